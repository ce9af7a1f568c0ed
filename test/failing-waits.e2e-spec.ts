import { setImmediate as nextTurn } from 'node:timers/promises';
import { Projector } from '../src/read-models/projector';
import { startStandIn, type StandIn } from './eventstoredb-stand-in/stand-in';
import { COMMAND } from './failing-waits/actors';
import { toldWhile, type Told } from './failing-waits/disturbed-city';
import type { Place } from './failing-waits/failing-waits';
import { PORTS } from './failing-waits/ports';

// Who waits for a store to come back need not wait here.
jest.mock('../src/platform/back-off', () => ({
  ...jest.requireActual<object>('../src/platform/back-off'),
  wait: () => nextTurn(),
}));

/**
 * How often somebody comes by a place in the code until it fails: the first time, then the second, …
 * `ZESEI_WAITS=10 npx jest failing-waits` goes further.
 */
const TIMES = Number(process.env.ZESEI_WAITS ?? 2);

const WHEN = ['before', 'after'] as const;
const times = Array.from({ length: TIMES }, (_, index) => index + 1);

const ROWS = [
  ...Object.keys(PORTS).flatMap((port) => times.map((nth) => ({ store: 'embedded', port, nth }))),
  // The rest of the house is the same over another store.
  { store: 'EventStoreDB', port: 'an append', nth: 1 },
].flatMap((row) => WHEN.map((when) => ({ ...row, when })));

describe('Days of a city in which every wait fails once, each by itself', () => {
  let undisturbed: Told;
  const failed: Place[] = [];
  let standIn: StandIn | undefined;
  afterEach(async () => {
    await standIn?.stop();
    standIn = undefined;
  });
  const startStore = async (store: string): Promise<string> => {
    if (store === 'embedded') return store;
    standIn = await startStandIn();
    return standIn.connectionString;
  };

  it('have something to do for every process of the house', async () => {
    undisturbed = await toldWhile([]);
    expect(undisturbed.acted).toEqual(undisturbed.processes);
    expect(undisturbed.errors).toEqual([]);
  }, 180_000);

  it.each(ROWS)(
    'leave the same facts, each once: $store: $port, the time $nth that it is waited for, $when it did its work',
    async ({ store, port, nth, when }) => {
      const options = { eventStore: await startStore(store) };
      const told = await toldWhile(PORTS[port] ?? [], { nth, when }, options);
      expect(told.errors).toEqual([]);
      expect(told.facts).toEqual(undisturbed.facts);
      expect(told.acted).toEqual(undisturbed.processes);
      failed.push(...told.failed);
    },
    180_000,
  );

  it('and all that write failed to, and all that wait did in vain', () => {
    const whoFailed = (places: readonly Place[]) =>
      [...new Set(places.map(({ who }) => who))].toSorted();
    const writing = failed.filter(({ method }) => method === 'append' || method === 'destroy');
    const writers = [...undisturbed.processes, COMMAND];
    expect(whoFailed(writing)).toEqual(writers.toSorted());
    expect(whoFailed(failed)).toEqual([...writers, Projector.name].toSorted());
  });
});
