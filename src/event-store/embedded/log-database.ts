import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { isThere } from '../../platform/is-there';
import { EventStoreError } from '../event-store';
import { isReadOnlyPlace, reading } from './storage-failure';

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

/** A later release has made the file of the log, in a form that this one does not know. */
export class LogFormatUnknown extends Error {
  readonly code = 'log-format-unknown';

  constructor(folder: string, format: number) {
    super(`the event log in ${folder} has format ${format}; this release reads ${FORMAT}`);
    this.name = 'LogFormatUnknown';
  }
}

/** Where the log of a folder is. */
export const logFile = (folder: string): string => join(folder, 'log.db');

/** Makes a file that only its owner can read, if it is not there. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** Opens the log of a folder for its one writer, and makes it where there is none. Throws `LogFormatUnknown`. */
export function openForWriting(folder: string): Database.Database {
  return reading(() => {
    makePrivateFile(logFile(folder));
    const database = new Database(logFile(folder), { timeout: WAIT_FOR_OTHERS_MS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const format = formatOf(database);
    if (format === 0) database.exec(`${SCHEMA}; PRAGMA user_version = ${FORMAT}`);
    else refuseOtherFormat(format, folder);
    return database;
  });
}

/** Opens the log of a folder to read only, beside a running server or without one. Throws `LogFormatUnknown`. */
export function openForReading(folder: string): Database.Database {
  const file = logFile(folder);
  return reading(() => {
    if (!isThere(file)) throw new EventStoreError('unavailable', `there is no ${file}`);
    try {
      return openFile(folder, 'mode=ro');
    } catch (error) {
      if (!isReadOnlyPlace(error)) throw error;
      return openAsItStands(folder, error);
    }
  });
}

/**
 * Even to read, SQLite makes a file beside the log. Where it cannot (a backup on a disk that is read
 * only), nobody can be writing either, and the file is read as it stands.
 */
function openAsItStands(folder: string, cause: unknown): Database.Database {
  const recent = `${logFile(folder)}-wal`;
  if (isThere(recent) && statSync(recent).size > 0)
    throw new EventStoreError(
      'unavailable',
      `${recent} holds events that are not in log.db yet, and the folder cannot be written; ` +
        'copy it to one that can be, and read it there',
      { cause },
    );
  return openFile(folder, 'immutable=1');
}

function openFile(folder: string, how: string): Database.Database {
  const address = `${pathToFileURL(logFile(folder)).href}?${how}`;
  const database = new Database(address, { timeout: WAIT_FOR_OTHERS_MS });
  try {
    refuseOtherFormat(formatOf(database), folder);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function formatOf(database: Database.Database): number {
  const [row] = database.pragma('user_version') as { user_version: number }[];
  return row?.user_version ?? 0;
}

function refuseOtherFormat(format: number, folder: string): void {
  if (format === 0) throw new EventStoreError('unavailable', `there is no log in ${folder} yet`);
  if (format !== FORMAT) throw new LogFormatUnknown(folder, format);
}
