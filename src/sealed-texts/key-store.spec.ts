import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, KeyStorePlace } from '../../test/sealed-texts/key-store-place';
import { sqliteAndPostgres } from '../../test/sqlite-and-postgres';
import { databaseExists } from '../platform/database/database';
import { systemRandom } from '../platform/random';
import { KeyCheckpoints } from './key-checkpoints';
import { KeyRows } from './key-rows';
import type { KeyStore } from './key-store';
import { MasterKey, MissingMasterKey, WrongMasterKey } from './master-key';
import { KEYS_DATABASE, keyStoreExists, openKeyStore } from './open-key-store';
import { SqlKeyStore } from './sql-key-store';

const START = new Date('2026-04-01T00:00:00.000Z').getTime();
const SECOND = 1_000;

const readModelsIn = sqliteAndPostgres();

describe.each(['sqlite', 'postgres'] as const)('the key store in %s', (kind) => {
  const masterKey = new MasterKey(systemRandom.bytes(32));
  const place = KeyStorePlace.ofThisBlock(() => readModelsIn(kind));
  let now: number;
  const clock = { now: () => new Date(now) };
  beforeEach(() => {
    now = START;
  });

  const open = (given: MasterKey = masterKey) => place.open(given, { clock });

  async function takeOne(store: KeyStore) {
    const [key] = await store.take(1);
    if (key === undefined) throw new Error('no key was given');
    return key;
  }

  it('gives keys that nobody had before, however many at once', async () => {
    const store = await open();
    const taken = await Promise.all([store.take(3), store.take(700), store.take(0), store.take(2)]);
    expect(taken.map((keys) => keys.length)).toEqual([3, 700, 0, 2]);
    const all = taken.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(705);
    expect(new Set(all.map(({ bytes }) => bytes.toString('hex'))).size).toBe(705);
    expect(all.every(({ bytes }) => bytes.length === 32)).toBe(true);
  });

  it('has a key on disk before it gives it: another process finds it at once', async () => {
    const key = await takeOne(await open());
    const other = await open();
    expect((await other.find([key.id])).get(key.id)).toEqual({ is: 'there', bytes: key.bytes });
  });

  it('gives no key of a block that could not be stored', async () => {
    const store = await open();
    await dropTables();
    await expect(store.take(1)).rejects.toThrow(/text_keys/);
    await expect(store.take(1)).rejects.toThrow(/text_keys/);
  });

  it('never gives a key again after a restart', async () => {
    const first = await open();
    const before = await first.take(5);
    await first.close();
    const after = await (await open()).take(500);
    const known = new Set(before.map(({ id }) => id));
    expect(after.filter(({ id }) => known.has(id))).toEqual([]);
  });

  it('stores no key in clear', async () => {
    const key = await takeOne(await open());
    const rows = await (await place.tables()).selectFrom('text_keys').select('wrapped').execute();
    const forms = ['hex', 'base64', 'base64url', 'latin1'] as const;
    for (const form of forms) expect(JSON.stringify(rows)).not.toContain(key.bytes.toString(form));
  });

  it('destroys a key for itself and for every other process, once and for all', async () => {
    const store = await open();
    const [gone, kept] = await store.take(2);
    if (gone === undefined || kept === undefined) throw new Error('two keys were asked for');
    await store.find([gone.id, kept.id]);
    await store.destroy([gone.id]);
    await store.destroy([gone.id]);
    for (const reader of [store, await open()]) {
      const found = await reader.find([gone.id, kept.id]);
      expect(found.get(gone.id)).toEqual({ is: 'destroyed' });
      expect(found.get(kept.id)).toEqual({ is: 'there', bytes: kept.bytes });
    }
    const row = await (
      await place.tables()
    )
      .selectFrom('text_keys')
      .selectAll()
      .where('id', '=', gone.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      id: gone.id,
      wrapped: null,
      destroyed_at: new Date(START).toISOString(),
    });
  });

  it('remembers the first destruction, and a destroyed key that a backup did not have', async () => {
    const store = await open();
    const id = '0190a3c4-0000-7000-8000-000000000001';
    expect((await store.find([id])).get(id)).toEqual({ is: 'unknown' });
    await store.destroy([id]);
    now += SECOND;
    await store.destroy([id]);
    expect((await store.find([id])).get(id)).toEqual({ is: 'destroyed' });
    const row = await (
      await place.tables()
    )
      .selectFrom('text_keys')
      .select('destroyed_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.destroyed_at).toBe(new Date(START).toISOString());
  });

  it('does not remember a key that was destroyed while it was looked up', async () => {
    const key = await takeOne(await open());
    const rows = new LateRows(await place.tables(), kind);
    const reader = new SqlKeyStore({
      rows,
      wrappingKey: masterKey.deriveKey('key-wrapping'),
      masterKeyCheck: masterKey.check,
      commandHashKey: masterKey.deriveKey('command-hash'),
      checkpoints: new KeyCheckpoints(await place.tables()),
      clock,
      random: systemRandom,
      onRefillFailed: fail,
      onOtherMasterKey: fail,
    });
    const early = reader.find([key.id]);
    await rows.read;
    await reader.destroy([key.id]);
    rows.deliver();
    expect((await early).get(key.id)).toMatchObject({ is: 'there' });
    expect((await reader.find([key.id])).get(key.id)).toEqual({ is: 'destroyed' });
  });

  it('remembers a key for less than a minute when another process destroys it', async () => {
    const store = await open();
    const key = await takeOne(store);
    await (await open()).destroy([key.id]);
    now += 59 * SECOND;
    expect((await store.find([key.id])).get(key.id)).toMatchObject({ is: 'there' });
    now += SECOND;
    expect((await store.find([key.id])).get(key.id)).toEqual({ is: 'destroyed' });
  });

  it('tells a stored key that was changed, or exchanged for another', async () => {
    const store = await open();
    const [one, two] = await store.take(2);
    if (one === undefined || two === undefined) throw new Error('two keys were asked for');
    const database = await place.tables();
    const { wrapped } = await database
      .selectFrom('text_keys')
      .select('wrapped')
      .where('id', '=', two.id)
      .executeTakeFirstOrThrow();
    await database.updateTable('text_keys').set({ wrapped }).where('id', '=', one.id).execute();
    const found = await (await open()).find([one.id, two.id]);
    expect(found.get(one.id)).toEqual({ is: 'broken' });
    expect(found.get(two.id)).toEqual({ is: 'there', bytes: two.bytes });
  });

  it('is not opened with another master key than it was made with', async () => {
    const store = await open();
    const key = await takeOne(store);
    await store.close();
    const another = new MasterKey(systemRandom.bytes(32));
    await expect(open(another)).rejects.toBeInstanceOf(WrongMasterKey);
    const again = await open();
    expect((await again.find([key.id])).get(key.id)).toEqual({ is: 'there', bytes: key.bytes });
  });

  it('is neither made nor opened without a master key', async () => {
    const without = () =>
      openKeyStore({
        target: place.target,
        masterKey: undefined,
        clock,
        random: systemRandom,
        onRefillFailed: fail,
        onOtherMasterKey: fail,
      });
    await expect(without()).rejects.toMatchObject({ code: 'missing-master-key', existing: false });
    expect(await databaseExists(place.target, KEYS_DATABASE)).toBe(false);
    await open();
    expect(await keyStoreExists(place.target)).toBe(true);
    await expect(without()).rejects.toBeInstanceOf(MissingMasterKey);
    await expect(without()).rejects.toMatchObject({ existing: true });
  });

  async function dropTables(): Promise<void> {
    const database = await place.tables();
    await database.schema.dropTable('text_keys').execute();
  }

  if (kind === 'sqlite') {
    it('leaves no trace of a destroyed key in any file', async () => {
      const store = await open();
      const keys = await store.take(40);
      const rows = await (
        await place.tables()
      )
        .selectFrom('text_keys')
        .select(['id', 'wrapped'])
        .execute();
      const wrapped = new Map(rows.map((row) => [row.id, row.wrapped ?? '']));
      const traces = (id: string) => filesThatHold(place.folder, wrapped.get(id) ?? '');
      const gone = keys.slice(10, 30).map(({ id }) => id);
      expect(gone.map(traces).filter((files) => files.length === 0)).toEqual([]);
      await store.destroy(gone);
      expect(gone.flatMap(traces)).toEqual([]);
      const kept = keys.slice(0, 10).map(({ id }) => id);
      expect(kept.map(traces).filter((files) => files.length === 0)).toEqual([]);
    });
  }
});

/** Rows that are read at once, and delivered when the test says so. */
class LateRows extends KeyRows {
  deliver: () => void = () => undefined;
  #sayRead: () => void = () => undefined;
  readonly read = new Promise<void>((resolve) => (this.#sayRead = resolve));
  readonly #delivery = new Promise<void>((resolve) => (this.deliver = resolve));

  override async find(ids: readonly string[]) {
    const rows = await super.find(ids);
    this.#sayRead();
    await this.#delivery;
    return rows;
  }
}

const filesThatHold = (folder: string, text: string): string[] =>
  readdirSync(folder).filter((file) => readFileSync(path.join(folder, file)).includes(text));
