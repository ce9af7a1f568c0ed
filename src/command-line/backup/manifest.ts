import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Verification } from '../../history/verify/verify';
import { isThere } from '../../platform/is-there';
import { CommandFailure } from '../command-failure';
import { backupTexts } from '../texts/backup';

/** What a backup consists of; each is a file of its own, so that the keys can be kept elsewhere. */
export const BACKUP_FILES = ['log.db', 'keys.db', 'own.db'] as const;
export type BackupFile = (typeof BACKUP_FILES)[number];

const MANIFEST = 'backup.json';
const MOST_BYTES = 65_536;
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** The release that took it. */
  release: z.string().max(100),
  takenAt: z.iso.datetime(),
  /** What a verification of the copied log has shown. */
  log: z.strictObject({
    events: z.int().nonnegative(),
    streams: z.int().nonnegative(),
    findings: z.int().nonnegative(),
    headDigest: z.string().max(100),
  }),
  files: z.record(z.enum(BACKUP_FILES), digest),
});

/** What stands in `backup.json`: it is written last, so a folder without it is no whole backup. */
export type Manifest = z.infer<typeof manifestSchema>;

/** What a backup says of its log. */
export const logSummary = (verification: Verification): Manifest['log'] => ({
  events: verification.events,
  streams: verification.streams,
  findings: verification.findingsTotal,
  headDigest: verification.headDigest,
});

/** Whether a log is the one of which a backup says this; what is changed within it shows as findings. */
export const isSameLog = (one: Manifest['log'], other: Manifest['log']): boolean =>
  one.events === other.events &&
  one.headDigest === other.headDigest &&
  one.findings === other.findings;

/** Whether a folder is a whole backup. Throws the system's error where that may not be looked at. */
export const hasManifest = (folder: string): boolean => isThere(join(folder, MANIFEST));

export function writeManifest(folder: string, manifest: Manifest): string {
  const file = join(folder, MANIFEST);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}

/** Throws `CommandFailure` where the folder holds no whole backup, or one of a later form. */
export function readManifest(folder: string): Manifest {
  if (!hasManifest(folder)) throw new CommandFailure('inputRefused', backupTexts.noBackup(folder));
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8');
    if (text.length > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} characters`);
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    const failure = backupTexts.manifestNotReadable(folder);
    throw new CommandFailure('inputRefused', failure, { cause: error });
  }
}

/** The digest of a file, as a manifest has it. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest('hex')}`;
}
