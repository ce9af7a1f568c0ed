import { statSync } from 'node:fs';

/**
 * Whether there is a file or folder of this name. Throws the system's error where that may not be
 * looked at (`EACCES`): what cannot be seen must not pass for what is not there.
 */
export const isThere = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false }) !== undefined;
