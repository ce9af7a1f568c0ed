import path from 'node:path';
import { Kysely, type PostgresDialect, sql, type SqliteDialect } from 'kysely';
import { type DatabaseName, fileName, schemaName } from './database-name';
import type { DatabaseTarget } from './database-target';
import { type Migration, migrate } from './migrations';
import { postgresDialect } from './postgres';
import { dropSqlite, openSqlite, openSqliteToRead, sqliteExists } from './sqlite';

interface DatabaseOptions {
  /** The tables, as the ordered list of what made them so. */
  readonly migrations: readonly Migration[];
  /** A commit is on disk when it is answered. Only what can be rebuilt goes without. Default true. */
  readonly durable?: boolean;
  /** In SQLite, what is deleted is overwritten. Default false. */
  readonly secureDelete?: boolean;
}

/**
 * Opens a named database, making it and bringing its tables up to date where needed. End it with
 * `destroy()`. Tables are named through Kysely (`selectFrom`, `insertInto` …), never inside raw SQL,
 * since in PostgreSQL they stand in a schema. Inside a transaction ask nothing outside of it: there
 * may be one connection only. Throws `DatabaseUnavailable`, as every query does, or `DatabaseTooNew`.
 */
export async function openDatabase<Schema>(
  target: DatabaseTarget,
  name: DatabaseName,
  options: DatabaseOptions,
): Promise<Kysely<Schema>> {
  const database = connect<Schema>(target, name, options);
  try {
    await migrate(database as unknown as Kysely<unknown>, name, target.kind, options.migrations);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

function connect<Schema>(
  target: DatabaseTarget,
  name: DatabaseName,
  options: DatabaseOptions,
): Kysely<Schema> {
  const dialect: SqliteDialect | PostgresDialect =
    target.kind === 'sqlite'
      ? openSqlite(path.join(target.folder, fileName(name)), {
          durable: options.durable ?? true,
          secureDelete: options.secureDelete ?? false,
        })
      : postgresDialect(target.pool, target.place);
  const database = new Kysely<Schema>({ dialect });
  return target.kind === 'sqlite' ? database : database.withSchema(schemaName(name));
}

/**
 * Opens a database that is there, to read what any release has left in it; brings nothing up to
 * date. End it with `destroy()`. Throws `DatabaseUnavailable`, as every query does.
 */
export function openToRead<Schema>(target: DatabaseTarget, name: DatabaseName): Kysely<Schema> {
  if (target.kind === 'sqlite') {
    const dialect = openSqliteToRead(path.join(target.folder, fileName(name)));
    return new Kysely<Schema>({ dialect });
  }
  const dialect = postgresDialect(target.pool, target.place);
  return new Kysely<Schema>({ dialect }).withSchema(schemaName(name));
}

/** Whether a database was ever made. Throws `DatabaseUnavailable`. */
export async function databaseExists(target: DatabaseTarget, name: DatabaseName): Promise<boolean> {
  if (target.kind === 'sqlite') return sqliteExists(path.join(target.folder, fileName(name)));
  return withPostgres(target, async (postgres) => {
    const found = await sql`select 1 from pg_namespace where nspname = ${schemaName(name)}`.execute(
      postgres,
    );
    return found.rows.length > 0;
  });
}

/** Removes a database with all that is in it, if it is there. Close it first. */
export async function dropDatabase(target: DatabaseTarget, name: DatabaseName): Promise<void> {
  if (target.kind === 'sqlite') {
    dropSqlite(path.join(target.folder, fileName(name)));
    return;
  }
  await withPostgres(target, (postgres) =>
    sql`drop schema if exists ${sql.id(schemaName(name))} cascade`.execute(postgres),
  );
}

async function withPostgres<Result>(
  target: Extract<DatabaseTarget, { kind: 'postgres' }>,
  work: (postgres: Kysely<unknown>) => Promise<Result>,
): Promise<Result> {
  const postgres = new Kysely<unknown>({ dialect: postgresDialect(target.pool, target.place) });
  try {
    return await work(postgres);
  } finally {
    await postgres.destroy();
  }
}
