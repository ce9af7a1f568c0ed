/** The names of SQLite's primary result codes that say something of the world outside of a statement. */
const PRIMARY: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  26: 'SQLITE_NOTADB',
};
const UNNAMED = /^UNKNOWN_SQLITE_ERROR_(\d+)$/;

/**
 * The code that SQLite, or the system, put on an error; empty where there is none. The driver has no
 * names for the newer extended codes (a folder that is read only: 1544); the lowest byte of such a
 * code is its primary one.
 */
export function codeOfError(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return '';
  const extended = UNNAMED.exec(error.code)?.[1];
  return extended === undefined ? error.code : (PRIMARY[Number(extended) & 0xff] ?? error.code);
}
