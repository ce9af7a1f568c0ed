import type { Kysely } from 'kysely';
import type { Migration } from '../platform/database/migrations';

/** The tables of the database `keys`. */
export interface KeyTables {
  text_keys: {
    id: string;
    /** `iv`, ciphertext and tag in base64url, under a key derived from the master key; null: destroyed. */
    wrapped: string | null;
    destroyed_at: string | null;
  };
  /** One row: a value derived from the master key, so that another one is noticed. */
  master_key_check: { id: number; value: string };
  /** Keys that were derived from an earlier master key and must outlast it, wrapped like those of texts. */
  kept_keys: { use: string; wrapped: string };
  /** How far each process that looks after the keys has read the feed. */
  key_checkpoints: { process: string; position: string };
}

export const keyMigrations: readonly Migration[] = [
  {
    name: 'text-keys',
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('text_keys')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('wrapped', 'text')
        .addColumn('destroyed_at', 'text')
        .execute();
      await database.schema
        .createTable('master_key_check')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: 'kept-keys-and-checkpoints',
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('kept_keys')
        .addColumn('use', 'text', (column) => column.primaryKey())
        .addColumn('wrapped', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('key_checkpoints')
        .addColumn('process', 'text', (column) => column.primaryKey())
        .addColumn('position', 'text', (column) => column.notNull())
        .execute();
    },
  },
];
