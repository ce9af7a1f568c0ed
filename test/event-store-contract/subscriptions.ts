import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaughtUp, EventStore, RecordedEvent } from '../../src/event-store/event-store';
import { collect, freshStream, idsOf, isEvent, markEnd, sample, samples, take } from './samples';
import type { Subject } from './subject';

type Feed = AsyncIterable<RecordedEvent | CaughtUp>;
type Items = readonly (RecordedEvent | CaughtUp)[];

const enoughEvents = (count: number) => (taken: Items) => taken.filter(isEvent).length === count;
const caughtUp = (taken: Items): boolean => taken.some((item) => !isEvent(item));
const eventsOf = (items: Items): RecordedEvent[] => items.filter(isEvent);

/** Several writers at once, each to streams of its own. Answers when all is written. */
async function writeMuch(store: EventStore, writers: number, each: number): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let n = 0; n < each; n++)
        await store.append(freshStream(), samples(2), { expected: 'none' });
    }),
  );
}

export function subscriptions(subject: () => Subject): void {
  describe('a subscription', () => {
    it('goes from history into live under load: in order, none twice, none missed', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      await writeMuch(store, 5, 20);
      const taking = take(store.subscribe({ after }), (taken) => {
        return enoughEvents(600)(taken) && caughtUp(taken);
      });
      await writeMuch(store, 8, 25);
      const taken = await taking;
      expect(eventsOf(taken)).toEqual(await collect(store.readAll({ after })));
      expect(taken.filter((item) => !isEvent(item))).toEqual([{ caughtUp: true }]);
    });

    it('says that it is caught up after what was there, and before what comes', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const [old, young] = [sample(), sample()];
      await store.append(freshStream(), [old], { expected: 'none' });
      const items = store.subscribe({ after })[Symbol.asyncIterator]();
      expect((await items.next()).value).toMatchObject({ id: old.id });
      expect((await items.next()).value).toEqual({ caughtUp: true });
      await store.append(freshStream(), [young], { expected: 'none' });
      expect((await items.next()).value).toMatchObject({ id: young.id });
      await items.return?.();
    });

    it('says so at once where nothing is new', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      expect(await take(store.subscribe({ after }), caughtUp)).toEqual([{ caughtUp: true }]);
    });

    it('without a position begins with the first event', async () => {
      const { store } = subject();
      await store.append(freshStream(), samples(5), { expected: 'none' });
      const taken = await take(store.subscribe(), caughtUp);
      expect(eventsOf(taken)).toEqual(await collect(store.readAll()));
    });

    it('begins after its position', async () => {
      const { store } = subject();
      const stream = freshStream();
      const events = samples(3);
      await store.append(stream, events, { expected: 'none' });
      const [, second] = await collect(store.read(stream));
      const taken = await take(store.subscribe({ after: second?.position }), caughtUp);
      expect(idsOf(eventsOf(taken))).toEqual(idsOf(events.slice(2)));
    });

    it('has each append whole as soon as it is acknowledged', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const items = store.subscribe({ after })[Symbol.asyncIterator]();
      await items.next();
      for (let n = 0; n < 5; n++) {
        const events = samples(3);
        await store.append(freshStream(), events, { expected: 'none' });
        for (const { id } of events) expect((await items.next()).value).toMatchObject({ id });
      }
      await items.return?.();
    });

    it('is one of many, each with the same events', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const feeds = Array.from({ length: 3 }, () =>
        take(store.subscribe({ after }), enoughEvents(100)),
      );
      await writeMuch(store, 5, 10);
      const all = await collect(store.readAll({ after }));
      for (const taken of await Promise.all(feeds)) expect(eventsOf(taken)).toEqual(all);
    });

    it('waits for a slow consumer, and holds nobody else up', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const slow = store.subscribe({ after })[Symbol.asyncIterator]();
      expect((await slow.next()).value).toEqual({ caughtUp: true });
      const quick = take(store.subscribe({ after }), enoughEvents(400));
      const text = '是正'.repeat(2000);
      for (let n = 0; n < 8; n++) {
        const stream = freshStream();
        for (let m = 0; m < 50; m++)
          await store.append(stream, [sample({ text, m })], { expected: m === 0 ? 'none' : m - 1 });
      }
      const ids = idsOf(eventsOf(await quick));
      const late: string[] = [];
      while (late.length < 400) {
        const next = await slow.next();
        if (next.done !== true && isEvent(next.value)) late.push(next.value.id);
        await nextTurn();
      }
      expect(late).toEqual(ids);
      await slow.return?.();
    });

    it('can be stopped while it waits', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const items = store.subscribe({ after })[Symbol.asyncIterator]();
      await items.next();
      const waiting = items.next();
      await items.return?.();
      expect(await waiting).toEqual({ done: true, value: undefined });
      expect(await items.next()).toEqual({ done: true, value: undefined });
      await markEnd(store);
    });

    it('ends when the store is closed, whether it waits or its consumer works', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      await store.append(freshStream(), samples(50), { expected: 'none' });
      const waits: Feed = store.subscribe({ after });
      const works = store.subscribe({ after })[Symbol.asyncIterator]();
      await works.next();
      let sawAll: () => void = () => undefined;
      const atEnd = new Promise<void>((resolve) => (sawAll = resolve));
      const waiting = (async () => {
        for await (const item of waits) if (!isEvent(item)) sawAll();
      })();
      await atEnd;
      await store.close();
      await waiting;
      expect(await works.next()).toEqual({ done: true, value: undefined });
    });
  });
}
