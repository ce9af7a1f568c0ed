import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandFailure } from '../command-failure';
import { backupTexts } from '../texts/backup';

/**
 * Refuses a backup into the folder that it is taken of, which is lost with it, whichever links lead
 * there. Throws `CommandFailure`.
 */
export function requireOutside(dataFolder: string, to: string): void {
  const [first] = relative(placeOf(dataFolder), placeOf(to)).split(sep);
  if (first !== '..') throw new CommandFailure('inputRefused', backupTexts.insideDataFolder(to));
}

/** Where a path really leads, also where its last parts are not there yet. */
function placeOf(path: string): string {
  const place = resolve(path);
  if (existsSync(place)) return realpathSync(place);
  return join(placeOf(dirname(place)), basename(place));
}
