import {
  collect,
  freshStream,
  idsOf,
  isEvent,
  markEnd,
  refusal,
  sample,
  samples,
  take,
} from './samples';
import type { Subject } from './subject';

export function life(subject: () => Subject): void {
  describe('a restart', () => {
    it('loses nothing and goes on where it was', async () => {
      const { store } = subject();
      const stream = freshStream();
      const after = await markEnd(store);
      await store.append(stream, samples(3), { expected: 'none' });
      const before = await collect(store.readAll({ after }));

      const again = await subject().restart();
      expect(await collect(again.readAll({ after }))).toEqual(before);
      expect(await refusal(again.append(stream, [sample()], { expected: 'none' }))).toBe(
        'wrong-expected-revision',
      );
      const { revision, position } = await again.append(stream, [sample()], { expected: 2 });
      expect(revision).toBe(3);
      expect(before.every((event) => event.position < position)).toBe(true);
    });

    it('lets a subscriber go on from the last position that it handled', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const [handled, missed, young] = [samples(3), samples(2), samples(2)];
      await store.append(freshStream(), handled, { expected: 'none' });
      const taken = await take(store.subscribe({ after }), (items) => items.length === 3);
      const checkpoint = taken.filter(isEvent).at(-1)?.position;
      await store.append(freshStream(), missed, { expected: 'none' });

      const again = await subject().restart();
      const rest = take(again.subscribe({ after: checkpoint }), (items) => items.length === 5);
      await again.append(freshStream(), young, { expected: 'none' });
      expect(idsOf((await rest).filter(isEvent))).toEqual(idsOf([...missed, ...young]));
    });
  });

  describe('a closed store', () => {
    it('ends a read under way, however far it is', async () => {
      const { store } = subject();
      const stream = freshStream();
      await store.append(stream, samples(400), { expected: 'none' });
      const some = store.read(stream)[Symbol.asyncIterator]();
      const few = store.read(stream, { max: 2 })[Symbol.asyncIterator]();
      await some.next();
      await few.next();
      await store.close();
      const rest = async () => {
        while ((await some.next()).done !== true);
      };
      expect(await refusal(rest())).toBe('unavailable');
    });

    it('stores what was under way, and then refuses', async () => {
      const { store } = subject();
      const stream = freshStream();
      await store.append(stream, [sample()], { expected: 'none' });
      await store.close();
      await store.close();
      expect(await refusal(store.append(stream, [sample()], { expected: 0 }))).toBe('unavailable');
      expect(await refusal((async () => collect(store.read(stream)))())).toBe('unavailable');
      expect(await refusal((async () => collect(store.readAll()))())).toBe('unavailable');
      expect(await collect(store.subscribe())).toEqual([]);
      const again = await subject().restart();
      expect(await collect(again.read(stream))).toHaveLength(1);
    });
  });
}
