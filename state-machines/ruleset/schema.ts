import { z } from 'zod';
import { POST_KINDS } from '../actor';
import { day } from '../fact';
import { SEVERITIES } from '../case/facts/report';
import { SIGNED_FACT_TYPES } from '../case/signed-facts';

const text = z.strictObject({ ja: z.string().min(1).max(200), en: z.string().min(1).max(200) });
const code = z.string().regex(/^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/);

/** 要領 as data: all that a city may set for itself. A version, once decided, never changes. */
export const rulesetSchema = z.strictObject({
  version: z.int().positive(),
  title: text,
  eras: z
    .array(
      z.strictObject({ letter: z.string().length(1), name: z.string().min(1).max(10), from: day }),
    )
    .min(1),
  kinds: z.array(z.strictObject({ id: code, label: text, route: z.enum(['full']) })).min(1),
  severities: z.array(z.strictObject({ id: z.enum(SEVERITIES), label: text })).min(1),
  causeCodes: z.array(z.strictObject({ id: code, label: text })).min(1),
  /** 決裁経路: the first row that names kind and severity counts. */
  approvalRoutes: z
    .array(
      z.strictObject({
        kinds: z.array(code).min(1),
        severities: z.array(z.enum(SEVERITIES)).min(1),
        steps: z
          .array(z.strictObject({ kind: z.enum(['decide']), post: z.enum(POST_KINDS) }))
          .length(1),
      }),
    )
    .min(1),
  /** Facts that ask for a password again, and for how many minutes one counts. */
  freshAuthentication: z.strictObject({
    facts: z.array(z.enum(SIGNED_FACT_TYPES)),
    minutes: z.int().positive().max(480),
  }),
});

export type Ruleset = z.infer<typeof rulesetSchema>;
