import { z } from 'zod';
import { organisationId, personActor, POST_KINDS, ROLES, unitPath } from '../../actor';
import { day, signature } from '../../fact';
import { LIMITS } from '../../limits';
import { sealedParagraph } from '../../sealed';
import { decision, today } from './common';
import { causeId } from './root-cause';

export const actionId = z.string().regex(/^a[1-9][0-9]?$/);
export const stepId = z.string().regex(/^s[1-9][0-9]?$/);

/** 承認, 合議, 決裁, 供覧. */
export const STEP_KINDS = ['endorse', 'consult', 'decide', 'circulate'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Why a step is passed over: 不在, 該当職なし, 兼務. */
export const SKIP_REASONS = ['absent', 'noSuchPost', 'samePerson'] as const;

/** A step of the route of approval 決裁経路, as resolved when the plan was submitted. */
export const approvalStep = z.strictObject({
  id: stepId,
  kind: z.enum(STEP_KINDS),
  postKind: z.enum(POST_KINDS),
  /** Left out where there is no such post 該当職なし. */
  post: organisationId.optional(),
  unit: organisationId,
  skipped: z.enum(SKIP_REASONS).optional(),
  /** 代決: the post that may decide while this one's holder is absent, as the ruleset names it. */
  standIn: organisationId.optional(),
});
export type ApprovalStep = z.infer<typeof approvalStep>;

/** How the effect will be judged: on a day, or after the same business is next done 次回実施後. */
export const effectCheck = z.union([
  z.strictObject({ on: day }),
  z.strictObject({ afterNext: sealedParagraph }),
]);

/** 起案: what will be done, by whom, and how its effect will be judged. */
export const PlanSubmitted = z.strictObject({
  by: personActor,
  round: z.int().positive(),
  actions: z
    .array(
      z.strictObject({
        id: actionId,
        text: sealedParagraph,
        owner: organisationId,
        dueOn: day,
        /** The causes that it removes; none on a route without analysis. */
        removes: z.array(causeId).max(LIMITS.causes),
        /** Whether a work procedure 業務手順書 must be revised. */
        revisesProcedure: z.boolean(),
      }),
    )
    .min(1)
    .max(LIMITS.actions),
  /** What must be so for the effect to count. In a 変更起案 left out: as decided. */
  criterion: sealedParagraph.optional(),
  /** How that is measured. In a 変更起案 left out: as decided. */
  measure: sealedParagraph.optional(),
  /** In a 変更起案 left out: as decided. */
  effectCheck: effectCheck.optional(),
  /** 重要・異例・先例: no 代決 unless urgent. */
  important: z.boolean().optional(),
  steps: z.array(approvalStep).min(1).max(LIMITS.steps),
  signature,
  found: z.strictObject({
    cityDay: day,
    /** The owners who are on the city's staff today. */
    ownersOnStaff: z.array(organisationId).max(LIMITS.actions),
    /** Where 主管課, or what it was merged into, stands today. */
    sectionPath: unitPath.optional(),
    /** The latest day of the effect check, counted from the day on which the last action is due. */
    latestEffectCheckOn: day,
  }),
});

/** 重要・異例・先例: said by whoever finds so, and taken back by nobody. */
const important = z.literal(true).optional();

/** 承認 */
export const PlanEndorsed = z.strictObject({ ...decision, step: stepId, important, found: today });

/** 合議: 同意, 意見付き同意, 不同意. */
export const PlanConsulted = z.strictObject({
  ...decision,
  step: stepId,
  answer: z.enum(['agree', 'agreeWithOpinion', 'disagree']),
  opinion: sealedParagraph.optional(),
  important,
  found: today,
});

/** 代決: the decider is recorded as absent, and the ruleset names this post in their stead. */
const inAbsence = z.strictObject({
  absence: organisationId,
  forPost: organisationId,
  forPerson: organisationId,
  urgent: z.boolean(),
});

/** An absence that the organisation has on record. */
export const absenceFound = z.strictObject({
  id: organisationId,
  person: organisationId,
  /** Who recorded it, where that was a person. */
  recordedBy: organisationId.optional(),
});
export type AbsenceFound = z.infer<typeof absenceFound>;

/** 決裁 */
export const PlanDecided = z.strictObject({
  ...decision,
  step: stepId,
  inAbsence: inAbsence.optional(),
  /** Why it is decided although somebody consulted disagrees. */
  overDisagreement: sealedParagraph.optional(),
  /** Causes that are not verified, each accepted with a reason. */
  acceptsCauses: z
    .array(z.strictObject({ id: causeId, reason: sealedParagraph }))
    .max(LIMITS.causes)
    .optional(),
  found: z.strictObject({
    cityDay: day,
    /** The absence by which it is decided in the decider's stead. */
    absence: absenceFound.extend({ from: day, until: day, standIn: organisationId }).optional(),
  }),
});

/** 差戻し, to the author or an earlier step. */
export const PlanReturned = z.strictObject({
  ...decision,
  step: stepId,
  toStep: stepId.optional(),
  reason: sealedParagraph,
  important,
  found: today,
});

/** 引戻し by the author. */
export const PlanPulledBack = z.strictObject({ by: personActor, found: today });

/** 廃案 by the decider. */
export const PlanAbandoned = z.strictObject({
  ...decision,
  step: stepId,
  reason: sealedParagraph,
  found: today,
});

/** 上位決裁: the decider leaves it to a superior post. */
export const DecisionRaised = z.strictObject({
  ...decision,
  step: stepId,
  to: z.strictObject({
    post: organisationId,
    postKind: z.enum(POST_KINDS),
    unit: organisationId,
    /** 代決: who may decide while that post's holder is absent, as the ruleset names it. */
    standIn: organisationId.optional(),
  }),
  reason: sealedParagraph,
  found: z.strictObject({
    cityDay: day,
    /** Who holds that post today; nobody where it is vacant. */
    holders: z.array(organisationId).max(LIMITS.holders),
    /** What the post itself is beside its rank. */
    roles: z.array(z.enum(ROLES)).max(ROLES.length),
  }),
});
