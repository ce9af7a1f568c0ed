import { codeOfError } from './sqlite-code';

/**
 * The database cannot be reached or used at present: the connection failed or broke, the file is
 * locked, the disk is full. Whether a statement under way was stored is unknown; everything else
 * may be tried again later. `place` names the database without any password.
 */
export class DatabaseUnavailable extends Error {
  readonly code: string = 'database-unavailable';

  constructor(
    readonly place: string,
    cause: unknown,
  ) {
    super(`The database ${place} is not available: ${reasonOf(cause)}`, { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/**
 * The file of a database is damaged: it does not pass by itself. Read models are built anew, anything
 * else comes from a backup.
 */
export class DatabaseDamaged extends DatabaseUnavailable {
  override readonly code = 'database-damaged';

  constructor(place: string, cause: unknown) {
    super(place, cause);
    this.name = 'DatabaseDamaged';
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  // Node wraps refused connections of a host with several addresses; the wrapper has no message.
  return cause.message || codeOfError(cause) || cause.name;
}

const UNAVAILABLE_CODES = [
  /^E(CONN\w+|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|ACCES|NOSPC)$/,
  /^SQLITE_(BUSY|CANTOPEN|IOERR|FULL|READONLY|PERM)/,
  // SQLSTATE: connection exception, insufficient resources, an operator's intervention.
  /^(08|53)[0-9A-Z]{3}$/,
  /^57P0[1-5]$/,
];

const DAMAGED_CODES = /^SQLITE_(NOTADB|CORRUPT)/;

/** What the `pg` driver says, without a code, of a connection that broke under it. */
const UNAVAILABLE_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** The error as its caller shall see it: a lost connection becomes `DatabaseUnavailable`, a damaged file `DatabaseDamaged`. */
export function toldApart(place: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOfError(error);
  if (DAMAGED_CODES.test(code)) return new DatabaseDamaged(place, error);
  const lost =
    UNAVAILABLE_CODES.some((pattern) => pattern.test(code)) ||
    UNAVAILABLE_MESSAGES.test(error.message);
  return lost ? new DatabaseUnavailable(place, error) : error;
}
