import { z } from 'zod';
import { personActor } from '../../actor';
import { day } from '../../fact';
import { LIMITS } from '../../limits';
import { sealedParagraph } from '../../sealed';
import { code, today } from './common';

/** 応急処置: what was done at once (ISO 9001:2015, 8.7.1). */
export const ContainmentRecorded = z.strictObject({
  by: personActor,
  what: sealedParagraph,
  doneOn: day,
  /** The effect on those concerned. */
  effect: sealedParagraph.optional(),
  recheckedOn: day.optional(),
  found: today,
});

export const causeId = z.string().regex(/^c[1-9][0-9]?$/);

/** 検証済 (measured, observed or reproduced), 推定, 特定不能. */
export const CAUSE_STANDINGS = ['verified', 'presumed', 'undeterminable'] as const;

/** 原因分析 (ISO 9001:2015, 10.2.1 b). */
export const CausesRecorded = z.strictObject({
  by: personActor,
  method: z.enum(['fiveWhys', 'fishbone', 'other']),
  causes: z
    .array(
      z.strictObject({
        id: causeId,
        text: sealedParagraph,
        /** A cause code of the ruleset. */
        code,
        level: z.enum(['direct', 'root']),
        standing: z.enum(CAUSE_STANDINGS),
        /** How it was verified, which a verified one has to say; or why it is presumed. */
        how: sealedParagraph.optional(),
      }),
    )
    .min(1)
    .max(LIMITS.causes),
  /** Why it escaped notice; 軽微 may leave it out. */
  escape: sealedParagraph.optional(),
  found: today,
});
