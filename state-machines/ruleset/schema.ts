import { z } from 'zod';
import { POST_KINDS, ROLES } from '../actor';
import { nameInRuleset } from '../case/facts/common';
import { SEVERITIES } from '../case/facts/triage';
import { OBLIGATION_ANSWERS } from '../case/facts/obligations';
import { STEP_KINDS } from '../case/facts/plan';
import { SIGNED_FACT_TYPES } from '../case/signed-facts';
import { CITY_SIGNED_FACT_TYPES } from '../city-signed-facts';
import { SIGNED_VOICE_FACT_TYPES } from '../voice/signed-facts';
import { day } from '../fact';
import { publicLine } from '../public-line';

/** Far more than a city needs, and little enough to be looked through. */
const MOST_ROWS = 60;
const MOST_STEPS = 20;

const text = z.strictObject({ ja: publicLine, en: publicLine });
const code = z.string().regex(/^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/);

/**
 * From which event a deadline counts: the case begins to wait for it; it came to be owed; it was
 * noticed (of a voice: received); the city knew that personal data may have leaked; causes and plan
 * are due; the last action is due; the implementation was confirmed; or the case itself names the day.
 */
const DEADLINE_STARTS = [
  'waiting',
  'owed',
  'noticed',
  'leakKnown',
  'planDue',
  'actionsDue',
  'implemented',
  'named',
] as const;
export type DeadlineStart = (typeof DEADLINE_STARTS)[number];

const severitiesOfARow = z.array(z.enum(SEVERITIES)).min(1).max(SEVERITIES.length);
const roles = z.array(z.enum(ROLES)).max(ROLES.length);

/** Every fact that is signed: of a case, of a voice, and of the city as a whole. */
const FACTS_TO_SIGN = [
  ...SIGNED_FACT_TYPES,
  ...SIGNED_VOICE_FACT_TYPES,
  ...CITY_SIGNED_FACT_TYPES,
] as const;

/** The routes that a case can take (domain section 3). */
const ROUTES = ['full', 'preventive', 'decision', 'short', 'record'] as const;

/**
 * What makes a case owe something by itself: it may be, or is, serious; a finding of an internal
 * audit, or of the audit body; a decided action revises a work procedure; a leak is possible, or was
 * judged reportable; a citizen of whom there is no voice wants a reply.
 */
const RAISED_WHEN = [
  'seriousSuspected',
  'serious',
  'internalFinding',
  'externalFinding',
  'procedureMustBeRevised',
  'leakPossible',
  'leakReportable',
  'citizenWantsReply',
] as const;

/** Who then owes it: 主管課, the finder 指摘者, the owner of the action; or the post with a role. */
const OWERS = ['section', 'finder', 'actionOwner'] as const;
const ofARole = z.strictObject({ role: z.enum(ROLES) });

const kind = z.strictObject({
  id: code,
  label: text,
  /** Report L215–224, where the city defines the word. */
  definition: text.optional(),
  route: z.enum(ROUTES),
  /** 軽微: decided by the section head, effect judged in the section by who did not implement. */
  light: z.boolean().optional(),
  /** Of two kinds, the one with the lower weight is downward. */
  weight: z.int().min(0).max(9),
  /** Whether it can still be chosen, and since when. */
  from: day.optional(),
  until: day.optional(),
});

const ofEveryDeadline = {
  id: nameInRuleset,
  label: text,
  start: z.enum(DEADLINE_STARTS),
  /** A last day on a holiday: moved on to the next working day, or kept. */
  onHoliday: z.enum(['next', 'keep']),
  /** Whether it stands still while the case is on hold, and in a pause of the city. */
  pauses: z.boolean(),
  /**
   * Who grants the first extension, and any further one (left out: the quality manager). Empty
   * for what nobody extends: what the law sets, and what has another way out.
   */
  extendedBy: roles,
  /** Who hears at once that it has passed, whoever stands above the one who is late. */
  escalatesAtOnceTo: roles.optional(),
};

