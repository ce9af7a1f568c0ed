import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { DeadlineStart } from '../../../state-machines/ruleset/schema';
import type { Moment } from '../pipeline/moments';
import { dueDate } from './due-dates';

/**
 * The day on which an obligation of a kind falls due by the ruleset in force, counted from where the
 * ruleset says. Undefined where it has no deadline for the kind, and before the case has come so far.
 *
 * @param since the day on which the case comes to owe it
 */
export function obligationDueOn(
  { inForce, calendar }: Pick<Moment, 'inForce' | 'calendar'>,
  kind: string,
  memory: CaseMemory,
  since: Day,
): Day | undefined {
  const { ruleset } = inForce;
  const row = ruleset.deadlines.find(({ id }) => id === kind);
  const start = row === undefined ? undefined : startOf(row.start, memory, since);
  return start === undefined ? undefined : dueDate(ruleset, kind, start, calendar);
}

function startOf(start: DeadlineStart, memory: CaseMemory, since: Day): Day | undefined {
  switch (start) {
    case 'noticed':
      return memory.report?.noticedOn;
    case 'leakKnown':
      // Whoever raises it before anything else in the case says so knows it from then on.
      return memory.leakKnownOn ?? since;
    case 'planDue':
      return memory.triage?.planDueOn;
    default:
      return since;
  }
}
