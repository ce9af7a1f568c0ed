import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, KeyStorePlace } from '../../test/sealed-texts/key-store-place';
import { sqliteAndPostgres } from '../../test/sqlite-and-postgres';
import { systemRandom } from '../platform/random';
import { KeyStoreLost, MasterKey, WrongMasterKey } from './master-key';
import { rotateMasterKey } from './rotate-master-key';

const readModelsIn = sqliteAndPostgres();
const newKey = () => new MasterKey(systemRandom.bytes(32));

describe.each(['sqlite', 'postgres'] as const)('a change of the master key in %s', (kind) => {
  const place = KeyStorePlace.ofThisBlock(() => readModelsIn(kind));
  let first: MasterKey;
  let second: MasterKey;
  beforeEach(() => {
    [first, second] = [newKey(), newKey()];
  });

  const open = (masterKey: MasterKey, onOtherMasterKey: (error: Error) => void = fail) =>
    place.open(masterKey, { onOtherMasterKey });

  const rotate = (
    from: MasterKey,
    to: MasterKey,
    onProgress: (keys: number) => void = () => undefined,
  ) => rotateMasterKey({ target: place.target, from, to, random: systemRandom, onProgress });

  async function wrappedKeys(): Promise<string[]> {
    const database = await place.tables();
    const rows = await database.selectFrom('text_keys').select('wrapped').execute();
    await database.destroy();
    return rows.flatMap(({ wrapped }) => wrapped ?? []);
  }

  it('gives every key as it was, under the new one alone; what was destroyed stays so', async () => {
    const before = await open(first);
    const [gone, ...kept] = await before.take(300);
    if (gone === undefined) throw new Error('no key was given');
    await before.destroy([gone.id]);
    await before.close();
    expect(await rotate(first, second)).toMatchObject({ changed: true, broken: 0, scrubbed: true });
    await expect(open(first)).rejects.toBeInstanceOf(WrongMasterKey);
    const after = await open(second);
    const found = await after.find([gone.id, ...kept.map(({ id }) => id)]);
    expect(found.get(gone.id)).toEqual({ is: 'destroyed' });
    for (const { id, bytes } of kept) expect(found.get(id)).toEqual({ is: 'there', bytes });
  });

  it('leaves command hashes as they were, however often it is changed', async () => {
    const { commandHashKey } = await open(first);
    const third = newKey();
    await rotate(first, second);
    await rotate(second, third);
    expect((await open(third)).commandHashKey).toEqual(commandHashKey);
  });

  it('that breaks off in the middle has changed nothing, and is done by a repeat', async () => {
    const [key] = await (await open(first)).take(1);
    if (key === undefined) throw new Error('no key was given');
    const crash = new Error('the machine went down');
    const breakingOff = rotate(first, second, () => {
      throw crash;
    });
    await expect(breakingOff).rejects.toBe(crash);
    expect((await (await open(first)).find([key.id])).get(key.id)).toMatchObject({ is: 'there' });
    await rotate(first, second);
    expect((await (await open(second)).find([key.id])).get(key.id)).toMatchObject({ is: 'there' });
  });

  it('is harmless when repeated, and refused with a key that is not the present one', async () => {
    await open(first);
    await rotate(first, second);
    expect(await rotate(first, second)).toMatchObject({ changed: false, keys: 0 });
    await expect(rotate(newKey(), newKey())).rejects.toBeInstanceOf(WrongMasterKey);
  });

  it('is refused where there is no key store, and makes none', async () => {
    await expect(rotate(first, second)).rejects.toBeInstanceOf(KeyStoreLost);
  });

  it('is noticed by a process that still has the old one: it stores nothing under it', async () => {
    const told: Error[] = [];
    const stale = await open(first, (error) => told.push(error));
    const [old] = await stale.take(1);
    const reader = await open(first, (error) => told.push(error));
    await rotate(first, second);
    await expect(stale.take(1_000)).rejects.toBeInstanceOf(WrongMasterKey);
    await expect(reader.find([old?.id ?? ''])).rejects.toBeInstanceOf(WrongMasterKey);
    expect(told).toHaveLength(2);
    expect((await open(second)).commandHashKey).toEqual(stale.commandHashKey);
  });

  if (kind === 'sqlite') {
    it('leaves nothing in any file that the old one opens', async () => {
      const store = await open(first);
      await store.take(10);
      const old = await wrappedKeys();
      expect(old.length).toBeGreaterThan(0);
      await store.close();
      await rotate(first, second);
      const bytes = readdirSync(place.folder).map((file) =>
        readFileSync(path.join(place.folder, file)),
      );
      expect(old.filter((wrapped) => bytes.some((file) => file.includes(wrapped)))).toEqual([]);
    });
  }
});
