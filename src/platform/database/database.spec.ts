import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { sqliteAndPostgres } from '../../../test/sqlite-and-postgres';
import { temporaryFolder } from '../../../test/temporary-folder';
import { databaseExists, dropDatabase, openDatabase } from './database';
import { readModelsDatabase } from './database-name';
import { type DatabaseTarget, databaseTarget } from './database-target';
import { DatabaseUnavailable } from './database-unavailable';
import { DatabaseTooNew, type Migration } from './migrations';

interface Shelf {
  books: { id: number; title: string; pages: number };
  loans: { book: number; reader: string };
}

const books: Migration = {
  name: 'books',
  async up(database) {
    await database.schema
      .createTable('books')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('pages', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('books_title').on('books').column('title').execute();
  },
};
const loans: Migration = {
  name: 'loans',
  async up(database) {
    await database.schema
      .createTable('loans')
      .addColumn('book', 'integer', (column) => column.notNull().references('books.id'))
      .addColumn('reader', 'text', (column) => column.notNull())
      .execute();
  },
};
const broken: Migration = {
  name: 'broken',
  async up(database) {
    await sql`create table half (id integer)`.execute(database);
    throw new Error('planned');
  },
};
const migrations = [books, loans];
const lost = (error: Error) => {
  throw error;
};

const readModelsIn = sqliteAndPostgres();
const { path: folder, remove } = temporaryFolder();
afterAll(remove);

describe.each(['sqlite', 'postgres'] as const)('a database in %s', (kind) => {
  let target: DatabaseTarget;
  const opened: Kysely<Shelf>[] = [];
  const open = async (name: Parameters<typeof dropDatabase>[1], list = migrations) => {
    const database = await openDatabase<Shelf>(target, name, { migrations: list });
    opened.push(database);
    return database;
  };
  beforeAll(() => {
    target = databaseTarget({
      dataFolder: path.join(folder, 'data'),
      readModels: readModelsIn(kind),
      onConnectionLost: lost,
    });
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.destroy();
    for (const name of ['own', readModelsDatabase(1), readModelsDatabase(2)] as const) {
      await dropDatabase(target, name);
    }
  });
  afterAll(() => target.close());

  it('is made when it is first opened, and keeps what was written', async () => {
    expect(await databaseExists(target, 'own')).toBe(false);
    const first = await open('own');
    await first
      .insertInto('books')
      .values({ id: 1, title: '市報', pages: 2 ** 40 })
      .execute();
    await first.destroy();
    expect(await databaseExists(target, 'own')).toBe(true);
    const again = await open('own');
    expect(await again.selectFrom('books').selectAll().execute()).toEqual([
      { id: 1, title: '市報', pages: 2 ** 40 },
    ]);
  });

  it('answers counts and sums as numbers, and upserts', async () => {
    const database = await open('own');
    const add = (pages: number) =>
      database
        .insertInto('books')
        .values({ id: 1, title: '例規集', pages })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({ pages: eb.ref('excluded.pages') })),
        )
        .execute();
    await add(100);
    await add(120);
    const totals = await database
      .selectFrom('books')
      .leftJoin('loans', 'loans.book', 'books.id')
      .select((eb) => [
        eb.fn.countAll<number>().as('count'),
        eb.fn.sum<number>('books.pages').as('pages'),
        eb.fn.count<number>('loans.reader').filterWhere('loans.reader', '=', 'x').as('lent'),
      ])
      .executeTakeFirstOrThrow();
    expect(totals).toEqual({ count: 1, pages: 120, lent: 0 });
  });

  it('keeps the named databases apart, so that the next generation is built beside the old one', async () => {
    const old = await open(readModelsDatabase(1));
    const next = await open(readModelsDatabase(2));
    await old.insertInto('books').values({ id: 1, title: 'old', pages: 1 }).execute();
    await next.insertInto('books').values({ id: 1, title: 'next', pages: 1 }).execute();
    await old.destroy();
    await dropDatabase(target, readModelsDatabase(1));
    expect(await databaseExists(target, readModelsDatabase(1))).toBe(false);
    expect(await next.selectFrom('books').select('title').execute()).toEqual([{ title: 'next' }]);
    const anew = await open(readModelsDatabase(1));
    expect(await anew.selectFrom('books').selectAll().execute()).toEqual([]);
  });

  it('undoes a transaction that fails, and goes on', async () => {
    const database = await open('own');
    const failing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('books').values({ id: 1, title: 'x', pages: 1 }).execute();
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await database.selectFrom('books').selectAll().execute()).toEqual([]);
  });

  it('lets transactions that meet wait for each other', async () => {
    const database = await open('own');
    await database.insertInto('books').values({ id: 1, title: 'x', pages: 0 }).execute();
    const addAPage = () =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('books')
          .set((eb) => ({ pages: eb('pages', '+', 1) }))
          .execute();
        return transaction.selectFrom('books').select('pages').executeTakeFirstOrThrow();
      });
    const seen = await Promise.all(Array.from({ length: 10 }, addAPage));
    expect(seen.map((row) => row.pages).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('refuses a row that names a missing one', async () => {
    const database = await open('own');
    const loan = database.insertInto('loans').values({ book: 9, reader: 'x' }).execute();
    await expect(loan).rejects.toThrow(/foreign key/i);
    await expect(loan).rejects.not.toBeInstanceOf(DatabaseUnavailable);
  });

  it('runs a migration once, and a later one on top', async () => {
    const first = await open('own', [books]);
    await first.insertInto('books').values({ id: 1, title: 'kept', pages: 1 }).execute();
    await first.destroy();
    const second = await open('own');
    await second.insertInto('loans').values({ book: 1, reader: 'x' }).execute();
    expect(await second.selectFrom('books').select('title').execute()).toEqual([{ title: 'kept' }]);
  });

  it('does nothing by halves: when one migration fails, none has happened', async () => {
    await expect(open('own', [books, broken])).rejects.toThrow('planned');
    const database = await open('own');
    expect(await database.selectFrom('books').selectAll().execute()).toEqual([]);
  });

  it('opens no database that a newer release has worked on', async () => {
    await (await open('own')).destroy();
    const opening = open('own', [books]);
    await expect(opening).rejects.toBeInstanceOf(DatabaseTooNew);
    await expect(opening).rejects.toMatchObject({ code: 'database-too-new', migration: 'loans' });
  });
});

