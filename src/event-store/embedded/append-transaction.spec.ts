import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'libsql';
import { derivedId } from '../../platform/ids';
import type { Appended, NewEvent } from '../event-store';
import { EmbeddedEventStore } from './embedded-event-store';
import { openForWriting } from './log-database';

const event = (name: string, text = name): NewEvent => ({
  id: derivedId(name),
  type: 'SampleHappened',
  data: { text },
  metadata: {},
});

describe('an embedded store whose disk fails', () => {
  let folder: string;
  let database: Database.Database;
  let store: EmbeddedEventStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zesei-'));
    database = openForWriting(folder);
    store = new EmbeddedEventStore(database, { release: () => undefined });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const first = (name: string, text?: string): Promise<Appended> =>
    store.append(`case-${name}`, [event(name, text)], { expected: 'none' });

  async function held(): Promise<string[]> {
    const streams: string[] = [];
    for await (const { stream } of store.readAll()) streams.push(stream);
    return streams;
  }

  it('stores nothing when it is full, says so, and goes on when there is room again', async () => {
    await first('before');
    database.exec('PRAGMA max_page_count = 20');
    const both = await Promise.allSettled([first('small'), first('large', 'x'.repeat(200_000))]);
    for (const one of both)
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
    expect(await held()).toEqual(['case-before']);
    database.exec('PRAGMA max_page_count = 100000');
    await first('large', 'x'.repeat(200_000));
    expect(await held()).toEqual(['case-before', 'case-large']);
  });

  /** Makes the next COMMIT fail as it does when the disk cannot be waited for. */
  function failNextCommit(when: 'before it is written' | 'after it is written'): void {
    const exec = database.exec.bind(database);
    jest.spyOn(database, 'exec').mockImplementation((sql) => {
      if (sql !== 'COMMIT') return exec(sql);
      jest.restoreAllMocks();
      if (when === 'after it is written') exec(sql);
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
    });
  }

  it.each(['before it is written', 'after it is written'] as const)(
    'does not know the outcome of a commit that fails %s; a repeat is one',
    async (when) => {
      failNextCommit(when);
      const both = await Promise.allSettled([first('one'), first('other')]);
      for (const one of both)
        expect(one).toMatchObject({ status: 'rejected', reason: { code: 'outcome-unknown' } });
      const positions = [await first('one'), await first('other')].map(({ position }) => position);
      expect(positions).toEqual([1n, 2n]);
      expect(await held()).toEqual(['case-one', 'case-other']);
    },
  );

  it('shows a commit of unknown outcome to readers and followers as the disk has it', async () => {
    await first('before');
    const followed: string[] = [];
    const feed = store.subscribe()[Symbol.asyncIterator]();
    const follow = async (streams: number) => {
      while (followed.length < streams) {
        const item = await feed.next();
        if (item.done === true) throw new Error('the feed ended');
        if ('stream' in item.value) followed.push(item.value.stream);
      }
    };
    await follow(1);
    failNextCommit('after it is written');
    await expect(first('unknown')).rejects.toMatchObject({ code: 'outcome-unknown' });
    await first('later');
    await follow(3);
    expect(followed).toEqual(['case-before', 'case-unknown', 'case-later']);
    const read: number[] = [];
    for await (const { revision } of store.read('case-unknown')) read.push(revision);
    expect(read).toEqual([0]);
    await feed.return?.();
  });

  it('lets a defect be seen as one', async () => {
    database.exec(
      "CREATE TRIGGER defect BEFORE INSERT ON events BEGIN SELECT raise(ABORT, 'planned'); END",
    );
    await expect(first('one')).rejects.toThrow('planned');
    await expect(first('one')).rejects.not.toMatchObject({ name: 'EventStoreError' });
  });

  it('calls a file damaged in which its table cannot be found', async () => {
    database.exec('DROP TABLE events');
    await expect(first('one')).rejects.toMatchObject({ code: 'log-file-damaged' });
  });
});
