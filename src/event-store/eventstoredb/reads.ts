import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import type { AllStreamResolvedEvent, StreamingRead } from '@eventstore/db-client';
import type { RecordedEvent } from '../event-store';
import { UnknownPosition } from '../unknown-position';
import type { Connection } from './connection';
import { connectionChanged, isMissingStream, isUnknownPosition, readFailure } from './failures';
import { OpenCall } from './open-calls';
import { recordedEvent } from './recorded-event';

/** How often a read is made again by itself: it changes nothing, and the next call reconnects. */
const REPEATS = 3;

/** Reads one stream, from a revision on in one direction. Throws `unavailable`. */
export async function* readStream(
  connection: Connection,
  stream: string,
  { from, backwards = false, max }: { from?: number; backwards?: boolean; max?: number },
): AsyncGenerator<RecordedEvent> {
  let left = max ?? Number.MAX_SAFE_INTEGER;
  let next = from;
  for (let attempt = 0; left > 0 && (next === undefined || next >= 0); attempt++) {
    const read = connection.client.readStream(stream, {
      ...connection.callOptions,
      direction: backwards ? BACKWARDS : FORWARDS,
      fromRevision: next === undefined ? (backwards ? END : START) : BigInt(next),
      maxCount: left,
    });
    try {
      for await (const resolved of delivered(read, connection)) {
        const event = recordedEvent(resolved);
        if (event === undefined) continue;
        yield event;
        left -= 1;
        next = event.revision + (backwards ? -1 : 1);
      }
      return;
    } catch (error) {
      if (isMissingStream(error)) return;
      if (!connectionChanged(error) || attempt === REPEATS) throw readFailure(error);
    }
  }
}

/**
 * Reads all streams after a position to the present end, each event as `read` makes it, without
 * those of which it makes nothing. Throws `unavailable`, UnknownPosition, and what `read` throws.
 */
export async function* readAll<Event extends { readonly position: bigint }>(
  connection: Connection,
  after: bigint | undefined,
  read: (resolved: AllStreamResolvedEvent) => Event | undefined,
): AsyncGenerator<Event> {
  let last = after;
  for (let attempt = 0; ; attempt++) {
    try {
      for await (const resolved of eventsAfter(connection, last, Number.MAX_SAFE_INTEGER)) {
        const event = read(resolved);
        if (event === undefined) continue;
        yield event;
        last = event.position;
      }
      return;
    } catch (error) {
      if (!connectionChanged(error) || attempt === REPEATS) throw readFailure(error);
    }
  }
}

/** Throws UnknownPosition where no event has it. Throws `unavailable`. */
export async function checkPosition(connection: Connection, position: bigint): Promise<void> {
  try {
    for await (const _event of eventsAfter(connection, position, 1)) return;
  } catch (error) {
    throw readFailure(error);
  }
}

/** The server begins with the event at the position; the port after it. So the first one proves it. */
async function* eventsAfter(
  connection: Connection,
  after: bigint | undefined,
  maxCount: number,
): AsyncGenerator<AllStreamResolvedEvent> {
  const fromPosition = after === undefined ? START : { commit: after, prepare: after };
  let proven = after === undefined;
  try {
    const read = connection.client.readAll({ ...connection.callOptions, fromPosition, maxCount });
    for await (const resolved of delivered(read, connection)) {
      if (proven) yield resolved;
      else if (resolved.event?.position.commit === after) proven = true;
      else break;
    }
  } catch (error) {
    if (after !== undefined && isUnknownPosition(error))
      throw new UnknownPosition(after, { cause: error });
    throw error;
  }
  if (after !== undefined && !proven) throw new UnknownPosition(after);
}

/** What a read delivers. A consumer that leaves early ends the call, which would else stay open. */
async function* delivered<Event>(
  read: StreamingRead<Event>,
  { openCalls }: Connection,
): AsyncGenerator<Event> {
  const call = new OpenCall<Event>(read, () => read.cancel(), openCalls);
  try {
    for (;;) {
      const next = await call.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await call.end();
  }
}
