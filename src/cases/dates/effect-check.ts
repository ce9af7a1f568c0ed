import type { Day } from '../../../state-machines/fact';
import type { Given } from '../pipeline/draft';
import type { Moment } from '../pipeline/moments';
import { dueDate } from './due-dates';

type Counted = Pick<Moment, 'inForce' | 'calendar' | 'cityDay'>;

/** The latest day on which the effect may be checked of actions that are due on these days. */
export function latestEffectCheckOn(
  { inForce, calendar, cityDay }: Counted,
  dueDays: readonly Day[],
): Day {
  const last = dueDays.reduce((one, other) => (one > other ? one : other), dueDays[0] ?? cityDay);
  return dueDate(inForce.ruleset, 'effectCheckAtLatest', last, calendar);
}

/** The same of the decided plan; counted from today where there is none. */
export const latestEffectCheckOf = (given: Counted & Pick<Given, 'memory'>): Day =>
  latestEffectCheckOn(given, given.memory.plan?.actions.map(({ dueOn }) => dueOn) ?? []);
