import fc from 'fast-check';
import { CASE_FACT_TYPES, type CaseFact } from '../state-machines/case/facts';
import { isSignedFactType } from '../state-machines/case/signed-facts';
import { rules } from '../state-machines/case/rules/rules';
import { caseMachineV1 } from '../state-machines/case/v1/machine';
import { persist, replay } from '../state-machines/statechart';
import { unsigned } from './case-stories/deed';
import { given, type Outcome, type Story } from './case-stories/story';
import {
  closesOnlyWhatIsDone,
  closesOwingNothing,
  dutiesStayApart,
  exitsStayNarrow,
  keepsWhatWasDone,
} from './case-walks/duties';
import {
  comesBackToWhereItWas,
  fitsItsSchema,
  hasOneNumberAtMost,
  judgesAsWasTold,
  livesOnNowhere,
  remembersNoText,
  replaysAlike,
  stepsAlike,
} from './case-walks/invariants';
import { attempt, BEGINNINGS, tried, tryable, type Attempt } from './case-walks/walk';
import { statesIn } from './static-walk/transitions';

// `ZESEI_WALKS=5000 npx jest case-walks` walks further; `ZESEI_SEED` walks elsewhere.
const WALKS = Number(process.env.ZESEI_WALKS ?? 300);
const SEED = Number(process.env.ZESEI_SEED ?? 20_240_501);
const MILLISECONDS_A_WALK = 300;

/** What holds after every attempt. Goes on with the story. */
function checked(before: Story, outcome: Outcome, met: (what: string) => void): Story {
  const { fact, judgement, next: after } = outcome;
  met(judgement.verdict);
  judgesAsWasTold(before, outcome);
  if (judgement.verdict !== 'accepted') return before;
  if (after === undefined) throw new Error('An accepted fact led nowhere');
  met(fact.type);
  met(`in ${after.place}`);
  met(`${fact.type} in ${before.place}`);
  fitsItsSchema(fact);
  stepsAlike(before, after, fact);
  dutiesStayApart(before, fact);
  exitsStayNarrow(before, fact);
  livesOnNowhere(before, fact);
  comesBackToWhereItWas(after, fact);
  hasOneNumberAtMost(after);
  keepsWhatWasDone(before, after, fact);
  closesOnlyWhatIsDone(after);
  closesOwingNothing(after);
  return after;
}

function walk(begun: Story, attempts: readonly Attempt[], met: (what: string) => void): Story {
  const end = attempts.reduce((story, next) => {
    const { on, outcome } = tried(story, next);
    return checked(on, outcome, met);
  }, begun);
  replaysAlike(end);
  remembersNoText(end);
  return end;
}

/** Every place that a case can be in, as stories call it. */
const PLACES = [
  'report.submitted',
  'report.accepted',
  'report.decidingAdoption',
  'rootCause.containing+analysing',
  'rootCause.containing',
  'rootCause.analysing',
  'correction.planning',
  'correction.approving',
  'correction.implementing',
  'correction.reviewingImplementation',
  'correction.fixing',
  'verification.monitoring',
  'verification.reviewingEffect',
  'closure.preparing',
  'closure.approvingClosure',
  'closure.closed',
  'onHold.onHold',
  'ended.notApplicable',
  'ended.withdrawn',
  'ended.merged',
  'ended.cancelled',
];
/** Where 区分変更 is possible: in every open place after triage. */
const RECLASSIFIABLE = PLACES.slice(2, 15);

const walks = fc.array(attempt, { minLength: 20, maxLength: 70, size: 'max' });

describe('whatever anyone tries with a case', () => {
  const met = new Map<string, number>();
  const count = (what: string): void => void met.set(what, (met.get(what) ?? 0) + 1);
  const histories: (readonly CaseFact[])[] = [];

  it('it is checked for every fact that is possible, wherever the case stands', () => {
    for (const begins of BEGINNINGS) {
      const story = begins();
      for (const deed of tryable(story)) {
        const outcome = story.when(deed);
        checked(story, outcome, count);
        // Unsigned, it is refused as that, or by who may.
        if (isSignedFactType(deed.type))
          checked(story, story.when(unsigned(deed as Parameters<typeof unsigned>[0])), count);
      }
    }
  });

  it(
    'it judges as it told, steps the same each way, keeps duties apart and remembers no text',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...BEGINNINGS), walks, (begins, attempts) => {
          histories.push(walk(begins(), attempts, count).facts);
        }),
        { numRuns: WALKS, seed: SEED },
      );
    },
    10_000 + WALKS * MILLISECONDS_A_WALK,
  );

  // Attempts that never get anywhere show nothing.
  it('is refused in every way', () => {
    expect([...met.keys()]).toEqual(
      expect.arrayContaining([
        'not-possible-in-this-state',
        'refused-by-who',
        'signature-missing',
        'refused-by-what',
      ]),
    );
  });

  it('comes to every place, and to every end', () => {
    expect(PLACES.filter((place) => !met.has(`in ${place}`))).toEqual([]);
    const leaves = statesIn(caseMachineV1.root).filter(({ type }) => type === 'atomic');
    // Beside `unsubmitted`, and the two regions that are open at once.
    expect(PLACES.length).toBe(leaves.length - 1 + 1);
  });

  it('brings about every fact', () => {
    expect(CASE_FACT_TYPES.filter((type) => !met.has(type))).toEqual([]);
  });

  it('reclassifies in every place where it can', () => {
    expect(RECLASSIFIABLE.filter((place) => !met.has(`CaseReclassified in ${place}`))).toEqual([]);
  });

  it('is the same case when it is replayed after every rule has become a No', () => {
    const allows = Object.values(rules).map((rule) =>
      jest.spyOn(rule, 'allows').mockImplementation(() => {
        throw new Error('A replay asked a rule');
      }),
    );
    const told = histories.filter(({ length }) => length > 0);
    expect(told.length).toBeGreaterThan(WALKS / 2);
    const { ruleset } = given().snapshot.context;
    const again = told.map((facts) => persist(replay(facts, () => ruleset)));
    for (const spy of allows) spy.mockRestore();
    expect(again).toEqual(told.map((facts) => persist(replay(facts, () => ruleset))));
  });
});
