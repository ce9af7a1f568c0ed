import { readdirSync } from 'node:fs';
import { DamagedRecord } from '../event-store/damaged-record';
import { EventStoreError } from '../event-store/event-store';
import { ENDS_TEXTS } from '../history/verify/finding-texts';
import type { StreamHeads } from '../history/verify/heads';
import type { Verification } from '../history/verify/verify';
import type { Config } from '../platform/config';
import { isThere } from '../platform/is-there';
import { databaseExists, openToRead } from '../platform/database/database';
import type { GenerationTables } from '../read-models/generations';
import { recordedHeads } from '../read-models/stream-heads/recorded-heads';
import { hasManifest, isSameLog, logSummary, readManifest } from './backup/manifest';
import { CommandFailure } from './command-failure';
import { configOf, type CommandContext } from './command-context';
import { withDatabases } from './databases';
import { interruptible } from './interruptible';
import type { Ending } from './exit-codes';
import type { Terminal } from './terminal';
import { backupTexts } from './texts/backup';
import { verifyTexts } from './texts/verify';
import { verifiedLog } from './verified-log';

/**
 * Checks the whole log, also beside a running server, and says what was found: of a folder (of data,
 * or a backup), or of what the settings name.
 */
export const verify = (
  context: CommandContext,
  folder: string | undefined,
  options: VerifyOptions,
): Promise<Ending> =>
  interruptible(
    context,
    () => check(context, folder, options),
    () => verifyTexts.interrupted,
  );

export interface VerifyOptions {
  readonly json?: boolean;
}

async function check(
  context: CommandContext,
  folder: string | undefined,
  options: VerifyOptions,
): Promise<Ending> {
  const { terminal } = context;
  const config = configOf(context, folder === undefined ? {} : inFolder(folder));
  // Before the log is read, so that the log can only be further on.
  const heads = await rememberedHeads(context, config);
  const verification = await verifiedLog(context, config, heads).catch((error: unknown) => {
    if (folder === undefined || !isCutShort(error, folder)) throw error;
    throw new CommandFailure('findings', backupTexts.cutShort(folder), { cause: error });
  });
  const asTaken = folder === undefined ? undefined : isAsTaken(folder, verification);
  if (options.json === true)
    terminal.printJson({
      ...localised(terminal, verification),
      ...(asTaken !== undefined && { asTaken }),
    });
  else {
    printVerification(terminal, verification);
    if (asTaken !== undefined)
      terminal.print(terminal.say(asTaken ? backupTexts.asTaken : backupTexts.notAsTaken));
  }
  return verification.ok && asTaken !== false ? 'ok' : 'findings';
}

/**
 * Whether a log that cannot be read is that of a backup that never came to its end. A folder that a
 * server works in has lists or a lock beside its log.
 */
function isCutShort(error: unknown, folder: string): boolean {
  const isUnreadable = error instanceof DamagedRecord || error instanceof EventStoreError;
  if (!isUnreadable || hasManifest(folder)) return false;
  const names = isThere(folder) ? readdirSync(folder) : [];
  return names.includes('log.db') && !names.some((name) => /^(log\.lock|read-models-)/.test(name));
}

const inFolder = (folder: string): Readonly<Record<string, string>> => ({
  ZESEI_DATA: folder,
  ZESEI_EVENT_STORE: 'embedded',
  ZESEI_READ_MODELS: 'sqlite',
});

/** Whether a backup holds what was taken; undefined for a folder that is none. */
function isAsTaken(folder: string, verification: Verification): boolean | undefined {
  if (!hasManifest(folder)) return undefined;
  return isSameLog(logSummary(verification), readManifest(folder).log);
}

/** What the read models remember as the ends of the streams; `unknown` where there are none. */
export async function rememberedHeads(
  context: CommandContext,
  config: Config,
): Promise<StreamHeads | 'unknown'> {
  // With many streams it takes its time until the first event is read.
  const progress = context.terminal.progress(verifyTexts.readingEnds);
  progress.show(0);
  return withDatabases(context, config, async (target) => {
    if (!(await databaseExists(target, 'own'))) return 'unknown';
    const own = openToRead<GenerationTables>(target, 'own');
    try {
      return (await recordedHeads(target, own)) ?? 'unknown';
    } finally {
      await own.destroy();
    }
  }).finally(() => {
    progress.end();
  });
}

const localised = (terminal: Terminal, verification: Verification): object => ({
  ...verification,
  findings: verification.findings.map((finding) => ({
    ...finding,
    text: terminal.say(finding.text),
  })),
});

/** Prints what a verification has shown. */
export function printVerification(terminal: Terminal, verification: Verification): void {
  const { ok, events, streams, findings, findingsTotal, heads, headDigest } = verification;
  terminal.print(terminal.say(verifyTexts.read(events, streams)));
  for (const { text } of findings) terminal.print(`  ✗ ${terminal.say(text)}`);
  const untold = findingsTotal - findings.length;
  if (untold > 0) terminal.print(`  ${terminal.say(verifyTexts.more(untold))}`);
  terminal.print(terminal.say(ok ? verifyTexts.holds : verifyTexts.broken(findingsTotal)));
  terminal.print(terminal.say(ENDS_TEXTS[heads]));
  terminal.print(`${terminal.say(verifyTexts.headDigest)} ${headDigest}`);
}
