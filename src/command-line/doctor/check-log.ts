import { RELEASE } from '../../platform/release';
import { doctorTexts } from '../texts/doctor';
import { attention, type Finding, ok } from './finding';
import type { LogEnd } from './look-at-log';

/** The log's end, and whether this release may go on with it. */
export function checkLog({ position, recordedAt, laterRelease }: LogEnd): Finding {
  if (laterRelease !== undefined)
    return attention('log', doctorTexts.laterRelease(laterRelease, RELEASE));
  return position === 0
    ? ok('log', doctorTexts.logEmpty)
    : ok('log', doctorTexts.logReadable(position, recordedAt));
}
