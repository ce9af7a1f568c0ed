import { openToRead } from '../platform/database/database';
import type { DatabaseTarget } from '../platform/database/database-target';
import { KeyRows } from './key-rows';
import type { FoundKey, KeysToRead } from './key-store';
import type { KeyTables } from './key-tables';
import { foundKey } from './key-wrapping';
import type { MasterKey } from './master-key';
import { KEYS_DATABASE } from './open-key-store';

/**
 * Opens a key store that is there for who only reads texts: nothing is made or written, so it may be
 * in use by a server, or stand where nothing can be written. Throws `WrongMasterKey` and
 * `DatabaseUnavailable`; then nothing stays open.
 */
export async function openKeysToRead(
  target: DatabaseTarget,
  masterKey: MasterKey,
): Promise<KeysToRead> {
  const rows = new KeyRows(openToRead<KeyTables>(target, KEYS_DATABASE), target.kind);
  try {
    await rows.requireMasterKey(masterKey.check);
  } catch (error) {
    await rows.close();
    throw error;
  }
  const wrappingKey = masterKey.deriveKey('key-wrapping');
  return {
    find: async (ids) => {
      const found = new Map<string, FoundKey>(ids.map((id) => [id, { is: 'unknown' }]));
      for (const { id, wrapped } of await rows.find([...found.keys()]))
        found.set(id, foundKey(wrappingKey, id, wrapped));
      // Also how a key looks that was wrapped anew meanwhile.
      if ([...found.values()].some((key) => key.is === 'broken'))
        await rows.requireMasterKey(masterKey.check);
      return found;
    },
    take: () => Promise.reject(new Error('these keys were opened to read only')),
    close: () => rows.close(),
  };
}
