import { engines } from '../../../package.json';
import type { Config } from '../../platform/config';
import { isLaterRelease } from '../../platform/later-release';
import { doctorTexts } from '../texts/doctor';
import { attention, ok, wrong, type Finding } from './finding';

/** Whether this Node is one that Zesei runs on, as package.json names them. */
export function checkNode(version: string): Finding {
  const oldest = engines.node.replace('>=', '');
  return isLaterRelease(oldest, version)
    ? wrong('node', doctorTexts.nodeTooOld(version, oldest))
    : ok('node', doctorTexts.nodeFits(version));
}

const OF_THIS_MACHINE = ['127.0.0.1', 'localhost', '::1'];

/** Settings that are valid, and that nobody would want for a city. */
export function checkSettings({ publicUrl, trustedProxies, host }: Config): Finding[] {
  const findings: Finding[] = [];
  const isSecure = publicUrl?.startsWith('https:') === true;
  if (!isSecure && !OF_THIS_MACHINE.includes(host))
    findings.push(attention('configuration', doctorTexts.openWithoutTls(host)));
  if (isSecure && trustedProxies.length === 0)
    findings.push(attention('configuration', doctorTexts.proxyNotNamed));
  return findings.length > 0 ? findings : [ok('configuration', doctorTexts.settingsFit)];
}
