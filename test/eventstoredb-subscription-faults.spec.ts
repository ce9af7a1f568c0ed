import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  collect,
  freshStream,
  isEvent,
  markEnd,
  sample,
  samples,
  take,
} from './event-store-contract/samples';
import { adaptersOfEachTest, appendUntilKnown } from './eventstoredb-stand-in/adapters';
import type { Break } from './eventstoredb-stand-in/faults';

// Room for a busy machine: a test waits for what happens, never for time to pass.
jest.setTimeout(60_000);

describe('a subscription of the EventStoreDB adapter, when something goes wrong', () => {
  const { server, open, interruptions } = adaptersOfEachTest();

  const KINDS: Break[] = ['connection cut', 'consumer too slow', 'orderly end'];

  it.each(KINDS)('resumes in history after: %s', async (kind) => {
    const store = open();
    const after = await markEnd(store);
    await store.append(freshStream(), samples(60), { expected: 'none' });
    for (const events of [0, 7, 7, 20]) server().faults.breakSubscription(kind, events);
    const taken = await take(store.subscribe({ after }), (items) => !items.every(isEvent));
    expect(taken.filter(isEvent)).toEqual(await collect(store.readAll({ after })));
    expect(interruptions()).toBe(4);
  });

  it.each(KINDS)('resumes when live after: %s', async (kind) => {
    const store = open();
    const after = await markEnd(store);
    const taking = take(store.subscribe({ after }), (items) => items.length === 61);
    for (let n = 0; n < 60; n++) {
      if (n % 20 === 10) server().faults.breakSubscription(kind, n % 3);
      await appendUntilKnown(store, freshStream(), [sample({ n })]);
    }
    const taken = await taking;
    expect(taken.filter(isEvent)).toEqual(await collect(store.readAll({ after })));
    expect(taken.filter((item) => !isEvent(item))).toHaveLength(1);
    expect(interruptions()).toBeGreaterThanOrEqual(3);
  });

  it('resumes without a position, too', async () => {
    const store = open();
    server().faults.breakSubscription('connection cut', 0);
    await store.append(freshStream(), samples(5), { expected: 'none' });
    const taken = await take(store.subscribe(), (items) => !items.every(isEvent));
    expect(taken.filter(isEvent)).toHaveLength(5);
  });

  it('meets a follower and goes to the leader', async () => {
    const store = open();
    const after = await markEnd(store);
    server().faults.notLeaderFor(6);
    const taken = await take(store.subscribe({ after }), (items) => items.length === 1);
    expect(taken).toEqual([{ caughtUp: true }]);
  });

  it('waits longer and longer for a server that is away, and goes on when it is back', async () => {
    const waits: number[] = [];
    const writer = open();
    const after = await markEnd(writer);
    const store = open({
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        if (waits.length === 5) await server().comeBack();
        await nextTurn();
      },
    });
    const items = store.subscribe({ after })[Symbol.asyncIterator]();
    expect((await items.next()).value).toEqual({ caughtUp: true });
    await server().goAway();
    const [event] = samples(1);
    const next = items.next();
    if (event) await appendUntilKnown(writer, freshStream(), [event]);
    expect((await next).value).toMatchObject({ id: event?.id });
    expect(waits.slice(0, 5)).toEqual([100, 200, 400, 800, 1600]);
    await items.return?.();
  });

  it('goes on with a server that was started again', async () => {
    const store = open();
    const after = await markEnd(store);
    const taking = take(store.subscribe({ after }), (items) => items.length === 3);
    await appendUntilKnown(store, freshStream(), samples(1));
    await server().restart();
    await appendUntilKnown(store, freshStream(), samples(1));
    expect((await taking).filter(isEvent)).toEqual(await collect(store.readAll({ after })));
  });

  it('can be stopped and closed while it waits for a server', async () => {
    await server().goAway();
    let waiting: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (waiting = resolve));
    const store = open({
      wait: (_milliseconds, stopped) => {
        waiting();
        return new Promise((resolve) => {
          stopped.addEventListener('abort', () => {
            resolve();
          });
        });
      },
    });
    const one = store.subscribe()[Symbol.asyncIterator]();
    const other = store.subscribe()[Symbol.asyncIterator]();
    const ends = [one.next(), other.next()];
    await waits;
    await one.return?.();
    await store.close();
    expect(await Promise.all(ends)).toEqual(Array(2).fill({ done: true, value: undefined }));
  });
});
