import type Database from 'libsql';
import { EmbeddedEventStore } from '../src/event-store/embedded/embedded-event-store';
import { openForWriting } from '../src/event-store/embedded/log-database';
import { takeWriterLock } from '../src/event-store/embedded/writer-lock';
import { collect, freshStream, idsOf, refusal, sample } from './event-store-contract/samples';
import { temporaryFolder } from './temporary-folder';

describe('a disk that fills up under the embedded event store', () => {
  let folder: { path: string; remove: () => void };
  let database: Database.Database;
  let store: EmbeddedEventStore;
  beforeEach(() => {
    folder = temporaryFolder();
    database = openForWriting(folder.path);
    store = new EmbeddedEventStore(database, takeWriterLock(folder.path));
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  /** SQLite says of a file that may not grow what it says of a full disk. */
  const mayHave = (pages: number) => database.pragma(`max_page_count = ${pages}`);

  it('stores nothing that it refuses, keeps all that it acknowledged, and goes on with room again', async () => {
    const stream = freshStream();
    mayHave(20);
    const stored = [];
    let revision = -1;
    for (;;) {
      const event = sample({ text: '是正'.repeat(500) });
      const expected = revision === -1 ? 'none' : revision;
      const answer = await store
        .append(stream, [event], { expected })
        .catch((error: unknown) => error);
      if (answer instanceof Error) {
        expect(answer).toMatchObject({ code: 'unavailable' });
        break;
      }
      stored.push(event);
      revision += 1;
    }
    expect(stored.length).toBeGreaterThan(0);
    expect(idsOf(await collect(store.read(stream)))).toEqual(idsOf(stored));
    const others = Array.from({ length: 20 }, () => sample({ text: '是正'.repeat(500) }));
    expect(await refusal(store.append(freshStream(), others, { expected: 'none' }))).toBe(
      'unavailable',
    );

    mayHave(10_000);
    const after = await store.append(stream, [sample()], { expected: revision });
    expect(after.revision).toBe(revision + 1);
    expect(await collect(store.readAll())).toHaveLength(stored.length + 1);
  });
});
