import { z } from 'zod';
import { processActor } from '../actor';

/** Every fact of a `numbers-<fiscal year>-<unit id>` stream: its revision + 1 is the running number. */
export const numbersFactSchemas = {
  NumberTaken: z.strictObject({ by: processActor, case: z.uuid() }),
} as const;
