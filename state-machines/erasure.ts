import { z } from 'zod';
import { personActor } from './actor';
import { day, signature } from './fact';
import { LIMITS } from './limits';
import { sealedParagraph } from './sealed';

// Erasure 消去 (domain section 4, Retention and disclosure): the same facts in the stream of a case and
// in that of a voice, since whatever is erased is named in its own stream.

const revision = z.int().nonnegative();
const today = z.strictObject({ cityDay: day });

/** A place of a text in a fact: a JSON pointer (RFC 6901). */
export const POINTER = /^(\/[A-Za-z0-9]{1,40}){1,6}$/;
export const pointer = z.string().regex(POINTER);

/** Why texts are erased before their time, and there is no other reason: 利用停止決定 or 誤記載. */
export const ERASURE_GROUNDS = ['suspensionOfUse', 'enteredInError'] as const;
const ground = z.enum(ERASURE_GROUNDS);

/** Single texts, by fact and place; or every text that was recorded up to a fact, that one included. */
const erases = z.union([
  z.strictObject({
    texts: z
      .array(z.strictObject({ revision, field: pointer }))
      .min(1)
      .max(LIMITS.erasedTexts),
  }),
  z.strictObject({ upTo: revision }),
]);
export type Erases = z.infer<typeof erases>;

/** 消去の申出 */
export const ErasureProposed = z.strictObject({
  by: personActor,
  erases,
  ground,
  reason: sealedParagraph,
  found: today,
});

/** 消去の決定 by a second person, over what was proposed: the keys of these texts are destroyed. */
export const ErasureDecided = z.strictObject({
  by: personActor,
  signature,
  erases,
  ground,
  found: today,
});
export type ErasureDecidedData = z.infer<typeof ErasureDecided>;

/** 消去しないことの決定 */
export const ErasureRefused = z.strictObject({
  by: personActor,
  signature,
  reason: sealedParagraph,
  found: today,
});

/** What was proposed to be erased and nobody has decided on: never a text, only where it stands. */
export interface ProposedErasure {
  readonly person: string;
  readonly erases: Erases;
  readonly ground: (typeof ERASURE_GROUNDS)[number];
}

/** Whether an erasure is of something that was recorded before it. */
export const isRecordedBefore = (erased: Erases, revisionOfTheFact: number): boolean =>
  'upTo' in erased
    ? erased.upTo < revisionOfTheFact
    : erased.texts.every((text) => text.revision < revisionOfTheFact);

/** Whether a decision is on what was proposed: the same texts on the same ground. */
export function isAsProposed(
  decided: Pick<ErasureDecidedData, 'erases' | 'ground'>,
  proposed: Omit<ProposedErasure, 'person'> | undefined,
): boolean {
  const same = proposed && keysOf(proposed.erases).join() === keysOf(decided.erases).join();
  return same === true && decided.ground === proposed?.ground;
}

const keysOf = (erased: Erases): readonly string[] =>
  'upTo' in erased
    ? [`up to ${erased.upTo}`]
    : [...new Set(erased.texts.map((text) => `${text.revision}${text.field}`))].sort();
