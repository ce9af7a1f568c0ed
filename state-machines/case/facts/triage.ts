import { z } from 'zod';
import { actor, organisationId, personActor, unitPath } from '../../actor';
import { day } from '../../fact';
import { sealedLine, sealedParagraph } from '../../sealed';
import { ADOPTIONS } from './report';
import { code, decision, endingDecision, today } from './common';

export const IMPACT_ON_PEOPLE = ['none', 'one', 'several', 'many'] as const;
export const IMPACT_ON_MONEY = ['none', 'minor', 'major'] as const;
/** None, ordinary, 要配慮個人情報, 特定個人情報. */
export const IMPACT_ON_PERSONAL_DATA = [
  'none',
  'ordinary',
  'sensitive',
  'individualNumber',
] as const;
export const LEAKS = ['none', 'possible', 'confirmed'] as const;
/** How likely it is to happen, or to happen again: まれ, ときどき, たびたび. */
export const LIKELIHOODS = ['rare', 'occasional', 'frequent'] as const;

/** What severity is judged from: impact on people, money and personal data, and likelihood (domain section 2). */
export const impact = z.strictObject({
  people: z.enum(IMPACT_ON_PEOPLE),
  money: z.enum(IMPACT_ON_MONEY),
  personalData: z.enum(IMPACT_ON_PERSONAL_DATA),
  leak: z.enum(LEAKS),
  likelihood: z.enum(LIKELIHOODS),
});
export type Impact = z.infer<typeof impact>;

export const SEVERITIES = ['serious', 'ordinary', 'slight'] as const;
export type Severity = (typeof SEVERITIES)[number];

const classification = {
  kind: code,
  severity: z.enum(SEVERITIES),
  impact,
  requirement: sealedLine.optional(),
  handler: organisationId,
  /** When causes and plan are due. */
  planDueOn: day,
  /** 共有用要旨: what other sections may read; it names nobody. */
  sharedSummary: sealedLine,
  /** Why no corrective action is needed (ISO 9001:2015, 10.2.1 b): on to closing, once contained. */
  noActionReason: sealedParagraph.optional(),
  found: z.strictObject({
    cityDay: day,
    handlerUnitPaths: z.array(unitPath).max(10),
    /** The last day that the ruleset in force gives for them, counted from today. */
    latestPlanDueOn: day,
  }),
};

/** 区分決定 */
export const CaseTriaged = z.strictObject({
  by: personActor,
  ...classification,
  /** Decided by the section, and in force until the secretariat says otherwise (仮区分). */
  provisional: z.boolean(),
});

/** What the section proposes where something serious is suspected. */
export const TriageProposed = z.strictObject({ by: personActor, ...classification });

/** The secretariat has nothing against a 仮区分; silence is recorded by a process, 異議なし（自動）. */
export const TriageConfirmed = z.strictObject({
  by: actor,
  found: z.strictObject({ cityDay: day, workingDaysSinceTriage: z.int().nonnegative() }),
});

/** The section accepts the kind that an audit's finder set. */
export const FindingAccepted = z.strictObject({ by: personActor, found: today });
export const FindingObjected = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  found: z.strictObject({ cityDay: day, workingDaysInTheSection: z.int().nonnegative() }),
});

/** 区分変更・重大度変更の申出: the section asks, and others decide. */
export const ReclassificationRequested = z.strictObject({
  by: personActor,
  kind: code,
  severity: z.enum(SEVERITIES),
  reason: sealedParagraph,
  found: today,
});

/** 区分変更・重大度変更 */
export const CaseReclassified = z.strictObject({
  ...decision,
  kind: code,
  severity: z.enum(SEVERITIES),
  reason: sealedParagraph,
  found: z.strictObject({ cityDay: day, workingDaysSinceTriage: z.int().nonnegative() }),
});

/** 採否の決定 */
export const AdoptionDecided = z.strictObject({
  ...decision,
  decision: z.enum(ADOPTIONS),
  reason: sealedParagraph,
  /** For 継続検討: the day by which it is decided. */
  decideBy: day.optional(),
  found: today,
});

export const CancellationRequested = z.strictObject({
  by: personActor,
  reason: sealedParagraph,
  found: today,
});

/** 中止 */
export const CaseCancelled = z.strictObject({
  ...endingDecision,
  reason: sealedParagraph,
  found: today,
});
