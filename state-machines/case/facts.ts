import type { z } from 'zod';
import type { Fact } from '../fact';
import * as closure from './facts/closure';
import * as correction from './facts/correction';
import * as report from './facts/report';
import * as rootCause from './facts/root-cause';
import * as verification from './facts/verification';

/** The statechart that new cases are pinned to. */
export const CURRENT_MACHINE = 1;

/** Every fact of a case, by its name: the schema it is held to when written and when read. */
export const caseFactSchemas = {
  CaseSubmitted: report.CaseSubmitted,
  CaseNumbered: report.CaseNumbered,
  CaseAccepted: report.CaseAccepted,
  CaseTriaged: report.CaseTriaged,
  ContainmentRecorded: report.ContainmentRecorded,
  CausesRecorded: rootCause.CausesRecorded,
  PlanSubmitted: correction.PlanSubmitted,
  PlanDecided: correction.PlanDecided,
  PlanReturned: correction.PlanReturned,
  ActionCompleted: correction.ActionCompleted,
  ImplementationConfirmed: correction.ImplementationConfirmed,
  EffectCheckBegun: verification.EffectCheckBegun,
  EffectJudged: verification.EffectJudged,
  ClosureRequested: closure.ClosureRequested,
  ClosureApproved: closure.ClosureApproved,
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
