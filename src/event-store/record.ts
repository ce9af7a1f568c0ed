import { createHash } from 'node:crypto';
import { derivedId } from '../platform/ids';
import { canonicalJson } from './canonical';
import type { JsonObject, NewEvent, RecordedEvent } from './event-store';

/** The last event of a stream, as far as the next one builds on it. */
export interface Head {
  readonly revision: number;
  readonly digest: string;
  readonly at: string;
}

/** What caused the facts of one command; stands in the metadata of each. */
export interface CommandMetadata {
  readonly commandId: string;
  /** Tells a repeat of a command from another one under the same id. */
  readonly commandHash: string;
  readonly correlationId: string;
  /** The event that this follows from, null for a person's own command. */
  readonly causationId: string | null;
  /** The version whose rules judged it. */
  readonly release: string;
}

/** The metadata of every event of ours. */
export interface EventMetadata extends CommandMetadata {
  /** When it was recorded (UTC, milliseconds), never earlier than the one before it in its stream. */
  readonly at: string;
  /** The digest of the event before it in its stream; null for the first. */
  readonly previous: string | null;
  readonly digest: string;
}

type Digested = Pick<RecordedEvent, 'stream' | 'revision' | 'id' | 'type' | 'data' | 'metadata'>;

/**
 * `sha256-1:` and the SHA-256 over the canonical JSON (RFC 8785) of stream, revision, id, type, data
 * and metadata without the digest itself.
 */
export function digestOf({ stream, revision, id, type, data, metadata }: Digested): string {
  const { digest: _own, ...rest } = metadata;
  const text = canonicalJson({ stream, revision, id, type, data, metadata: rest });
  return `sha256-1:${createHash('sha256').update(text).digest('hex')}`;
}

/** The envelope of an event of ours; throws where it is not one, since then the log is not ours. */
export function metadataOf(
  event: Pick<RecordedEvent, 'stream' | 'revision' | 'metadata'>,
): EventMetadata {
  const { at, previous, digest, commandId, commandHash, correlationId, causationId, release } =
    event.metadata;
  if (
    typeof at !== 'string' ||
    typeof digest !== 'string' ||
    (previous !== null && typeof previous !== 'string') ||
    typeof commandId !== 'string' ||
    typeof commandHash !== 'string' ||
    typeof correlationId !== 'string' ||
    (causationId !== null && typeof causationId !== 'string') ||
    typeof release !== 'string'
  )
    throw new Error(`${event.stream}@${event.revision} has no envelope of Zesei's`);
  return { at, previous, digest, commandId, commandHash, correlationId, causationId, release };
}

export function headOf(event: RecordedEvent): Head {
  const { digest, at } = metadataOf(event);
  return { revision: event.revision, digest, at };
}

/**
 * Makes the next events of a stream: ids that follow from all that makes the command what it is
 * (EventStoreDB compares ids only), the envelope, the chain of digests. `head` is null for a stream without events. Nothing is stored here.
 */
export function recordFacts(
  stream: string,
  head: Head | null,
  facts: readonly { readonly type: string; readonly data: JsonObject }[],
  command: CommandMetadata,
  now: Date,
): NewEvent[] {
  let last = head;
  return facts.map(({ type, data }, index) => {
    const revision = last === null ? 0 : last.revision + 1;
    const id = derivedId('event', command.commandId, command.commandHash, stream, String(index));
    const present = now.toISOString();
    const at = last !== null && last.at > present ? last.at : present;
    const envelope = { ...command, at, previous: last?.digest ?? null };
    const digest = digestOf({ stream, revision, id, type, data, metadata: envelope });
    last = { revision, digest, at };
    return { id, type, data, metadata: { ...envelope, digest } };
  });
}
