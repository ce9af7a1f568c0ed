import { z } from 'zod';
import { actor, personActor } from '../../actor';
import { day } from '../../fact';
import { sealedPage, sealedParagraph } from '../../sealed';
import { decision, latestEffectCheck, today } from './common';

/** The planned day has come, and the check of the effect begins. */
export const EffectCheckBegun = z.strictObject({ by: actor, found: today });

/** 効果確認: measured against the criterion that was fixed in the plan (ISO 9001:2015, 10.2.1 d). */
export const EffectJudged = z.strictObject({
  ...decision,
  outcome: z.enum(['effective', 'ineffective', 'inconclusive']),
  measured: sealedPage,
  /** How many transactions the judgement rests on. */
  transactions: z.int().nonnegative().max(1_000_000_000).optional(),
  /** Where an ineffective one goes back to, as the verifier says. */
  backTo: z.enum(['analysing', 'planning']).optional(),
  /** Until when an inconclusive one waits. */
  waitUntil: day.optional(),
  found: latestEffectCheck,
});

/** 顕在化: what a prevention was to prevent has happened; a case of its own opens. */
export const PreventionMaterialised = z.strictObject({
  by: personActor,
  whatHappened: sealedParagraph,
  occurredOn: day,
  found: today,
});
