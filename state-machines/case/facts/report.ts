import { z } from 'zod';
import { actor, organisationId, personActor, unitPath } from '../../actor';
import { day, digest } from '../../fact';
import { sealedPage, sealedParagraph } from '../../sealed';
import { LIMITS } from '../../limits';
import { code, endingDecision, nameInRuleset, today } from './common';
import { owedBy } from './obligations';

export const YES_NO_UNKNOWN = ['no', 'yes', 'unknown'] as const;
const yesNoUnknown = z.enum(YES_NO_UNKNOWN);

/** 自分たちで, 市民の申出, 他課・その他. */
export const FOUND_HOW = ['ourselves', 'citizen', 'otherSection'] as const;

/** What a citizen said of a reply, as the report asks. */
export const REPLY_WISHES = ['wanted', 'notWanted', 'anonymous'] as const;

/** Where a case comes from (domain section 2, Sources). */
export const SOURCES = [
  'section',
  'internalAudit',
  'externalAudit',
  'managementReview',
  'comprehensiveExternalAudit',
  'auditCommissioners',
] as const;

/** Why a case opens by itself: another one applies here too, or what it was to prevent has happened. */
export const LINKS = ['horizontalDeployment', 'urgentCheck', 'materialised'] as const;

/** 報告: the four questions of the form, and what the server adds. */
export const CaseSubmitted = z.strictObject({
  /** A person; a process where another case's fact opens this one (水平展開, 顕在化). */
  by: actor,
  /** The version of the statechart that this case keeps for life. */
  machine: z.int().positive(),
  /** The ruleset that branches are taken from for life, by number and digest. */
  ruleset: z.strictObject({ version: z.int().positive(), digest }),
  whatHappened: sealedPage,
  noticedOn: day,
  occurredOn: day.optional(),
  /** Why it is reported only now, where more days passed than the ruleset gives: asked, never demanded. */
  whyLate: sealedParagraph.optional(),
  foundHow: z.enum(FOUND_HOW),
  source: z.enum(SOURCES),
  /** The section that receives it; left out where the reporter does not know. */
  receivingUnit: organisationId.optional(),
  touches: z.strictObject({
    personalData: yesNoUnknown,
    money: yesNoUnknown,
    injury: yesNoUnknown,
  }),
  seriousSuspected: z.boolean(),
  series: z.enum(['ordinary', 'confidential']),
  /** The voice 市民の声 that it answers to. */
  voice: z.uuid().optional(),
  /** From a citizen of whom there is no voice: whether they want a reply. A voice says so itself. */
  citizen: z.strictObject({ reply: z.enum(REPLY_WISHES) }).optional(),
  /** 再発: the closed case that this repeats. */
  recurrenceOf: z.uuid().optional(),
  /** The case whose 水平展開, 緊急点検 or 顕在化 opened this one. */
  linkedFrom: z.strictObject({ case: z.uuid(), because: z.enum(LINKS) }).optional(),
  /** From the yearly plan of prevention: no incident has happened. */
  plannedPrevention: z.boolean().optional(),
  /** An audit's finding: the kind is set by its finder. */
  finding: z.strictObject({ kind: code }).optional(),
  found: z.strictObject({
    cityDay: day,
    fiscalYear: z.int(),
    /** Of the receiving section; of the secretariat's where it is not known. */
    receivingUnitPath: unitPath,
    /** Whether that is the secretariat's own section: then somebody else has to do its part. */
    isOfTheSecretariat: z.boolean(),
    /** Until when it should have been reported, counted from noticing it; undefined where the ruleset sets no day. */
    reportingDueOn: day.optional(),
  }),
});

/** Why it was reported late, told later than the report by who reported it. */
export const DelayExplained = z.strictObject({
  by: personActor,
  whyLate: sealedParagraph,
  found: today,
});

/** The number that was taken for the case, as text and for ever: `R6-市民-0012`. */
export const CaseNumbered = z.strictObject({
  by: actor,
  text: z.string().max(40),
  fiscalYear: z.int(),
  unit: organisationId,
});

/** 受領 */
export const CaseAccepted = z.strictObject({ by: personActor, found: today });

/** 所管違い: not ours; the secretariat has to say whose it is. */
export const CaseDeclined = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  proposedUnit: organisationId.optional(),
  found: today,
});

/** 移送 to another section. */
export const CaseTransferred = z.strictObject({
  by: personActor,
  toUnit: organisationId,
  reason: sealedParagraph,
  found: z.strictObject({ cityDay: day, toUnitPath: unitPath, isOfTheSecretariat: z.boolean() }),
});

/** 関係課: sections that have actions of their own in the case. */
export const SectionsJoined = z.strictObject({
  by: personActor,
  units: z
    .array(z.strictObject({ unit: organisationId, path: unitPath }))
    .min(1)
    .max(20),
  found: today,
});

/** 担当者 */
export const HandlerNamed = z.strictObject({
  by: personActor,
  person: organisationId,
  found: z.strictObject({ cityDay: day, handlerUnitPaths: z.array(unitPath).max(10) }),
});

/** 採否: whether a request or an opportunity is taken up. */
export const ADOPTIONS = [
  'adopted',
  'partlyAdopted',
  'underConsideration',
  'notAdopted',
  'outOfScope',
] as const;

/** 取下げの申出: after triage the reporter can only wish it. */
export const WithdrawalRequested = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  found: today,
});

/** 取下げ: by the reporter before triage, afterwards decided ✎. */
export const CaseWithdrawn = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  signature: endingDecision.signature.optional(),
  found: today,
});

/** 非該当 */
export const MarkedNotApplicable = z.strictObject({
  ...endingDecision,
  reason: sealedParagraph,
  found: today,
});

/** 統合 into a case that was submitted earlier. */
export const CaseMerged = z.strictObject({
  ...endingDecision,
  into: z.uuid(),
  reason: sealedParagraph,
  found: z.strictObject({
    cityDay: day,
    master: z.strictObject({
      /** When the other case was submitted, and whether it is there to take this one. */
      submittedAt: z.iso.datetime(),
      ended: z.boolean(),
      /** What it owes of the kinds that this one owes. */
      owes: z
        .array(z.strictObject({ kind: nameInRuleset, owedBy, dueOn: day }))
        .max(LIMITS.obligations),
    }),
  }),
});
