import type { Day } from '../../../fact';
import type { CaseMemory } from '../memory';
import { remember } from './change';

/** The case after one of its deadlines moved: that of causes and plan, or of an action. */
function withDeadline(memory: CaseMemory, deadline: string, to: Day): Partial<CaseMemory> {
  if (deadline === 'causesAndPlan')
    return memory.triage === undefined ? {} : { triage: { ...memory.triage, planDueOn: to } };
  if (memory.plan === undefined) return {};
  const actions = memory.plan.actions.map((action) =>
    action.id === deadline ? { ...action, dueOn: to } : action,
  );
  return { plan: { ...memory.plan, actions } };
}

const ended = (memory: CaseMemory, id: string, how: 'met' | 'waived'): Partial<CaseMemory> => ({
  obligations: memory.obligations.map((one) => (one.id === id ? { ...one, ended: how } : one)),
});

const withoutRequest = (memory: CaseMemory, deadline: string) => ({
  extensionRequests: memory.extensionRequests.filter((one) => one.deadline !== deadline),
});

export const obligationChanges = {
  rememberObligation: remember('ObligationRaised', (memory, fact) => ({
    obligations: [...memory.obligations, fact.data.obligation],
  })),
  rememberMetObligation: remember('ObligationMet', (memory, fact) =>
    ended(memory, fact.data.id, 'met'),
  ),
  rememberWaivedObligation: remember('ObligationWaived', (memory, fact) =>
    ended(memory, fact.data.id, 'waived'),
  ),
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
    return {
      ...withoutRequest(memory, deadline),
      ...withDeadline(memory, deadline, to),
      extended: { ...memory.extended, [deadline]: (memory.extended[deadline] ?? 0) + 1 },
    };
  }),
  forgetExtensionRequest: remember('ExtensionRefused', (memory, fact) =>
    withoutRequest(memory, fact.data.deadline),
  ),
};
