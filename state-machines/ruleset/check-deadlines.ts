import { finding, type RulesetFinding } from './finding';
import type { DeadlineStart, Ruleset } from './schema';

/** From which event the procedure itself counts these; a city sets how long they are. */
const STARTS: Readonly<Record<string, DeadlineStart>> = {
  reporting: 'noticed',
  acceptance: 'waiting',
  triage: 'waiting',
  triageConfirmation: 'waiting',
  findingAnswer: 'waiting',
  containment: 'waiting',
  causesAndPlan: 'waiting',
  approvalStep: 'waiting',
  action: 'named',
  effectCheck: 'implemented',
  effectCheckAtLatest: 'actionsDue',
  effectJudgement: 'waiting',
  paperConfirmation: 'owed',
  countersignature: 'owed',
  reply: 'noticed',
};

/** Whence a city may count what a case owes beside its actions. */
const STARTS_OF_OBLIGATIONS: readonly DeadlineStart[] = ['owed', 'noticed', 'leakKnown', 'planDue'];

/** These name a day on which something is due itself; from all others a length has to be counted. */
const DAYS_BY_THEMSELVES: readonly DeadlineStart[] = ['named', 'planDue'];

/** Every deadline counts from an event that is there for it, and has a day. */
export function startFindings({ deadlines, obligationKinds }: Ruleset): readonly RulesetFinding[] {
  const isOwed = (id: string) => obligationKinds.some((kind) => kind.id === id);
  const startsElsewhere = ({ id, start }: Ruleset['deadlines'][number]): boolean => {
    const own = STARTS[id];
    if (own !== undefined) return start !== own;
    return isOwed(id) && !STARTS_OF_OBLIGATIONS.includes(start);
  };
  return [
    ...deadlines
      .filter(startsElsewhere)
      .map(({ id }) => finding('startsElsewhere', 'deadlines', id, 'start')),
    ...deadlines
      .filter(({ unit, start }) =>
        unit === 'fixedDate' ? !DAYS_BY_THEMSELVES.includes(start) : start === 'named',
      )
      .map(({ id }) => finding('noFixedDate', 'deadlines', id, 'unit')),
  ];
}
