import { daysBetween, daysLater } from '../../../days';
import type { Day } from '../../../fact';
import { openActions, openObligations } from '../derived';
import type { ActionMemory, CaseMemory } from '../memory';

/**
 * The due dates after a hold: those that the ruleset lets pause have stood still, and lie later by the
 * days of the hold. Statutory dates, and those that an audit body set, have gone on.
 */
export function dueDatesAfterPause(memory: CaseMemory, resumedOn: Day): Partial<CaseMemory> {
  const { hold, ruleset, triage, plan, waitUntil } = memory;
  if (hold === undefined) return {};
  const days = daysBetween(hold.since, resumedOn);
  const pauses = (deadline: string) =>
    ruleset.deadlines.some((row) => row.id === deadline && row.pauses);
  const later = (dueOn: Day) => daysLater(dueOn, days);
  const owed = openObligations(memory).filter(({ kind }) => pauses(kind));
  const checkPauses = pauses('effectCheckAtLatest');
  return {
    ...(triage !== undefined &&
      plan === undefined &&
      pauses('causesAndPlan') && {
        triage: { ...triage, planDueOn: later(triage.planDueOn) },
      }),
    ...(plan !== undefined && {
      plan: {
        ...plan,
        ...(plan.effectCheckOn !== undefined &&
          checkPauses && { effectCheckOn: later(plan.effectCheckOn) }),
        ...(pauses('action') && {
          actions: plan.actions.map(pausedAmong(openActions(memory), later)),
        }),
      },
    }),
    ...(waitUntil !== undefined && checkPauses && { waitUntil: later(waitUntil) }),
    obligations: memory.obligations.map((one) =>
      owed.includes(one) ? { ...one, dueOn: later(one.dueOn) } : one,
    ),
  };
}

/** The decided date moves with the date itself: what is granted is counted from there. */
const pausedAmong =
  (open: readonly ActionMemory[], later: (dueOn: Day) => Day) =>
  (action: ActionMemory): ActionMemory =>
    open.includes(action)
      ? { ...action, dueOn: later(action.dueOn), decidedDueOn: later(action.decidedDueOn) }
      : action;
