import { z } from 'zod';
import { personActor } from '../../actor';
import { LIMITS } from '../../limits';
import { sealedLine, sealedPage, sealedParagraph } from '../../sealed';
import { decision, reference, revision, today } from './common';

/** A place of a text in a fact: a JSON pointer (RFC 6901). */
const pointer = z.string().regex(/^(\/[A-Za-z0-9]{1,40}){1,6}$/);

const amendment = {
  by: personActor,
  /** The fact that is amended; the old text is named and never copied. */
  revision,
  field: pointer,
  text: sealedPage,
  reason: sealedParagraph,
  found: today,
};

/** 訂正 of the report, of the causes, and of the plan before its 決裁. */
export const ReportAmended = z.strictObject(amendment);
export const CausesAmended = z.strictObject(amendment);
export const PlanAmended = z.strictObject(amendment);

export const NoteAdded = z.strictObject({ by: personActor, text: sealedPage, found: today });
export const EvidenceAdded = z.strictObject({
  by: personActor,
  about: reference.optional(),
  evidence: z.array(sealedLine).min(1).max(LIMITS.evidence),
  found: today,
});

/** Why texts are erased: 利用停止決定 or 誤記載. */
const ground = z.enum(['suspensionOfUse', 'enteredInError']);
const texts = z
  .array(z.strictObject({ revision, field: pointer }))
  .min(1)
  .max(100);

export const ErasureProposed = z.strictObject({
  by: personActor,
  texts,
  ground,
  reason: sealedParagraph,
  found: today,
});
export const ErasureDecided = z.strictObject({
  by: personActor,
  signature: decision.signature,
  texts,
  ground,
  found: today,
});
