import { missingKeys } from '../../erasure/keep-keys';
import type { EventStore } from '../../event-store/event-store';
import { holdsSealedTexts } from '../../installation-checks';
import type { Config } from '../../platform/config';
import type { DatabaseTarget } from '../../platform/database/database-target';
import { lookAtKeys } from '../../sealed-texts/look-at-keys';
import { KeyStoreLost, MasterKey, MissingMasterKey } from '../../sealed-texts/master-key';
import { keyStoreExists } from '../../sealed-texts/open-key-store';
import { doctorTexts } from '../texts/doctor';
import { failureTexts } from '../texts/failures';
import { type Finding, ok, wrong } from './finding';

/**
 * Whether the keys of texts are there, under the master key that was given, and up with the log. Without
 * a log only the first two are asked. Throws what would keep a server from starting.
 */
export async function checkKeys(
  { masterKey }: Config,
  target: DatabaseTarget,
  store?: Pick<EventStore, 'read' | 'readAll'>,
): Promise<Finding> {
  const exists = await keyStoreExists(target);
  if (masterKey === undefined) throw new MissingMasterKey(exists);
  if (!exists) {
    if (store !== undefined && (await holdsSealedTexts(store))) throw new KeyStoreLost();
    return ok('keys', doctorTexts.keysNotMadeYet);
  }
  return lookAtKeys(target, new MasterKey(masterKey), async (keys) => {
    if (store === undefined) return ok('keys', doctorTexts.masterKeyFits);
    const missing = await missingKeys(store, keys);
    return missing.texts === 0
      ? ok('keys', doctorTexts.keysFit)
      : wrong('keys', { found: failureTexts.keysMissing({ missing }) });
  });
}
