import { z } from 'zod';
import { personActor } from '../../actor';
import { pointer } from '../../erasure';
import { LIMITS } from '../../limits';
import { sealedLine, sealedPage, sealedParagraph } from '../../sealed';
import { reference, revision, today } from './common';

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
