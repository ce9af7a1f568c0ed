import { EventStoreDbEventStore } from '../src/event-store/eventstoredb/eventstoredb-event-store';
import { systemRandom } from '../src/platform/random';
import { describeEventStore } from './event-store.contract';
import { startStandIn } from './eventstoredb-stand-in/stand-in';

describeEventStore('EventStoreDB, its stand-in', async () => {
  const server = await startStandIn();
  const open = () => new EventStoreDbEventStore(server.connectionString, { random: systemRandom });
  let store = open();
  return {
    store,
    restart: async () => {
      await store.close();
      await server.restart();
      store = open();
      // A client that was away learns with its next call that the connection is gone.
      for await (const _event of store.readAll()) break;
      return store;
    },
    dispose: async () => {
      await store.close();
      await server.stop();
    },
  };
});
