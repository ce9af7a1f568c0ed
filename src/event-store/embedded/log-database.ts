import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { EventStoreError } from '../event-store';
import { reading } from './storage-failure';

/** The version of the table below, kept in the file's `user_version`. */
const FORMAT = 1;

/** How long a statement waits for a reader that is just recovering the file after a crash. */
const WAIT_FOR_OTHERS_MS = 5_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`;

const logFile = (folder: string): string => join(folder, 'log.db');

/** Opens the log of a folder for its one writer, and makes it where there is none. */
export function openForWriting(folder: string): Database.Database {
  return reading(() => {
    const database = new Database(logFile(folder), { timeout: WAIT_FOR_OTHERS_MS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const format = formatOf(database);
    if (format !== 0) refuseOtherFormat(format, folder);
    database.exec(SCHEMA);
    database.exec(`PRAGMA user_version = ${FORMAT}`);
    return database;
  });
}

/** Opens the log of a folder to read only, beside a running server or without one. */
export function openForReading(folder: string): Database.Database {
  const file = logFile(folder);
  if (!existsSync(file)) throw new EventStoreError('unavailable', `there is no ${file}`);
  return reading(() => {
    const database = new Database(`${pathToFileURL(file).href}?mode=ro`, {
      timeout: WAIT_FOR_OTHERS_MS,
    });
    refuseOtherFormat(formatOf(database), folder);
    return database;
  });
}

function formatOf(database: Database.Database): number {
  const [row] = database.pragma('user_version') as { user_version: number }[];
  return row?.user_version ?? 0;
}

function refuseOtherFormat(format: number, folder: string): void {
  if (format !== FORMAT)
    throw new Error(
      `the event log in ${folder} has format ${format}; this release reads ${FORMAT}`,
    );
}
