import type { Kysely } from 'kysely';

export interface CheckpointTables {
  /** One row: how far the feed has been projected. */
  checkpoint: {
    id: number;
    position: number;
    /** The greatest `metadata.at` so far; empty before the first event. */
    recorded_at: string;
    /** 1 where another generation has taken over. */
    retired: number;
  };
  /** For each `recordedAt` that occurred, the last position that has it. */
  instants: { recorded_at: string; position: number };
}

export async function createCheckpointTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('checkpoint')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('retired', 'integer', (column) => column.notNull())
    .execute();
  await database
    .withTables<Pick<CheckpointTables, 'checkpoint'>>()
    .insertInto('checkpoint')
    .values({ id: 1, position: 0, recorded_at: '', retired: 0 })
    .execute();
  await database.schema
    .createTable('instants')
    .addColumn('recorded_at', 'text', (column) => column.primaryKey())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();
}
