import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { DatabaseUnavailable } from './database-unavailable';

/** How long a statement waits for others who use the file. */
export const BUSY_TIMEOUT_MILLISECONDS = 5_000;

/**
 * Opens a SQLite file that is there to read only, also where nothing can be written beside it. Throws
 * SQLite's errors, and `DatabaseUnavailable` where what it says last cannot be read there.
 */
export function readOnly(file: string): Libsql.Database {
  const address = pathToFileURL(file).href;
  const open = (how: string): Libsql.Database => {
    const database = new Libsql(`${address}?${how}`);
    database.prepare(`pragma busy_timeout = ${BUSY_TIMEOUT_MILLISECONDS}`).all([]);
    database.prepare('pragma user_version').all([]);
    return database;
  };
  try {
    return open('mode=ro');
  } catch (error) {
    // Even to read, SQLite makes a file beside it; where it cannot, nobody can be writing either.
    const recent = statSync(`${file}-wal`, { throwIfNoEntry: false });
    if (recent !== undefined && recent.size > 0)
      throw new DatabaseUnavailable(
        file,
        new Error(
          `${file}-wal holds what is not in it yet, and the folder cannot be written; ` +
            'copy it to one that can be, and read it there',
          { cause: error },
        ),
      );
    return open('immutable=1');
  }
}
