import type { PersonActor, Role } from '../../actor';
import { daysBetween } from '../../days';
import type { Day } from '../../fact';
import type { Ruleset } from '../../ruleset/schema';
import { effectCheckDueOn, openActions, openObligations, theEffectWasJudged } from '../v1/derived';
import type { CaseMemory } from '../v1/memory';
import { what } from './rule';
import { isOneOf, owesItByAnyPost } from './standing';

const DAYS_OF_A_MINOR_CHANGE = 30;

/** A due date that is still to be kept: its name, and the row of the ruleset's deadlines that it follows. */
export interface OpenDeadline {
  readonly deadline: string;
  readonly row: string;
  readonly dueOn: Day;
}

/** Every date that a case has named and has still to keep; a decision on paper to confirm is none. */
export function openDeadlines(memory: CaseMemory): readonly OpenDeadline[] {
  const { triage, plan } = memory;
  const check = effectCheckDueOn(memory);
  return [
    ...(triage === undefined || plan !== undefined
      ? []
      : [{ deadline: 'causesAndPlan', row: 'causesAndPlan', dueOn: triage.planDueOn }]),
    ...(check === undefined || theEffectWasJudged(memory)
      ? []
      : [{ deadline: 'effectCheck', row: 'effectCheckAtLatest', dueOn: check }]),
    ...openActions(memory).map(({ id, dueOn }) => ({ deadline: id, row: 'action', dueOn })),
    ...openObligations(memory).map(({ id, kind, dueOn }) => ({ deadline: id, row: kind, dueOn })),
  ];
}

const openDeadline = (memory: CaseMemory, name: string): OpenDeadline | undefined =>
  openDeadlines(memory).find(({ deadline }) => deadline === name);

/** Who grants the first extension, then any further one; nobody where the law or an audit body set the date. */
const grantedBy = (ruleset: Ruleset, { row }: OpenDeadline): readonly Role[] =>
  ruleset.deadlines.find(({ id }) => id === row)?.extendedBy ?? [];

/**
 * Who grants the next extension of a deadline: the first whom the ruleset names, or who grants the
 * further ones; any further one, and any of a serious case, whom it names second, else the quality
 * manager. Nobody where the date does not move or is none.
 */
export function extensionGrantedBy(
  memory: CaseMemory,
  ruleset: Ruleset,
  deadline: string,
): readonly Role[] {
  const open = openDeadline(memory, deadline);
  const [first, further = 'qualityManager'] = open === undefined ? [] : grantedBy(ruleset, open);
  if (first === undefined) return [];
  const isFurther =
    memory.extended[deadline] !== undefined || memory.triage?.severity === 'serious';
  return isFurther ? [further] : [first, further];
}

/** The deadline is this person's to keep. */
function isOnesOwn(memory: CaseMemory, deadline: string, by: Omit<PersonActor, 'via'>): boolean {
  if (deadline === 'causesAndPlan' || deadline === 'effectCheck')
    return memory.triage?.handler === by.person;
  return (
    openActions(memory).some(({ id, owner }) => id === deadline && owner === by.person) ||
    openObligations(memory).some((one) => one.id === deadline && owesItByAnyPost(one.owedBy, by))
  );
}

/** What moving a due date must hold (domain section 3, "extend" and "change after 決裁"). */
export const movedDates = {
  movesNoDateOfOnesOwn: what(['PlanChanged'], ({ memory, fact: { data } }) => {
    const { person } = data.onPaper?.decidedBy ?? data.by;
    return data.changes.every(({ action, dueOn, owner }) => {
      const before = openActions(memory).find(({ id }) => id === action)?.owner;
      return dueOn === undefined || ![before, owner].includes(person);
    });
  }),
  staysWithinThirtyDays: what(['PlanChanged'], ({ fact: { data } }) =>
    data.changes
      .filter(({ dueOn }) => dueOn !== undefined)
      .every(({ action }) => {
        const moved = data.found.daysAfterDecided.find((one) => one.action === action);
        return moved !== undefined && Math.abs(moved.days) <= DAYS_OF_A_MINOR_CHANGE;
      }),
  ),
  extendsAnOpenDeadline: what(
    ['ExtensionRequested', 'ExtensionGranted'],
    ({ memory, fact: { data }, ruleset }) => {
      const open = openDeadline(memory, data.deadline);
      return open !== undefined && grantedBy(ruleset, open).length > 0;
    },
  ),
  extendsToALaterDay: what(
    ['ExtensionRequested', 'ExtensionGranted'],
    ({ memory, fact: { data } }) => {
      const open = openDeadline(memory, data.deadline);
      return data.to > data.found.cityDay && (open === undefined || data.to > open.dueOn);
    },
  ),
  movesOpenDatesLater: what(['DueDatesMoved'], ({ memory, fact: { data } }) =>
    data.dates.every(({ deadline, dueOn }) => {
      const open = openDeadline(memory, deadline);
      return open !== undefined && dueOn > open.dueOn;
    }),
  ),
  extendsAsRequested: what(['ExtensionGranted'], ({ memory, fact: { data } }) =>
    memory.extensionRequests.some(
      ({ deadline, to }) => deadline === data.deadline && data.to <= to,
    ),
  ),
  refusesWhatWasRequested: what(['ExtensionRefused'], ({ memory, fact: { data } }) =>
    memory.extensionRequests.some(({ deadline }) => deadline === data.deadline),
  ),
  grantsNotOnesOwn: what(['ExtensionGranted'], ({ memory, fact: { data } }) => {
    const decider = data.onPaper?.decidedBy ?? data.by;
    return (
      !isOnesOwn(memory, data.deadline, decider) &&
      memory.extensionRequests.every(
        ({ deadline, person }) => deadline !== data.deadline || person !== decider.person,
      )
    );
  }),
  /** An action's date moves by 30 days in sum, whether by this or by a 軽微な変更. */
  staysWithinThirtyDaysOfTheDecidedDate: what(
    ['ExtensionGranted'],
    ({ memory, fact: { data } }) => {
      const action = openActions(memory).find(({ id }) => id === data.deadline);
      return (
        action === undefined || daysBetween(action.decidedDueOn, data.to) <= DAYS_OF_A_MINOR_CHANGE
      );
    },
  ),
  /** One that nobody grants is no open deadline, and refused as that. */
  grantsAtTheRightLevel: what(['ExtensionGranted'], ({ memory, fact: { data }, ruleset }) => {
    const roles = extensionGrantedBy(memory, ruleset, data.deadline);
    const decider = { ...(data.onPaper?.decidedBy ?? data.by), via: data.by.via };
    return roles.length === 0 || isOneOf(memory, decider, roles);
  }),
};
