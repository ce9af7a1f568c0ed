import { codeOfError } from '../../platform/database/sqlite-code';
import { DamagedRecord } from '../damaged-record';
import { EventStoreError } from '../event-store';

/** SQLite's and the system's codes for what lies outside of the program: the disk, another process. */
const OUTSIDE =
  /^(SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|PERM|NOMEM|PROTOCOL)|E(ACCES|PERM|ROFS|NOSPC|DQUOT|MFILE|NFILE|IO|NOTDIR|ISDIR)$)/;
/** And for a file that is damaged beyond its rows; then SQLite may also not find what is in it. */
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;
const NOT_FOUND_IN_IT = /^(unsupported file format|no such (table|column): )/;

/** The file of the log is damaged: no row of it can be trusted, or read. */
export class LogFileDamaged extends DamagedRecord {
  override readonly code = 'log-file-damaged';
  constructor(options: ErrorOptions) {
    super('the file of the event log is damaged', options);
    this.name = 'LogFileDamaged';
  }
}

/** Whether SQLite could not make, or write, a file that it needs: so it is on a disk that is read only. */
export const isReadOnlyPlace = (error: unknown): boolean =>
  /^SQLITE_(READONLY|CANTOPEN)/.test(codeOfError(error)) || isNotOpened(error);

const isNotOpened = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('ConnectionFailed(');

export const isBusy = (error: unknown): boolean => codeOfError(error).startsWith('SQLITE_BUSY');

const isDamage = (error: unknown): boolean =>
  DAMAGED.test(codeOfError(error)) ||
  (codeOfError(error) === 'SQLITE_ERROR' &&
    error instanceof Error &&
    NOT_FOUND_IN_IT.test(error.message));

/**
 * What to throw when SQLite failed before anything could be stored: `unavailable` when the cause is
 * the disk or another process, `LogFileDamaged` for a damaged file; the error itself when it is a
 * defect (a broken constraint).
 */
export function beforeStoring(error: unknown): unknown {
  if (isDamage(error)) return new LogFileDamaged({ cause: error });
  if (!OUTSIDE.test(codeOfError(error)) && !isNotOpened(error)) return error;
  const reason = isNotOpened(error) ? 'its file cannot be opened' : reasonOf(error);
  return new EventStoreError('unavailable', `the event log cannot be used: ${reason}`, {
    cause: error,
  });
}

/** The system says what it refused and which file it was; SQLite's words say less than its code. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'syscall' in error ? error.message : codeOfError(error);

/** Runs a piece of work that stores nothing. Throws as `beforeStoring` says. */
export function reading<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw beforeStoring(error);
  }
}
