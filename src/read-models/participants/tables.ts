import type { Kysely } from 'kysely';

export interface ParticipantTables {
  /** Who takes part in a case, and so sees it whole wherever they work. */
  participants: {
    case_id: string;
    person: string;
    /** `named` in the case as it is now; `signed` something in it once. */
    part: 'named' | 'signed';
  };
}

export async function createParticipantTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('participants')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('participants_key', ['person', 'case_id', 'part'])
    .execute();
}
