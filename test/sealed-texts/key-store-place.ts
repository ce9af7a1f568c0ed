import type { Kysely } from 'kysely';
import { dropDatabase, openDatabase } from '../../src/platform/database/database';
import { type DatabaseTarget, databaseTarget } from '../../src/platform/database/database-target';
import { systemClock } from '../../src/platform/clock';
import { systemRandom } from '../../src/platform/random';
import type { KeyStore } from '../../src/sealed-texts/key-store';
import { type KeyTables, keyMigrations } from '../../src/sealed-texts/key-tables';
import type { MasterKey } from '../../src/sealed-texts/master-key';
import {
  KEYS_DATABASE,
  type KeyStoreSettings,
  openKeyStore,
} from '../../src/sealed-texts/open-key-store';
import { temporaryFolder } from '../temporary-folder';

/** For what no test expects to be told. */
export const fail = (error: unknown) => {
  throw error;
};

/** Where a key store can be: each test of a block begins without one. */
export class KeyStorePlace {
  readonly #folder = temporaryFolder();
  readonly #closing: (() => Promise<void>)[] = [];
  #target: DatabaseTarget | undefined;

  /** For the block in which it is called; `readModels` answers what the setting of the read models is. */
  static ofThisBlock(readModels: () => string): KeyStorePlace {
    const place = new KeyStorePlace();
    beforeAll(() => {
      place.#target = databaseTarget({
        dataFolder: place.folder,
        readModels: readModels(),
        onConnectionLost: fail,
      });
    });
    afterEach(() => place.#clear());
    afterAll(async () => {
      await place.target.close();
      place.#folder.remove();
    });
    return place;
  }

  get folder(): string {
    return this.#folder.path;
  }

  get target(): DatabaseTarget {
    if (this.#target === undefined) throw new Error('No test runs yet');
    return this.#target;
  }

  /** The store, closed at the latest when the test ends. */
  async open(masterKey: MasterKey, changes: Partial<KeyStoreSettings> = {}): Promise<KeyStore> {
    const store = await openKeyStore({
      target: this.target,
      masterKey,
      clock: systemClock,
      random: systemRandom,
      onRefillFailed: () => undefined,
      onOtherMasterKey: fail,
      ...changes,
    });
    this.#closing.push(() => store.close());
    return store;
  }

  /** The tables as somebody with the database's password sees them, closed as the store is. */
  async tables(): Promise<Kysely<KeyTables>> {
    const database = await openDatabase<KeyTables>(this.target, KEYS_DATABASE, {
      migrations: keyMigrations,
    });
    this.#closing.push(() => database.destroy());
    return database;
  }

  async #clear(): Promise<void> {
    for (const close of this.#closing.splice(0)) await close();
    await dropDatabase(this.target, KEYS_DATABASE);
  }
}
