import { z } from 'zod';
import { actor, personActor } from '../../actor';
import { day } from '../../fact';
import { sealedParagraph } from '../../sealed';
import { decision, endingDecision, today } from './common';

/** The work is done; the case is put up for closing. */
export const ClosureRequested = z.strictObject({ by: personActor, found: today });

/** 完了承認 */
export const ClosureApproved = z.strictObject({ ...endingDecision, found: today });

/** What is wanting before it can be closed. */
export const ClosureReturned = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  found: today,
});

/** Why a closing was wrong. */
export const REOPENING_REASONS = ['newFacts', 'falseEvidence', 'missingEvidence'] as const;

/** 再開: only where the closing was wrong. */
export const CaseReopened = z.strictObject({
  ...decision,
  because: z.enum(REOPENING_REASONS),
  reason: sealedParagraph,
  found: today,
});

/** 一時停止 */
export const HoldRequested = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  until: day,
  found: today,
});
const hold = {
  ...decision,
  reason: sealedParagraph,
  until: day,
  found: z.strictObject({
    cityDay: day,
    /** The last day of three months from the day on which this hold or extension begins. */
    latestInThreeMonths: day,
    /** The last day of six months from the day on which the hold began. */
    latestInSixMonths: day,
  }),
};
export const CaseHeld = z.strictObject(hold);
export const HoldExtended = z.strictObject(hold);
export const CaseResumed = z.strictObject({
  by: actor,
  found: today,
});

/** 追認: a post of another department countersigns a 特例. */
export const ExceptionCountersigned = z.strictObject({
  by: personActor,
  signature: decision.signature,
  revision: z.int().nonnegative(),
  found: today,
});

/** The decider confirms what was decided on paper or by voice. */
export const PaperDecisionConfirmed = z.strictObject({
  by: personActor,
  signature: decision.signature,
  revision: z.int().nonnegative(),
  found: today,
});
