import { daysBetween, daysLater } from '../../../days';
import type { Day } from '../../../fact';
import { effectCheckDueOn } from '../derived';
import type { ActionMemory, CaseMemory } from '../memory';
import { remember } from './change';

/** The case after one of its deadlines moved. */
function withDeadline(memory: CaseMemory, deadline: string, to: Day): Partial<CaseMemory> {
  const { triage, plan, waitUntil } = memory;
  if (deadline === 'causesAndPlan')
    return triage === undefined ? {} : { triage: { ...triage, planDueOn: to } };
  if (deadline === 'effectCheck') {
    if (waitUntil !== undefined) return { waitUntil: to };
    return plan === undefined ? {} : { plan: { ...plan, effectCheckOn: to } };
  }
  return {
    ...(plan !== undefined && { plan: { ...plan, actions: moved(plan.actions, deadline, to) } }),
    obligations: moved(memory.obligations, deadline, to),
  };
}

const moved = <T extends { readonly id: string; readonly dueOn: Day }>(
  list: readonly T[],
  id: string,
  dueOn: Day,
): readonly T[] => list.map((one) => (one.id === id ? { ...one, dueOn } : one));

/** The day on which a deadline fell due before it was ever extended. */
const firstDueOn = (memory: CaseMemory, deadline: string): Day | undefined => {
  if (deadline === 'causesAndPlan') return memory.triage?.planDueOn;
  if (deadline === 'effectCheck') return effectCheckDueOn(memory);
  return (
    memory.plan?.actions.find(({ id }) => id === deadline)?.decidedDueOn ??
    memory.obligations.find(({ id }) => id === deadline)?.dueOn
  );
};

/** The decided date of an action, as many days later as its due date has become since `before`. */
const decidedAnew =
  ({ plan }: CaseMemory) =>
  (action: ActionMemory): ActionMemory => {
    const was = plan?.actions.find(({ id }) => id === action.id)?.dueOn ?? action.dueOn;
    return {
      ...action,
      decidedDueOn: daysLater(action.decidedDueOn, daysBetween(was, action.dueOn)),
    };
  };

const withoutRequest = (memory: CaseMemory, deadline: string) => ({
  extensionRequests: memory.extensionRequests.filter((one) => one.deadline !== deadline),
});

/** What stays asked for and extended of the deadlines that fit. */
const deadlinesThat = (memory: CaseMemory, fit: (deadline: string) => boolean) => ({
  extensionRequests: memory.extensionRequests.filter(({ deadline }) => fit(deadline)),
  extended: Object.fromEntries(
    Object.entries(memory.extended).filter(([deadline]) => fit(deadline)),
  ),
});

const isObligation = (memory: CaseMemory, deadline: string) =>
  memory.obligations.some(({ id }) => id === deadline);

/** A decision sets the dates of a plan anew; what it leaves as decided keeps its extension. */
export const deadlinesOnceDecided = (memory: CaseMemory): Partial<CaseMemory> =>
  deadlinesThat(
    memory,
    (deadline) =>
      deadline === 'causesAndPlan' ||
      (deadline === 'effectCheck' && memory.proposal?.effectCheck === undefined) ||
      isObligation(memory, deadline),
  );

/** 区分決定 sets all dates anew but those of what is owed. */
export const deadlinesOnceTriaged = (memory: CaseMemory): Partial<CaseMemory> =>
  deadlinesThat(memory, (deadline) => isObligation(memory, deadline));

export const extensionChanges = {
  rememberExtensionRequest: remember('ExtensionRequested', (memory, fact) => {
    const { deadline, to, by } = fact.data;
    return {
      extensionRequests: [
        ...withoutRequest(memory, deadline).extensionRequests,
        { deadline, to, person: by.person },
      ],
    };
  }),
  rememberExtension: remember('ExtensionGranted', (memory, fact) => {
    const { deadline, to } = fact.data;
    const before = memory.extended[deadline];
    return {
      ...withoutRequest(memory, deadline),
      ...withDeadline(memory, deadline, to),
      extended: {
        ...memory.extended,
        [deadline]: {
          times: (before?.times ?? 0) + 1,
          firstDueOn: before?.firstDueOn ?? firstDueOn(memory, deadline) ?? to,
        },
      },
    };
  }),
  /** The decided date of an action moves with it: what is granted is counted from there. */
  rememberMovedDates: remember('DueDatesMoved', (memory, fact) =>
    fact.data.dates.reduce<Partial<CaseMemory>>((changed, { deadline, dueOn }) => {
      const reached = { ...memory, ...changed };
      const next = { ...reached, ...withDeadline(reached, deadline, dueOn) };
      const { triage, waitUntil, obligations } = next;
      const plan = next.plan && {
        ...next.plan,
        actions: next.plan.actions.map(decidedAnew(reached)),
      };
      return { triage, waitUntil, obligations, plan };
    }, {}),
  ),
  forgetExtensionRequest: remember('ExtensionRefused', (memory, fact) =>
    withoutRequest(memory, fact.data.deadline),
  ),
};
