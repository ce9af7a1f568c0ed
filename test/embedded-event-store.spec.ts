import { openEmbedded } from '../src/event-store/embedded/open-embedded';
import { describeEventStore } from './event-store.contract';
import { temporaryFolder } from './temporary-folder';

describeEventStore('embedded', async () => {
  const folder = temporaryFolder();
  let store = openEmbedded(folder.path);
  return {
    store,
    restart: async () => {
      await store.close();
      store = openEmbedded(folder.path);
      return store;
    },
    dispose: async () => {
      await store.close();
      folder.remove();
    },
  };
});
