import { z } from 'zod';
import { personActor, processActor } from '../../actor';
import { LIMITS } from '../../limits';
import { sealedParagraph } from '../../sealed';
import { revision, today } from './common';
import { absenceFound, approvalStep, SKIP_REASONS, stepId } from './plan';

/** A step is passed over because its post is absent, gone, or held by someone with a later step. */
export const StepSkipped = z.strictObject({
  by: processActor,
  step: stepId,
  because: z.enum(SKIP_REASONS),
  found: today.extend({
    /** Of everybody in the post, where all are away. */
    absences: z.array(absenceFound).min(1).max(LIMITS.holders).optional(),
  }),
});

/** A reorganisation on the way: the steps that are still to come, resolved to the successors. */
export const RouteResolvedAgain = z.strictObject({
  by: processActor,
  steps: z.array(approvalStep).min(1).max(LIMITS.steps),
  found: today,
});

/** 後閲: who was absent reads afterwards; it adds an opinion and undoes nothing. */
export const ReadAfterwards = z.strictObject({
  by: personActor,
  step: stepId,
  opinion: sealedParagraph.optional(),
  found: today,
});

/** 供覧: read, and nothing more. */
export const CirculationRead = z.strictObject({ by: personActor, step: stepId, found: today });

/** Who was consulted 合議 has read that the plan was abandoned 廃案. */
export const AbandonmentRead = z.strictObject({
  by: personActor,
  /** The fact that abandoned it. */
  revision,
  found: today,
});
