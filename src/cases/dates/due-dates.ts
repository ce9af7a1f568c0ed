import type { Day } from '../../../state-machines/fact';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import { dueOn } from '../../calendar/due-date';
import type { WorkingCalendar } from '../../calendar/working-days';

const REPORTING = 'reporting';

/** Until when what was noticed on a day should be reported; undefined where the ruleset does not say. */
export const reportingDueOn = (
  ruleset: Ruleset,
  noticedOn: Day,
  calendar: WorkingCalendar,
): Day | undefined =>
  ruleset.deadlines.some(({ id }) => id === REPORTING)
    ? dueDate(ruleset, REPORTING, noticedOn, calendar)
    : undefined;

/**
 * When something falls due that begins on a day, by the deadline of the ruleset; of a fixed date on
 * that day itself. Throws for one that it does not have.
 */
export function dueDate(
  ruleset: Ruleset,
  deadline: string,
  start: Day,
  calendar: WorkingCalendar,
): Day {
  const found = ruleset.deadlines.find(({ id }) => id === deadline);
  if (found === undefined) throw new Error(`The ruleset has no deadline ${deadline}`);
  if (found.unit === 'fixedDate') return start;
  const { length, unit, onHoliday, pauses } = found;
  return dueOn({ start, length, unit, onHoliday, pauses }, calendar);
}
