import { ownMigrations, type OwnDatabase } from '../installation';
import type { Config } from '../platform/config';
import { databaseExists, openDatabase } from '../platform/database/database';
import { databaseTarget, type DatabaseTarget } from '../platform/database/database-target';
import { NoRuleset } from '../rulesets/rulesets';
import type { KeysToRead, KeyStore } from '../sealed-texts/key-store';
import { MasterKey, MissingMasterKey } from '../sealed-texts/master-key';
import { keyStoreExists, openKeyStore } from '../sealed-texts/open-key-store';
import { openKeysToRead } from '../sealed-texts/open-keys-to-read';
import { commandParts, type CommandContext } from './command-context';

/** Works with databases that a running server may have open, too; nothing stays open. */
export async function withDatabases<Result>(
  context: CommandContext,
  config: Config,
  work: (target: DatabaseTarget) => Promise<Result>,
): Promise<Result> {
  const { logger } = commandParts(context, () => undefined);
  const target = databaseTarget({
    ...config,
    onConnectionLost: (error) => {
      logger.warn({ err: error }, 'a database connection was lost');
    },
  });
  try {
    return await work(target);
  } finally {
    await target.close();
  }
}

/** Works with the database `own`. Throws `NoRuleset` where nothing was ever set up here. */
export async function withOwnDatabase<Result>(
  target: DatabaseTarget,
  work: (own: OwnDatabase) => Promise<Result>,
): Promise<Result> {
  if (!(await databaseExists(target, 'own'))) throw new NoRuleset();
  const own: OwnDatabase = await openDatabase(target, 'own', {
    migrations: ownMigrations,
  });
  try {
    return await work(own);
  } finally {
    await own.destroy();
  }
}

/** Works with the key store. Throws `MissingMasterKey`, `WrongMasterKey`. */
export async function withKeyStore<Result>(
  context: CommandContext,
  config: Config,
  target: DatabaseTarget,
  work: (keyStore: KeyStore) => Promise<Result>,
): Promise<Result> {
  const masterKey = await masterKeyOf(config, target);
  const { clock, random, logger } = commandParts(context, () => undefined);
  const keyStore = await openKeyStore({
    target,
    masterKey,
    clock,
    random,
    onRefillFailed: (error) => {
      logger.error({ err: error }, 'keys could not be made ahead');
    },
    onOtherMasterKey: (error) => {
      logger.error({ err: error }, 'the master key was changed meanwhile');
    },
  });
  try {
    return await work(keyStore);
  } finally {
    await keyStore.close();
  }
}

/** The same for who only reads texts: nothing is written. */
export async function withKeysToRead<Result>(
  config: Config,
  target: DatabaseTarget,
  work: (keys: KeysToRead) => Promise<Result>,
): Promise<Result> {
  const keys = await openKeysToRead(target, await masterKeyOf(config, target));
  try {
    return await work(keys);
  } finally {
    await keys.close();
  }
}

/** Throws `NoRuleset` where nothing was ever set up here. */
async function masterKeyOf({ masterKey }: Config, target: DatabaseTarget): Promise<MasterKey> {
  const exists = await keyStoreExists(target);
  if (masterKey === undefined) throw new MissingMasterKey(exists);
  if (!exists) throw new NoRuleset();
  return new MasterKey(masterKey);
}
