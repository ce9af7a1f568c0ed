import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copySqlite, syncToDisk } from '../../platform/database/sqlite-copy';
import type { Config } from '../../platform/config';
import { isThere } from '../../platform/is-there';
import { RELEASE } from '../../platform/release';
import { CommandFailure } from '../command-failure';
import { configOf, type CommandContext } from '../command-context';
import type { Ending } from '../exit-codes';
import { interruptible } from '../interruptible';
import { backupTexts } from '../texts/backup';
import { verifiedLog } from '../verified-log';
import { printVerification, rememberedHeads } from '../verify';
import { BACKUP_FILES, digestOfFile, logSummary, writeManifest, type Manifest } from './manifest';
import { requireOneFolder } from './one-folder';
import { requireOutside } from './outside';

/**
 * Copies the data folder as far as it cannot be made anew, also while a server runs on it, and checks
 * the copy. The log comes first: whatever it holds, the keys copied after it open.
 */
export async function backup(
  context: CommandContext,
  to: string,
  options: BackupOptions,
): Promise<Ending> {
  const config = configOf(context);
  requireOneFolder(config);
  requireLog(config.dataFolder);
  requireOutside(config.dataFolder, to);
  makeEmptyFolder(to);
  return interruptible(
    context,
    () => take(context, config, to, options),
    () => {
      rmSync(to, { recursive: true, force: true });
      return backupTexts.interrupted(to);
    },
  );
}

export interface BackupOptions {
  readonly json?: boolean;
}

async function take(
  context: CommandContext,
  config: Config,
  to: string,
  options: BackupOptions,
): Promise<Ending> {
  const { terminal, surroundings } = context;
  // Before the log is copied, so that the copy can only be further on.
  const heads = await rememberedHeads(context, config);
  const takenAt = surroundings.clock.now().toISOString();
  const files: Partial<Manifest['files']> = {};
  const progress = terminal.progress(backupTexts.copying);
  for (const [index, name] of BACKUP_FILES.entries()) {
    progress.show(index, BACKUP_FILES.length);
    const file = join(config.dataFolder, name);
    if (!isThere(file)) throw new CommandFailure('unavailable', backupTexts.nothingThere(file));
    copySqlite(file, join(to, name));
    files[name] = await digestOfFile(join(to, name));
  }
  progress.end();
  const verification = await verifiedLog(context, { ...config, dataFolder: to }, heads);
  const log = logSummary(verification);
  const manifest = { format: 1, release: RELEASE, takenAt, log, files } as Manifest;
  syncToDisk(writeManifest(to, manifest));
  syncToDisk(to);
  if (options.json === true) terminal.printJson(manifest);
  else {
    printVerification(terminal, verification);
    terminal.print(terminal.say(backupTexts.taken(to)));
  }
  return verification.ok ? 'ok' : 'findings';
}

function requireLog(folder: string): void {
  const file = join(folder, 'log.db');
  if (!isThere(file)) throw new CommandFailure('unavailable', backupTexts.nothingThere(file));
}

/** Only its owner can read it: with the master key, all that was ever typed can be read from it. */
function makeEmptyFolder(to: string): void {
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 });
    if (readdirSync(to).length === 0) return;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure('unavailable', backupTexts.notAFolder(to, reason), { cause: error });
  }
  throw new CommandFailure('inputRefused', backupTexts.notEmpty(to));
}
