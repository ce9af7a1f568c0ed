import holidayJp from '@holiday-jp/holiday_jp';
import type { Day } from './day';

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays));
const YEARS = [...HOLIDAYS].map((day) => Number(day.slice(0, 4)));

/** The years of which the national holidays are known. */
export const FIRST_KNOWN_YEAR = Math.min(...YEARS);
export const LAST_KNOWN_YEAR = Math.max(...YEARS);

const YEARS_TO_RECKON_ON = 5;
/** Days up to this year can be named: what runs from them still ends in a year that is known. */
export const LAST_YEAR_TO_NAME = LAST_KNOWN_YEAR - YEARS_TO_RECKON_ON;

/** A day of a year of which the national holidays are not known. */
export class BeyondKnownHolidays extends RangeError {
  readonly code = 'beyond-known-holidays';
  constructor(day: Day) {
    super(
      `national holidays are known from ${FIRST_KNOWN_YEAR} to ${LAST_KNOWN_YEAR}, not for ${day}`,
    );
    this.name = 'BeyondKnownHolidays';
  }
}

/** Whether a year is one of those of which the national holidays are known. */
export const isKnownYear = (year: number): boolean =>
  year >= FIRST_KNOWN_YEAR && year <= LAST_KNOWN_YEAR;

/**
 * Whether a day is a national holiday: 国民の祝日, its substitute 振替休日, a day between two of them
 * 国民の休日, or one of a single year (2019: the enthronement). The Cabinet Office announces them in
 * February for the following year; what lies further ahead is what the law says at present.
 *
 * @throws BeyondKnownHolidays (a RangeError) for a year of which the holidays are not known: taking its holidays for
 *   working days would set a date that looks right and is not
 */
export function isNationalHoliday(day: Day): boolean {
  if (!isKnownYear(Number(day.slice(0, 4)))) throw new BeyondKnownHolidays(day);
  return HOLIDAYS.has(day);
}

/** A national holiday, and what it is called in Japanese and English. */
interface NationalHoliday {
  readonly day: Day;
  readonly name: { readonly ja: string; readonly en: string };
}

/** The national holidays of a year in their order; none for a year of which they are not known. */
export const nationalHolidaysOf = (year: number): readonly NationalHoliday[] =>
  Object.entries(holidayJp.holidays)
    .filter(([day]) => Number(day.slice(0, 4)) === year)
    .map(([day, { name, name_en }]) => ({ day, name: { ja: name, en: name_en } }));
