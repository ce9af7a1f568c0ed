import { z } from 'zod';
import { organisationId, personActor } from '../../actor';
import { day } from '../../fact';
import { LIMITS } from '../../limits';
import { sealedLine, sealedParagraph } from '../../sealed';
import { decision, latestEffectCheck, today } from './common';
import { actionId } from './plan';

/** An action is done, with what shows it. */
export const ActionCompleted = z.strictObject({
  by: personActor,
  action: actionId,
  doneOn: day,
  evidence: z.array(sealedLine).min(1).max(LIMITS.evidence),
  found: today,
});

/** An action will not be done. */
export const ActionCancelled = z.strictObject({
  ...decision,
  action: actionId,
  reason: sealedParagraph,
  found: today,
});

/** 軽微な変更: owner after a transfer, date within 30 days in sum, wording. */
export const PlanChanged = z.strictObject({
  ...decision,
  changes: z
    .array(
      z.strictObject({
        action: actionId,
        owner: organisationId.optional(),
        dueOn: day.optional(),
        text: sealedParagraph.optional(),
      }),
    )
    .min(1)
    .max(LIMITS.actions),
  reason: sealedParagraph,
  found: z.strictObject({
    cityDay: day,
    ownersOnStaff: z.array(organisationId).max(LIMITS.actions),
    /** The present owners of the changed actions who have left a post, or the city, since they own them. */
    ownersTransferred: z.array(organisationId).max(LIMITS.actions),
    /** By how many calendar days each changed date lies after the decided one. */
    daysAfterDecided: z
      .array(z.strictObject({ action: actionId, days: z.int() }))
      .max(LIMITS.actions),
  }),
});

/** From the first completed action on, how the effect is judged is the quality manager's to change. */
export const CriterionChanged = z.strictObject({
  ...decision,
  criterion: sealedParagraph.optional(),
  measure: sealedParagraph.optional(),
  effectCheckOn: day.optional(),
  reason: sealedParagraph,
  found: latestEffectCheck,
});

/** 実施確認 */
export const ImplementationConfirmed = z.strictObject({ ...decision, found: today });

/** What the checker found wanting goes back to who carries it out. */
export const ImplementationSentBack = z.strictObject({
  by: personActor,
  actions: z.array(actionId).min(1).max(LIMITS.actions),
  reason: sealedParagraph,
  found: today,
});

/** 修正事項: what was done, when, by whom. */
export const FixRecorded = z.strictObject({
  by: personActor,
  what: sealedParagraph,
  doneOn: day,
  /** Who made it, whoever records it. */
  doneBy: organisationId,
  found: z.strictObject({
    cityDay: day,
    /** Whether that person was on the city's staff on the day on which it was done. */
    doneByWasOnStaff: z.boolean(),
  }),
});
