import fc from 'fast-check';
import type { Actor } from '../../state-machines/actor';
import { CASE_FACT_TYPES, type CaseFactType } from '../../state-machines/case/facts';
import { isSignedFactType } from '../../state-machines/case/signed-facts';
import { stepsInTurn } from '../../state-machines/case/v1/derived';
import { everyone, processes, theAuditor, theNumbering } from '../case-stories/cast';
import { plusDays } from '../case-stories/days';
import { unsigned, type Deed } from '../case-stories/deed';
import {
  accepted,
  cancellationRequested,
  causesRecorded,
  contained,
  decidedInAbsence,
  erasureProposed,
  extensionRequested,
  holdRequested,
  judgementOwed,
  obligationRaised,
  planAbandoned,
  planDecided,
  replyOwed,
  submitted,
  submittedLate,
  withdrawalRequested,
} from '../case-stories/deeds';
import { onPaper } from '../case-stories/modifiers';
import * as places from '../case-stories/places';
import { given } from '../case-stories/story';
import type { Outcome, Story } from '../case-stories/story';
import { peopleOnTheMove, waysOf } from './variations';

/** What somebody tries next; numbers choose among what there is at that moment. */
export interface Attempt {
  /** What moves the case on; anything that is possible here, by who may or by anybody; anything. */
  readonly kind: 'onward' | 'aside' | 'bySomebody' | 'anything';
  readonly fact: number;
  readonly way: number;
  readonly by: Actor;
  readonly unsigned: boolean;
  /** How many days pass before. */
  readonly days: number;
}

/** Where walks begin: at nothing, and at what they would seldom come to by themselves. */
export const BEGINNINGS: readonly (() => Story)[] = [
  () => given(),
  () => given(submitted({ seriousSuspected: true }), accepted()),
  () =>
    given(
      submitted({ by: theAuditor, source: 'internalAudit', finding: { kind: 'nonconformity' } }),
    ),
  () => given(submittedLate()),
  () => places.taken().after(obligationRaised()),
  () => places.taken().after(replyOwed()),
  () => places.taken().after(judgementOwed(), cancellationRequested(), withdrawalRequested()),
  () => places.decidingAdoption(),
  () => places.analysing(),
  () => places.analysing().after(contained()),
  () => places.analysing().after(causesRecorded()),
  () => places.planning(),
  () => places.approving(),
  () => places.toBeDecided(),
  () => places.seriousToBeDecided(),
  () => places.toBeDecided().after(decidedInAbsence()),
  () => places.toBeDecided().after(planAbandoned()),
  () => places.triagedCase('potentialNonconformity'),
  () => places.changing(),
  () => places.implementing().after(extensionRequested()),
  () => places.reviewingImplementation(),
  () => places.fixing(),
  () => places.monitoring(),
  () => places.reviewingEffect(),
  () => places.lightEffect(),
  () => places.withException(),
  () => places.preparing().after(obligationRaised(), withdrawalRequested()),
  () => places.approvingClosure().after(cancellationRequested(), erasureProposed()),
  () => places.closed(),
  () => places.onHold().after(holdRequested()),
  () => places.toBeDecided().after(onPaper(planDecided()), holdRequested()),
];

/** Everything that is right for some case, and may be tried in this one. */
export const tryable = (story: Story): readonly Deed[] =>
  possibleHere(story).flatMap((type) =>
    waysOf[type].right.map((_variation, way) => byWhoMay(story, type, way)),
  );

const anyone: readonly Actor[] = [...everyone, ...peopleOnTheMove, ...processes];

export const attempt: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('onward' as const) },
    { weight: 6, arbitrary: fc.constant('aside' as const) },
    { weight: 1, arbitrary: fc.constant('bySomebody' as const) },
    { weight: 1, arbitrary: fc.constant('anything' as const) },
  ),
  fact: fc.nat(1_000),
  way: fc.nat(1_000),
  by: fc.constantFrom(...anyone),
  unsigned: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.constant(true)),
  days: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 20 })),
});

/** One of them, whatever the number. */
export function chosen<T>(from: readonly T[], number: number): T {
  const found = from[Math.floor(number) % from.length];
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}

