import { z } from 'zod';
import { actor, organisationId, personActor, unitPath } from '../../actor';
import { day, digest } from '../../fact';
import { sealedLine, sealedPage, sealedParagraph } from '../../sealed';

const yesNoUnknown = z.enum(['no', 'yes', 'unknown']);

/** 報告: the four questions of the form, and what the server adds. */
export const CaseSubmitted = z.strictObject({
  by: personActor,
  /** The version of the statechart that this case keeps for life. */
  machine: z.int().positive(),
  /** The ruleset that branches are taken from for life, by number and digest. */
  ruleset: z.strictObject({ version: z.int().positive(), digest }),
  whatHappened: sealedPage,
  noticedOn: day,
  occurredOn: day.optional(),
  foundHow: z.enum(['ourselves', 'citizen', 'otherSection']),
  source: z.enum(['section']),
  receivingUnit: organisationId,
  touches: z.strictObject({
    personalData: yesNoUnknown,
    money: yesNoUnknown,
    injury: yesNoUnknown,
  }),
  seriousSuspected: z.boolean(),
  series: z.enum(['ordinary']),
  found: z.strictObject({
    cityDay: day,
    fiscalYear: z.int(),
    receivingUnitPath: unitPath,
  }),
});

/** The number that was taken for the case, as text and for ever: `R6-市民-0012`. */
export const CaseNumbered = z.strictObject({
  by: actor,
  text: z.string().max(40),
  fiscalYear: z.int(),
  unit: organisationId,
});

/** 受領 */
export const CaseAccepted = z.strictObject({
  by: personActor,
  found: z.strictObject({ cityDay: day }),
});

/** Impact on people, money and personal data (domain section 2). */
export const impact = z.strictObject({
  people: z.enum(['none', 'one', 'several', 'many']),
  money: z.enum(['none', 'minor', 'major']),
  personalData: z.enum(['none', 'ordinary', 'sensitive', 'individualNumber']),
  leak: z.enum(['none', 'possible', 'confirmed']),
});
export type Impact = z.infer<typeof impact>;

export const SEVERITIES = ['serious', 'ordinary', 'slight'] as const;

/** 区分決定 */
export const CaseTriaged = z.strictObject({
  by: personActor,
  kind: z.string().regex(/^[a-zA-Z]{1,40}$/),
  severity: z.enum(SEVERITIES),
  impact,
  requirement: sealedLine.optional(),
  handler: organisationId,
  /** When causes and plan are due. */
  planDueOn: day,
  /** 共有用要旨: what other sections may read; it names nobody. */
  sharedSummary: sealedLine,
  /** Decided by the section, and in force until the secretariat says otherwise (仮区分). */
  provisional: z.boolean(),
  found: z.strictObject({ cityDay: day, handlerUnitPaths: z.array(unitPath).max(10) }),
});

/** 応急処置: what was done at once (ISO 9001:2015, 8.7.1). */
export const ContainmentRecorded = z.strictObject({
  by: personActor,
  what: sealedParagraph,
  doneOn: day,
  /** The effect on those concerned. */
  effect: sealedParagraph.optional(),
  recheckedOn: day.optional(),
  found: z.strictObject({ cityDay: day }),
});
