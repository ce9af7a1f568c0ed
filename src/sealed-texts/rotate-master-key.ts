import type { Kysely } from 'kysely';
import { databaseExists, openDatabase } from '../platform/database/database';
import type { DatabaseTarget } from '../platform/database/database-target';
import type { Random } from '../platform/random';
import { KEPT_USES, keepKey, keptKey } from './kept-keys';
import { emptyWriteAheadLog } from './key-rows';
import { keyMigrations, type KeyTables } from './key-tables';
import { unwrapKey, wrapKey } from './key-wrapping';
import { KeyStoreLost, WrongMasterKey, type MasterKey } from './master-key';
import { KEYS_DATABASE } from './open-key-store';

const KEYS_A_STATEMENT = 1_000;

interface Rotation {
  readonly target: DatabaseTarget;
  readonly from: MasterKey;
  readonly to: MasterKey;
  readonly random: Random;
  /** Told how many keys are done so far, of how many. */
  readonly onProgress: (keys: number, total: number) => void;
}

interface Rotated {
  /** False where the key store was under the new master key already: nothing was to be done. */
  readonly changed: boolean;
  /** How many keys of texts were wrapped anew. */
  readonly keys: number;
  /** How many could not be unwrapped, and stay as they are: they were changed. */
  readonly broken: number;
  /** Whether the old wrapping is gone from the file; another process may hold on to it for a while. */
  readonly scrubbed: boolean;
}

/**
 * Wraps all keys under another master key, in one transaction: a crash leaves all as it was, and a
 * repeat after the end finds that it is done. The texts themselves are not touched. Throws
 * `WrongMasterKey`, `KeyStoreLost` where there is no key store, `DatabaseUnavailable`.
 */
export async function rotateMasterKey(rotation: Rotation): Promise<Rotated> {
  const { target, from, to } = rotation;
  if (!(await databaseExists(target, KEYS_DATABASE))) throw new KeyStoreLost();
  const database = await openDatabase<KeyTables>(target, KEYS_DATABASE, {
    migrations: keyMigrations,
    durable: true,
    secureDelete: true,
  });
  try {
    const done = await database.transaction().execute(async (transaction) => {
      if (!(await exchangeCheck(transaction, from, to)))
        return { changed: false, keys: 0, broken: 0 };
      for (const use of KEPT_USES) {
        const bytes = await keptKey(transaction, from, use);
        await keepKey(transaction, to, { use, bytes, random: rotation.random });
      }
      return { changed: true, ...(await rewrapAll(transaction, rotation)) };
    });
    return { ...done, scrubbed: await emptyWriteAheadLog(database, target.kind) };
  } finally {
    await database.destroy();
  }
}

/** False where it was exchanged before. From here on nobody can store keys under the old one. */
async function exchangeCheck(
  transaction: Kysely<KeyTables>,
  from: MasterKey,
  to: MasterKey,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('master_key_check')
    .set({ value: to.check })
    .where('value', '=', from.check)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return true;
  const stored = await transaction.selectFrom('master_key_check').select('value').execute();
  if (stored.some(({ value }) => value === to.check)) return false;
  throw new WrongMasterKey();
}

async function rewrapAll(
  transaction: Kysely<KeyTables>,
  { from, to, random, onProgress }: Rotation,
): Promise<{ keys: number; broken: number }> {
  const [old, young] = [from.deriveKey('key-wrapping'), to.deriveKey('key-wrapping')];
  const { total } = await transaction
    .selectFrom('text_keys')
    .select((eb) => eb.fn.countAll().as('total'))
    .where('wrapped', 'is not', null)
    .executeTakeFirstOrThrow();
  let keys = 0;
  let broken = 0;
  let after = '';
  onProgress(0, Number(total));
  for (;;) {
    const rows = await transaction
      .selectFrom('text_keys')
      .select(['id', 'wrapped'])
      .where('id', '>', after)
      .where('wrapped', 'is not', null)
      .orderBy('id')
      .limit(KEYS_A_STATEMENT)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return { keys, broken };
    after = last.id;
    const rewrapped = rows.flatMap(({ id, wrapped }) => {
      const bytes = wrapped === null ? undefined : unwrapKey(old, id, wrapped);
      return bytes === undefined ? [] : [{ id, wrapped: wrapKey(young, { id, bytes }, random) }];
    });
    if (rewrapped.length > 0)
      await transaction
        .insertInto('text_keys')
        .values(rewrapped.map((row) => ({ ...row, destroyed_at: null })))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({ wrapped: eb.ref('excluded.wrapped') })),
        )
        .execute();
    keys += rewrapped.length;
    broken += rows.length - rewrapped.length;
    onProgress(keys + broken, Number(total));
  }
}
