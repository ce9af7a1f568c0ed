import { z } from 'zod';
import { actor, organisationId, personActor } from '../../actor';
import { day } from '../../fact';
import { LIMITS } from '../../limits';
import { sealedParagraph } from '../../sealed';
import { decision, endingDecision, today } from './common';

/** The work is done; the case is put up for closing. */
export const ClosureRequested = z.strictObject({ by: personActor, found: today });

const closing = z.strictObject({
  cityDay: day,
  /**
   * Whether whoever approves by right, as the ruleset says for the severity, has a post in the case's
   * own department: then, and only then, the substitute does.
   */
  approverIsOfTheDepartment: z.boolean(),
});

/** 完了承認 */
export const ClosureApproved = z.strictObject({ ...endingDecision, found: closing });

/** What is wanting before it can be closed. */
export const ClosureReturned = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  found: closing,
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
    /** The last day of three months: from today, or, for an extension, from where the hold would end. */
    latestInThreeMonths: day,
    /**
     * The last day of six months in all: from the day on which this hold began, less the days for
     * which the case was held before.
     */
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

/**
 * The decider confirms what was decided on paper or by voice; of one who has left, the successor, or,
 * where that one typed it in or there is none, a superior.
 */
export const PaperDecisionConfirmed = z.strictObject({
  by: personActor,
  signature: decision.signature,
  revision: z.int().nonnegative(),
  found: z.strictObject({
    cityDay: day,
    /** Whether the decider still is on the city's staff. */
    deciderIsOnStaff: z.boolean(),
    /** Who holds the decider's post today. */
    successors: z.array(organisationId).max(LIMITS.holders),
  }),
});
