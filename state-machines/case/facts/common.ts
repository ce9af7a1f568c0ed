import { z } from 'zod';
import { personActor } from '../../actor';
import { day, signature } from '../../fact';
import { LIMITS } from '../../limits';
import { sealedLine, sealedParagraph } from '../../sealed';

/** What the handler looked up for every fact: the city's day. */
export const today = z.strictObject({ cityDay: day });

/** What is looked up where a day of the effect check is set: the latest one that the ruleset allows. */
export const latestEffectCheck = z.strictObject({ cityDay: day, latestEffectCheckOn: day });

/** 紙決裁・口頭決裁の記録: typed in by `by`, decided by someone else on paper or by voice. */
const onPaper = z.strictObject({
  /** Who decided, in the post held then: resolved by the server as `by` is. */
  decidedBy: personActor.omit({ via: true }),
  decidedOn: day,
  /** When the latest of what it decides about was recorded: nobody decides what is not there yet. */
  latestShownOn: day,
  /** What shows it, and where the paper is kept. */
  evidence: z.array(sealedLine).max(LIMITS.evidence).optional(),
  /** When the decider has to have confirmed it. */
  confirmBy: day,
});
export type OnPaper = z.infer<typeof onPaper>;

/** 特例: a rule of separation was set aside, because nobody else was to be had. */
const exception = z.strictObject({
  rule: z.string().regex(/^[a-zA-Z]{1,60}$/),
  reason: sealedParagraph,
  /** When a post of another department has to have countersigned it. */
  countersignBy: day,
});
export type Exception = z.infer<typeof exception>;

/** What a decision ✎ carries that does not end the case. */
export const decision = {
  by: personActor,
  signature,
  onPaper: onPaper.optional(),
  exception: exception.optional(),
};

/** What a decision ✎ carries that ends the case: neither paper nor 特例. */
export const endingDecision = { by: personActor, signature };

/** A kind or a code of the ruleset. */
export const code = z.string().regex(/^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/);

/** An id of the ruleset that stands in facts and in ids by itself: a kind of obligation, a deadline. */
export const NAME_IN_RULESET = /^[a-zA-Z][a-zA-Z0-9-]{0,60}$/;
export const nameInRuleset = z.string().regex(NAME_IN_RULESET);

/** An id that the case gives: an obligation, by its kind and a running number; a deadline. */
export const NAME_IN_CASE = /^[a-zA-Z][a-zA-Z0-9-]{0,79}$/;
export const nameInCase = z.string().regex(NAME_IN_CASE);

/** Names what something is about, and says nothing of it: an action, a cause, a voice, a case. */
export const REFERENCE = /^[a-zA-Z0-9-]{1,80}$/;
export const reference = z.string().regex(REFERENCE);

/** A revision of the same case's stream. */
export const revision = z.int().nonnegative();
