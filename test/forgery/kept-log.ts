import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { EventStore } from '../../src/event-store/event-store';
import { EventStoreDbEventStore } from '../../src/event-store/eventstoredb/eventstoredb-event-store';
import type { RawEvent } from '../../src/event-store/raw-event';
import type { Finding } from '../../src/history/verify/findings';
import { openDatabase } from '../../src/platform/database/database';
import { databaseTarget } from '../../src/platform/database/database-target';
import { systemRandom } from '../../src/platform/random';
import { generationMigrations, type GenerationTables } from '../../src/read-models/generations';
import { ReadModels } from '../../src/read-models/read-models';
import { Rulesets } from '../../src/rulesets/rulesets';
import { accepted, contained, numbered } from '../case-stories/deeds';
import { runInProcess } from '../command-line/run-in-process';
import { collect } from '../event-store-contract/samples';
import { startStandIn, type StandIn } from '../eventstoredb-stand-in/stand-in';
import { lastPosition } from '../read-models/projected';
import { caseId, ToldLog } from '../read-models/told-log';
import { temporaryFolder } from '../temporary-folder';

/** What `zesei verify --json` says. */
export interface Told {
  readonly exitCode: number;
  readonly ok: boolean;
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly heads: 'held' | 'unknown';
  readonly headDigest: string;
  /** Of a backup, as long as it says what it was. */
  readonly asTaken?: boolean;
}

/** Somewhere a small log is kept, open to whoever holds the disk. */
export interface KeptLog {
  /** As they were recorded. */
  readonly events: readonly RawEvent[];
  /** Puts these in their place. */
  put(events: readonly RawEvent[]): void;
  /** What is said of it; `remembered`: whether the ends that were recorded are still there. */
  verify(remembered: boolean): Promise<Told>;
  /** The same in words. */
  verifyInWords(remembered: boolean): Promise<string>;
  close(): Promise<void>;
}

/** A data folder, whose read models remember the ends. */
export async function keptInFolder(): Promise<KeptLog> {
  const log = await smallLog();
  const { path } = log.folder;
  await recordHeads(path, log.store);
  await log.store.close();
  return {
    ...inFile(path, 'own.db', [path]),
    close: () => {
      log.folder.remove();
      return Promise.resolve();
    },
  };
}

/** A backup of it, whose list remembers one digest of the ends. */
export async function keptInBackup(): Promise<KeptLog> {
  const log = await smallLog();
  const { path } = log.folder;
  await recordHeads(path, log.store);
  await log.store.close();
  new Database(join(path, 'keys.db')).close();
  const beside = temporaryFolder();
  const backup = join(beside.path, 'taken');
  const taken = await runInProcess(['backup', backup], { ZESEI_DATA: path });
  if (taken.exitCode !== 0) throw new Error(taken.errors);
  return {
    ...inFile(backup, 'backup.json', [backup]),
    close: () => {
      log.folder.remove();
      beside.remove();
      return Promise.resolve();
    },
  };
}

/** A stand-in for EventStoreDB, beside read models that remember the ends. */
export async function keptInEventStoreDb(): Promise<KeptLog> {
  const standIn = await startStandIn();
  const { path, remove } = temporaryFolder();
  const log = await smallLog();
  const store = new EventStoreDbEventStore(standIn.connectionString, { random: systemRandom });
  for await (const { stream, revision, id, type, data, metadata } of log.store.readAll())
    await store.append(stream, [{ id, type, data, metadata }], {
      expected: revision === 0 ? 'none' : revision - 1,
    });
  await log.close();
  await recordHeads(path, store);
  const events = await collect(store.readRaw());
  await store.close();
  const settings = { ZESEI_DATA: path, ZESEI_EVENT_STORE: standIn.connectionString };
  return {
    events,
    put: (put) => {
      putInto(standIn, put);
    },
    ...verifying(join(path, 'own.db'), [], settings),
    close: async () => {
      await standIn.stop();
      remove();
    },
  };
}

/** Two cases, a ruleset, units and a person. */
async function smallLog(): Promise<ToldLog> {
  const log = await ToldLog.open();
  await log.report(caseId(1), numbered());
  await log.report(caseId(2), numbered());
  await log.tell(caseId(1), accepted());
  await log.tell(caseId(2), accepted());
  await log.tell(caseId(1), contained());
  return log;
}

/** Lets read models follow a log to its end, in a folder. */
async function recordHeads(dataFolder: string, store: EventStore): Promise<void> {
  const fail = (error: unknown) => {
    throw error;
  };
  const target = databaseTarget({ dataFolder, readModels: 'sqlite', onConnectionLost: fail });
  const own = await openDatabase<GenerationTables>(target, 'own', {
    migrations: generationMigrations,
  });
  const readModels = await ReadModels.open({
    target,
    own,
    store,
    rulesets: new Rulesets(store),
    clock: { now: () => new Date('2024-05-02T00:00:00Z') },
    random: systemRandom,
    release: '0.1.0',
    listener: {
      onSetAside: fail,
      onRetry: fail,
      onBuilding: () => undefined,
      onDamaged: fail,
      onFatal: fail,
    },
  });
  const last = await lastPosition(store);
  if (last !== undefined) await readModels.waitFor(last);
  await readModels.close();
  await own.destroy();
  await target.close();
}

function inFile(folder: string, remembers: string, named: readonly string[]) {
  const file = join(folder, 'log.db');
  return {
    events: eventsIn(folder),
    put: (events: readonly RawEvent[]) => {
      const database = new Database(file);
      database.exec('BEGIN; DELETE FROM events');
      const row = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
      for (const { position, stream, revision, id, type, data, metadata } of events)
        row.run(position, stream, revision, id, type, data, metadata);
      database.exec('COMMIT');
      database.close();
    },
    ...verifying(join(folder, remembers), named, {}),
  };
}

function eventsIn(folder: string): readonly RawEvent[] {
  const database = new Database(join(folder, 'log.db'), { readonly: true });
  const rows = database.prepare('SELECT * FROM events ORDER BY position').all() as (Omit<
    RawEvent,
    'position'
  > & { position: number })[];
  database.close();
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
}

function putInto({ log }: StandIn, events: readonly RawEvent[]): void {
  const own = log.events.filter(({ type }) => type.startsWith('$'));
  const held = events.map((event) => ({
    ...event,
    contentType: 'application/json',
    data: Buffer.from(event.data),
    metadata: Buffer.from(event.metadata),
    created: '0',
  }));
  log.events.splice(0, log.events.length, ...own, ...held);
}

function verifying(
  remembers: string,
  named: readonly string[],
  settings: Readonly<Record<string, string>>,
): Pick<KeptLog, 'verify' | 'verifyInWords'> {
  const verify = async (remembered: boolean, ...options: readonly string[]) => {
    if (!remembered) renameSync(remembers, `${remembers}.aside`);
    try {
      return await runInProcess(['verify', ...named, ...options], settings);
    } finally {
      if (!remembered) renameSync(`${remembers}.aside`, remembers);
    }
  };
  return {
    verify: async (remembered) => {
      const { exitCode, output, errors } = await verify(remembered, '--json');
      if (output === '') throw new Error(errors);
      return { exitCode, ...(JSON.parse(output) as Omit<Told, 'exitCode'>) };
    },
    verifyInWords: async (remembered) => (await verify(remembered)).output,
  };
}
