import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock';
import { databaseExists, openDatabase, openToRead } from '../platform/database/database';
import type { DatabaseTarget } from '../platform/database/database-target';
import type { Random } from '../platform/random';
import { keptKey } from './kept-keys';
import { KeyCheckpoints } from './key-checkpoints';
import { KeyRows } from './key-rows';
import type { KeyStore } from './key-store';
import { keyMigrations, type KeyTables } from './key-tables';
import { type MasterKey, MissingMasterKey, WrongMasterKey } from './master-key';
import { SqlKeyStore } from './sql-key-store';

export const KEYS_DATABASE = 'keys';

export interface KeyStoreSettings {
  readonly target: DatabaseTarget;
  readonly masterKey: MasterKey | undefined;
  readonly clock: Clock;
  readonly random: Random;
  /** Told when keys could not be made ahead; whoever needs a key then meets the error too. */
  readonly onRefillFailed: (error: unknown) => void;
  /** Told when the master key was changed under this process, which can read and write no more texts. */
  readonly onOtherMasterKey: (error: WrongMasterKey) => void;
}

/**
 * Opens the key store, making it where there is none. Throws `MissingMasterKey` (and makes nothing),
 * `WrongMasterKey`, `DatabaseUnavailable` or `DatabaseTooNew`; then nothing stays open.
 */
export async function openKeyStore(settings: KeyStoreSettings): Promise<KeyStore> {
  const { target, masterKey, clock, random } = settings;
  if (masterKey === undefined) throw new MissingMasterKey(await keyStoreExists(target));
  const database = await openDatabase<KeyTables>(target, KEYS_DATABASE, {
    migrations: keyMigrations,
    durable: true,
    secureDelete: true,
  });
  try {
    await checkMasterKey(database, masterKey);
    return new SqlKeyStore({
      rows: new KeyRows(database, target.kind),
      wrappingKey: masterKey.deriveKey('key-wrapping'),
      masterKeyCheck: masterKey.check,
      commandHashKey: await keptKey(database, masterKey, 'command-hash'),
      checkpoints: new KeyCheckpoints(database),
      clock,
      random,
      onRefillFailed: settings.onRefillFailed,
      onOtherMasterKey: settings.onOtherMasterKey,
    });
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** Whether a key store was ever made; then its master key must be given, and none made anew. */
export const keyStoreExists = (target: DatabaseTarget): Promise<boolean> =>
  databaseExists(target, KEYS_DATABASE);

/**
 * Throws `WrongMasterKey` where a key store was made with another one: before anything else is opened,
 * and without touching it. `DatabaseUnavailable`.
 */
export async function refuseOtherMasterKey(
  target: DatabaseTarget,
  masterKey: MasterKey,
): Promise<void> {
  if (!(await keyStoreExists(target))) return;
  const database = openToRead<KeyTables>(target, KEYS_DATABASE);
  try {
    // A start that was cut short may have left a file without tables.
    const tables = await database.introspection.getTables();
    if (!tables.some(({ name }) => name === 'master_key_check')) return;
    const stored = await database.selectFrom('master_key_check').select('value').execute();
    if (stored.some(({ value }) => value !== masterKey.check)) throw new WrongMasterKey();
  } finally {
    await database.destroy();
  }
}

async function checkMasterKey(database: Kysely<KeyTables>, masterKey: MasterKey): Promise<void> {
  const value = masterKey.check;
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
