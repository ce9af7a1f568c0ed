import type { Kysely } from 'kysely';

export interface UnitTables {
  /** Units as they are called now. */
  units: {
    unit: string;
    name: string;
    level: string;
    parent: string | null;
    code: string | null;
  };
}

export async function createUnitTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('units')
    .addColumn('unit', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('parent', 'text')
    .addColumn('code', 'text')
    .execute();
}
