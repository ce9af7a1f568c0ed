import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeWriterLock } from '../../event-store/embedded/writer-lock';
import { UNFINISHED_RESTORE } from '../../installation-checks';
import type { Config } from '../../platform/config';
import { isThere } from '../../platform/is-there';
import { syncToDisk } from '../../platform/database/sqlite-copy';
import { destroyedIn, destroyKeys, type DestroyedKeys } from '../../sealed-texts/destroyed-since';
import { alone } from '../alone';
import { CommandFailure } from '../command-failure';
import { configOf, type CommandContext } from '../command-context';
import { withDatabases } from '../databases';
import type { Ending } from '../exit-codes';
import { interruptible } from '../interruptible';
import { backupTexts } from '../texts/backup';
import { verifiedLog } from '../verified-log';
import { BACKUP_FILES, digestOfFile, isSameLog, logSummary, readManifest } from './manifest';
import type { BackupFile, Manifest } from './manifest';
import { requireOneFolder } from './one-folder';
import { prepareOwn } from './restored-own';

/** What a restore puts into the folder, the log last: a folder with a log is whole. */
const ORDER = ['keys.db', 'own.db', 'log.db'] as const satisfies readonly BackupFile[];

export interface RestoreOptions {
  /** Where the keys are, when they are kept apart from the rest. */
  readonly keys?: string;
  /** A later `keys.db`: what was erased until it was written stays erased. */
  readonly erasedIn?: string;
  readonly json?: boolean;
}

/** Puts a backup into an empty data folder, once it has been checked to be what was taken. */
export async function restore(
  context: CommandContext,
  from: string,
  options: RestoreOptions,
): Promise<Ending> {
  const config = configOf(context);
  requireOneFolder(config);
  const { dataFolder } = config;
  if (isThere(dataFolder)) await alone(config, async () => requireRoom(dataFolder));
  return interruptible(
    context,
    () => putBack(context, config, from, options),
    () =>
      isThere(join(dataFolder, UNFINISHED_RESTORE))
        ? backupTexts.restoreHalfDone(dataFolder)
        : backupTexts.restoreInterrupted(dataFolder),
  );
}

async function putBack(
  context: CommandContext,
  config: Config,
  from: string,
  { keys, erasedIn, json = false }: RestoreOptions,
): Promise<Ending> {
  const { terminal } = context;
  const { dataFolder } = config;
  const manifest = readManifest(from);
  const placeOf = (name: BackupFile): string =>
    name === 'keys.db' && keys !== undefined ? keys : join(from, name);
  const erased = erasedIn === undefined ? undefined : await erasedUntil(erasedIn);
  await requireUnchanged(manifest, placeOf);
  await requireSameLog(context, from, manifest);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = takeWriterLock(dataFolder);
  try {
    const staging = join(dataFolder, UNFINISHED_RESTORE);
    makeRoom(dataFolder, staging);
    mkdirSync(staging, { mode: 0o700 });
    for (const name of ORDER) {
      copyFileSync(placeOf(name), join(staging, name));
      chmodSync(join(staging, name), 0o600);
    }
    await prepareOwn(context, config, staging);
    if (erased !== undefined)
      await withDatabases(context, { ...config, dataFolder: staging }, (target) =>
        destroyKeys(target, erased),
      );
    for (const name of ORDER) {
      syncToDisk(join(staging, name));
      renameSync(join(staging, name), join(dataFolder, name));
    }
    // After a power cut, too, the mark of what is unfinished may go only once all is there.
    syncToDisk(dataFolder);
    rmSync(staging, { recursive: true });
    syncToDisk(dataFolder);
  } finally {
    lock.release();
  }
  const { takenAt, log } = manifest;
  const erasedAgain = erased && [...erased.values()].flat().length;
  if (json) terminal.printJson({ takenAt, ...log, erasedAgain: erasedAgain ?? null });
  else {
    terminal.print(terminal.say(backupTexts.restored(dataFolder, takenAt, log.events)));
    const { laterErasures } = backupTexts;
    const told = erasedAgain === undefined ? laterErasures : backupTexts.erasedAgain(erasedAgain);
    terminal.print(terminal.say(told));
  }
  if (log.findings > 0) terminal.note(backupTexts.takenWithFindings(log.findings));
  return log.findings > 0 ? 'findings' : 'ok';
}

async function requireUnchanged(
  { files }: Manifest,
  placeOf: (name: BackupFile) => string,
): Promise<void> {
  for (const name of BACKUP_FILES) {
    const file = placeOf(name);
    if (!isThere(file)) throw new CommandFailure('inputRefused', backupTexts.fileMissing(file));
    if ((await digestOfFile(file)) !== files[name])
      throw new CommandFailure('findings', backupTexts.fileChanged(file));
  }
}

async function requireSameLog(
  context: CommandContext,
  from: string,
  { log }: Manifest,
): Promise<void> {
  const config = { ...configOf(context), dataFolder: from };
  const verification = await verifiedLog(context, config, 'unknown');
  if (!isSameLog(logSummary(verification), log))
    throw new CommandFailure('findings', backupTexts.fileChanged(join(from, 'log.db')));
}

/** What was erased after the backup was taken; the log that is restored does not know of it. */
async function erasedUntil(file: string): Promise<DestroyedKeys> {
  const destroyed = isThere(file) ? await destroyedIn(file) : undefined;
  if (destroyed === undefined)
    throw new CommandFailure('inputRefused', backupTexts.noKeyStore(file));
  return destroyed;
}

/**
 * Refuses a folder in which something is, unless all of it is what a restore left unfinished. Answers
 * whether it is: asked before a long look at the backup, and again once nobody else writes to it.
 */
function requireRoom(folder: string): 'empty' | 'unfinished' {
  const isOurs = (name: string): boolean => name.startsWith('log.lock');
  const inIt = isThere(folder) ? readdirSync(folder).filter((name) => !isOurs(name)) : [];
  if (inIt.length === 0) return 'empty';
  if (inIt.includes(UNFINISHED_RESTORE)) return 'unfinished';
  throw new CommandFailure('unavailable', backupTexts.folderInUse(folder));
}

function makeRoom(folder: string, staging: string): void {
  if (requireRoom(folder) === 'empty') return;
  // The folder was empty when that restore began, so these are what it had put there.
  for (const name of ORDER) rmSync(join(folder, name), { force: true });
  rmSync(staging, { recursive: true });
}
