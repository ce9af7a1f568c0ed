import { openToRead } from '../platform/database/database';
import type { DatabaseTarget } from '../platform/database/database-target';
import { KeyCheckpoints } from './key-checkpoints';
import { KeyRows } from './key-rows';
import type { KeyTables } from './key-tables';
import type { KeyStore } from './key-store';
import { type MasterKey, WrongMasterKey } from './master-key';
import { KEYS_DATABASE } from './open-key-store';

/**
 * Works with a key store that is there, also beside a running server, and changes nothing in it: what
 * is destroyed or kept in mind here is so for this look only. Throws `WrongMasterKey`,
 * `DatabaseUnavailable`, `DatabaseDamaged`.
 */
export async function lookAtKeys<Result>(
  target: DatabaseTarget,
  masterKey: MasterKey,
  work: (keys: Pick<KeyStore, 'destroy' | 'unknownAmong' | 'checkpoints'>) => Promise<Result>,
): Promise<Result> {
  const database = openToRead<KeyTables>(target, KEYS_DATABASE);
  try {
    const rows = new KeyRows(database, target.kind);
    const stored = await database.selectFrom('master_key_check').select('value').executeTakeFirst();
    if (stored?.value !== masterKey.check) throw new WrongMasterKey();
    const kept = new KeyCheckpoints(database);
    const destroyed = new Set<string>();
    return await work({
      destroy: (ids) => {
        for (const id of ids) destroyed.add(id);
        return Promise.resolve();
      },
      unknownAmong: async (ids) => rows.without(ids.filter((id) => !destroyed.has(id))),
      checkpoints: { find: (process) => kept.find(process), save: () => Promise.resolve() },
    });
  } finally {
    await database.destroy();
  }
}