/** What moves a case on towards its end, or back from a hold. */
export const ONWARD: readonly CaseFactType[] = [
  'CaseSubmitted',
  'CaseAccepted',
  'CaseTriaged',
  'TriageConfirmed',
  'ContainmentRecorded',
  'CausesRecorded',
  'AdoptionDecided',
  'PlanSubmitted',
  'PlanEndorsed',
  'PlanConsulted',
  'PlanDecided',
  'ActionCompleted',
  'ImplementationConfirmed',
  'FixRecorded',
  'EffectCheckBegun',
  'EffectJudged',
  'ClosureRequested',
  'ClosureApproved',
  'CaseResumed',
  'ObligationMet',
  'ExceptionCountersigned',
  'PaperDecisionConfirmed',
];
/** Talk that changes nothing, and what puts a case far back or ends it. */
export const SELDOM: readonly CaseFactType[] = [
  'NoteAdded',
  'EvidenceAdded',
  'DueDatesMoved',
  'ObligationMoved',
  'ReminderSent',
  'Escalated',
  'CaseTransferred',
  'CaseMerged',
  'MarkedNotApplicable',
  'CaseWithdrawn',
  'CaseCancelled',
];
const STEP_OF = { PlanEndorsed: 'endorse', PlanConsulted: 'consult', PlanDecided: 'decide' };

/** Whether it is this fact's turn; so that walks come to an end. */
export function isDue({ snapshot, place }: Story, type: CaseFactType): boolean {
  const { context } = snapshot;
  const { containments, obligations, pending, plan, causes, needsNewDecision } = context;
  switch (type) {
    case 'PlanEndorsed':
    case 'PlanConsulted':
    case 'PlanDecided':
      return stepsInTurn(snapshot.context).some(({ kind }) => kind === STEP_OF[type]);
    case 'ContainmentRecorded':
      return containments.length === 0 && !place.startsWith('report');
    case 'CausesRecorded':
      return causes === undefined || place.startsWith('rootCause');
    case 'PlanSubmitted':
      return plan === undefined || needsNewDecision;
    case 'ImplementationConfirmed':
      return !needsNewDecision;
    case 'TriageConfirmed':
      return context.triage?.provisional === true;
    case 'ObligationMet':
      return obligations.some(({ ended }) => ended === undefined);
    case 'ExceptionCountersigned':
      return pending.some(({ what }) => what === 'countersignature');
    case 'PaperDecisionConfirmed':
      return pending.some(({ what }) => what === 'confirmation');
    default:
      return true;
  }
}

/** The facts that the case's state knows, whoever may. */
export const possibleHere = (story: Story): readonly CaseFactType[] =>
  story.possibleFor(theNumbering).map(({ fact }) => fact);

/** The usual way by the usual person, or, where that one may not, by the first who may. */
function byWhoMay(story: Story, type: CaseFactType, way: number): Deed {
  const variation = chosen(waysOf[type].right, way);
  const usual = variation();
  const outcome = story.when(usual);
  if (outcome.judgement.verdict !== 'refused-by-who') return usual;
  const may = anyone.find((by) => story.mayBeDoneBy(by).includes(type));
  return may === undefined ? usual : variation(may);
}

function deedOf(story: Story, { kind, fact, way, by, unsigned: bare }: Attempt): Deed {
  const here = possibleHere(story);
  if (kind === 'anything') {
    const type = chosen(CASE_FACT_TYPES, fact);
    const { right, wrong } = waysOf[type];
    return signedOrNot(chosen([...right, ...wrong], way)(by), bare);
  }
  const onward = ONWARD.filter((type) => here.includes(type) && isDue(story, type));
  const from = kind === 'onward' && onward.length > 0 ? onward : here;
  const type = chosen(from, fact);
  if (kind === 'bySomebody') return signedOrNot(chosen(waysOf[type].right, way)(by), bare);
  if (kind === 'onward') return byWhoMay(story, type, way);
  // What is wrong for most cases is right for some.
  const { wrong } = waysOf[type];
  return way % 4 === 0 && wrong.length > 0
    ? chosen(wrong, way / 4)()
    : somethingElse(story, here, fact, way);
}

/** The first thing that may happen here, looked for from somewhere on. */
function somethingElse(
  story: Story,
  here: readonly CaseFactType[],
  fact: number,
  way: number,
): Deed {
  const from = here.filter((type) => !SELDOM.includes(type) || fact % 7 === 0);
  for (let index = 0; index < from.length; index += 1) {
    const deed = byWhoMay(story, chosen(from, fact + index), way);
    if (story.when(deed).judgement.verdict === 'accepted') return deed;
  }
  return byWhoMay(story, chosen(here, fact), way);
}

const signedOrNot = (deed: Deed, bare: boolean): Deed =>
  bare && isSigned(deed) ? unsigned(deed) : deed;

const isSigned = (deed: Deed): deed is Parameters<typeof unsigned>[0] & Deed =>
  isSignedFactType(deed.type);

/** Tries it, on its day. */
export function tried(
  story: Story,
  next: Attempt,
): { readonly on: Story; readonly outcome: Outcome } {
  const on = next.days === 0 ? story : story.on(plusDays(story.today, next.days));
  return { on, outcome: on.when(deedOf(on, next)) };
}
