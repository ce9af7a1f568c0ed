import { refOf } from '../../../fact';
import { including, remember } from './change';

export const rootCauseChanges = {
  rememberContainment: remember('ContainmentRecorded', (memory, fact) => ({
    containments: [...memory.containments, refOf(fact)],
  })),
  rememberCauses: remember('CausesRecorded', (memory, fact) => ({
    causes: {
      ref: refOf(fact),
      items: fact.data.causes.map(({ id, standing }) => ({ id, standing })),
    },
    wrote: including(memory.wrote, fact.data.by.person),
  })),
};