const deadline = z.discriminatedUnion('unit', [
  z.strictObject({
    ...ofEveryDeadline,
    length: z.int().positive().max(1_000),
    unit: z.enum(['workingDays', 'calendarDays', 'months']),
  }),
  /** Due on the day itself from which it would count. */
  z.strictObject({ ...ofEveryDeadline, unit: z.literal('fixedDate') }),
]);

const approvalStep = z.strictObject({
  kind: z.enum(STEP_KINDS),
  /** A post in the section's own line, or the post that holds a role. */
  post: z.union([z.enum(POST_KINDS), z.strictObject({ role: z.enum(ROLES) })]),
});

/** 要領 as data: all that a city may set for itself. A version, once decided, never changes. */
export const rulesetSchema = z.strictObject({
  version: z.int().positive(),
  title: text,
  eras: z
    .array(
      z.strictObject({
        letter: z.string().regex(/^[A-Z]$/),
        name: z.string().regex(/^[^\s\p{Cc}\p{Cs}]{1,10}$/u),
        from: day,
      }),
    )
    .min(1)
    .max(MOST_ROWS),
  kinds: z.array(kind).min(1).max(MOST_ROWS),
  /** From the least to the most severe. */
  severities: z
    .array(z.strictObject({ id: z.enum(SEVERITIES), label: text }))
    .min(1)
    .max(MOST_ROWS),
  causeCodes: z
    .array(z.strictObject({ id: code, label: text }))
    .min(1)
    .max(2 * MOST_ROWS),
  /** 決裁経路: the first row that names kind and severity counts. */
  approvalRoutes: z
    .array(
      z.strictObject({
        kinds: z.array(code).min(1).max(MOST_ROWS),
        severities: severitiesOfARow,
        steps: z.array(approvalStep).min(1).max(MOST_STEPS),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
  /** 代決: who decides in whose absence. */
  standIns: z
    .array(z.strictObject({ for: z.enum(POST_KINDS), by: z.enum(POST_KINDS) }))
    .max(MOST_ROWS),
  /** 完了承認, by severity. */
  closure: z
    .array(
      z.strictObject({
        severities: severitiesOfARow,
        by: z.enum(ROLES),
        /** Who approves instead where the case is of that one's own department. */
        substitute: z.enum(ROLES).optional(),
      }),
    )
    .max(MOST_ROWS),
  obligationKinds: z
    .array(
      z.strictObject({
        id: nameInRuleset,
        label: text,
        /** Who may raise it besides the processes. */
        raisedBy: roles,
        /** What makes a case owe it by itself, once, and who then does; left out: only persons raise it. */
        raised: z
          .strictObject({ when: z.enum(RAISED_WHEN), owedBy: z.union([z.enum(OWERS), ofARole]) })
          .optional(),
        /** Who alone may owe it: the post with one of these roles. Left out: anybody. */
        owedBy: roles.min(1).optional(),
        /** Raised only once a plan was decided 決裁 at some time of the case; else from the report on. */
        onlyAfter: z.enum(['decision']).optional(),
        answers: z.array(z.enum(OBLIGATION_ANSWERS)).min(1).max(OBLIGATION_ANSWERS.length),
        waivedBy: roles,
      }),
    )
    .max(MOST_ROWS),
  deadlines: z.array(deadline).max(MOST_ROWS),
  /** 督促と上申, in working days. */
  reminders: z.strictObject({
    /** So long before its last day something is due soon. */
    dueSoon: z.int().nonnegative().max(30),
    /** So long after a reminder the next post above hears of it. */
    interval: z.int().positive().max(30),
  }),
  holidays: z.strictObject({
    /** The city's own, every year, as MM-DD. */
    yearly: z.array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)).max(MOST_ROWS),
  }),
  /** Facts that ask for a password again, and for how many minutes one counts. */
  freshAuthentication: z.strictObject({
    facts: z.array(z.enum(FACTS_TO_SIGN)).max(FACTS_TO_SIGN.length),
    minutes: z.int().positive().max(480),
  }),
});

export type Ruleset = z.infer<typeof rulesetSchema>;
