import { UUID } from '../platform/ids';
import { canonicalJson } from './canonical';
import { EventStoreError, MAX_APPEND_BYTES, type ExpectedRevision } from './event-store';
import type { NewEvent } from './event-store';
import { categoryOf, STREAM_NAME } from './streams';

/** What an event may be called: PascalCase. Stores keep names that begin with `$` for themselves. */
const EVENT_TYPE = /^[A-Z][A-Za-z0-9]*$/;

/** An event that may be stored as it is: `data` and `metadata` are canonical JSON. */
export interface CheckedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * Refuses, with a plain Error, the name of a stream that is none of ours. A stream of an unknown
 * category would be stored but never come in the feed, which is filtered by category.
 */
function checkStream(stream: string): void {
  if (!STREAM_NAME.test(stream)) throw new Error(`not a stream's name: ${JSON.stringify(stream)}`);
  if (categoryOf(stream) === undefined)
    throw new Error(`not a category of streams: ${stream} (streams.ts lists them)`);
}

/**
 * The same for both stores: a caller's mistake (no event, no UUID, no JSON …) is a plain Error;
 * more than `MAX_APPEND_BYTES` of data is an EventStoreError `too-large`.
 */
export function checkAppend(
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): readonly CheckedEvent[] {
  checkStream(stream);
  if (events.length === 0) throw new Error(`an append to ${stream} without events`);
  if (expected !== 'none') checkCount('an expected revision', expected);
  const checked = events.map(checkEvent);
  const bytes = checked.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0);
  if (bytes > MAX_APPEND_BYTES)
    throw new EventStoreError(
      'too-large',
      `${bytes} bytes of data for ${stream}; at most ${MAX_APPEND_BYTES} go into one append`,
    );
  return checked;
}

function checkEvent({ id, type, data, metadata }: NewEvent): CheckedEvent {
  if (!UUID.test(id)) throw new Error(`not the id of an event: ${JSON.stringify(id)}`);
  if (!EVENT_TYPE.test(type)) throw new Error(`not an event's type: ${JSON.stringify(type)}`);
  return { id, type, data: canonicalJson(data), metadata: canonicalJson(metadata) };
}

/** Refuses, with a plain Error, a read that no store can answer. */
export function checkRead(stream: string, options: { from?: number; max?: number }): void {
  checkStream(stream);
  if (options.from !== undefined) checkCount('a first revision', options.from);
  if (options.max !== undefined) checkCount('a number of events', options.max);
}

function checkCount(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not ${what}: ${value}`);
}
