import fc from 'fast-check';
import { rules } from '../state-machines/case/rules/rules';
import { ORGANISATION_FACT_TYPES } from '../state-machines/organisation/facts';
import { VOICE_FACT_TYPES } from '../state-machines/voice/facts';
import { voiceRules } from '../state-machines/voice/rules';
import * as places from './case-stories/places';
import { given } from './case-stories/story';
import { BEGINNINGS } from './case-walks/walk';
import { remembersNoText } from './case-walks/invariants';
import { RECLASSIFIABLE } from './case-walks/where';
import { asOfEachRevision, nothingIsLeftUndone } from './city-walks/invariants';
import { HAPPENINGS } from './city-walks/happenings';
import { caughtUp, cityAttempt, gone, type CityAttempt } from './city-walks/walk';
import { worldOf, type World } from './city-walks/world';
import { walkSettings } from './walk-settings';
import * as deeds from './voice-stories/voice-deeds';
import type { VoiceDeed } from './voice-stories/voice-story';

const { walks: WALKS, seed: SEED, itComes } = walkSettings({ walks: 240, seed: 20_240_501 });
const MILLISECONDS_A_WALK = 600;

const attempts = fc.array(cityAttempt, { minLength: 40, maxLength: 90, size: 'max' });
/** Besides, where people who move meet their duties. */
const MEETING_PLACES = [
  places.analysing,
  places.toBeDecided,
  places.seriousToBeDecided,
  places.reviewingEffect,
  places.reviewingEffect,
  places.withException,
];

/** Up to two cases that have come so far already, and one that is not yet reported. */
const beginnings = fc
  .array(fc.constantFrom(...BEGINNINGS, ...MEETING_PLACES, ...MEETING_PLACES), {
    minLength: 1,
    maxLength: 2,
  })
  .map((begun) => [...begun, () => given()]);

const REPLIED: readonly VoiceDeed[] = [
  deeds.received(),
  deeds.replyDrafted(),
  deeds.replyDecided(),
  deeds.replySent(),
];
/** One that is not received yet; another that may have come so far already. */
const voicesBegun = fc
  .constantFrom<readonly (readonly VoiceDeed[])[]>(
    [],
    [[]],
    [REPLIED.slice(0, -1)],
    [[...REPLIED, deeds.dissatisfied(), deeds.secondLookAssigned()]],
  )
  .map((begun) => [[], ...begun]);

describe('whatever anyone tries in the whole city', () => {
  const met = new Map<string, number>();
  const count = (what: string): void => void met.set(what, (met.get(what) ?? 0) + 1);
  const never = (wanted: readonly string[]) => wanted.filter((what) => !met.has(what));
  const worlds: World[] = [];

  function walk(begun: World, tries: readonly CityAttempt[]): World {
    const end = caughtUp(
      tries.reduce((world, next) => gone(world, next, count), begun),
      count,
    );
    nothingIsLeftUndone(end);
    asOfEachRevision(end);
    for (const { story } of end.cases) remembersNoText(story);
    return end;
  }

  it(
    'each stream is what its facts make of it, who acts stands where they say, and duties stay apart',
    () => {
      fc.assert(
        fc.property(beginnings, voicesBegun, attempts, (begin, voices, tries) => {
          worlds.push(
            walk(
              worldOf(
                begin.map((begins) => begins()),
                voices,
              ),
              tries,
            ),
          );
        }),
        // Shrinking a walk takes longer than all the others; its path finds it again.
        { numRuns: WALKS, seed: SEED, endOnFailure: true },
      );
    },
    10_000 + WALKS * MILLISECONDS_A_WALK,
  );

  // Attempts that never get anywhere show nothing.
  itComes(
    'everything happens to the organisation and to voices, and cases are reclassified everywhere',
    () => {
      expect(never(ORGANISATION_FACT_TYPES)).toEqual([]);
      expect(never(VOICE_FACT_TYPES)).toEqual([]);
      expect(never(RECLASSIFIABLE.map((place) => `CaseReclassified in ${place}`))).toEqual([]);
    },
  );

  itComes('people move while cases run, and come to where their duties would meet', () => {
    expect(never(HAPPENINGS)).toEqual([]);
  });

  itComes('is refused in every way', () => {
    const verdicts = ['not-possible-in-this-state', 'refused-by-who', 'refused-by-what'];
    expect(
      never([
        ...verdicts,
        'signature-missing',
        ...verdicts.map((verdict) => `voice ${verdict}`),
        'organisation refused',
        'organisation refused by appointsSomebodyElse',
      ]),
    ).toEqual([]);
  });

  it('is the same city when it is replayed after every rule has become a No', () => {
    const spies = [...Object.values(rules), ...Object.values(voiceRules)].map((rule) =>
      jest.spyOn(rule, 'allows').mockImplementation(() => {
        throw new Error('A replay asked a rule');
      }),
    );
    for (const world of worlds) asOfEachRevision(world);
    for (const spy of spies) spy.mockRestore();
  });
});
