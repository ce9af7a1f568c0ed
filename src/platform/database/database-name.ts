/**
 * The databases of one installation, each a file or a PostgreSQL schema of its own:
 * - `own`: what is no record and no projection (credentials, sessions, drafts, checkpoints of processes);
 * - `keys`: the keys of sealed texts;
 * - `read-models-<generation>`: what is folded from the log. A rebuild fills the next generation
 *   beside the one in use; then the pointer in `own` is moved and the old one dropped.
 */
export type DatabaseName = 'own' | 'keys' | `read-models-${number}`;

const KNOWN = /^(own|keys|read-models-[1-9][0-9]*)$/;

/** The read models' database of one generation, counted from 1. */
export const readModelsDatabase = (generation: number): DatabaseName => `read-models-${generation}`;

function known(name: DatabaseName): DatabaseName {
  if (!KNOWN.test(name)) throw new Error(`"${name}" is not the name of a database`);
  return name;
}

/** The SQLite file that holds a database, inside the data folder. */
export const fileName = (name: DatabaseName): string => `${known(name)}.db`;

/** The PostgreSQL schema that holds a database. */
export const schemaName = (name: DatabaseName): string =>
  `zesei_${known(name).replaceAll('-', '_')}`;
