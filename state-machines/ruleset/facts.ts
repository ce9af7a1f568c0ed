import { z } from 'zod';
import { processActor } from '../actor';
import { rulesetSchema } from './schema';

/** Every fact of a `ruleset-<n>` stream: one, and never another. */
export const rulesetFactSchemas = {
  RulesetDecided: z.strictObject({ by: processActor, ruleset: rulesetSchema }),
} as const;
