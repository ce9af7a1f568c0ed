import fc from 'fast-check';
import { plusDays } from '../case-stories/days';
import type { Outcome } from '../case-stories/story';
import { checked } from '../case-walks/checked';
import type { OrganisationFact } from '../../state-machines/organisation/facts';
import { snapshotText } from '../case-stories/snapshot-text';
import { answersOnce, dutiesStayApart, judgesAsWasTold } from '../voice-stories/invariants';
import type { VoiceOutcome } from '../voice-stories/voice-story';
import { triedInCase, triedOnPurpose, type CaseAttempt } from './case-attempts';
import {
  actedAsTheyStood,
  eachActsOnce,
  mergersEnd,
  organisationHolds,
  repliesAreAnswers,
  routesAreTaken,
} from './invariants';
import {
  favoursNoPostOfTheirs,
  goesRoundNobodyByTheirOwnWord,
  isElsewhereByEveryPost,
  raisedToNoAuthor,
} from './duties-by-person';
import { happenings } from './happenings';
import { purposeIn } from './on-purpose';
import { proposalsIn, byTheAdministrator, type OrganisationAttempt } from './organisation-attempts';
import { textOf } from './organisation-story';
import { ordersIn } from './processes';
import { triedWithVoice, type VoiceAttempt } from './voice-attempts';
import { goneOn, onDay, type Kept, type World } from './world';

/** What somebody tries next; numbers choose among what there is at that moment. */
export type CityAttempt = { readonly which: number; readonly days: number } & (
  | { readonly in: 'case'; readonly attempt: CaseAttempt }
  | { readonly in: 'voice'; readonly attempt: VoiceAttempt }
  | { readonly in: 'organisation'; readonly attempt: OrganisationAttempt }
  | { readonly in: 'processes' }
  | { readonly in: 'both'; readonly purpose: number }
);

const number = fc.nat(1_000);
const inACase: fc.Arbitrary<CaseAttempt> = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constant('onward' as const) },
    { weight: 10, arbitrary: fc.constant('aside' as const) },
    { weight: 3, arbitrary: fc.constant('pause' as const) },
    { weight: 3, arbitrary: fc.constant('reclassify' as const) },
    { weight: 1, arbitrary: fc.constant('merge' as const) },
    { weight: 1, arbitrary: fc.constant('bySomebody' as const) },
    { weight: 1, arbitrary: fc.constant('anything' as const) },
  ),
  fact: number,
  way: number,
  who: number,
  unsigned: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.constant(true)),
});
const withAVoice: fc.Arbitrary<VoiceAttempt> = fc.record({
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant('onward' as const) },
    fc.constant('anything' as const),
  ),
  fact: number,
  way: number,
  who: number,
});
const inTheOrganisation: fc.Arbitrary<OrganisationAttempt> = fc.record({
  what: number,
  one: number,
  other: number,
  who: number,
});

const common = {
  which: fc.nat(11),
  days: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
};
export const cityAttempt: fc.Arbitrary<CityAttempt> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...common, in: fc.constant('case'), attempt: inACase }) },
  { weight: 4, arbitrary: fc.record({ ...common, in: fc.constant('voice'), attempt: withAVoice }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...common,
      in: fc.constant('organisation'),
      attempt: inTheOrganisation,
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...common, in: fc.constant('processes') }) },
  {
    weight: 1,
    arbitrary: fc.record({ ...common, in: fc.constant('both'), purpose: number }),
  },
) as fc.Arbitrary<CityAttempt>;

/** Is told of everything that happens on a walk. */
export type Met = (what: string) => void;

/** Tries it on its day, checks whatever came of it, and goes on with the world. */
export function gone(before: World, next: CityAttempt, met: Met): World {
  const world = onDay(before, plusDays(before.today, next.days));
  switch (next.in) {
    case 'case': {
      const tried = triedInCase(world, next.which, next.attempt);
      const { id } = tried.world.cases[next.which % tried.world.cases.length] ?? { id: '' };
      return tried.outcomes.reduce(
        (one, outcome) => afterCaseOutcome(one, id, outcome, met),
        tried.world,
      );
    }
    case 'voice': {
      const { id } = world.voices[next.which % world.voices.length] ?? { id: '' };
      return triedWithVoice(world, next.which, next.attempt).reduce(
        (one, outcome) => afterVoiceOutcome(one, id, outcome, met),
        world,
      );
    }
    case 'organisation':
      return reorganised(world, proposalsIn(world, next.attempt), met);
    case 'both':
      return doneOnPurpose(world, next.purpose, met);
    case 'processes':
      return caughtUp(world, met);
  }
}

