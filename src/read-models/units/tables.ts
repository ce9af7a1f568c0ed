import type { Kysely } from 'kysely';

export interface UnitTables {
  /** Units as they have been since a day, until the next such row of theirs. */
  units: {
    unit: string;
    since: string;
    name: string;
    level: string;
    parent: string | null;
    code: string | null;
  };
}

export async function createUnitTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('units')
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('parent', 'text')
    .addColumn('code', 'text')
    .addPrimaryKeyConstraint('units_key', ['unit', 'since'])
    .execute();
}
