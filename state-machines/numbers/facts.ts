import { z } from 'zod';
import { processActor } from '../actor';

/**
 * Every fact of the streams `numbers-<fiscal year>-<unit id>`, of cases, and
 * `numbers-voices-<fiscal year>-<unit id>`, of voices: its revision + 1 is the running number.
 */
export const numbersFactSchemas = {
  NumberTaken: z.strictObject({ by: processActor, case: z.uuid() }),
  VoiceNumberTaken: z.strictObject({ by: processActor, voice: z.uuid() }),
} as const;
