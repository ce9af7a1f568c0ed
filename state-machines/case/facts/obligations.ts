import { z } from 'zod';
import { actor, organisationId, personActor, processActor, ROLES, unitPath } from '../../actor';
import { day } from '../../fact';
import { LIMITS } from '../../limits';
import { sealedLine, sealedParagraph } from '../../sealed';
import { decision, nameInCase, nameInRuleset, reference, today } from './common';

const owingUnit = z.strictObject({ unit: organisationId, path: unitPath });

/**
 * Who owes it: a person, a post, or whoever acts for a unit. Of a person and a post `path` is where
 * they were when it was raised: once they are gone, the work lies with the 推進責任者 there.
 */
export const owedBy = z.union([
  z.strictObject({ person: organisationId, path: unitPath.optional() }),
  z.strictObject({ post: organisationId, path: unitPath.optional() }),
  owingUnit,
]);
export type OwedBy = z.infer<typeof owedBy>;

/** What a case owes beside its actions (domain section 3, Obligations). */
export const obligation = z.strictObject({
  id: nameInCase,
  /** A kind of the ruleset. */
  kind: nameInRuleset,
  owedBy,
  dueOn: day,
  /** What it is about: a voice, another case, an action. */
  about: reference.optional(),
});
export type Obligation = z.infer<typeof obligation>;

/** The kind by which a case owes a citizen an answer 回答; wherever it was raised, a citizen is affected. */
export const REPLY = 'reply';

export const ObligationRaised = z.strictObject({
  by: actor,
  obligation,
  found: z.strictObject({
    cityDay: day,
    /** The last day that the ruleset in force gives for its kind, if it gives one. */
    latestDueOn: day.optional(),
    /** What the post is that owes it; left out where no post does. */
    owerRoles: z.array(z.enum(ROLES)).max(LIMITS.roles).optional(),
  }),
});

/** The reply to a voice is owed by another section, or on a later day: the voice was 移送, or an interim reply promised that day. */
export const ObligationMoved = z.strictObject({
  by: processActor,
  id: nameInCase,
  owedBy: owingUnit,
  dueOn: day,
  found: today,
});

/** 回答: what an asked section or a citizen's reply says. */
export const OBLIGATION_ANSWERS = [
  'done',
  'applies',
  'doesNotApply',
  'alreadyDone',
  'reportable',
  'notReportable',
  'published',
  'notPublished',
] as const;

export const ObligationMet = z.strictObject({
  by: actor,
  id: nameInCase,
  answer: z.enum(OBLIGATION_ANSWERS),
  text: sealedParagraph.optional(),
  evidence: z.array(sealedLine).max(LIMITS.evidence).optional(),
  found: z.strictObject({
    cityDay: day,
    /** The person that owes it has left the city's staff, or the post is there no more. */
    owerHasGone: z.boolean().optional(),
  }),
});

/** Waived, or closed as 未回答, with a reason. */
export const ObligationWaived = z.strictObject({
  ...decision,
  id: nameInCase,
  unanswered: z.boolean().optional(),
  reason: sealedParagraph,
  found: z.strictObject({ cityDay: day, workingDaysSinceRaised: z.int().nonnegative() }),
});

/** 期限延長: asked for, granted, refused. */
export const ExtensionRequested = z.strictObject({
  by: personActor,
  deadline: nameInCase,
  to: day,
  reason: sealedParagraph,
  found: today,
});
export const ExtensionGranted = z.strictObject({
  ...decision,
  deadline: nameInCase,
  to: day,
  reason: sealedParagraph,
  found: today,
});
export const ExtensionRefused = z.strictObject({
  ...decision,
  deadline: nameInCase,
  reason: sealedParagraph,
  found: today,
});

/** A pause of the city has ended: the open due dates that stood still lie later, by its days. */
export const DueDatesMoved = z.strictObject({
  by: processActor,
  /** The first day of the pause. */
  pausedFrom: day,
  dates: z
    .array(z.strictObject({ deadline: nameInCase, dueOn: day }))
    .min(1)
    .max(LIMITS.openDeadlines),
  found: today,
});

/** To whom it was told, as posts; and the due date that had passed, where it is one that passes. */
const told = {
  by: processActor,
  deadline: nameInCase,
  dueOn: day.optional(),
  to: z.array(organisationId).max(20),
  /** Of a post that many hold, whom it was told. */
  person: organisationId.optional(),
  level: z.int().positive().max(9),
  found: today,
};

/** 督促, to who is late. */
export const ReminderSent = z.strictObject(told);
/** 上申, to the posts above: of a deadline that passed, or of an effect judged ineffective again. */
export const Escalated = z.strictObject(told);
