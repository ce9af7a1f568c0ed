import { parseEvent } from '../../event-store/embedded/raw-event';
import type { RecordedEvent } from '../../event-store/event-store';
import {
  each,
  foundIn,
  placeOf,
  verify,
  writtenSampleLog,
  type WrittenLog,
} from '../../../test/verified-log';
import { rawFromRecorded } from './raw-from-recorded';
import { verifyLog } from './verify';

let log: WrittenLog;
beforeAll(async () => {
  log = await writtenSampleLog();
});

const reordered = (object: RecordedEvent['data']): RecordedEvent['data'] =>
  Object.fromEntries(Object.entries(object).reverse());

describe('A log in a store that does not keep our bytes', () => {
  it('passes with the same heads, in whatever order its store keeps members', async () => {
    const events = log.events.map(parseEvent).map((event) => ({
      ...event,
      data: reordered(event.data),
      metadata: reordered(event.metadata),
    }));
    const verification = await verifyLog(rawFromRecorded(each(events)), log.heads);
    expect(verification).toEqual(await verify(log.events, log.heads));
    expect(verification.ok).toBe(true);
  });

  it('names a changed event', async () => {
    const events = log.events.map(parseEvent);
    const changed = events.map((event, index) => (index === 4 ? { ...event, data: {} } : event));
    const verification = await verifyLog(rawFromRecorded(each(changed)), 'unknown');
    expect(foundIn(verification)).toEqual([`digest-differs ${placeOf(log.at(4))}`]);
  });

  it('names an event that has no canonical text', async () => {
    const events = log.events.map(parseEvent);
    const data = { text: '\ud800' };
    const changed = events.map((event, index) => (index === 4 ? { ...event, data } : event));
    const verification = await verifyLog(rawFromRecorded(each(changed)), 'unknown');
    expect(foundIn(verification)).toEqual([`not-canonical ${placeOf(log.at(4))}`]);
  });
});
