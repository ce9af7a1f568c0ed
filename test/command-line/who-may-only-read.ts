import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunsAs } from './built-program';

/** Nobody in particular: who owns no file of ours. */
const NOBODY = 65_534;

/**
 * As whom to run a program that shall find the folder read only: permissions hold nothing against root.
 * Call it once nothing makes files in the folder any more that are to be read.
 */
export function whoMayOnlyRead(folder: string): RunsAs {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
  return whoOwnsNothing();
}

/** As whom to run a program that permissions hold against: they hold nothing against root. */
export const whoOwnsNothing = (): RunsAs =>
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A folder that this one may write to. */
export function openToAll(folder: string): string {
  chmodSync(folder, 0o777);
  return folder;
}
