import type { CaseMemory } from '../memory';
import { remember } from './change';

const ended = (memory: CaseMemory, id: string, how: 'met' | 'waived'): Partial<CaseMemory> => ({
  obligations: memory.obligations.map((one) => (one.id === id ? { ...one, ended: how } : one)),
});

export const obligationChanges = {
  rememberObligation: remember('ObligationRaised', (memory, fact) => ({
    obligations: [...memory.obligations, fact.data.obligation],
  })),
  rememberMovedObligation: remember('ObligationMoved', (memory, fact) => {
    const { id, owedBy, dueOn } = fact.data;
    return {
      obligations: memory.obligations.map((one) =>
        one.id === id ? { ...one, owedBy, dueOn } : one,
      ),
    };
  }),
  rememberMetObligation: remember('ObligationMet', (memory, fact) =>
    ended(memory, fact.data.id, 'met'),
  ),
  rememberWaivedObligation: remember('ObligationWaived', (memory, fact) =>
    ended(memory, fact.data.id, 'waived'),
  ),
};
