import { type Day, daysBetween } from './day';
import { addMonths } from './months';
import { type Pause, pausedDays } from './pause';
import { type WorkingCalendar, addWorkingDays, countOn, workingDayFrom } from './working-days';

/** How long something may take: a row of the ruleset's deadlines, with the day on which it starts. */
export interface Deadline {
  /** The day from which it runs, which is itself not counted: one working day is the next one. */
  readonly start: Day;
  /** At least 1. */
  readonly length: number;
  readonly unit: 'workingDays' | 'calendarDays' | 'months';
  /** What becomes of a last day on which nobody works: moved on to the next working day, or kept. */
  readonly onHoliday: 'next' | 'keep';
  /** False for what no pause stops, neither the case's nor the city's: statutory dates. */
  readonly pauses?: boolean;
}

/**
 * The last day on which something is in time. Days are counted from the day after the start;
 * months lead to the same day of the month, else to its last (`addMonths`). Days in a pause do not
 * count, in whichever unit: the date moves on by them.
 *
 * @param holds the pauses of this one case; those of the city are in its calendar
 * @throws TimeStandsStill while a pause without an end keeps the day from being known
 * @throws RangeError for what is no day or no length, and beyond the years of which the national
 *   holidays are known, if they are needed
 */
export function dueOn(
  deadline: Deadline,
  calendar: WorkingCalendar,
  holds: readonly Pause[] = [],
): Day {
  const { start, length, unit, onHoliday } = deadline;
  if (!Number.isSafeInteger(length) || length < 1)
    throw new RangeError(`not a length of a deadline: ${length}`);
  const pausedPeriods =
    deadline.pauses === false ? [] : [...(calendar.pausedPeriods ?? []), ...holds];
  const days = { ...calendar, pausedPeriods };
  if (unit === 'workingDays') return addWorkingDays(start, length, days);

  const isPaused = pausedDays(pausedPeriods);
  const count = unit === 'months' ? daysBetween(start, addMonths(start, length)) : length;
  const last = countOn(start, count, (day) => !isPaused(day), pausedPeriods);
  return onHoliday === 'next' ? workingDayFrom(last, days) : last;
}
