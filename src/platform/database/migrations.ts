import { type Kysely, type Transaction, sql } from 'kysely';
import { type DatabaseName, schemaName } from './database-name';

/** One step in the life of a database's tables. A released step never changes; a new one follows it. */
export interface Migration {
  readonly name: string;
  up(database: Kysely<unknown>): Promise<void>;
}

/** A newer release has been at work in this database: this one does not know what it finds there. */
export class DatabaseTooNew extends Error {
  readonly code = 'database-too-new';

  constructor(
    readonly database: DatabaseName,
    readonly migration: string,
  ) {
    super(
      `The database "${database}" holds the migration "${migration}", which this release does not know in that place`,
    );
    this.name = 'DatabaseTooNew';
  }
}

/**
 * Brings a database to the end of its list of migrations, all of them in one transaction: each runs
 * once, and two processes that start together do not meet. Throws `DatabaseTooNew` with nothing done.
 */
export async function migrate(
  connection: Kysely<unknown>,
  name: DatabaseName,
  kind: 'sqlite' | 'postgres',
  migrations: readonly Migration[],
): Promise<void> {
  await connection.transaction().execute(async (transaction) => {
    if (kind === 'postgres') await prepareSchema(transaction, schemaName(name));
    const applied = await appliedMigrations(transaction);
    applied.forEach((done, index) => {
      if (migrations[index]?.name !== done) throw new DatabaseTooNew(name, done);
    });
    for (const [index, migration] of migrations.entries()) {
      if (index < applied.length) continue;
      await migration.up(transaction);
      await transaction
        .withTables<{ migrations: AppliedMigration }>()
        .insertInto('migrations')
        .values({ place: index, name: migration.name })
        .execute();
    }
  });
}

interface AppliedMigration {
  place: number;
  name: string;
}

/** The lock is let go with the transaction. SQLite needs none: it has one writer at a time anyway. */
async function prepareSchema(transaction: Transaction<unknown>, schema: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${schema}))`.execute(transaction);
  await sql`create schema if not exists ${sql.id(schema)}`.execute(transaction);
}

async function appliedMigrations(transaction: Transaction<unknown>): Promise<string[]> {
  await transaction.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('place', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const rows = await transaction
    .withTables<{ migrations: AppliedMigration }>()
    .selectFrom('migrations')
    .select('name')
    .orderBy('place')
    .execute();
  return rows.map((row) => row.name);
}
