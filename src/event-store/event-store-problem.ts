import { UnknownToThisRelease } from '../../state-machines/statechart';
import { Problem } from '../platform/problem';
import { DamagedRecord } from './damaged-record';
import { type EventStoreErrorCode, EventStoreError } from './event-store';
import { StreamNotReadable } from './not-readable';

const PROBLEM_OF = {
  // Whether it is stored or not, sending the command again is safe and finds out.
  unavailable: 'store-unavailable',
  'outcome-unknown': 'store-unavailable',
  'too-large': 'too-large',
  // What is left when trying again did not help.
  'wrong-expected-revision': 'busy',
} as const satisfies Record<EventStoreErrorCode, string>;

/** What an error of the event store, or of what it holds, means to whoever asked. */
export function eventStoreProblem(error: unknown): Problem | undefined {
  const options = { cause: error };
  if (error instanceof DamagedRecord) return new Problem('record-damaged', {}, options);
  if (error instanceof UnknownToThisRelease) return new Problem('release-too-old', {}, options);
  if (error instanceof StreamNotReadable) {
    const { stream, revision, type: fact, reason } = error;
    return new Problem('record-not-readable', { stream, revision, fact, reason }, options);
  }
  if (!(error instanceof EventStoreError)) return undefined;
  return new Problem(PROBLEM_OF[error.code], {}, options);
}
