import type { z } from 'zod';
import * as erasure from '../erasure';
import type { Fact } from '../fact';
import * as approval from './facts/approval';
import * as closure from './facts/closure';
import * as implementation from './facts/implementation';
import * as obligations from './facts/obligations';
import * as plan from './facts/plan';
import * as records from './facts/records';
import * as report from './facts/report';
import * as rootCause from './facts/root-cause';
import * as substitutes from './facts/substitutes';
import * as triage from './facts/triage';
import * as verification from './facts/verification';

/** The statechart that new cases are pinned to. */
export const CURRENT_MACHINE = 1;

/** Every fact of a case, by its name: the schema it is held to when written and when read. */
export const caseFactSchemas = {
  CaseSubmitted: report.CaseSubmitted,
  CaseNumbered: report.CaseNumbered,
  DelayExplained: report.DelayExplained,
  CaseAccepted: report.CaseAccepted,
  CaseDeclined: report.CaseDeclined,
  CaseTransferred: report.CaseTransferred,
  SectionsJoined: report.SectionsJoined,
  HandlerNamed: report.HandlerNamed,
  SubstituteNamed: substitutes.SubstituteNamed,
  WithdrawalRequested: report.WithdrawalRequested,
  CaseWithdrawn: report.CaseWithdrawn,
  MarkedNotApplicable: report.MarkedNotApplicable,
  CaseMerged: report.CaseMerged,
  TriageProposed: triage.TriageProposed,
  CaseTriaged: triage.CaseTriaged,
  TriageConfirmed: triage.TriageConfirmed,
  FindingAccepted: triage.FindingAccepted,
  FindingObjected: triage.FindingObjected,
  ReclassificationRequested: triage.ReclassificationRequested,
  CaseReclassified: triage.CaseReclassified,
  AdoptionDecided: triage.AdoptionDecided,
  CancellationRequested: triage.CancellationRequested,
  CaseCancelled: triage.CaseCancelled,
  ContainmentRecorded: rootCause.ContainmentRecorded,
  CausesRecorded: rootCause.CausesRecorded,
  PlanSubmitted: plan.PlanSubmitted,
  PlanEndorsed: plan.PlanEndorsed,
  PlanConsulted: plan.PlanConsulted,
  PlanDecided: plan.PlanDecided,
  PlanReturned: plan.PlanReturned,
  PlanPulledBack: plan.PlanPulledBack,
  PlanAbandoned: plan.PlanAbandoned,
  DecisionRaised: plan.DecisionRaised,
  StepSkipped: approval.StepSkipped,
  RouteResolvedAgain: approval.RouteResolvedAgain,
  ReadAfterwards: approval.ReadAfterwards,
  CirculationRead: approval.CirculationRead,
  AbandonmentRead: approval.AbandonmentRead,
  ActionCompleted: implementation.ActionCompleted,
  ActionCancelled: implementation.ActionCancelled,
  PlanChanged: implementation.PlanChanged,
  CriterionChanged: implementation.CriterionChanged,
  ImplementationConfirmed: implementation.ImplementationConfirmed,
  ImplementationSentBack: implementation.ImplementationSentBack,
  FixRecorded: implementation.FixRecorded,
  EffectCheckBegun: verification.EffectCheckBegun,
  EffectJudged: verification.EffectJudged,
  PreventionMaterialised: verification.PreventionMaterialised,
  ClosureRequested: closure.ClosureRequested,
  ClosureApproved: closure.ClosureApproved,
  ClosureReturned: closure.ClosureReturned,
  CaseReopened: closure.CaseReopened,
  HoldRequested: closure.HoldRequested,
  CaseHeld: closure.CaseHeld,
  HoldExtended: closure.HoldExtended,
  CaseResumed: closure.CaseResumed,
  ExceptionCountersigned: closure.ExceptionCountersigned,
  PaperDecisionConfirmed: closure.PaperDecisionConfirmed,
  ObligationRaised: obligations.ObligationRaised,
  ObligationMoved: obligations.ObligationMoved,
  ObligationMet: obligations.ObligationMet,
  ObligationWaived: obligations.ObligationWaived,
  ExtensionRequested: obligations.ExtensionRequested,
  ExtensionGranted: obligations.ExtensionGranted,
  ExtensionRefused: obligations.ExtensionRefused,
  DueDatesMoved: obligations.DueDatesMoved,
  ReminderSent: obligations.ReminderSent,
  Escalated: obligations.Escalated,
  ReportAmended: records.ReportAmended,
  CausesAmended: records.CausesAmended,
  PlanAmended: records.PlanAmended,
  NoteAdded: records.NoteAdded,
  EvidenceAdded: records.EvidenceAdded,
  ErasureProposed: erasure.ErasureProposed,
  ErasureDecided: erasure.ErasureDecided,
  ErasureRefused: erasure.ErasureRefused,
} as const;

export type CaseFactType = keyof typeof caseFactSchemas;
export const CASE_FACT_TYPES = Object.keys(caseFactSchemas) as CaseFactType[];
export const isCaseFactType = (type: string): type is CaseFactType =>
  Object.hasOwn(caseFactSchemas, type);

/** What a fact of that name carries. */
export type CaseFactData<T extends CaseFactType> = z.infer<(typeof caseFactSchemas)[T]>;

/** A fact of a case; as a union, what the statechart steps over. */
export type CaseFactOf<T extends CaseFactType> = Fact<T, CaseFactData<T>>;
export type CaseFact = { [T in CaseFactType]: CaseFactOf<T> }[CaseFactType];
