import type { Kysely } from 'kysely';

export interface PersonTables {
  /** What is known of a person, sealed as it stands in the log. */
  persons: { person: string; state: string };
}

export async function createPersonTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('persons')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
}
