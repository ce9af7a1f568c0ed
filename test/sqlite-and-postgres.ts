import { startPostgres, type TestPostgres } from './postgres';

export type DatabaseKind = 'sqlite' | 'postgres';

const START_LIMIT_MILLISECONDS = 90_000;

/**
 * For tests that run over both: starts a PostgreSQL for the file, or the block, in which it is called.
 * Answers how the setting of the read models names each kind, once a test runs.
 */
export function sqliteAndPostgres(): (kind: DatabaseKind) => string {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, START_LIMIT_MILLISECONDS);
  afterAll(() => postgres.stop());
  return (kind) => (kind === 'sqlite' ? kind : postgres.url);
}
