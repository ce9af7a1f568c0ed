import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { digestOfFile } from '../src/command-line/backup/manifest';

/** What anyone can do who holds a file of SQLite. */
export function executeIn(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

/** One statement, which has to change something. */
export function changeIn(file: string, statement: string, ...parameters: unknown[]): void {
  const database = new Database(file);
  const { changes } = database.prepare(statement).run(...parameters);
  database.close();
  expect(changes).toBeGreaterThan(0);
}

/** The names of the databases in a data folder. */
export const databasesIn = (data: string): string[] =>
  readdirSync(data).filter((name) => name.endsWith('.db'));

/** Of those, the read models. */
export const readModelFilesIn = (data: string): string[] =>
  readdirSync(data).filter((name) => /^read-models-\d+\.db$/.test(name));

/**
 * Leaves databases as the end of their process does: all of them in the file of their name. A file
 * that is closed here is let go of only later.
 */
export function leaveAsEnded(data: string, names = databasesIn(data)): void {
  for (const name of names) executeIn(join(data, name), 'pragma wal_checkpoint(truncate)');
}

/** The files of a data folder, each with the digest of what is in it. */
export const digestsIn = (data: string, names = readdirSync(data)): Promise<readonly string[]> =>
  Promise.all(names.map(async (name) => `${name} ${await digestOfFile(join(data, name))}`));
