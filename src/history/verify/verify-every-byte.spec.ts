import fc from 'fast-check';
import type { RawEvent } from '../../event-store/raw-event';
import {
  namedIn,
  placeOf,
  verify,
  writtenSampleLog,
  type WrittenLog,
} from '../../../test/verified-log';

type Column = 'stream' | 'revision' | 'id' | 'type' | 'data' | 'metadata';
const COLUMNS: readonly Column[] = ['stream', 'revision', 'id', 'type', 'data', 'metadata'];

let log: WrittenLog;
beforeAll(async () => {
  log = await writtenSampleLog();
});

/** The bytes of a column as the store has them: texts in UTF-8, integers in 64 bits. */
function bytesOf(event: RawEvent, column: Column): Buffer {
  if (column !== 'revision') return Buffer.from(event[column], 'utf8');
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(event.revision));
  return bytes;
}

/** What the store's reader makes of such bytes. */
const read = (column: Column, bytes: Buffer): Partial<RawEvent> => ({
  [column]: column === 'revision' ? Number(bytes.readBigInt64BE()) : bytes.toString('utf8'),
});

/** The log with some bytes of one column of one event changed by an exclusive or. */
function damaged(
  index: number,
  column: Column,
  changes: readonly { place: number; by: number }[],
): RawEvent[] {
  const bytes = bytesOf(log.at(index), column);
  for (const { place, by } of changes)
    bytes.writeUInt8(bytes.readUInt8(place % bytes.length) ^ by, place % bytes.length);
  return log.withChange(index, read(column, bytes));
}

/** The event's own place; where the name of its stream is damaged, also the one it went to. */
const placesOf = (index: number, events: readonly RawEvent[]): string[] =>
  [log.at(index), ...events.slice(index, index + 1)].map(placeOf);

const namesIt = (named: readonly string[], places: readonly string[]): boolean =>
  places.some((place) => named.includes(place));

/** Every case reads the whole log, some thousands of times in all. */
const LONG_MS = 120_000;

describe('A log in which one byte is changed', () => {
  const everyByte = async (column: Column): Promise<void> => {
    const unnoticed: string[] = [];
    for (const [index, event] of log.events.entries())
      for (let place = 0; place < bytesOf(event, column).length; place += 1) {
        const events = damaged(index, column, [{ place, by: 0x01 }]);
        const places = column === 'stream' ? placesOf(index, events) : [placeOf(event)];
        if (!namesIt(namedIn(await verify(events)), places))
          unnoticed.push(`byte ${place} of ${column} of ${placeOf(event)}`);
      }
    expect(unnoticed).toEqual([]);
  };
  it.each(COLUMNS)(
    'names stream and revision of the event for every byte of its %s',
    everyByte,
    LONG_MS,
  );
});

describe('A log in which any bytes of an event are changed', () => {
  it(
    'names stream and revision of the event',
    async () => {
      const change = fc.record({ place: fc.nat(2_000), by: fc.integer({ min: 1, max: 255 }) });
      await fc.assert(
        fc.asyncProperty(
          fc.nat(log.events.length - 1),
          fc.constantFrom(...COLUMNS),
          fc.array(change, { minLength: 1, maxLength: 20 }),
          async (index, column, changes) => {
            const events = damaged(index, column, changes);
            // Two changes of one byte may undo each other.
            fc.pre(events[index]?.[column] !== log.at(index)[column]);
            const named = namedIn(await verify(events, log.heads));
            expect(namesIt(named, [placeOf(log.at(index))])).toBe(true);
          },
        ),
        { numRuns: 500 },
      );
    },
    LONG_MS,
  );
});
