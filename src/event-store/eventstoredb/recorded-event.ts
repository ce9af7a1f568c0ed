import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import { canonicalJson } from '../canonical';
import { DamagedRecord } from '../damaged-record';
import type { RawEvent } from '../raw-event';
import type { JsonObject, RecordedEvent } from '../event-store';
import { categoryOf } from '../streams';

/** What the server writes for "no position". */
const NO_POSITION = 0xffff_ffff_ffff_ffffn;

/** An event in one of our streams that this software cannot have written. A defect, not a failure. */
export class ForeignEvent extends DamagedRecord {
  constructor(stream: string, revision: bigint, why: string) {
    super(`revision ${revision} of ${stream} was not written by this software: ${why}`);
    this.name = 'ForeignEvent';
  }
}

type Resolved = ResolvedEvent | AllStreamResolvedEvent;
type Delivered = NonNullable<Resolved['event']>;

/** What stands in one of our streams; undefined for the server's own (`$…`), another's, or a link. */
function ours({ event }: Resolved): Delivered | undefined {
  if (event === undefined || event.type.startsWith('$')) return undefined;
  return categoryOf(event.streamId) === undefined ? undefined : event;
}

/**
 * The event that the server delivered, or undefined where it is not one of ours: the server's own
 * (`$…`), another application's, or a link whose target is gone. Throws ForeignEvent.
 */
export function recordedEvent(resolved: Resolved): RecordedEvent | undefined {
  const event = ours(resolved);
  if (event === undefined) return undefined;
  const { id, type, data, metadata, streamId: stream } = event;
  if (!event.isJson || !isJsonObject(data) || !isJsonObject(metadata))
    throw new ForeignEvent(stream, event.revision, 'not JSON');
  const [revision, position] = [Number(event.revision), positionOf(event)];
  return { id, type, data, metadata, stream, revision, position };
}

/**
 * The same for a verifier, whatever stands there. The server's client hands over what JSON says and
 * not its bytes, so the texts are made here: nothing is found of the form in which the server holds
 * them.
 */
export function rawEvent(resolved: Resolved): RawEvent | undefined {
  const event = ours(resolved);
  if (event === undefined) return undefined;
  const { id, type, streamId: stream } = event;
  const [revision, position] = [Number(event.revision), positionOf(event)];
  // What is not declared to be JSON is none, whatever its bytes say.
  const data = event.isJson ? textOf(event.data) : '';
  return { id, type, stream, revision, position, data, metadata: textOf(event.metadata) };
}

function positionOf({ position, streamId, revision }: Delivered): bigint {
  if (position === undefined || position.commit === NO_POSITION)
    throw new ForeignEvent(
      streamId,
      revision,
      'no position (EventStoreDB 22.6 or later is needed)',
    );
  // The halves differ only within a transaction, which nobody can write over gRPC.
  return position.commit;
}

/** What has no canonical form keeps its plain one; what the client could not read, its text. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return '';
  for (const written of [canonicalJson, JSON.stringify]) {
    try {
      return written(value);
    } catch {
      // The next one may have a form for it (a half character), or none has (a nesting without end).
    }
  }
  return '';
}

function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  );
}
