import { doctorTexts } from '../texts/doctor';
import { type Finding, ok, wrong } from './finding';

/** Clocks of several machines may differ by as much. */
const MOST_AHEAD_MS = 60_000;

/**
 * Whether the clock goes after the log: nothing is recorded before what was recorded last, so a clock
 * that was set back gives all new facts one and the same time. `recordedAt` is empty for an empty log.
 */
export function checkClock(recordedAt: string, now: Date, timeZone: string): Finding {
  const isBehind = recordedAt !== '' && Date.parse(recordedAt) - now.getTime() > MOST_AHEAD_MS;
  return isBehind
    ? wrong('clock', doctorTexts.clockBehind(recordedAt, now, timeZone))
    : ok('clock', doctorTexts.clockFits(now, timeZone));
}
