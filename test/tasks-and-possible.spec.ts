import fc from 'fast-check';
import { separationOfDuties } from '../state-machines/case/rules/separation-of-duties';
import { isOwedAboutAVoice, openObligations } from '../state-machines/case/v1/derived';
import { stateOf } from '../state-machines/case-state';
import { tasksOf } from '../src/read-models/tasks/tasks-of';
import { everyone } from './case-stories/cast';
import type { Story } from './case-stories/story';
import { attempt, BEGINNINGS, tried } from './case-walks/walk';
import { asks } from './read-models/asked';

const WALKS = Number(process.env.ZESEI_WALKS ?? 300);
const SEED = Number(process.env.ZESEI_SEED ?? 20_240_501);
const MILLISECONDS_A_WALK = 300;

/** Whoever is kept from it by these still has to see to it: a substitute, or a 特例. */
const SEPARATION: readonly string[] = Object.keys(separationOfDuties);

/** What waits for whom today, and what stands in the way of it. */
const asked = (story: Story) =>
  tasksOf(story.snapshot)
    .filter(({ fromOn }) => fromOn === undefined || fromOn <= story.today)
    .flatMap((task) =>
      everyone
        .filter((by) => asks(task, by))
        .map((by) => {
          const here = story.possibleFor(by).find(({ fact }) => fact === task.fact);
          return { task, by, denied: here?.denied ?? ['not possible in this state'] };
        }),
    );

function checked(story: Story): void {
  const found = asked(story);
  const wrong = found.filter(({ denied }) => denied.some((rule) => !SEPARATION.includes(rule)));
  expect(
    wrong.map(({ task, by, denied }) => [story.place, task.fact, task.about, by.person, denied]),
  ).toEqual([]);
  expect([story.place, isSomebodysTurn(story, found)]).toEqual([story.place, true]);
}

/** An open case waits for somebody, for a day to come, or for the voice 市民の声 that it owes a reply. */
function isSomebodysTurn(story: Story, found: ReturnType<typeof asked>): boolean {
  const waitsForADay = tasksOf(story.snapshot).some(({ fromOn }) => fromOn !== undefined);
  const waitsForAVoice = openObligations(story.snapshot.context).some(isOwedAboutAVoice);
  return stateOf(story.snapshot).ended || waitsForADay || waitsForAVoice || found.length > 0;
}

describe('what waits for someone', () => {
  it('is something that they may do, wherever a case is', () => {
    const begun = BEGINNINGS.map((begins) => begins()).filter(({ facts }) => facts.length > 0);
    for (const story of begun) checked(story);
  });

  it(
    'is so however a case came there, and no open case waits for nobody',
    () => {
      const walks = fc.array(attempt, { minLength: 20, maxLength: 60, size: 'max' });
      fc.assert(
        fc.property(fc.constantFrom(...BEGINNINGS), walks, (begins, attempts) => {
          let story = begins();
          for (const next of attempts) {
            const { outcome } = tried(story, next);
            if (outcome.next === undefined) continue;
            story = outcome.next;
            checked(story);
          }
        }),
        { numRuns: WALKS / 4, seed: SEED },
      );
    },
    10_000 + WALKS * MILLISECONDS_A_WALK,
  );
});
