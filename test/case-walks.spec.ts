import fc from 'fast-check';
import { CASE_FACT_TYPES, type CaseFact } from '../state-machines/case/facts';
import { isSignedFactType } from '../state-machines/case/signed-facts';
import { rules } from '../state-machines/case/rules/rules';
import { caseMachineV1 } from '../state-machines/case/v1/machine';
import { replay } from '../state-machines/statechart';
import { snapshotText } from './case-stories/snapshot-text';
import { unsigned } from './case-stories/deed';
import { given, type Story } from './case-stories/story';
import { checked } from './case-walks/checked';
import { remembersNoText, replaysAlike } from './case-walks/invariants';
import { PLACES, RECLASSIFIABLE } from './case-walks/where';
import { attempt, BEGINNINGS, tried, tryable, type Attempt } from './case-walks/walk';
import { statesIn } from './static-walk/transitions';
import { walkSettings } from './walk-settings';

const { walks: WALKS, seed: SEED, itComes } = walkSettings({ walks: 300, seed: 20_240_501 });
const MILLISECONDS_A_WALK = 300;

function walk(begun: Story, attempts: readonly Attempt[], met: (what: string) => void): Story {
  const end = attempts.reduce((story, next) => {
    const { on, outcome } = tried(story, next);
    return checked(on, outcome, met);
  }, begun);
  replaysAlike(end);
  remembersNoText(end);
  return end;
}

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
  itComes('is refused in every way', () => {
    expect([...met.keys()]).toEqual(
      expect.arrayContaining([
        'not-possible-in-this-state',
        'refused-by-who',
        'signature-missing',
        'refused-by-what',
      ]),
    );
  });

  itComes('comes to every place, and to every end', () => {
    expect(PLACES.filter((place) => !met.has(`in ${place}`))).toEqual([]);
    const leaves = statesIn(caseMachineV1.root).filter(({ type }) => type === 'atomic');
    // Beside `unsubmitted`, and the two regions that are open at once.
    expect(PLACES.length).toBe(leaves.length - 1 + 1);
  });

  itComes('brings about every fact', () => {
    expect(CASE_FACT_TYPES.filter((type) => !met.has(type))).toEqual([]);
  });

  itComes('reclassifies in every place where it can', () => {
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
    const again = told.map((facts) => snapshotText(replay(facts, () => ruleset)));
    for (const spy of allows) spy.mockRestore();
    expect(again).toEqual(told.map((facts) => snapshotText(replay(facts, () => ruleset))));
  });
});
