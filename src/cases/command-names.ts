import type { CaseFactType } from '../../state-machines/case/facts';

/** The command of the API that brings a fact about; facts of processes have none. */
export const COMMAND_OF_FACT: Readonly<Partial<Record<CaseFactType, string>>> = {
  CaseAccepted: 'accept',
  CaseTriaged: 'triage',
  ContainmentRecorded: 'record-containment',
  CausesRecorded: 'record-causes',
  PlanSubmitted: 'submit-plan',
  PlanDecided: 'decide-plan',
  PlanReturned: 'return-plan',
  ActionCompleted: 'complete-action',
  ImplementationConfirmed: 'confirm-implementation',
  EffectCheckBegun: 'begin-effect-check',
  EffectJudged: 'judge-effect',
  ClosureRequested: 'request-closure',
  ClosureApproved: 'approve-closure',
};
