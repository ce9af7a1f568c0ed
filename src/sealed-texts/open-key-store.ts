import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock';
import { databaseExists, openDatabase } from '../platform/database/database';
import type { DatabaseTarget } from '../platform/database/database-target';
import type { Random } from '../platform/random';
import { KeyRows } from './key-rows';
import type { KeyStore } from './key-store';
import { keyMigrations, type KeyTables } from './key-tables';
import { type MasterKey, MissingMasterKey, WrongMasterKey } from './master-key';
import { SqlKeyStore } from './sql-key-store';

const DATABASE = 'keys';

export interface KeyStoreSettings {
  readonly target: DatabaseTarget;
  readonly masterKey: MasterKey | undefined;
  readonly clock: Clock;
  readonly random: Random;
  /** Told when keys could not be made ahead; whoever needs a key then meets the error too. */
  readonly onRefillFailed: (error: unknown) => void;
}

/**
 * Opens the key store, making it where there is none. Throws `MissingMasterKey` (and makes nothing),
 * `WrongMasterKey`, `DatabaseUnavailable` or `DatabaseTooNew`; then nothing stays open.
 */
export async function openKeyStore(settings: KeyStoreSettings): Promise<KeyStore> {
  const { target, masterKey, clock, random, onRefillFailed } = settings;
  if (masterKey === undefined) throw new MissingMasterKey(await keyStoreExists(target));
  const database = await openDatabase<KeyTables>(target, DATABASE, {
    migrations: keyMigrations,
    durable: true,
    secureDelete: true,
  });
  try {
    await checkMasterKey(database, masterKey);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  const rows = new KeyRows(database, target.kind);
  const wrappingKey = masterKey.deriveKey('key-wrapping');
  return new SqlKeyStore({ rows, wrappingKey, clock, random, onRefillFailed });
}

/** Whether a key store was ever made; then its master key must be given, and none made anew. */
export const keyStoreExists = (target: DatabaseTarget): Promise<boolean> =>
  databaseExists(target, DATABASE);

async function checkMasterKey(database: Kysely<KeyTables>, masterKey: MasterKey): Promise<void> {
  const value = masterKey.deriveKey('master-key-check').toString('base64url');
  await database
    .insertInto('master_key_check')
    .values({ id: 1, value })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const stored = await database
    .selectFrom('master_key_check')
    .select('value')
    .executeTakeFirstOrThrow();
  if (stored.value !== value) throw new WrongMasterKey();
}
