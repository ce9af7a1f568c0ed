import type { Kysely } from 'kysely';

export interface OccurrenceTables {
  /** Imported tables of former years, each as it was printed. The latest one counts. */
  occurrence_imports: { position: number; source: string; columns: string };
  occurrence_rows: {
    position: number;
    fiscal_year: number;
    era_label: string;
    c1: number | null;
    c2: number | null;
    c3: number | null;
    c4: number | null;
    c5: number | null;
    c6: number | null;
    c7: number | null;
    c8: number | null;
    c9: number | null;
    c10: number | null;
    c11: number | null;
    c12: number | null;
    note: string | null;
  };
}

export async function createOccurrenceTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('occurrence_imports')
    .addColumn('position', 'bigint', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('columns', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('occurrence_rows')
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('fiscal_year', 'integer', (column) => column.notNull())
    .addColumn('era_label', 'text', (column) => column.notNull())
    .addColumn('c1', 'integer')
    .addColumn('c2', 'integer')
    .addColumn('c3', 'integer')
    .addColumn('c4', 'integer')
    .addColumn('c5', 'integer')
    .addColumn('c6', 'integer')
    .addColumn('c7', 'integer')
    .addColumn('c8', 'integer')
    .addColumn('c9', 'integer')
    .addColumn('c10', 'integer')
    .addColumn('c11', 'integer')
    .addColumn('c12', 'integer')
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('occurrence_rows_key', ['position', 'fiscal_year'])
    .execute();
}
