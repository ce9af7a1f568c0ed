import { daysBetween, refOf } from '../../../fact';
import { deciderOf, including, NOTHING_PLANNED, remember } from './change';
import { dueDatesAfterPause } from './pause';

export const closureChanges = {
  rememberClosure: remember('ClosureApproved', (memory, fact) => ({
    closure: refOf(fact),
    decided: including(memory.decided, deciderOf(fact.data)),
  })),
  forgetClosureRequest: remember('ClosureReturned', () => ({ closureRequest: undefined })),
  rememberReopening: remember('CaseReopened', (memory, fact) => ({
    reopenings: memory.reopenings + 1,
    closureRequest: undefined,
    ...NOTHING_PLANNED,
    decided: including(memory.decided, deciderOf(fact.data)),
  })),
  rememberHoldRequest: remember('HoldRequested', (_memory, fact) => ({
    holdRequest: { ref: refOf(fact), person: fact.data.by.person },
  })),
  rememberHold: remember('CaseHeld', (_memory, fact) => ({
    hold: { since: fact.data.found.cityDay, until: fact.data.until },
    holdRequest: undefined,
  })),
  rememberLongerHold: remember('HoldExtended', (memory, fact) => {
    if (memory.hold === undefined) throw new Error('A case that is not held was held longer');
    return { hold: { ...memory.hold, until: fact.data.until }, holdRequest: undefined };
  }),
  rememberHeldDays: remember('CaseResumed', (memory, fact) => {
    if (memory.hold === undefined) throw new Error('A case that is not held was resumed');
    const { cityDay } = fact.data.found;
    return {
      ...dueDatesAfterPause(memory, cityDay),
      hold: undefined,
      holdRequest: undefined,
      heldDays: memory.heldDays + daysBetween(memory.hold.since, cityDay),
    };
  }),
  rememberCountersignature: remember('ExceptionCountersigned', (memory, fact) => ({
    pending: memory.pending.filter(
      ({ ref, what }) => what !== 'countersignature' || ref.revision !== fact.data.revision,
    ),
  })),
  rememberPaperConfirmation: remember('PaperDecisionConfirmed', (memory, fact) => ({
    pending: memory.pending.filter(
      ({ ref, what }) => what !== 'confirmation' || ref.revision !== fact.data.revision,
    ),
  })),
};
