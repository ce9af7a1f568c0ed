import { z } from 'zod';
import { organisationId, personActor, processActor } from '../actor';
import { today } from '../case/facts/common';
import { day, factRef, signature, type Fact } from '../fact';
import { sealedParagraph } from '../sealed';
import { rulesetSchema } from './schema';

/** The fact of the stream `ruleset-proposals`: a draft, whole, as it is put to the quality manager. */
const rulesetProposed = z.strictObject({
  by: personActor,
  ruleset: rulesetSchema,
  /** Why it is to change. */
  reason: sealedParagraph,
  found: today,
});

/** The ruleset that an installation starts from; nothing was in force before it. */
const rulesetInstalled = z.strictObject({ by: processActor, ruleset: rulesetSchema });

/** 要領の決裁: the proposal that was signed, in force from a day. */
const rulesetDecided = z.strictObject({
  by: personActor,
  /** What was proposed, word for word. */
  ruleset: rulesetSchema,
  inForceFrom: day,
  reason: sealedParagraph.optional(),
  /** Signs the fact of the proposal, in `ruleset-proposals`. */
  signature,
  found: today.extend({
    /** The proposal as it is recorded, and who made it. */
    proposal: factRef.extend({ proposedBy: organisationId }),
  }),
});

export const rulesetFactSchemas = {
  RulesetProposed: rulesetProposed,
  /** Of a stream `ruleset-<n>`: one, and never another. */
  RulesetDecided: z.union([rulesetInstalled, rulesetDecided]),
} as const;

export type RulesetFactData<T extends keyof typeof rulesetFactSchemas> = z.infer<
  (typeof rulesetFactSchemas)[T]
>;

/** A decision by a person, as the rules judge it. */
export type RulesetDecision = Fact<'RulesetDecided', z.infer<typeof rulesetDecided>>;

/** Reads a fact about to be recorded as the decision of a person. Throws where it is none. */
export const rulesetDecision = (fact: Fact<string, unknown>): RulesetDecision => ({
  ...fact,
  type: 'RulesetDecided',
  data: rulesetDecided.parse(fact.data),
});
