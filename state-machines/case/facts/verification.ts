import { z } from 'zod';
import { personActor } from '../../actor';
import { day, signature } from '../../fact';
import { sealedPage } from '../../sealed';

/** The planned day has come, and the check of the effect begins. */
export const EffectCheckBegun = z.strictObject({
  by: personActor,
  found: z.strictObject({ cityDay: day }),
});

/** 効果確認: measured against the criterion that was fixed in the plan (ISO 9001:2015, 10.2.1 d). */
export const EffectJudged = z.strictObject({
  by: personActor,
  outcome: z.enum(['effective']),
  measured: sealedPage,
  /** How many transactions the judgement rests on. */
  transactions: z.int().nonnegative().max(1_000_000_000).optional(),
  signature,
  found: z.strictObject({ cityDay: day }),
});
