import { join } from 'node:path';
import Database from 'libsql';
import { makePrivateFile } from './log-database';
import { beforeStoring, isBusy, reading } from './storage-failure';

/** Another process, or another store of this one, writes to the same folder. */
export class EventStoreInUse extends Error {
  readonly code = 'event-store-in-use';

  constructor(folder: string, options?: ErrorOptions) {
    super(
      `the event log in ${folder} is in use by another server; ` +
        'stop that one first, or give this one a folder of its own',
      options,
    );
    this.name = 'EventStoreInUse';
  }
}

export interface WriterLock {
  release(): void;
}

/**
 * Lets one writer at a time into a folder. The lock is SQLite's exclusive lock on `log.lock`, a
 * database without content: the operating system takes it back from a process that dies, however it
 * dies. (It must be a file of its own: readers beside the writer need `log.db` unlocked.)
 */
export function takeWriterLock(folder: string): WriterLock {
  const file = join(folder, 'log.lock');
  const lock = reading(() => {
    makePrivateFile(file);
    return new Database(file, { timeout: 0 });
  });
  let held = true;
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new EventStoreInUse(folder, { cause: error }) : beforeStoring(error);
  }
  return {
    release: () => {
      if (!held) return;
      held = false;
      // The end of the transaction lets go at once; a closed connection only when it is collected.
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}