describe('a database that cannot be reached', () => {
  it('is told by its place, and never by its password, when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    if (address === null || typeof address === 'string') throw new Error('no port');
    const opening = openAt(`postgres://zesei:geheim@127.0.0.1:${address.port}/city`);
    await expect(opening).rejects.toMatchObject({
      code: 'database-unavailable',
      place: `postgres://127.0.0.1:${address.port}/city`,
    });
    await expect(opening).rejects.not.toThrow('geheim');
  });

  it('is told when the connection breaks', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.destroy()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const opening = openAt(`postgres://zesei@127.0.0.1:${address.port}/city`);
    await expect(opening).rejects.toBeInstanceOf(DatabaseUnavailable);
    server.close();
    await once(server, 'close');
  });

  it('is told when the file is none of SQLite, or the folder cannot be made', async () => {
    const dataFolder = mkdtempSync(path.join(folder, 'broken-'));
    writeFileSync(path.join(dataFolder, 'own.db'), 'no database '.repeat(500));
    const sqlite = (place: string) =>
      databaseTarget({ dataFolder: place, readModels: 'sqlite', onConnectionLost: lost });
    const opening = (place: string) => openDatabase(sqlite(place), 'own', { migrations });
    await expect(opening(dataFolder)).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(opening(path.join(dataFolder, 'own.db'))).rejects.toBeInstanceOf(
      DatabaseUnavailable,
    );
  });

  async function openAt(url: string): Promise<void> {
    const target = databaseTarget({ dataFolder: folder, readModels: url, onConnectionLost: lost });
    try {
      await (await openDatabase(target, 'own', { migrations })).destroy();
    } finally {
      await target.close();
    }
  }
});

it('tells a full disk as such, and undoes what was under way', async () => {
  const dataFolder = path.join(folder, 'full');
  const target = databaseTarget({ dataFolder, readModels: 'sqlite', onConnectionLost: lost });
  const database = await openDatabase<Shelf>(target, 'own', { migrations });
  await sql`pragma max_page_count = 20`.execute(database);
  const filling = database.transaction().execute(async (transaction) => {
    for (let id = 1; id < 1_000; id++) {
      const title = 'x'.repeat(1_000);
      await transaction.insertInto('books').values({ id, title, pages: 1 }).execute();
    }
  });
  await expect(filling).rejects.toBeInstanceOf(DatabaseUnavailable);
  await expect(filling).rejects.toThrow('full');
  expect(await database.selectFrom('books').selectAll().execute()).toEqual([]);
  await database.destroy();
});

it('makes SQLite files that only their owner can read', async () => {
  const dataFolder = path.join(folder, 'private');
  const target = databaseTarget({ dataFolder, readModels: 'sqlite', onConnectionLost: lost });
  const database = await openDatabase(target, 'own', { migrations });
  for (const file of ['own.db', 'own.db-wal']) {
    expect(statSync(path.join(dataFolder, file)).mode & 0o077).toBe(0);
  }
  await database.destroy();
});
