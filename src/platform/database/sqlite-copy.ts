import { closeSync, fsyncSync, openSync } from 'node:fs';
import { readOnly } from './sqlite-read-only';
import { toldApart } from './database-unavailable';

/**
 * Copies a SQLite file as it is at one instant, also while others write it: all that is committed,
 * and nothing of what was deleted. The copy is on disk when this returns, readable by its owner only.
 * Throws `DatabaseUnavailable` (a full disk among others), and a system error where the copy is there.
 */
export function copySqlite(file: string, to: string): void {
  closeSync(openSync(to, 'wx', 0o600));
  try {
    const database = readOnly(file);
    try {
      database.prepare('VACUUM INTO ?').run(to);
    } finally {
      database.close();
    }
  } catch (error) {
    throw toldApart(file, error);
  }
  syncToDisk(to);
}

/** Waits until a file, or what a folder lists, is on disk. */
export function syncToDisk(place: string): void {
  const opened = openSync(place, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
