import type { Kysely } from 'kysely';
import type { Random } from '../platform/random';
import type { KeyTables } from './key-tables';
import { unwrapKey, wrapKey } from './key-wrapping';
import type { KeyUse, MasterKey } from './master-key';

/** Uses whose key must stay the same when the master key is changed: what they made is in the log. */
export const KEPT_USES = ['command-hash'] as const satisfies readonly KeyUse[];
type KeptUse = (typeof KEPT_USES)[number];

const nameOf = (use: KeptUse): string => `zesei ${use}`;

/** The stored copy of a kept key was changed. */
class KeptKeyBroken extends Error {
  readonly code = 'kept-key-broken';

  constructor(use: KeptUse) {
    super(`The key for ${use} in the key store was changed; restore the key store from its backup`);
    this.name = 'KeptKeyBroken';
  }
}

/** The key for a use: as it was kept when the master key was first changed, else derived from it. */
export async function keptKey(
  database: Kysely<KeyTables>,
  masterKey: MasterKey,
  use: KeptUse,
): Promise<Buffer> {
  const row = await database
    .selectFrom('kept_keys')
    .select('wrapped')
    .where('use', '=', use)
    .executeTakeFirst();
  if (row === undefined) return masterKey.deriveKey(use);
  const bytes = unwrapKey(masterKey.deriveKey('key-wrapping'), nameOf(use), row.wrapped);
  if (bytes === undefined) throw new KeptKeyBroken(use);
  return bytes;
}

/** Keeps a key under a master key, in the place of what was kept of it. */
export async function keepKey(
  database: Kysely<KeyTables>,
  masterKey: MasterKey,
  { use, bytes, random }: { use: KeptUse; bytes: Buffer; random: Random },
): Promise<void> {
  const key = { id: nameOf(use), bytes };
  const wrapped = wrapKey(masterKey.deriveKey('key-wrapping'), key, random);
  await database
    .insertInto('kept_keys')
    .values({ use, wrapped })
    .onConflict((conflict) => conflict.column('use').doUpdateSet({ wrapped }))
    .execute();
}
