import { EventStoreError } from '../event-store';

/** SQLite's codes for what lies outside of the program: the disk, the file, another process. */
const OUTSIDE = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|PERM|NOMEM|PROTOCOL)/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

/**
 * What to throw when SQLite failed before anything could be stored: `unavailable` when the cause is
 * the disk or another process; the error itself when it is a defect (a broken constraint, a file
 * that is no database).
 */
export function beforeStoring(error: unknown): unknown {
  if (!OUTSIDE.test(codeOf(error))) return error;
  return new EventStoreError('unavailable', `the event log cannot be used: ${codeOf(error)}`, {
    cause: error,
  });
}

/** Runs a piece of work that stores nothing. Throws as `beforeStoring` says. */
export function reading<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw beforeStoring(error);
  }
}
