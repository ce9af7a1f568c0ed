import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, NewEvent } from '../../src/event-store/event-store';
import {
  EventStoreDbEventStore,
  type EventStoreDbOptions,
} from '../../src/event-store/eventstoredb/eventstoredb-event-store';
import { startStandIn, type StandIn } from './stand-in';

/** A stand-in of its own for each test, and adapters that speak to it and wait for no time to pass. */
export interface Adapters {
  readonly server: () => StandIn;
  readonly open: (options?: Partial<EventStoreDbOptions>) => EventStoreDbEventStore;
  /** How often a subscription of these adapters was interrupted in this test. */
  readonly interruptions: () => number;
}

export function adaptersOfEachTest(): Adapters {
  let server: StandIn | undefined;
  let stores: EventStore[] = [];
  let interruptions = 0;

  beforeEach(async () => {
    server = await startStandIn();
    stores = [];
    interruptions = 0;
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await server?.stop();
  });

  const running = (): StandIn => {
    if (server === undefined) throw new Error('only within a test');
    return server;
  };
  return {
    server: running,
    interruptions: () => interruptions,
    open: (options = {}) => {
      const store = new EventStoreDbEventStore(running().connectionString, {
        random: { bytes: (length) => Buffer.alloc(length) },
        wait: () => nextTurn(),
        onInterruption: () => {
          interruptions += 1;
        },
        ...options,
      });
      stores.push(store);
      return store;
    },
  };
}

/** As a repository does it: the same again, until the outcome is known. */
export async function appendUntilKnown(store: EventStore, stream: string, events: NewEvent[]) {
  for (;;) {
    try {
      return await store.append(stream, events, { expected: 'none' });
    } catch (error) {
      expect(error).toMatchObject({
        code: expect.stringMatching(/^(outcome-unknown|unavailable)$/) as string,
      });
      await nextTurn();
    }
  }
}
