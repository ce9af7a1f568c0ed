import { sql } from 'kysely';
import type { ReadModelsDatabase } from '../../src/read-models/schema';

/** Tables that say how a generation was built, and not what. */
const OF_THE_BUILDING = /^(kysely_|migrations|case_snapshots|checkpoint$)/;

/** Every row of every table of the read models, in one order, as JSON. */
export async function rowsOf(database: ReadModelsDatabase): Promise<Record<string, string[]>> {
  const tables = (await database.introspection.getTables()).map(({ name }) => name);
  const rows: Record<string, string[]> = {};
  for (const table of tables.filter((name) => !OF_THE_BUILDING.test(name))) {
    const { rows: found } = await sql`SELECT * FROM ${sql.table(table)}`.execute(database);
    rows[table] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}
