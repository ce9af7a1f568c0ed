import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
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
import { isThere } from '../is-there';
import { DatabaseUnavailable, toldApart } from './database-unavailable';
import { BUSY_TIMEOUT_MILLISECONDS, readOnly } from './sqlite-read-only';

interface SqliteOptions {
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
    throw notOpened(file, error);
  }
  return new LibsqlDialect(new ToldApart(database, file));
}

/** Opens a SQLite file to read only, also where nothing can be written. Throws `DatabaseUnavailable`. */
export function openSqliteToRead(file: string): SqliteDialect {
  try {
    return new LibsqlDialect(new ToldApart(readOnly(file), file));
  } catch (error) {
    throw notOpened(file, error);
  }
}

const notOpened = (file: string, error: unknown): unknown => {
  const told = toldApart(file, error);
  return told instanceof DatabaseUnavailable ? told : new DatabaseUnavailable(file, error);
};

/** Whether a SQLite file was ever made. Throws `DatabaseUnavailable` where that may not be looked at. */
export function sqliteExists(file: string): boolean {
  try {
    return isThere(file);
  } catch (error) {
    throw toldApart(file, error);
  }
}

/** Removes a SQLite file and what stands beside it. */
export function dropSqlite(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

class LibsqlDialect extends SqliteDialect {
  constructor(private readonly connected: ToldApart) {
    super({ database: connected });
  }

  override createDriver(): SqliteDriver {
    return new LibsqlDriver(this.connected);
  }
}

class LibsqlDriver extends SqliteDriver {
  constructor(private readonly connected: ToldApart) {
    super({ database: connected });
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
    if (this.connected.inTransaction) await super.rollbackTransaction(connection);
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
    if (this.database.open) this.database.close();
  }

  /** Asked of a closed database, libsql ends the whole process. */
  get inTransaction(): boolean {
    return this.database.open && this.database.inTransaction;
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
    if (!this.database.open) throw new DatabaseUnavailable(this.file, new Error('it is closed'));
    try {
      return work();
    } catch (error) {
      throw toldApart(this.file, error);
    }
  }
}
