import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../src/event-store/canonical';
import {
  openEmbedded,
  openReadOnly,
  type ReadOnlyLog,
} from '../src/event-store/embedded/open-embedded';
import { EventStoreInUse } from '../src/event-store/embedded/writer-lock';
import { openEventStore } from '../src/event-store/open-event-store';
import { changeIn, executeIn } from './data-folder';
import { collect, freshStream, refusal, sample, samples } from './event-store-contract/samples';
import { temporaryFolder } from './temporary-folder';

describe('the folder of the embedded event store', () => {
  let folder: { path: string; remove: () => void };
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  describe('has one writer', () => {
    it('and refuses a second one, until the first is closed', async () => {
      const first = openEmbedded(folder.path);
      expect(() => openEmbedded(folder.path)).toThrow(EventStoreInUse);
      expect(() => openEmbedded(folder.path)).toThrow(/in use by another server; stop that one/);
      await expect(openEventStore('embedded', { dataFolder: folder.path })).rejects.toMatchObject({
        code: 'event-store-in-use',
      });
      await first.append(freshStream(), [sample()], { expected: 'none' });
      await first.close();
      const second = await openEventStore('embedded', { dataFolder: folder.path });
      expect(await collect(second.readAll())).toHaveLength(1);
      await second.close();
    });

    it('and is made where it is missing, whatever it is called', async () => {
      const path = join(folder.path, '市役所 #1', '100%?');
      const store = openEmbedded(path);
      await store.append(freshStream(), [sample()], { expected: 'none' });
      await store.close();
      const log = openReadOnly(path);
      expect(await collect(log.readAll())).toHaveLength(1);
      log.close();
    });

    it('of this release: a later format is refused', async () => {
      await openEmbedded(folder.path).close();
      executeIn(join(folder.path, 'log.db'), 'PRAGMA user_version = 2');
      expect(() => openEmbedded(folder.path)).toThrow('has format 2; this release reads 1');
      expect(() => openReadOnly(folder.path)).toThrow('has format 2; this release reads 1');
    });

    it('begun, and no more: there is nothing to read yet', () => {
      writeFileSync(join(folder.path, 'log.db'), '');
      expect(() => openReadOnly(folder.path)).toThrow('there is no log in');
    });
  });

  describe('can be read beside its writer', () => {
    it('by readers who see what is stored, as soon as it is', async () => {
      const store = openEmbedded(folder.path);
      const log = openReadOnly(folder.path);
      expect(await collect(log.readAll())).toEqual([]);
      const stream = freshStream();
      await store.append(stream, samples(300), { expected: 'none' });
      expect(await collect(log.readAll())).toEqual(await collect(store.readAll()));
      expect(await collect(log.read(stream, { backwards: true, max: 2 }))).toHaveLength(2);
      log.close();
      await store.append(stream, samples(1), { expected: 299 });
      await store.close();
    });

    it('but not made by a reader', () => {
      expect(() => openReadOnly(folder.path)).toThrow('there is no ');
      expect(existsSync(join(folder.path, 'log.db'))).toBe(false);
    });

    it('and not after the reader is closed', async () => {
      await openEmbedded(folder.path).close();
      const log = openReadOnly(folder.path);
      log.close();
      log.close();
      expect(await refusal(collect(log.readAll()))).toBe('unavailable');
    });
  });

  describe('is its owner’s alone', () => {
    it('as are the files in it', async () => {
      const path = join(folder.path, 'data');
      const store = openEmbedded(path);
      await store.append(freshStream(), [sample()], { expected: 'none' });
      const modeOf = (name: string) => statSync(join(path, name)).mode & 0o777;
      expect(modeOf('.')).toBe(0o700);
      for (const file of ['log.db', 'log.db-wal', 'log.lock']) expect(modeOf(file)).toBe(0o600);
      await store.close();
    });
  });

  describe('where nothing can be written', () => {
    /** A copy of a log beside which SQLite can make no file, as on a disk that is read only. */
    async function closedFolder(): Promise<string> {
      const store = openEmbedded(folder.path);
      await store.append(freshStream(), samples(3), { expected: 'none' });
      await store.close();
      const closed = join(folder.path, 'closed');
      mkdirSync(closed);
      symlinkSync(join(folder.path, 'nowhere', 'at-all'), join(closed, 'log.db-shm'));
      copyFileSync(join(folder.path, 'log.db'), join(closed, 'log.db'));
      return closed;
    }

    it('is read as it stands', async () => {
      const log = openReadOnly(await closedFolder());
      expect(await collect(log.readAll())).toHaveLength(3);
      log.close();
    });

    it('is not read as if it were whole while its last events are in a file beside it', async () => {
      const closed = await closedFolder();
      writeFileSync(join(closed, 'log.db-wal'), 'events');
      expect(() => openReadOnly(closed)).toThrow(/log\.db-wal holds events/);
    });

    it('takes no writer', async () => {
      const closed = await closedFolder();
      expect(() => openEmbedded(closed)).toThrow('the event log cannot be used');
    });
  });

  describe('holds the canonical text of each event', () => {
    it('in one file once it is closed, which a verifier reads as it stands', async () => {
      const store = openEmbedded(folder.path);
      const stream = freshStream();
      const event = { ...sample({ 乙: '二', a: [1e3, { c: 1, b: 2 }] }), metadata: { z: 1, y: 2 } };
      const { position } = await store.append(stream, [event, sample()], { expected: 'none' });
      const raw = await collect(store.readRaw());
      expect(raw[0]).toEqual({
        position: 1n,
        stream,
        revision: 0,
        id: event.id,
        type: event.type,
        data: '{"a":[1000,{"b":2,"c":1}],"乙":"二"}',
        metadata: '{"y":2,"z":1}',
      });
      expect(await collect(store.readRaw({ after: 1n }))).toMatchObject([{ position }]);
      expect(raw.every(({ data }) => data === canonicalJson(JSON.parse(data) as never))).toBe(true);
      await store.close();
      const bytes = readFileSync(join(folder.path, 'log.db'));
      expect(bytes.includes(raw[0]?.data ?? '')).toBe(true);
    });
  });

  describe('with a damaged event', () => {
    const stream = freshStream();
    let log: ReadOnlyLog;

    async function damage(column: string, bytes: string): Promise<void> {
      const store = openEmbedded(folder.path);
      await store.append(stream, samples(3), { expected: 'none' });
      await store.close();
      changeIn(
        join(folder.path, 'log.db'),
        `UPDATE events SET ${column} = CAST(x'${bytes}' AS TEXT) WHERE revision = 1`,
      );
      log = openReadOnly(folder.path);
    }
    afterEach(() => {
      log.close();
    });

    it.each(['data', 'metadata'])('is read raw, and refused when read: %s', async (column) => {
      await damage(column, '7b22ff');
      expect((await collect(log.readRaw()))[1]).toMatchObject({
        [column]: '{"\ufffd\ud800',
        revision: 1,
      });
      await expect(collect(log.read(stream))).rejects.toThrow(`revision 1 of ${stream} is damaged`);
      await expect(collect(log.readAll())).rejects.toThrow(`revision 1 of ${stream} is damaged`);
    });

    it.each(['stream', 'id', 'type'])(
      'does not end the process that reads it: bytes that are no text in %s',
      async (column) => {
        await damage(column, 'c328');
        expect((await collect(log.readRaw()))[1]).toMatchObject({ [column]: '\ufffd(\ud800' });
        expect(await collect(log.readAll())).toHaveLength(3);
      },
    );
  });
});
