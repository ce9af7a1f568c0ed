import type { Day } from '../../state-machines/fact';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { addDays, daysBetween } from '../calendar/day';
import { dueOn } from '../calendar/due-date';
import { TimeStandsStill, type Pause } from '../calendar/pause';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import type { Timer } from '../read-models/timers/timers-of';

/** What a timer runs by: days of the city, and the ruleset in force. */
export interface Reckoning {
  readonly ruleset: Ruleset;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
}

/** A timer as far as its last day depends on it. */
export interface Counted extends Pick<Timer, 'deadline' | 'dueOn' | 'countsAnew'> {
  readonly begunOn: Day;
  /** The day on which `dueOn` was set; the times on hold after it move it on. */
  readonly setOn: Day;
}

export const deadlineIn = ({ deadlines }: Ruleset, id: string | undefined) =>
  deadlines.find((row) => row.id === id);

/**
 * The last day on which it is in time. Undefined while the case is on hold and nobody knows, and
 * where neither case nor ruleset set a day. What pauses stands still while the case is on hold, and
 * in a pause of the city.
 */
export function lastDayOf(
  { deadline, dueOn: set, countsAnew, begunOn, setOn }: Counted,
  { ruleset, calendar, today }: Reckoning,
  holds: readonly Pause[],
): Day | undefined {
  const row = deadlineIn(ruleset, deadline);
  const isSet = set !== undefined && (countsAnew !== true || set >= begunOn);
  if (!isSet) {
    if (row === undefined || row.unit === 'fixedDate') return undefined;
    const { length, unit, onHoliday, pauses } = row;
    return known(() => dueOn({ start: begunOn, length, unit, onHoliday, pauses }, calendar, holds));
  }
  const left = daysBetween(setOn, set);
  // Those that were known when it was set are reckoned in already.
  const since = (pauses: readonly Pause[] = []) =>
    pauses.filter(({ from }) => from >= setOn && from <= set);
  // Of a pause that lasts only the days up to then were.
  const city = { ...calendar, pausedPeriods: since(lasting(calendar.pausedPeriods, setOn, today)) };
  const ownHolds = since(holds);
  const moves = city.pausedPeriods.length + ownHolds.length > 0;
  if (row?.pauses !== true || left < 1 || !moves) return set;
  const { onHoliday } = row;
  const start = setOn;
  return known(() =>
    dueOn({ start, length: left, unit: 'calendarDays', onHoliday, pauses: true }, city, ownHolds),
  );
}

/** The pauses, those that still last only from the day after one on. */
const lasting = (pauses: readonly Pause[] = [], after: Day, today: Day): readonly Pause[] =>
  pauses.map((pause) => {
    const { from, until } = pause;
    if (until === undefined || until <= today || from > after) return pause;
    return { from: addDays(after, 1), until };
  });

/** So many working days after a day, by the city's calendar; undefined while time stands still. */
export const workingDaysAfter = (
  day: Day,
  count: number,
  { calendar }: Reckoning,
  holds: readonly Pause[],
): Day | undefined =>
  known(() =>
    addWorkingDays(day, count, {
      ...calendar,
      pausedPeriods: [...(calendar.pausedPeriods ?? []), ...holds],
    }),
  );

function known(reckon: () => Day): Day | undefined {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof TimeStandsStill) return undefined;
    throw error;
  }
}
