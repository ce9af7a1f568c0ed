import { setImmediate as nextTurn } from 'node:timers/promises';
import { Projector } from '../src/read-models/projector';
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

const ROWS = Object.keys(PORTS).flatMap((port) =>
  Array.from({ length: TIMES }, (_, index) =>
    (['before', 'after'] as const).map((when) => ({ port, nth: index + 1, when })),
  ).flat(),
);

describe('Days of a city in which every wait fails once, each by itself', () => {
  let undisturbed: Told;
  const failed: Place[] = [];

  it('have something to do for every process of the house', async () => {
    undisturbed = await toldWhile([]);
    expect(undisturbed.acted).toEqual(undisturbed.processes);
    expect(undisturbed.errors).toEqual([]);
  }, 60_000);

  it.each(ROWS)(
    'leave the same facts, each once: $port, the time $nth that it is waited for, $when it did its work',
    async ({ port, nth, when }) => {
      const told = await toldWhile(PORTS[port] ?? [], { nth, when });
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
