import type { Day } from '../../state-machines/fact';
import type { Given } from './draft';
import { dueDate } from './due-dates';

type Asked = Pick<Given, 'inForce' | 'calendar' | 'cityDay'>;

/** The latest day on which the effect may be checked of actions that are due on these days. */
export function latestEffectCheckOn(
  dueDays: readonly Day[],
  { inForce, calendar, cityDay }: Asked,
): Day {
  const last = dueDays.reduce((one, other) => (one > other ? one : other), dueDays[0] ?? cityDay);
  return dueDate(inForce.ruleset, 'effectCheckAtLatest', last, calendar);
}

/** The same of the decided plan; counted from today where there is none. */
export const latestEffectCheckOf = (given: Asked & Pick<Given, 'memory'>): Day =>
  latestEffectCheckOn(given.memory.plan?.actions.map(({ dueOn }) => dueOn) ?? [], given);
