import { join } from 'node:path';
import Database from 'libsql';
import { openReadOnly, type ReadOnlyLog } from '../../src/event-store/embedded/open-embedded';
import type { RawEvent } from '../../src/event-store/raw-event';
import { verifyLog } from '../../src/history/verify/verify';
import { adaptersOfEachTest } from '../eventstoredb-stand-in/adapters';
import type { HeldEvent } from '../eventstoredb-stand-in/log';
import { appendSampleFacts, writeSampleLog } from '../sample-log';
import { temporaryFolder } from '../temporary-folder';
import { namedIn, placeOf, writtenSampleLog, type WrittenLog } from '../verified-log';

let log: WrittenLog;
beforeAll(async () => {
  log = await writtenSampleLog();
});

/** Every byte is a log of its own, read and verified from its beginning. */
const LONG_MS = 300_000;

/** The bytes with the lowest bit of one of them turned. */
function turned(bytes: Uint8Array, place: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(place) ^ 0x01, place);
  return changed;
}

describe('A file of a log in which one byte is turned', () => {
  const folder = temporaryFolder();
  let database: Database.Database;
  let reader: ReadOnlyLog;
  beforeAll(async () => {
    await writeSampleLog(folder.path);
    database = new Database(join(folder.path, 'log.db'));
    // This file has nothing to survive.
    database.pragma('synchronous = OFF');
    reader = openReadOnly(folder.path);
  });
  afterAll(() => {
    reader.close();
    database.close();
    folder.remove();
  });

  /** Where the changed row is by now, and where it was: its stream may be another. */
  const placesOf = (event: RawEvent, stream: string): readonly string[] => [
    placeOf(event),
    placeOf({ ...event, stream }),
  ];

  it.each(['stream', 'id', 'type', 'data', 'metadata'] as const)(
    'names the event for every byte of its %s, with no ends recorded',
    async (column) => {
      const change = database.prepare(
        `UPDATE events SET ${column} = CAST(? AS TEXT) WHERE position = ?`,
      );
      const unnoticed: string[] = [];
      for (const event of log.events) {
        const bytes = Buffer.from(event[column]);
        for (const place of bytes.keys()) {
          const changed = turned(bytes, place);
          change.run(changed, Number(event.position));
          const named = namedIn(await verifyLog(reader.readRaw(), 'unknown'));
          const stream = column === 'stream' ? changed.toString() : event.stream;
          if (!placesOf(event, stream).some((known) => named.includes(known)))
            unnoticed.push(`byte ${place} of ${column} of ${placeOf(event)}`);
        }
        change.run(bytes, Number(event.position));
      }
      expect(unnoticed).toEqual([]);
      expect(await verifyLog(reader.readRaw(), log.heads)).toMatchObject({ ok: true });
    },
    LONG_MS,
  );
});

describe('An EventStoreDB that holds one byte otherwise', () => {
  const { server, open } = adaptersOfEachTest();

  it.each(['data', 'metadata'] as const)(
    'has the event named for every byte of its %s, with no ends recorded',
    async (part) => {
      const store = open();
      await appendSampleFacts(store);
      const { events } = server().log;
      const unnoticed: string[] = [];
      const own = [...events.entries()].filter(([, { type }]) => !type.startsWith('$'));
      expect(own).toHaveLength(log.events.length);
      for (const [index, event] of own) {
        for (const place of event[part].keys()) {
          events[index] = { ...event, [part]: turned(event[part], place) } satisfies HeldEvent;
          const named = namedIn(await verifyLog(store.readRaw(), 'unknown'));
          if (!named.includes(placeOf(event)))
            unnoticed.push(`byte ${place} of ${part} of ${placeOf(event)}`);
        }
        events[index] = event;
      }
      expect(unnoticed).toEqual([]);
      expect(await verifyLog(store.readRaw(), 'unknown')).toMatchObject({ ok: true });
    },
    LONG_MS,
  );
});
