import { Problem } from '../platform/problem';
import { type EventStoreErrorCode, EventStoreError } from './event-store';

const PROBLEM_OF = {
  // Whether it is stored or not, sending the command again is safe and finds out.
  unavailable: 'store-unavailable',
  'outcome-unknown': 'store-unavailable',
  'too-large': 'too-large',
  // What is left when trying again did not help.
  'wrong-expected-revision': 'busy',
} as const satisfies Record<EventStoreErrorCode, string>;

/** What an error of the event store means to whoever asked. */
export function eventStoreProblem(error: unknown): Problem | undefined {
  if (!(error instanceof EventStoreError)) return undefined;
  return new Problem(PROBLEM_OF[error.code], {}, { cause: error });
}
