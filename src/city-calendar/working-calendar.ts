import type { CityCalendarState } from '../../state-machines/city-calendar/fold';
import type { Day } from '../../state-machines/fact';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { addDays } from '../calendar/day';
import type { Pause } from '../calendar/pause';
import type { WorkingCalendar } from '../calendar/working-days';

/**
 * The city's working days as they are known on a day: what the ruleset has every year, what was
 * declared, and the pauses. Of a pause that nobody has ended yet only the days up to today are
 * counted as such, so that a date can be named at all; it is the earliest one.
 */
export const workingCalendarOf = (
  ruleset: Ruleset,
  { holidays, pauses }: CityCalendarState,
  today: Day,
): WorkingCalendar => ({
  yearlyHolidays: ruleset.holidays.yearly,
  declaredHolidays: [...holidays.keys()],
  pausedPeriods: pauses.map(({ from, until }): Pause => ({
    from,
    until: until ?? knownUntil(from, today),
  })),
});

function knownUntil(from: Day, today: Day): Day {
  const tomorrow = addDays(today, 1);
  return from > tomorrow ? from : tomorrow;
}
