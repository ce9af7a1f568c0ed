import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { JsonObject, RecordedEvent } from '../event-store';
import { categoryOf } from '../streams';

/** What the server writes for "no position". */
const NO_POSITION = 0xffff_ffff_ffff_ffffn;

/** An event in one of our streams that this software cannot have written. A defect, not a failure. */
export class ForeignEvent extends Error {
  constructor(stream: string, revision: bigint, why: string) {
    super(`revision ${revision} of ${stream} was not written by this software: ${why}`);
    this.name = 'ForeignEvent';
  }
}

/**
 * The event that the server delivered, or undefined where it is not one of ours: the server's own
 * (`$…`), another application's, or a link whose target is gone. Throws ForeignEvent.
 */
export function recordedEvent({
  event,
}: ResolvedEvent | AllStreamResolvedEvent): RecordedEvent | undefined {
  if (event === undefined || event.type.startsWith('$')) return undefined;
  if (categoryOf(event.streamId) === undefined) return undefined;
  const foreign = (why: string): Error => new ForeignEvent(event.streamId, event.revision, why);
  if (!event.isJson || !isJsonObject(event.data) || !isJsonObject(event.metadata))
    throw foreign('not JSON');
  const { position } = event;
  if (position === undefined || position.commit === NO_POSITION)
    throw foreign('no position (EventStoreDB 22.6 or later is needed)');
  return {
    id: event.id,
    type: event.type,
    data: event.data,
    metadata: event.metadata,
    stream: event.streamId,
    revision: Number(event.revision),
    // The halves differ only within a transaction, which nobody can write over gRPC.
    position: position.commit,
  };
}

function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  );
}
