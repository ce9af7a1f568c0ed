import type { Kysely } from 'kysely';

export interface StreamHeadTables {
  /** The last event of every stream, so that a lost last event shows. */
  stream_heads: { stream: string; revision: number; digest: string; position: number };
}

export async function createStreamHeadTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('stream_heads')
    .addColumn('stream', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();
}
