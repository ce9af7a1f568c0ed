import { setImmediate as nextTurn } from 'node:timers/promises';
import { EVENT_STORE, EventStoreError, type EventStore } from '../../src/event-store/event-store';
import { categoryOf } from '../../src/event-store/streams';
import { WatchedEventStore } from '../../src/event-store/watched-event-store';
import { City, type CityOptions } from '../city/city';
import { collect } from '../event-store-contract/samples';
import { expectAsRebuilt, expectOneNumberEach, verifiedLog } from '../nothing-lost/whole';
import { Actors, COMMAND } from './actors';
import { FailingWaits, type Place, type Plan } from './failing-waits';
import type { Port } from './ports';
import { Replaced } from './replaced';
import { daysOfACity } from './story';

/** What is left of a story once it is over. */
export interface Told {
  /** How many facts of each type there are. */
  readonly facts: Readonly<Record<string, number>>;
  /** The waits that failed. */
  readonly failed: readonly Place[];
  /** Every process of the house, and those of them that did something. */
  readonly processes: readonly string[];
  readonly acted: readonly string[];
  /** What the server logged as an error, or would have ended for. */
  readonly errors: readonly string[];
}

const MOST_LOOKS = 10_000;
const IS_ERROR = /^\{"level":"(error|fatal)"/;

/** Tells the story while waits at some ports fail as planned, and checks what is kept of it. */
export async function toldWhile(
  ports: readonly Port[],
  plan?: Plan,
  options: CityOptions = {},
): Promise<Told> {
  const actors = new Actors();
  const waits = new FailingWaits(actors, ports);
  const errors: string[] = [];
  const city = await City.open({
    ...options,
    insists: true,
    onLogged: (line) => {
      if (IS_ERROR.test(line)) errors.push(line);
    },
    onFatal: (error) => errors.push(String(error)),
  });
  try {
    if (plan !== undefined) waits.fail(plan);
    await daysOfACity(city, {
      settle: () => settled(city, actors),
      withoutNumbering: (report) => leftToTheProcess(actors, report),
    });
    const failed = waits.mend();
    await expectAsRebuilt(city);
    const events = await verifiedLog(city);
    expectOneNumberEach(events);
    const facts: Record<string, number> = {};
    for (const { type } of events) facts[type] = (facts[type] ?? 0) + 1;
    const { names: processes, acted } = actors;
    return { facts, failed, processes, acted: processes.filter((name) => acted.has(name)), errors };
  } finally {
    await city.close();
    waits.restore();
    actors.restore();
  }
}

/** Every process has done with all that is in the log. */
async function settled(city: City, actors: Actors): Promise<void> {
  const store = city.server.app.get<EventStore>(EVENT_STORE);
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const last = await actors.ask(async () => (await collect(store.readAll())).at(-1));
    if (last !== undefined && actors.haveHandled(last)) return;
    await nextTurn();
  }
  throw new Error('The processes never came to the end of the log');
}

/** A command cannot take a number as long as the report is sent; only the process can. */
async function leftToTheProcess(actors: Actors, report: () => Promise<string>): Promise<string> {
  const replaced = new Replaced();
  replaced.replace(WatchedEventStore.prototype, 'append', (original, _this, given) => {
    const isNumber = categoryOf(String(given[0])) === 'numbers';
    return isNumber && actors.present === COMMAND
      ? Promise.reject(new EventStoreError('unavailable', 'no number can be taken'))
      : original(given);
  });
  try {
    return await report();
  } finally {
    replaced.restore();
  }
}
