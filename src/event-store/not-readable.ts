import { UnknownToThisRelease } from '../../state-machines/statechart';
import { isLaterRelease } from '../platform/later-release';
import { RELEASE } from '../platform/release';
import { DamagedRecord } from './damaged-record';
import { EventStoreError, type RecordedEvent } from './event-store';

/** A stream that cannot be followed beyond a fact that this release does know. */
export class StreamNotReadable extends Error {
  readonly code = 'stream-not-readable';
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** What the fold or the schema says of it. It names members and never what was typed. */
  readonly reason: string;

  constructor({ stream, revision, type }: RecordedEvent, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${stream} cannot be followed beyond revision ${revision} (${type}): ${reason}`, {
      cause,
    });
    this.name = 'StreamNotReadable';
    this.stream = stream;
    this.revision = revision;
    this.type = type;
    this.reason = reason;
  }
}

/**
 * Makes something of a recorded event. Throws `StreamNotReadable` where that fails,
 * `UnknownToThisRelease` where a later release has written it, and what the store throws.
 */
export function readable<Result>(event: RecordedEvent, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw notReadable(event, error);
  }
}

/** What to throw where nothing can be made of a recorded event. */
export function notReadable(event: RecordedEvent, error: unknown): unknown {
  const passes = [UnknownToThisRelease, EventStoreError, DamagedRecord, StreamNotReadable];
  if (passes.some((kind) => error instanceof kind)) return error;
  const { release } = event.metadata;
  if (typeof release === 'string' && isLaterRelease(release, RELEASE))
    return new UnknownToThisRelease(`The fact ${event.type} as release ${release} writes it`);
  return new StreamNotReadable(event, error);
}
