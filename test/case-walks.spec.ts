import fc from 'fast-check';
import { CASE_FACT_TYPES, type CaseFactType } from '../state-machines/case/facts';
import { isSignedFactType } from '../state-machines/case/signed-facts';
import { persist } from '../state-machines/statechart';
import { anotherProcess, everyone, theNumbering } from './case-stories/cast';
import { unsigned, type Deed } from './case-stories/deed';
import { given, type Story } from './case-stories/story';
import {
  closesOnlyWhatIsDone,
  dutiesStayApart,
  fitsItsSchema,
  hasOneNumberAtMost,
  judgesAsWasTold,
  remembersNoText,
  stepsAlike,
} from './case-walks/invariants';
import { peopleOnTheMove, variationsOf } from './case-walks/variations';

// `ZESEI_WALKS=5000 npx jest case-walks` walks further; `ZESEI_SEED` walks elsewhere.
const WALKS = Number(process.env.ZESEI_WALKS ?? 300);
const SEED = Number(process.env.ZESEI_SEED ?? 20_240_501);
const MILLISECONDS_A_WALK = 200;

/** What somebody tries next; numbers choose among what there is at that moment. */
interface Attempt {
  /** The usual thing in this state, the same by somebody else, or anything at all. */
  readonly kind: 'usual' | 'usualBySomebody' | 'anything';
  readonly fact: number;
  readonly way: number;
  readonly by: (typeof anyone)[number];
  readonly unsigned: boolean;
}

const anyone = [...everyone, ...peopleOnTheMove, theNumbering, anotherProcess] as const;

const attempt: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('usual' as const) },
    { weight: 1, arbitrary: fc.constant('usualBySomebody' as const) },
    { weight: 1, arbitrary: fc.constant('anything' as const) },
  ),
  fact: fc.nat(1_000),
  way: fc.nat(1_000),
  by: fc.constantFrom(...anyone),
  unsigned: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.constant(true)),
});

function chosen<T>(from: readonly T[], number: number): T {
  const found = from[number % from.length];
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}

/** What moves a case on, so that walks come to an end; a second containment does not. */
function waysOn(story: Story): readonly CaseFactType[] {
  const { containments, number } = story.snapshot.context;
  return story
    .possibleFor(theNumbering)
    .map(({ fact }) => fact)
    .filter((fact) => fact !== 'ContainmentRecorded' || containments.length === 0)
    .filter((fact) => fact !== 'CaseNumbered' || number === undefined);
}

function deedOf(story: Story, { kind, fact, way, by, unsigned: bare }: Attempt): Deed {
  const here = kind === 'anything' ? [] : waysOn(story);
  const type = chosen(here.length > 0 ? here : CASE_FACT_TYPES, fact);
  const ways = variationsOf[type];
  // One of the first two ways is the right one for the case.
  const deed = chosen(
    kind === 'anything' ? ways : ways.slice(0, 2),
    way,
  )(kind === 'usual' ? undefined : by);
  return bare && isSigned(deed) ? unsigned(deed) : deed;
}

const isSigned = (deed: Deed): deed is Parameters<typeof unsigned>[0] & Deed =>
  isSignedFactType(deed.type);

function walk(attempts: readonly Attempt[], met: (what: string) => void): Story {
  return attempts.reduce((story, next) => {
    const persisted = persist(story.snapshot);
    const outcome = story.when(deedOf(story, next));
    met(outcome.judgement.verdict);
    judgesAsWasTold(story, outcome);
    if (outcome.judgement.verdict !== 'accepted') {
      expect(persist(story.snapshot)).toBe(persisted);
      return story;
    }
    met(outcome.fact.type);
    const after = outcome.thenAccepted();
    fitsItsSchema(outcome.fact);
    stepsAlike(story, after, outcome.fact);
    dutiesStayApart(after.facts);
    hasOneNumberAtMost(after);
    closesOnlyWhatIsDone(after);
    remembersNoText(after);
    return after;
  }, given());
}

describe('whatever anyone tries with a case', () => {
  const met = new Map<string, number>();
  const count = (what: string): void => void met.set(what, (met.get(what) ?? 0) + 1);

  it(
    'it judges as it told, steps the same each way, keeps duties apart and remembers no text',
    () => {
      fc.assert(
        fc.property(
          fc.array(attempt, { minLength: 15, maxLength: 60, size: 'max' }),
          (attempts) => {
            const { place } = walk(attempts, count);
            count(place);
          },
        ),
        { numRuns: WALKS, seed: SEED },
      );
      // A walk that never gets anywhere shows nothing.
      expect(met.get('closure.closed') ?? 0).toBeGreaterThan(WALKS / 5);
      expect(CASE_FACT_TYPES.filter((type) => !met.has(type))).toEqual([]);
      expect([...met.keys()]).toEqual(
        expect.arrayContaining([
          'not-possible-in-this-state',
          'refused-by-who',
          'signature-missing',
          'refused-by-what',
        ]),
      );
    },
    10_000 + WALKS * MILLISECONDS_A_WALK,
  );
});
