import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { Day } from '../../state-machines/fact';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { dueDate } from './due-dates';

/** The latest day on which the effect may be checked of actions that are due on these days. */
export function latestEffectCheckOn(ruleset: Ruleset, dueDays: readonly Day[], today: Day): Day {
  const last = dueDays.reduce((one, other) => (one > other ? one : other), dueDays[0] ?? today);
  return dueDate(ruleset, 'effectCheckAtLatest', last);
}

/** The same of the decided plan; counted from today where there is none. */
export const latestEffectCheckOf = ({ plan }: CaseMemory, ruleset: Ruleset, today: Day): Day =>
  latestEffectCheckOn(ruleset, plan?.actions.map(({ dueOn }) => dueOn) ?? [], today);
