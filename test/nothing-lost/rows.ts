import type { ReadModelsDatabase, ReadModelTables } from '../../src/read-models/schema';

type TableName = keyof ReadModelTables;

/** Tables that every database has. */
const OF_THE_DATABASE = /^(kysely_|migrations)/;

/** Tables that say how a generation was built, and not what. */
const OF_THE_BUILDING: readonly string[] = ['checkpoint'] satisfies readonly TableName[];

/** Every row of every table of the read models that says what was built, in one order, as JSON. */
export const rowsOf = (database: ReadModelsDatabase): Promise<Record<string, string[]>> =>
  rowsBut(database, OF_THE_BUILDING);

/** Those that say how it was built as well. */
export const allRowsOf = (database: ReadModelsDatabase): Promise<Record<string, string[]>> =>
  rowsBut(database, []);

async function rowsBut(
  database: ReadModelsDatabase,
  leftOut: readonly string[],
): Promise<Record<string, string[]>> {
  const all = await database.introspection.getTables();
  const ofCases = all.find(({ name }) => name === 'case_versions');
  if (ofCases === undefined) throw new Error('There are no tables of read models here');
  const rows: Record<string, string[]> = {};
  for (const { name, schema } of all) {
    // In PostgreSQL other databases stand beside it, each in a schema of its own.
    if (schema !== ofCases.schema) continue;
    if (OF_THE_DATABASE.test(name) || leftOut.includes(name)) continue;
    const found = await database
      .selectFrom(name as TableName)
      .selectAll()
      .execute();
    rows[name] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}
