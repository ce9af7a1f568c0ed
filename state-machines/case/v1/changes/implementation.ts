import { refOf } from '../../../fact';
import type { ActionMemory, CaseMemory, PlanMemory } from '../memory';
import { deciderOf, including, remember, rememberRef } from './change';

function withPlan(
  { plan }: CaseMemory,
  change: (plan: PlanMemory) => Partial<PlanMemory>,
): Pick<CaseMemory, 'plan'> {
  if (plan === undefined) throw new Error('No plan was decided');
  return { plan: { ...plan, ...change(plan) } };
}

const withActions = (
  memory: CaseMemory,
  change: (action: ActionMemory) => ActionMemory,
  more: Partial<PlanMemory> = {},
) => withPlan(memory, ({ actions }) => ({ actions: actions.map(change), ...more }));

const only =
  (id: string, change: (action: ActionMemory) => ActionMemory) => (action: ActionMemory) =>
    action.id === id ? change(action) : action;

export const implementationChanges = {
  rememberAction: remember('ActionCompleted', (memory, fact) => ({
    ...withActions(
      memory,
      only(fact.data.action, (action) => ({ ...action, completed: refOf(fact) })),
      { criterionIsFixed: true },
    ),
    implemented: including(memory.implemented, fact.data.by.person),
  })),
  rememberCancelledAction: remember('ActionCancelled', (memory, fact) => ({
    ...withActions(
      memory,
      only(fact.data.action, (action) => ({ ...action, cancelled: refOf(fact) })),
    ),
    decided: including(memory.decided, deciderOf(fact.data)),
  })),
  rememberMinorChange: remember('PlanChanged', (memory, fact) => ({
    ...withPlan(memory, ({ actions, changes }) => ({
      changes: [...changes, refOf(fact)],
      actions: actions.map((action) => {
        const change = fact.data.changes.find((one) => one.action === action.id);
        const owner = change?.owner ?? action.owner;
        return {
          ...action,
          owner,
          ownedSince: owner === action.owner ? action.ownedSince : fact.data.found.cityDay,
          dueOn: change?.dueOn ?? action.dueOn,
        };
      }),
    })),
    decided: including(memory.decided, deciderOf(fact.data)),
  })),
  rememberCriterion: remember('CriterionChanged', (memory, fact) => {
    const { criterion, measure, effectCheckOn } = fact.data;
    const ref = refOf(fact);
    return {
      ...withPlan(memory, ({ changes }) => ({
        changes: [...changes, ref],
        ...(criterion !== undefined && { criterion: ref }),
        ...(measure !== undefined && { measure: ref }),
        ...(effectCheckOn !== undefined && { effectCheck: ref, effectCheckOn }),
      })),
      ...(effectCheckOn !== undefined &&
        memory.waitUntil !== undefined && { waitUntil: effectCheckOn }),
      decided: including(memory.decided, deciderOf(fact.data)),
    };
  }),
  rememberConfirmation: remember('ImplementationConfirmed', (memory, fact) => ({
    confirmation: refOf(fact),
    decided: including(memory.decided, deciderOf(fact.data)),
  })),
  rememberSendingBack: remember('ImplementationSentBack', (memory, fact) =>
    withActions(memory, (action) => {
      if (!fact.data.actions.includes(action.id)) return action;
      const { completed: _completed, ...open } = action;
      return open;
    }),
  ),
  rememberFix: remember('FixRecorded', (memory, fact) => ({
    fix: refOf(fact),
    // It puts the case up for closing itself.
    closureRequest: undefined,
    // Who records it vouches for it: neither confirms it.
    implemented: including(memory.implemented, fact.data.by.person, fact.data.doneBy),
  })),
  rememberEffect: remember('EffectJudged', (memory, fact) => {
    const { outcome, waitUntil } = fact.data;
    return {
      effect: refOf(fact),
      ineffectiveTimes: memory.ineffectiveTimes + (outcome === 'ineffective' ? 1 : 0),
      inconclusiveTimes: memory.inconclusiveTimes + (outcome === 'inconclusive' ? 1 : 0),
      waitUntil,
      // What did not help is no plan any more: the next one is decided anew.
      ...(outcome === 'ineffective' && {
        plan: undefined,
        decision: undefined,
        confirmation: undefined,
      }),
    };
  }),
  rememberMaterialisation: remember('PreventionMaterialised', (memory, fact) => ({
    materialisations: [...memory.materialisations, refOf(fact)],
  })),
  rememberClosureRequest: rememberRef('ClosureRequested', 'closureRequest'),
};
