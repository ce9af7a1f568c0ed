import { mkdirSync } from 'node:fs';
import type { EventStore } from '../event-store';
import { EmbeddedEventStore } from './embedded-event-store';
import { openForReading, openForWriting } from './log-database';
import { LogReader } from './log-reader';
import type { RawLog } from '../raw-event';
import { reading } from './storage-failure';
import { takeWriterLock } from './writer-lock';

/** What `verify` and `replay` need of a log, also while a server writes it. */
export interface ReadOnlyLog extends RawLog, Pick<EventStore, 'read' | 'readAll'> {
  /** How many events there are: positions count them from 1. For a file that was changed, about so many. */
  total(): number;
  /** Throws `LogFileDamaged` where reading by streams would tell something else than reading all. */
  requireSoundFile(): void;
  close(): void;
}

/**
 * Opens the log in a folder (`log.db`) as its one writer; makes it where there is none. Throws
 * `EventStoreInUse` while another one writes, EventStoreError `unavailable` when the disk says no.
 */
export function openEmbedded(folder: string): EmbeddedEventStore {
  reading(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const lock = takeWriterLock(folder);
  try {
    return new EmbeddedEventStore(openForWriting(folder), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the log in a folder to read only; never makes one. Throws `unavailable` without a log,
 * `LogFileDamaged` where there is no telling what is in it.
 */
export function openReadOnly(folder: string): ReadOnlyLog {
  return reading(() => {
    const database = openForReading(folder);
    try {
      return new LogReader(database);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
