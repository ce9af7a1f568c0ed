import { refOf } from '../../../fact';
import { isRaisedTo } from '../derived';
import { deciderOf, including, NOTHING_PLANNED, remember, rememberRef } from './change';
import { deadlinesOnceTriaged } from './extensions';

export const triageChanges = {
  rememberProposedTriage: rememberRef('TriageProposed', 'proposedTriage'),
  rememberTriage: remember('CaseTriaged', (memory, fact) => ({
    ...deadlinesOnceTriaged(memory),
    triage: {
      ref: refOf(fact),
      kind: fact.data.kind,
      severity: fact.data.severity,
      handler: fact.data.handler,
      planDueOn: fact.data.planDueOn,
      provisional: fact.data.provisional,
      noAction: fact.data.noActionReason !== undefined,
    },
    ...(memory.leakKnownOn === undefined &&
      fact.data.impact.leak !== 'none' && { leakKnownOn: fact.data.found.cityDay }),
    proposedTriage: undefined,
    reclassificationRequest: undefined,
    // A transfer may have brought the case here again: what was planned elsewhere does not stand.
    ...NOTHING_PLANNED,
  })),
  rememberConfirmedTriage: remember('TriageConfirmed', (memory) => ({
    ...(memory.triage !== undefined && { triage: { ...memory.triage, provisional: false } }),
  })),
  rememberAcceptedFinding: remember('FindingAccepted', () => ({ finding: 'accepted' })),
  rememberObjection: remember('FindingObjected', () => ({ finding: 'objected' })),
  rememberReclassificationRequest: remember('ReclassificationRequested', (_memory, fact) => {
    const { by, kind, severity } = fact.data;
    return { reclassificationRequest: { ref: refOf(fact), person: by.person, kind, severity } };
  }),
  rememberClassification: remember('CaseReclassified', (memory, fact) => {
    const { triage } = memory;
    if (triage === undefined) throw new Error('A case was reclassified before it was classified');
    const { kind, severity } = fact.data;
    const raised = isRaisedTo(memory, fact.data);
    const noAction = triage.noAction && !raised;
    return {
      triage: { ...triage, ref: refOf(fact), kind, severity, provisional: false, noAction },
      reclassificationRequest: undefined,
      // Approvals are void: a plan in 回議 has to be submitted again.
      proposal: undefined,
      needsNewDecision: memory.needsNewDecision || (raised && memory.plan !== undefined),
    };
  }),
  rememberAdoption: remember('AdoptionDecided', (memory, fact) => ({
    adoption: {
      ref: refOf(fact),
      decision: fact.data.decision,
      ...(fact.data.decideBy !== undefined && { decideBy: fact.data.decideBy }),
    },
    decided: including(memory.decided, deciderOf(fact.data)),
  })),
  rememberSubstitute: remember('SubstituteNamed', (memory, fact) => {
    const { forFact, person } = fact.data;
    const others = memory.substitutes.filter((one) => one.forFact !== forFact);
    return { substitutes: [...others, { forFact, person }] };
  }),
  rememberCancellationRequest: remember('CancellationRequested', (_memory, fact) => ({
    cancellationRequest: { ref: refOf(fact), person: fact.data.by.person },
  })),
};
