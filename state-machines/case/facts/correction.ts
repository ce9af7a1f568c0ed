import { z } from 'zod';
import { organisationId, personActor } from '../../actor';
import { day, signature } from '../../fact';
import { LIMITS } from '../../limits';
import { sealedLine, sealedParagraph } from '../../sealed';
import { causeId } from './root-cause';

export const actionId = z.string().regex(/^a[1-9][0-9]?$/);
const stepId = z.string().regex(/^s[1-9][0-9]?$/);

/** A step of the route of approval, as resolved when the plan was submitted. */
export const approvalStep = z.strictObject({
  id: stepId,
  kind: z.enum(['decide']),
  post: organisationId,
  unit: organisationId,
});
export type ApprovalStep = z.infer<typeof approvalStep>;

/** 起案: what will be done, by whom, and how its effect will be judged. */
export const PlanSubmitted = z.strictObject({
  by: personActor,
  round: z.int().positive(),
  actions: z
    .array(
      z.strictObject({
        id: actionId,
        text: sealedParagraph,
        owner: organisationId,
        dueOn: day,
        /** The causes that it removes. */
        removes: z.array(causeId).min(1).max(LIMITS.causes),
        /** Whether a work procedure 業務手順書 must be revised. */
        revisesProcedure: z.boolean(),
      }),
    )
    .min(1)
    .max(LIMITS.actions),
  /** What must be so for the effect to count. */
  criterion: sealedParagraph,
  /** How that is measured. */
  measure: sealedParagraph,
  effectCheckOn: day,
  steps: z.array(approvalStep).min(1).max(LIMITS.steps),
  signature,
  found: z.strictObject({
    cityDay: day,
    /** The owners who are on the city's staff today. */
    ownersOnStaff: z.array(organisationId).max(LIMITS.actions),
  }),
});

/** 決裁 */
export const PlanDecided = z.strictObject({
  by: personActor,
  step: stepId,
  /** Causes that are not verified, each accepted with a reason. */
  acceptsCauses: z
    .array(z.strictObject({ id: causeId, reason: sealedParagraph }))
    .max(LIMITS.causes)
    .optional(),
  signature,
  found: z.strictObject({ cityDay: day }),
});

/** 差戻し */
export const PlanReturned = z.strictObject({
  by: personActor,
  step: stepId,
  reason: sealedParagraph,
  signature,
  found: z.strictObject({ cityDay: day }),
});

/** An action is done, with what shows it. */
export const ActionCompleted = z.strictObject({
  by: personActor,
  action: actionId,
  doneOn: day,
  evidence: z.array(sealedLine).min(1).max(LIMITS.evidence),
  found: z.strictObject({ cityDay: day }),
});

/** 実施確認 */
export const ImplementationConfirmed = z.strictObject({
  by: personActor,
  signature,
  found: z.strictObject({ cityDay: day }),
});
