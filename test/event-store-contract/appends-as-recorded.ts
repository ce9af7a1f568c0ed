import type { Appended, EventStore, NewEvent } from '../../src/event-store/event-store';
import { recordedSituations, type Situation } from './append-matrix';
import { collect, freshStream, refusal, sample, samples } from './samples';
import type { Subject } from './subject';

const situations = recordedSituations();

/** The list that a column of the recording stands for; a, b and c are the events of `live`. */
function listFor(appended: string, [a, b, c]: readonly NewEvent[]): NewEvent[] {
  if (!a || !b || !c) throw new Error('three events are needed');
  const fresh = sample();
  const lists: Record<string, NewEvent[]> = {
    new: [fresh],
    all: [a, b, c],
    first: [a],
    last: [c],
    'first+new': [a, fresh],
    'last+new': [c, fresh],
    'new+first': [fresh, a],
    dup: [fresh, fresh],
  };
  const list = lists[appended];
  if (list === undefined) throw new Error(`the recording has a new column: ${appended}`);
  return list;
}

async function bringAbout(store: EventStore, { state }: Situation, abc: NewEvent[]) {
  const stream = freshStream();
  const first: Appended[] = [];
  if (state === 'live')
    for (const [n, event] of abc.entries())
      first.push(await store.append(stream, [event], { expected: n === 0 ? 'none' : n - 1 }));
  return { stream, first };
}

/** The recorded answers of the real server hold for the store under test. */
export function appendsAsRecorded(subject: () => Subject): void {
  describe('answers an append as EventStoreDB 23.10.6 did', () => {
    it('in 96 recorded situations', () => {
      expect(situations).toHaveLength(2 * 6 * 8);
    });

    it.each(situations)('$state, expected $expected, $appended', async (situation) => {
      const { store } = subject();
      const { expected, appended, outcome } = situation;
      const abc = samples(3);
      const { stream, first } = await bringAbout(store, situation, abc);
      const before = await collect(store.read(stream));
      const append = store.append(stream, listFor(appended, abc), { expected });

      if (outcome === 'conflict') {
        expect(await refusal(append)).toBe('wrong-expected-revision');
        expect(await collect(store.read(stream))).toEqual(before);
        return;
      }
      const answer = await append;
      expect(answer.revision).toBe(outcome.revision);
      const after = await collect(store.read(stream));
      if (outcome.written) {
        expect(after.map(({ revision }) => revision)).toEqual(outcome.revisions);
        expect(after.at(-1)?.position).toBe(answer.position);
        expect(first.every(({ position }) => position < answer.position)).toBe(true);
      } else {
        expect(after).toEqual(before);
        expect(answer).toEqual(first[outcome.revision]);
      }
    });

    const repeats = situations.filter(({ outcome }) => outcome !== 'conflict' && !outcome.written);
    it.each(repeats)(
      'also after a restart: $state, expected $expected, $appended',
      async (situation) => {
        const abc = samples(3);
        const { stream, first } = await bringAbout(subject().store, situation, abc);
        const store = await subject().restart();
        const answer = await store.append(stream, listFor(situation.appended, abc), {
          expected: situation.expected,
        });
        expect(answer).toEqual(first[answer.revision]);
        expect(await collect(store.read(stream))).toHaveLength(3);
      },
    );
  });
}
