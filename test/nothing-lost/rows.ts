import type { ReadModelsDatabase, ReadModelTables } from '../../src/read-models/schema';

type TableName = keyof ReadModelTables;

/** Tables that say how a generation was built, and not what. */
const OF_THE_BUILDING = /^(kysely_|migrations|checkpoint$)/;

/** Every row of every table of the read models, in one order, as JSON. */
export async function rowsOf(database: ReadModelsDatabase): Promise<Record<string, string[]>> {
  const all = await database.introspection.getTables();
  // In PostgreSQL other databases stand beside it, each in a schema of its own.
  const schema = all.find(({ name }) => name === 'case_versions')?.schema;
  const tables = all.filter((table) => table.schema === schema).map(({ name }) => name);
  const rows: Record<string, string[]> = {};
  for (const table of tables.filter((name) => !OF_THE_BUILDING.test(name))) {
    const found = await database
      .selectFrom(table as TableName)
      .selectAll()
      .execute();
    rows[table] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}
