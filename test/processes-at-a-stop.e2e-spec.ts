import { openDatabase } from '../src/platform/database/database';
import { databaseTarget } from '../src/platform/database/database-target';
import { ownMigrations, type OwnDatabase } from '../src/installation';
import { City } from './city/city';
import { aCase } from './city/life';

async function noted(folder: string): Promise<Record<string, number>> {
  const target = databaseTarget({
    dataFolder: folder,
    readModels: 'sqlite',
    onConnectionLost: (error) => {
      throw error;
    },
  });
  const own: OwnDatabase = await openDatabase(target, 'own', { migrations: ownMigrations });
  try {
    const rows = await own.selectFrom('process_checkpoints').selectAll().execute();
    return Object.fromEntries(rows.map(({ process, position }) => [process, Number(position)]));
  } finally {
    await own.destroy();
    await target.close();
  }
}

it('A stop in good order notes how far each process is, so that the next start repeats nothing', async () => {
  const city = await City.open();
  await aCase(city, 'triaged');
  await city.stop();
  const first = await noted(city.folder.path);
  expect(Object.keys(first).sort()).toEqual([
    'city-pause',
    'deadlines',
    'linked-cases',
    'numbering',
    'obligations',
    'route-of-approval',
    'voices',
  ]);
  expect(Math.min(...Object.values(first))).toBeGreaterThan(0);
  await city.start();
  await aCase(city, 'triaged');
  await city.stop();
  for (const [process, position] of Object.entries(await noted(city.folder.path)))
    expect(position).toBeGreaterThan(first[process] ?? Infinity);
  await city.close();
});
