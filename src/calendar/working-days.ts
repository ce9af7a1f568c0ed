import { type Day, addDays, compareDays, daysBetween, nextDay } from './day';
import { isNationalHoliday } from './national-holidays';
import { type Pause, TimeStandsStill, endlessSince, pausedDays } from './pause';

/**
 * What a city's calendar has beside weekends and national holidays: it sets its days of rest 休日
 * by an ordinance of its own (Local Autonomy Act, article 4-2). A pause of the city makes no
 * holidays, yet none of its days is counted as a working day.
 */
export interface WorkingCalendar {
  /**
   * The city's own, every year, as MM-DD: 29 December to 3 January and, in Naha, 23 June 慰霊の日.
   * One that falls on a weekend has no substitute.
   */
  readonly yearlyHolidays: readonly string[];
  /** The city's own, once. */
  readonly declaredHolidays?: readonly Day[];
  /** City-wide pauses in an emergency. */
  readonly pausedPeriods?: readonly Pause[];
}

/**
 * Whether a day counts as a working day: neither Saturday nor Sunday, nor a national holiday or one
 * of the city's, nor in a pause of the city.
 *
 * @throws RangeError for what is no day, and for a year of which the national holidays are not known
 */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return workingDayTest(calendar)(day);
}

/**
 * The day on which so many working days have been counted. The day itself is not counted 初日不算入:
 * one working day from a Monday is Tuesday, and also one from the Sunday before is Monday. None from
 * a day is that day, working or not.
 *
 * @throws TimeStandsStill if a pause without an end comes before the last of them
 * @throws RangeError for what is no day, for a count that is negative or no whole number, and beyond
 *   the years of which the national holidays are known
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  return countOn(day, count, workingDayTest(calendar), calendar.pausedPeriods);
}

/**
 * How many working days have passed from one day to another: the first is not counted, the second
 * is. From a Friday to the Monday after it is one. Negative if the second is the earlier one.
 *
 * @throws RangeError for what is no day, and for years of which the national holidays are not known
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (compareDays(from, to) > 0) return 0 - workingDaysBetween(to, from, calendar);
  const isWorking = workingDayTest(calendar);
  let passed = 0;
  for (let day = from; day < to;) {
    day = nextDay(day);
    if (isWorking(day)) passed += 1;
  }
  return passed;
}

/** The day itself if it is a working day, else the next one. Throws as `addWorkingDays` does. */
export function workingDayFrom(day: Day, calendar: WorkingCalendar): Day {
  return countOn(addDays(day, -1), 1, workingDayTest(calendar), calendar.pausedPeriods);
}

/**
 * The day on which so many of the days that count have been counted, beginning on the day after.
 *
 * @throws TimeStandsStill if a pause without an end comes before the last of them
 */
export function countOn(
  start: Day,
  count: number,
  counts: (day: Day) => boolean,
  pauses: readonly Pause[] = [],
): Day {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`not a number of days to count: ${count}`);
  const endless = endlessSince(pauses);
  let day = addDays(start, 0);
  for (let left = count; left > 0;) {
    day = nextDay(day);
    if (endless !== undefined && day >= endless) throw new TimeStandsStill(endless);
    if (counts(day)) left -= 1;
  }
  return day;
}

function workingDayTest(calendar: WorkingCalendar): (day: Day) => boolean {
  const isPaused = pausedDays(calendar.pausedPeriods ?? []);
  return (day) =>
    !isNationalHoliday(day) &&
    !isWeekend(day) &&
    !calendar.yearlyHolidays.includes(day.slice(5)) &&
    !(calendar.declaredHolidays ?? []).includes(day) &&
    !isPaused(day);
}

const A_SATURDAY = '0001-01-06';

const WEEKENDS = new Map<Day, boolean>();
const MOST_WEEKENDS = 50_000;

function isWeekend(day: Day): boolean {
  const known = WEEKENDS.get(day);
  if (known !== undefined) return known;
  const weekend = daysBetween(A_SATURDAY, day) % 7 <= 1;
  if (WEEKENDS.size < MOST_WEEKENDS) WEEKENDS.set(day, weekend);
  return weekend;
}
