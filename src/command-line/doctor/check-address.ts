import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../../platform/config';
import { doctorTexts } from '../texts/doctor';
import { ok, type Finding, wrong } from './finding';

/** Whoever listens already is given this long to say who it is. */
const LONGEST_ANSWER_MS = 3_000;

/** Whether a server could listen where it is told to, or does so already. */
export async function checkAddress({
  host,
  port,
}: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const refused = await listenOnce(host, port);
  if (refused === undefined) return ok('address', doctorTexts.addressFree(address));
  if (refused !== 'EADDRINUSE')
    return wrong('address', doctorTexts.addressRefused(address, refused));
  return (await isZesei(host, port))
    ? ok('address', doctorTexts.serverAnswers(address))
    : wrong('address', doctorTexts.addressTaken(address));
}

/** The operating system's code where it says no. Lets go of the address at once. */
async function listenOnce(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
    throw error;
  }
  const closed = once(server, 'close');
  server.close();
  await closed;
  return undefined;
}

const ANY_ADDRESS = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
]);

async function isZesei(host: string, port: number): Promise<boolean> {
  const name = ANY_ADDRESS.get(host) ?? host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health/live`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_ANSWER_MS) });
    return answer.ok && (await answer.text()).includes('"live"');
  } catch {
    // Whoever it is does not speak HTTP, or not in time.
    return false;
  }
}
