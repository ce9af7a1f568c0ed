import { z } from 'zod';
import { organisationId, unitPath } from '../../actor';
import { day } from '../../fact';
import { sealedParagraph } from '../../sealed';
import { decision } from './common';

/** Decisions that a substitute may take where the separation of duties keeps the usual one from them. */
export const SUBSTITUTABLE = [
  'AdoptionDecided',
  'ImplementationConfirmed',
  'EffectJudged',
  'ClosureApproved',
] as const;
export type Substitutable = (typeof SUBSTITUTABLE)[number];

/** An internal auditor of another department is named to take a decision in the case. */
export const SubstituteNamed = z.strictObject({
  ...decision,
  forFact: z.enum(SUBSTITUTABLE),
  person: organisationId,
  reason: sealedParagraph,
  found: z.strictObject({
    cityDay: day,
    /** The units of the posts in which that person is an internal auditor today. */
    auditorUnitPaths: z.array(unitPath).max(10),
  }),
});
