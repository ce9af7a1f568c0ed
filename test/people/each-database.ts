import { startPostgres, type TestPostgres } from '../postgres';
import { Installation } from './installation';
import { ProbeController } from './probe.controller';
import { smallCity } from './small-city';

/** What `onEachDatabase` has opened for the test that runs. */
export interface Installed {
  city: Installation;
}

const START_LIMIT_MILLISECONDS = 90_000;

/** Tests over an installation with the small city, its credentials in SQLite and in PostgreSQL. */
export function onEachDatabase(title: string, tests: (installed: Installed) => void): void {
  onSqlite(title, tests);
  describe('beside PostgreSQL', () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, START_LIMIT_MILLISECONDS);
    afterAll(() => postgres.stop());
    onDatabase(`${title}, with credentials in PostgreSQL`, () => postgres.url, tests);
  });
}

/** The same, where it makes no difference in which database credentials are. */
export const onSqlite = (title: string, tests: (installed: Installed) => void): void =>
  onDatabase(title, () => 'sqlite', tests);

function onDatabase(
  title: string,
  databases: () => string,
  tests: (installed: Installed) => void,
): void {
  describe(title, () => {
    const installed = {} as Installed;

    beforeAll(async () => {
      installed.city = await Installation.open({
        databases: databases(),
        controllers: [ProbeController],
      });
      await installed.city.load(smallCity);
    });

    afterAll(() => installed.city.close());

    beforeEach(async () => {
      const { clock, database } = installed.city;
      clock.set('2024-05-10T00:00:00Z');
      for (const table of ['sessions', 'tokens', 'sign_in_attempts'] as const)
        await database.deleteFrom(table).execute();
    });

    tests(installed);
  });
}
