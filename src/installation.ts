import type { Kysely } from 'kysely';
import { mkdir } from 'node:fs/promises';
import {
  ProcessCheckpoints,
  processMigrations,
  type ProcessTables,
} from './cases/processes/process-checkpoints';
import { keepKeys } from './erasure/keep-keys';
import { logAppends } from './event-store/append-log';
import { CommandIdentity } from './event-store/command-identity';
import type { EventStore } from './event-store/event-store';
import { openEventStore } from './event-store/open-event-store';
import { WatchedEventStore } from './event-store/watched-event-store';
import { holdsSealedTexts, requireWholeFolder, requireWholeLog } from './installation-checks';
import { installationMetrics } from './installation-metrics';
import { readinessOf } from './installation-readiness';
import { peopleMigrations, type PeopleTables } from './people/own-tables';
import type { Wait } from './platform/back-off';
import type { Clock } from './platform/clock';
import { ConfigurationError, type Config } from './platform/config';
import { fileSystemOf } from './platform/file-system';
import { openDatabase } from './platform/database/database';
import { databaseTarget, type DatabaseTarget } from './platform/database/database-target';
import type { OnFatal } from './platform/fatal';
import type { ReadinessCheck } from './platform/health/readiness';
import type { Logger } from './platform/logging';
import type { Random } from './platform/random';
import type { Metrics } from './platform/metrics/metrics';
import { RELEASE } from './platform/release';
import type { BuildProgress } from './read-models/generation';
import { generationMigrations, type GenerationTables } from './read-models/generations';
import { ReadModels } from './read-models/read-models';
import type { ReadModelsListener } from './read-models/read-models-settings';
import { Rulesets } from './rulesets/rulesets';
import type { KeyStore } from './sealed-texts/key-store';
import { KeyStoreLost, MasterKey, MissingMasterKey } from './sealed-texts/master-key';
import { keyStoreExists, openKeyStore, refuseOtherMasterKey } from './sealed-texts/open-key-store';

/** What the outside world gives a process. */
export interface Parts {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Told when the process must end, such as for a log that a later release wrote. */
  readonly onFatal: OnFatal;
  /** Between two looks at what has fallen due; a story or a test looks by itself. */
  readonly wait?: Wait;
  /** Told while read models are built anew. */
  readonly onBuilding?: (progress: BuildProgress) => void;
}

/** The database `own`: what is no record and no rebuild may drop. */
export type OwnDatabase = Kysely<PeopleTables & ProcessTables & GenerationTables>;

/** What makes the tables of the database `own`, in order. */
export const ownMigrations = [...peopleMigrations, ...processMigrations, ...generationMigrations];

/** Everything that Zesei keeps, opened. */
export interface Installation {
  readonly config: Config;
  readonly parts: Parts;
  readonly identity: CommandIdentity;
  /** Under it is kept who tried to sign in. */
  readonly signInKey: Buffer;
  readonly eventStore: EventStore;
  readonly target: DatabaseTarget;
  readonly own: OwnDatabase;
  readonly keyStore: KeyStore;
  readonly rulesets: Rulesets;
  readonly readModels: ReadModels;
  readonly readinessChecks: readonly ReadinessCheck[];
  readonly metrics: Metrics;
  /** Lets go of everything, in the order that loses nothing. */
  readonly close: () => Promise<void>;
}

/**
 * Opens log, keys and databases. Throws the typed error of what could not be opened
 * (`MissingMasterKey`, `WrongMasterKey`, `KeysMissing`, `EventStoreInUse`, `EventStoreError`,
 * `DatabaseUnavailable`, `DatabaseTooNew`); then nothing stays open.
 */
export async function openInstallation(config: Config, parts: Parts): Promise<Installation> {
  const { clock, random, logger } = parts;
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    requireWholeFolder(config.dataFolder);
    const target = databaseTarget({
      ...config,
      onConnectionLost: (error) => {
        logger.warn({ err: error }, 'a database connection was lost');
      },
    });
    opened.push(() => target.close());
    if (config.masterKey === undefined) throw new MissingMasterKey(await keyStoreExists(target));
    const masterKey = new MasterKey(config.masterKey);
    await refuseOtherMasterKey(target, masterKey);
    await makeFolder(config.dataFolder);
    const { metrics, measure, feedInterrupted, onAppend } = installationMetrics();
    const opening = openEventStore(config.eventStore, {
      dataFolder: config.dataFolder,
      random,
      onInterruption: (interruption) => {
        logger.warn(interruption, 'the feed was interrupted');
        feedInterrupted();
      },
    });
    const eventStore = new WatchedEventStore(await opening, onAppend, logAppends(logger));
    opened.push(() => eventStore.close());
    if (!(await keyStoreExists(target)) && (await holdsSealedTexts(eventStore)))
      throw new KeyStoreLost();
    const keyStore = await openKeyStore({
      target,
      masterKey,
      clock,
      random,
      onRefillFailed: (error) => {
        logger.error({ err: error }, 'keys could not be made ahead');
      },
      onOtherMasterKey: parts.onFatal,
    });
    opened.push(() => keyStore.close());
    const own: OwnDatabase = await openDatabase(target, 'own', {
      migrations: ownMigrations,
    });
    opened.push(() => own.destroy());
    const rulesets = new Rulesets(eventStore);
    const readModels = await ReadModels.open({
      target,
      own,
      store: eventStore,
      rulesets,
      clock,
      random,
      release: RELEASE,
      shared: config.eventStore !== 'embedded',
      listener: listenerOf(parts),
    });
    opened.push(() => readModels.close());
    await requireWholeLog(eventStore, readModels, new ProcessCheckpoints(own));
    await keepKeys(eventStore, keyStore);
    measure({ store: eventStore, readModels, keyStore, clock, logger });
    return {
      config,
      parts,
      identity: new CommandIdentity(keyStore.commandHashKey),
      signInKey: masterKey.deriveKey('sign-in-attempts'),
      eventStore,
      target,
      own,
      keyStore,
      rulesets,
      readModels,
      readinessChecks: readinessOf(
        eventStore,
        readModels,
        clock,
        () => fileSystemOf(config.dataFolder).free,
      ),
      metrics,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const listenerOf = ({ logger, onFatal, onBuilding }: Parts): ReadModelsListener => ({
  onSetAside: (stream) => {
    logger.error(stream, 'a stream was set aside');
  },
  onRetry: (error, milliseconds) => {
    logger.warn({ err: error, milliseconds }, 'read models wait');
  },
  onBuilding: (progress) => {
    logger.debug(progress, 'read models are being built');
    onBuilding?.(progress);
  },
  onDamaged: (error) => {
    logger.error({ err: error }, 'the tables are damaged and are built anew');
  },
  onFatal: (error) => {
    logger.fatal({ err: error }, 'read models stopped');
    onFatal(error);
  },
});

/** Throws `ConfigurationError` for a path that can be no folder. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigurationError([
      {
        variable: 'ZESEI_DATA',
        problem: {
          ja: `フォルダーを作れません（${reason}）`,
          en: `cannot be made a folder (${reason})`,
        },
        whatToDo: {
          ja: 'この利用者が書き込めるフォルダーを指定してください。',
          en: 'Name a folder that this user may write to.',
        },
      },
    ]);
  }
}
