import { EventStoreDbEventStore } from '../src/event-store/eventstoredb/eventstoredb-event-store';
import { systemRandom } from '../src/platform/random';
import { describeEventStore } from './event-store.contract';

const uri = process.env.ESDB_URI;

if (uri === undefined) {
  describe.skip('the event store: a real EventStoreDB, left out because ESDB_URI is not set', () => {
    it('keeps the contract', () => undefined);
  });
} else {
  describeEventStore('a real EventStoreDB', async () => {
    const open = () => new EventStoreDbEventStore(uri, { random: systemRandom });
    let store = open();
    return {
      store,
      restart: async () => {
        await store.close();
        store = open();
        return store;
      },
      dispose: () => store.close(),
    };
  });
}
