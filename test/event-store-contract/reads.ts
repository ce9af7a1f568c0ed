import { UnknownPosition } from '../../src/event-store/unknown-position';
import { collect, freshStream, idsOf, markEnd, sample, samples, take } from './samples';
import type { Subject } from './subject';

export function reads(subject: () => Subject): void {
  describe('reads of one stream', () => {
    it.each([
      [{}, [0, 1, 2, 3, 4]],
      [{ from: 2 }, [2, 3, 4]],
      [{ from: 1, max: 2 }, [1, 2]],
      [{ max: 9 }, [0, 1, 2, 3, 4]],
      [{ max: 0 }, []],
      [{ from: 5 }, []],
      [{ backwards: true }, [4, 3, 2, 1, 0]],
      [{ backwards: true, max: 1 }, [4]],
      [{ backwards: true, from: 2 }, [2, 1, 0]],
      [{ backwards: true, from: 2, max: 2 }, [2, 1]],
      [{ backwards: true, from: 0 }, [0]],
      [{ backwards: true, from: 99 }, [4, 3, 2, 1, 0]],
      [{ backwards: true, max: 0 }, []],
    ])('with %j give the revisions %j', async (options, revisions) => {
      const { store } = subject();
      const stream = freshStream();
      await store.append(stream, samples(5), { expected: 'none' });
      const events = await collect(store.read(stream, options));
      expect(events.map(({ revision }) => revision)).toEqual(revisions);
    });

    it('are empty where there is none', async () => {
      const { store } = subject();
      const stream = freshStream('person');
      expect(await collect(store.read(stream))).toEqual([]);
      expect(await collect(store.read(stream, { from: 3 }))).toEqual([]);
      expect(await collect(store.read(stream, { backwards: true }))).toEqual([]);
    });

    it('give back what was appended, with its place', async () => {
      const { store } = subject();
      const stream = freshStream('numbers');
      const [first, second] = [sample({ n: 1 }), sample({ n: 2 })];
      const one = await store.append(stream, [first], { expected: 'none' });
      const two = await store.append(stream, [second], { expected: 0 });
      expect(await collect(store.read(stream))).toEqual([
        { ...first, stream, revision: 0, position: one.position },
        { ...second, stream, revision: 1, position: two.position },
      ]);
    });

    it('see only their own stream, also where names begin alike', async () => {
      const { store } = subject();
      const stream = freshStream();
      await store.append(stream, samples(2), { expected: 'none' });
      await store.append(`${stream}-1`, samples(3), { expected: 'none' });
      expect(await collect(store.read(stream))).toHaveLength(2);
    });

    it('go over many pages in either direction, and can be left early', async () => {
      const { store } = subject();
      const stream = freshStream();
      await store.append(stream, samples(700), { expected: 'none' });
      const upwards = Array.from({ length: 700 }, (_, n) => n);
      const revisions = async (options: { backwards?: boolean; max?: number }) =>
        (await collect(store.read(stream, options))).map(({ revision }) => revision);
      expect(await revisions({})).toEqual(upwards);
      expect(await revisions({ backwards: true })).toEqual(upwards.toReversed());
      expect(await revisions({ max: 300 })).toEqual(upwards.slice(0, 300));
      expect(await take(store.read(stream), (taken) => taken.length === 5)).toHaveLength(5);
    });

    it.each([{ from: -1 }, { from: 0.5 }, { max: -1 }, { max: NaN }])(
      'cannot be asked for %j',
      (options) => {
        expect(() => subject().store.read(freshStream(), options)).toThrow(/^not a /);
      },
    );
  });

  describe('reads of all streams', () => {
    it('begin after a position and end at the present end', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const events = samples(4);
      const { position } = await store.append(freshStream(), events, { expected: 'none' });
      const person = sample();
      await store.append(freshStream('person'), [person], { expected: 'none' });
      expect(idsOf(await collect(store.readAll({ after })))).toEqual(idsOf([...events, person]));
      expect(idsOf(await collect(store.readAll({ after: position })))).toEqual([person.id]);
    });

    it('are empty after the last position', async () => {
      const { store } = subject();
      expect(await collect(store.readAll({ after: await markEnd(store) }))).toEqual([]);
    });

    it('without a position begin with the first event', async () => {
      const { store } = subject();
      const stream = freshStream();
      const first = await markEnd(store);
      await store.append(stream, samples(300), { expected: 'none' });
      const all = await collect(store.readAll());
      expect(all.filter((event) => event.stream === stream)).toEqual(
        await collect(store.read(stream)),
      );
      const from = all.findIndex(({ position }) => position === first);
      expect(all.slice(from + 1)).toEqual(await collect(store.readAll({ after: first })));
    });

    it('can be left early', async () => {
      const { store } = subject();
      await store.append(freshStream(), samples(300), { expected: 'none' });
      expect(await take(store.readAll(), (taken) => taken.length === 2)).toHaveLength(2);
      expect(await collect(store.readAll({ after: await markEnd(store) }))).toEqual([]);
    });

    it.each([
      ['between two events', -1n],
      ['past the end', 1_000_000n],
    ])('refuse a position that no event has: %s', async (_name, distance) => {
      const { store } = subject();
      const { position } = await store.append(freshStream(), [sample({ text: 'x'.repeat(999) })], {
        expected: 'none',
      });
      // In a store whose positions are dense, one before the first event stands for the former.
      const [first] = await take(store.readAll(), () => true);
      const after = distance < 0n && first?.position === 1n ? 0n : position + distance;
      await expect(collect(store.readAll({ after }))).rejects.toThrow(UnknownPosition);
      await expect(collect(store.subscribe({ after }))).rejects.toThrow(UnknownPosition);
    });
  });
}