function afterCaseOutcome(world: World, id: string, outcome: Outcome, met: Met): World {
  const kept = world.cases.find((one) => one.id === id);
  if (kept === undefined) throw new Error(`There is no case ${id}`);
  for (const what of happenings(world, kept.story, outcome)) met(what);
  routesAreTaken(outcome);
  const after = checked(kept.story, outcome, met);
  if (after === kept.story) return world;
  actedAsTheyStood(world, outcome.fact);
  eachActsOnce(world, outcome.fact);
  repliesAreAnswers(world, kept.story, outcome.fact);
  isElsewhereByEveryPost(world, kept.story, outcome.fact);
  favoursNoPostOfTheirs(world, kept.story, outcome.fact);
  raisedToNoAuthor(world, kept.story, outcome.fact);
  goesRoundNobodyByTheirOwnWord(world, kept.story, outcome.fact);
  const cases = goneOn(world.cases, id, after, snapshotText(after.snapshot));
  const next = onDay({ ...world, cases }, after.today);
  mergersEnd(next);
  return next;
}

function afterVoiceOutcome(world: World, id: string, outcome: VoiceOutcome, met: Met): World {
  const kept = world.voices.find((one) => one.id === id);
  if (kept === undefined) throw new Error(`There is no voice ${id}`);
  met(`voice ${outcome.judgement.verdict}`);
  judgesAsWasTold(kept.story, outcome);
  if (outcome.judgement.verdict !== 'accepted') return world;
  const after = outcome.thenAccepted();
  if (after.voice === undefined) throw new Error('An accepted fact led nowhere');
  met(outcome.fact.type);
  dutiesStayApart(kept.story, outcome);
  answersOnce(kept.story, after.voice, outcome);
  return { ...world, voices: goneOn(world.voices, id, after, JSON.stringify(after.voice)) };
}

/** People move, as the administrator records it; then what was meant is tried. */
function doneOnPurpose(before: World, number: number, met: Met): World {
  const purpose = purposeIn(before, number);
  if (purpose === undefined) return before;
  const moved = reorganised(before, byTheAdministrator(before, purpose.moves), met);
  return triedOnPurpose(moved, purpose).reduce(
    (world, outcome) => afterCaseOutcome(world, purpose.caseId, outcome, met),
    moved,
  );
}

/** As far as each fact of it is accepted. */
function reorganised(before: World, facts: readonly OrganisationFact[], met: Met): World {
  let world = before;
  for (const fact of facts) {
    const { organisation, today } = world;
    const judged = organisation.story.when(fact);
    met(`organisation ${judged.verdict}`);
    if (judged.verdict === 'refused') {
      for (const rule of judged.rules) met(`organisation refused by ${rule}`);
      return world;
    }
    met(fact.type);
    organisationHolds(judged.next, fact, today);
    const stood = [...organisation.stood, textOf(judged.next.state)];
    world = { ...world, organisation: { ...organisation, story: judged.next, stood } };
  }
  return world;
}

/** The processes do what is theirs, until nothing is left; no order of theirs is refused. */
export function caughtUp(before: World, met: Met): World {
  const [order] = ordersIn(before);
  if (order === undefined) return before;
  met(`by the process: ${order.deed.type}`);
  const after =
    order.in === 'case'
      ? afterCaseOutcome(before, order.id, accepted(before.cases, order), met)
      : afterVoiceOutcome(before, order.id, accepted(before.voices, order), met);
  return caughtUp(after, met);
}

interface Judged {
  readonly judgement: { readonly verdict: string };
}

/** What came of an order in its stream; throws where it was refused. */
function accepted<Ordered extends { readonly type: string }, Came extends Judged>(
  kept: readonly Kept<{ when(deed: Ordered): Came }>[],
  { id, deed }: { readonly id: string; readonly deed: Ordered },
): Came {
  const outcome = kept.find((one) => one.id === id)?.story.when(deed);
  if (outcome?.judgement.verdict !== 'accepted')
    throw new Error(`${deed.type} by a process: ${JSON.stringify(outcome?.judgement)}`);
  return outcome;
}
