import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  SqliteDriver,
  type SqliteDatabase,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import Libsql from 'libsql';
import { DatabaseUnavailable, toldApart } from './database-unavailable';

const BUSY_TIMEOUT_MILLISECONDS = 5_000;

export interface SqliteOptions {
  /** Every commit waits for the disk (`synchronous=FULL`); otherwise a power cut may undo the last ones. */
  readonly durable: boolean;
  /** What is deleted is overwritten with zeros. */
  readonly secureDelete: boolean;
}

/**
 * Opens (and makes, readable by its owner only) a SQLite file. Throws `DatabaseUnavailable`.
 */
export function openSqlite(file: string, options: SqliteOptions): SqliteDialect {
  let database: Libsql.Database;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    database = new Libsql(file);
    for (const pragma of [
      `busy_timeout = ${BUSY_TIMEOUT_MILLISECONDS}`,
      'journal_mode = wal',
      `synchronous = ${options.durable ? 'full' : 'normal'}`,
      `secure_delete = ${options.secureDelete ? 'on' : 'off'}`,
      'foreign_keys = on',
    ]) {
      database.prepare(`pragma ${pragma}`).all([]);
    }
  } catch (error) {
    throw new DatabaseUnavailable(file, error);
  }
  return new LibsqlDialect(database, file);
}

export const sqliteExists = (file: string): boolean => existsSync(file);

/** Removes a SQLite file and what stands beside it. */
export function dropSqlite(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

class LibsqlDialect extends SqliteDialect {
  constructor(
    private readonly database: Libsql.Database,
    private readonly file: string,
  ) {
    super({ database: new ToldApart(database, file) });
  }

  override createDriver(): SqliteDriver {
    return new LibsqlDriver(this.database, this.file);
  }
}

class LibsqlDriver extends SqliteDriver {
  constructor(
    private readonly database: Libsql.Database,
    file: string,
  ) {
    super({ database: new ToldApart(database, file) });
  }

  /**
   * A transaction that began as a reader and then writes fails at once, without waiting, when another
   * process wrote meanwhile; so all but declared readers begin as writers.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** SQLite has undone the transaction by itself after a full disk: a rollback would hide that error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Preparing a statement costs more than most of ours cost to run; there are not many different ones. */
const MOST_PREPARED = 500;

/** What Kysely needs of libsql, with unavailability told apart from a wrong statement. */
class ToldApart implements SqliteDatabase {
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(
    private readonly database: Libsql.Database,
    private readonly file: string,
  ) {}

  close(): void {
    this.database.close();
  }

  prepare(text: string): SqliteStatement {
    const known = this.#prepared.get(text);
    if (known !== undefined) return known;
    const statement = this.attempt(() => this.database.prepare(text));
    const prepared: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => this.attempt(() => statement.all(parameters)),
      run: (parameters) => this.attempt(() => statement.run(parameters)),
      iterate: (parameters) => this.attempt(() => statement.iterate(parameters)),
    };
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
    this.#prepared.set(text, prepared);
    return prepared;
  }

  private attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw toldApart(this.file, error);
    }
  }
}
