import { Kysely } from 'kysely';
import { openDatabase } from '../platform/database/database';
import type { DatabaseTarget } from '../platform/database/database-target';
import { openSqliteToRead } from '../platform/database/sqlite';
import { KeyRows } from './key-rows';
import { keyMigrations, type KeyTables } from './key-tables';
import { KEYS_DATABASE } from './open-key-store';

/** The ids of destroyed keys, by when they were destroyed. */
export type DestroyedKeys = ReadonlyMap<string, readonly string[]>;

/** Destroys in a key store what another copy of it has destroyed. Throws `DatabaseUnavailable`. */
export async function destroyKeys(target: DatabaseTarget, destroyed: DestroyedKeys): Promise<void> {
  const database = await openDatabase<KeyTables>(target, KEYS_DATABASE, {
    migrations: keyMigrations,
    secureDelete: true,
  });
  const rows = new KeyRows(database, target.kind);
  try {
    for (const [at, ids] of destroyed) await rows.destroy(ids, at);
  } finally {
    await rows.close();
  }
}

/**
 * What a copy of the key store, a SQLite file, has destroyed; undefined where the file is none. Throws
 * `DatabaseUnavailable`.
 */
export async function destroyedIn(file: string): Promise<DestroyedKeys | undefined> {
  const database = new Kysely<KeyTables>({ dialect: openSqliteToRead(file) });
  try {
    const tables = await database.introspection.getTables();
    if (!tables.some(({ name }) => name === 'text_keys')) return undefined;
    const found = await database
      .selectFrom('text_keys')
      .select(['id', 'destroyed_at'])
      .where('wrapped', 'is', null)
      .execute();
    const byInstant = new Map<string, string[]>();
    for (const { id, destroyed_at } of found) {
      const at = destroyed_at ?? '';
      byInstant.set(at, [...(byInstant.get(at) ?? []), id]);
    }
    return byInstant;
  } finally {
    await database.destroy();
  }
}
