import type { Kysely } from 'kysely';

export interface SetAsideTables {
  /** Streams that could not be folded on from a fact that this release does know. */
  set_aside: {
    stream: string;
    /** Null where the stream is not a case's. */
    case_id: string | null;
    position: number;
    revision: number;
    fact: string;
    reason: string;
    at: string;
  };
}

export async function createSetAsideTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('set_aside')
    .addColumn('stream', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text')
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
