import { openEmbedded } from '../../src/event-store/embedded/open-embedded';
import type { EventStore } from '../../src/event-store/event-store';
import { ownMigrations, type OwnDatabase } from '../../src/installation';
import { systemClock } from '../../src/platform/clock';
import { openDatabase } from '../../src/platform/database/database';
import { databaseTarget } from '../../src/platform/database/database-target';
import { untilStopped } from '../../src/platform/back-off';
import { systemRandom } from '../../src/platform/random';
import { RELEASE } from '../../src/platform/release';
import { ReadModels } from '../../src/read-models/read-models';
import { Rulesets } from '../../src/rulesets/rulesets';
import { City } from '../../test/city/city';
import { temporaryFolder } from '../../test/temporary-folder';
import { lengthen } from '../copied-log';
import type { Measure } from '../measure';
import { milliseconds } from '../stopwatch';

const CASES = 2_000;

/** All read models built anew from the log, against reading that log. */
export const rebuild: Measure = {
  name: 'rebuild',
  about:
    `All read models built anew from a log of ${CASES} cases (copies of played ones, most of them ` +
    'closed), against reading the same log from its beginning to its end with its JSON parsed.',
  runs: 3,
  figures: [
    { name: 'events projected', unit: '/s', goal: { atLeast: 20_000 } },
    { name: 'events read', unit: '/s' },
    { name: 'projected / read', unit: '×', goal: { atLeast: 0.2 } },
  ],
  async prepare(say) {
    const city = await City.open();
    await lengthen(city, CASES, say);
    const store = openEmbedded(city.folder.path);
    return {
      async run() {
        let events = 0;
        const readTook = await milliseconds(async () => {
          for await (const _event of store.readAll()) events += 1;
        });
        const builtTook = await buildAnew(store);
        const projected = (events * 1000) / builtTook;
        const read = (events * 1000) / readTook;
        return [projected, read, projected / read];
      },
      async close() {
        await store.close();
        await city.close();
      },
    };
  },
};

/** Milliseconds until read models in an empty folder have all that is in the log. */
async function buildAnew(store: EventStore): Promise<number> {
  const folder = temporaryFolder();
  const target = databaseTarget({
    dataFolder: folder.path,
    readModels: 'sqlite',
    onConnectionLost: fail,
  });
  const own: OwnDatabase = await openDatabase(target, 'own', { migrations: ownMigrations });
  let readModels: ReadModels | undefined;
  const took = await milliseconds(async () => {
    readModels = await ReadModels.open({
      target,
      own,
      store,
      rulesets: new Rulesets(store),
      clock: systemClock,
      random: systemRandom,
      release: RELEASE,
      wait: untilStopped,
      listener: {
        onSetAside: fail,
        onRetry: fail,
        onFatal: fail,
        onDamaged: fail,
        onBuilding: () => undefined,
      },
    });
  });
  await readModels?.close();
  await own.destroy();
  await target.close();
  folder.remove();
  return took;
}

function fail(reason: unknown): never {
  throw new Error('the read models could not be built', { cause: reason });
}
