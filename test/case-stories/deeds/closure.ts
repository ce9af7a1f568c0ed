import type { CaseMemory, PendingMemory } from '../../../state-machines/case/v1/memory';
import {
  personOf,
  theHandler,
  theQualityManager,
  theRecordsManager,
  theSecretariatHead,
  theSectionHead,
  theWelfareHead,
} from '../cast';
import { deed, signature } from '../deed';
import { sealedText } from '../sealed-text';

export const closureRequested = deed('ClosureRequested', ({ today }) => ({
  by: theHandler,
  found: { cityDay: today },
}));

export const closureApproved = deed('ClosureApproved', (moment) => ({
  by: moment.memory.triage?.severity === 'serious' ? theQualityManager : theSectionHead,
  signature: signature('ClosureApproved', moment),
  found: { cityDay: moment.today, approverIsOfTheDepartment: false },
}));

export const closureReturned = deed('ClosureReturned', ({ memory, today }) => ({
  by: memory.triage?.severity === 'serious' ? theQualityManager : theSectionHead,
  reason: sealedText('The second checklist is not there yet'),
  found: { cityDay: today, approverIsOfTheDepartment: false },
}));

export const reopened = deed('CaseReopened', (moment) => ({
  by: theSecretariatHead,
  because: 'newFacts',
  reason: sealedText('Twelve more letters came back'),
  signature: signature('CaseReopened', moment),
  found: { cityDay: moment.today },
}));

const pendingOf = (memory: CaseMemory, what: PendingMemory['what']) =>
  memory.pending.find((one) => one.what === what);

/** Someone of another department countersigns the first 特例. */
export const countersigned = deed('ExceptionCountersigned', (moment) => {
  const pending = pendingOf(moment.memory, 'countersignature');
  const all = signature('ExceptionCountersigned', moment);
  return {
    by: theWelfareHead,
    revision: pending?.ref.revision ?? 0,
    signature: pending === undefined ? all : { ...all, signs: [pending.ref] },
    found: { cityDay: moment.today },
  };
});

/** The decider confirms the first decision on paper. */
export const paperConfirmed = deed('PaperDecisionConfirmed', (moment) => {
  const pending = pendingOf(moment.memory, 'confirmation');
  const all = signature('PaperDecisionConfirmed', moment);
  return {
    by: pending === undefined ? theSectionHead : personOf(pending.person),
    revision: pending?.ref.revision ?? 0,
    signature: pending === undefined ? all : { ...all, signs: [pending.ref] },
    found: {
      cityDay: moment.today,
      deciderIsOnStaff: true,
      successors: pending === undefined ? [] : [pending.person],
    },
  };
});

export const erasureProposed = deed('ErasureProposed', ({ memory, today }) => ({
  by: theSectionHead,
  erases: { texts: [{ revision: memory.report?.ref.revision ?? 0, field: '/whatHappened' }] },
  ground: 'enteredInError',
  reason: sealedText('A telephone number was typed by mistake'),
  found: { cityDay: today },
}));

export const erasureDecided = deed('ErasureDecided', (moment) => ({
  by: theRecordsManager,
  erases: moment.memory.proposedErasure?.erases ?? { upTo: 0 },
  ground: moment.memory.proposedErasure?.ground ?? 'enteredInError',
  signature: signature('ErasureDecided', moment),
  found: { cityDay: moment.today },
}));

export const erasureRefused = deed('ErasureRefused', (moment) => ({
  by: theRecordsManager,
  reason: sealedText('The number is needed to answer the citizen'),
  signature: signature('ErasureRefused', moment),
  found: { cityDay: moment.today },
}));

export const noteAdded = deed('NoteAdded', ({ today }) => ({
  by: theHandler,
  text: sealedText('The neighbour called again'),
  found: { cityDay: today },
}));

export const evidenceAdded = deed('EvidenceAdded', ({ today }) => ({
  by: theHandler,
  about: 'a1',
  evidence: [sealedText('Photograph of the counter')],
  found: { cityDay: today },
}));

const amendment = (today: string, revision: number, field: string) => ({
  by: theHandler,
  revision,
  field,
  text: sealedText('The letter went to number 12, not 21'),
  reason: sealedText('A digit was mistyped'),
  found: { cityDay: today },
});
export const reportAmended = deed('ReportAmended', ({ memory, today }) => ({
  ...amendment(today, memory.report?.ref.revision ?? 0, '/whatHappened'),
  by: personOf(memory.report?.reporter ?? theHandler.person),
}));
export const causesAmended = deed('CausesAmended', ({ memory, today }) =>
  amendment(today, memory.causes?.ref.revision ?? 0, '/causes/0/text'),
);
export const planAmended = deed('PlanAmended', ({ memory, today }) =>
  amendment(today, memory.proposal?.ref.revision ?? 0, '/actions/0/text'),
);
