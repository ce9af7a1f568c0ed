import { cityDay } from '../../calendar/city-day';
import { isKnownYear } from '../../calendar/national-holidays';
import { doctorTexts } from '../texts/doctor';
import { attention, type Finding, ok, wrong } from './finding';

/** Clocks of several machines may differ by as much. */
const MOST_AHEAD_MS = 60_000;

/** Who leaves a server off for longer knows why. */
const LONGEST_OFF_DAYS = 31;
const DAY_MS = 86_400_000;

/**
 * Whether the clock goes after the log, and not far beyond it, in a year that can be reckoned with: nothing is recorded before what was recorded last, so a clock
 * that was set back gives all new facts one and the same time. `recordedAt` is empty for an empty log.
 */
export function checkClock(recordedAt: string, now: Date, timeZone: string): Finding {
  if (!isKnownYear(Number(cityDay(now, timeZone).slice(0, 4))))
    return wrong('clock', doctorTexts.clockBeyondCalendar(now, timeZone));
  const ahead = recordedAt === '' ? 0 : now.getTime() - Date.parse(recordedAt);
  if (ahead < -MOST_AHEAD_MS)
    return wrong('clock', doctorTexts.clockBehind(recordedAt, now, timeZone));
  if (ahead > LONGEST_OFF_DAYS * DAY_MS)
    return attention('clock', doctorTexts.clockAhead(recordedAt, now, timeZone));
  return ok('clock', doctorTexts.clockFits(now, timeZone));
}
