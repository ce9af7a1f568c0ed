import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UNFINISHED_RESTORE } from '../../installation-checks';
import { isThere } from '../../platform/is-there';
import { backupTexts } from '../texts/backup';
import { doctorTexts } from '../texts/doctor';
import { attention, ok, wrong, type Finding } from './finding';
import type { Machine } from './machine';

/** Below this no server should be started: a full disk refuses every command. */
const TOO_LITTLE_BYTES = 100 * 2 ** 20;
/** Below this somebody should make room. A rebuild keeps two generations of the lists for a while. */
const LITTLE_BYTES = 2 ** 30;

/** Where SQLite's locks cannot be relied on, by `f_type`: NFS, SMB and CIFS, 9p, Ceph, FUSE. */
const SHARED_FILE_SYSTEMS = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9p'],
  [0x00c36400, 'Ceph'],
  [0x65735546, 'FUSE'],
]);

/** What a server reads and writes: its lock, its databases, and what SQLite keeps beside them. */
const WORKED_ON = /^(log\.lock|[\w-]+\.db(-wal|-shm|-journal)?)$/;

/** The data folder, and the disk that it is on. */
export function checkFolder(folder: string, machine: Machine): Finding[] {
  const place = resolve(folder);
  if (!isThere(place)) return [missing(place), ...checkDisk(nearest(place), machine)];
  return [checkRights(place), ...checkDisk(place, machine)];
}

function missing(place: string): Finding {
  const above = nearest(place);
  return mayWrite(above)
    ? attention('folder', doctorTexts.folderMissing(place))
    : wrong('folder', doctorTexts.folderCannotBeMade(place, above));
}

function checkRights(place: string): Finding {
  const stats = statSync(place);
  if (!stats.isDirectory()) return wrong('folder', doctorTexts.noFolder(place));
  if (!mayWrite(place)) return wrong('folder', doctorTexts.folderNotWritable(place));
  if (isThere(join(place, UNFINISHED_RESTORE)))
    return wrong('folder', { found: backupTexts.restoreUnfinished });
  const locked = readdirSync(place).filter((name) => WORKED_ON.test(name) && !mayUse(place, name));
  if (locked.length > 0) return wrong('folder', doctorTexts.filesNotWritable(place, locked));
  if ((stats.mode & 0o077) !== 0) return attention('folder', doctorTexts.folderOpenToOthers(place));
  return ok('folder', doctorTexts.folderFits(place));
}

function checkDisk(place: string, machine: Machine): Finding[] {
  const { free, type } = machine.fileSystemOf(place);
  const findings: Finding[] = [];
  const shared = SHARED_FILE_SYSTEMS.get(type >>> 0);
  if (shared !== undefined) findings.push(wrong('disk', doctorTexts.notLocal(shared)));
  if (free < TOO_LITTLE_BYTES) findings.push(wrong('disk', doctorTexts.tooLittleSpace(free)));
  else if (free < LITTLE_BYTES) findings.push(attention('disk', doctorTexts.littleSpace(free)));
  else findings.push(ok('disk', doctorTexts.enoughSpace(free)));
  return findings;
}

const nearest = (place: string): string => (isThere(place) ? place : nearest(dirname(place)));

const mayWrite = (place: string): boolean =>
  may(place, constants.R_OK | constants.W_OK | constants.X_OK);

const mayUse = (place: string, name: string): boolean =>
  may(join(place, name), constants.R_OK | constants.W_OK);

function may(place: string, rights: number): boolean {
  try {
    accessSync(place, rights);
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return false;
    throw error;
  }
}
