import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  NotFoundError,
  NotLeaderError,
  StreamDeletedError,
  StreamNotFoundError,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { DamagedRecord } from '../damaged-record';
import { EventStoreError } from '../event-store';
import { UnknownPosition } from '../unknown-position';

/** gRPC appends what it found of a host's name, which is mostly nothing. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*Resolution note:\s*$/, '');

/** An error of an EventStoreDB; its operator is told other things than of a folder. */
export class EventStoreDbFailure extends EventStoreError {}

/**
 * Whether a call never left this process: no connection was made, or no node of the cluster was
 * found. Told by the client's words, as it has no other sign; when they change, an append's outcome
 * is called unknown, which is safe.
 */
function neverSent(error: unknown): boolean {
  if (error instanceof UnavailableError) return error.message.includes('No connection established');
  return error instanceof Error && error.message.startsWith('Failed to discover after');
}

/**
 * What to throw for a rejected append. Only four answers say for certain that nothing was stored;
 * after any other the events may be there, whatever the error is called.
 */
export function appendFailure(stream: string, error: unknown): Error {
  const options = { cause: error };
  if (error instanceof WrongExpectedVersionError) {
    const { expectedVersion, actualVersion } = error;
    const message = `${stream} is at ${actualVersion}, not at ${expectedVersion}`;
    return new EventStoreDbFailure('wrong-expected-revision', message, options);
  }
  if (error instanceof MaxAppendSizeExceededError)
    return new EventStoreDbFailure(
      'too-large',
      `more than ${error.maxAppendSize} bytes for ${stream}`,
      options,
    );
  if (error instanceof StreamDeletedError) return deletedStream(stream, error);
  if (error instanceof AccessDeniedError)
    return new EventStoreDbFailure('unavailable', 'EventStoreDB denies access', options);
  if (neverSent(error))
    return new EventStoreDbFailure('unavailable', `no EventStoreDB: ${messageOf(error)}`, options);
  return new EventStoreDbFailure(
    'outcome-unknown',
    `it is not known whether ${stream} was written: ${messageOf(error)}`,
    options,
  );
}

/** What to throw for a failed read: a read changes nothing, so the store was `unavailable`. */
export function readFailure(error: unknown): Error {
  if (error instanceof DamagedRecord || error instanceof UnknownPosition) return error;
  if (error instanceof StreamDeletedError) return deletedStream(error.streamName, error);
  return new EventStoreDbFailure(
    'unavailable',
    `EventStoreDB did not answer: ${messageOf(error)}`,
    {
      cause: error,
    },
  );
}

/** A record is never deleted, so whoever did that did it behind our back. */
function deletedStream(stream: string, cause: Error): Error {
  return new DamagedRecord(`${stream} was deleted in EventStoreDB`, { cause });
}

export const isMissingStream = (error: unknown): boolean =>
  error instanceof StreamNotFoundError || error instanceof NotFoundError;

/** A connection that broke, or that leads to a follower: the client's next call makes a new one. */
export const connectionChanged = (error: unknown): boolean =>
  error instanceof NotLeaderError || (error instanceof UnavailableError && !neverSent(error));

/** How the server says that no event has the position that a read of all streams begins with. */
export const isUnknownPosition = (error: unknown): boolean =>
  error instanceof UnknownError && error.message.includes('ReadAllResult');
