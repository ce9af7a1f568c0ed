import holidayJp from '@holiday-jp/holiday_jp';
import type { Day } from './day';

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays));
const YEARS = [...HOLIDAYS].map((day) => Number(day.slice(0, 4)));
const FIRST_YEAR = Math.min(...YEARS);
const LAST_YEAR = Math.max(...YEARS);

/**
 * Whether a day is a national holiday: 国民の祝日, its substitute 振替休日, a day between two of them
 * 国民の休日, or one of a single year (2019: the enthronement). The Cabinet Office announces them in
 * February for the following year; what lies further ahead is what the law says at present.
 *
 * @throws RangeError for a year of which the holidays are not known: taking its holidays for
 *   working days would set a date that looks right and is not
 */
export function isNationalHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new RangeError(
      `national holidays are known from ${FIRST_YEAR} to ${LAST_YEAR}, not for ${day}`,
    );
  return HOLIDAYS.has(day);
}
