import { wait } from '../platform/back-off';
import {
  EventStoreError,
  type Appended,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
} from './event-store';

/** Waited before each further try. */
const PAUSES_MS = [50, 400];
const NEVER_STOPPED = new AbortController().signal;

/**
 * Appends, and where the outcome is unknown appends again with the same ids, which the store answers
 * with the first result if it holds them. Throws `EventStoreError`; `outcome-unknown` where no
 * further try could tell.
 */
export async function appendSurely(
  store: Pick<EventStore, 'append'>,
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): Promise<Appended> {
  let unknown: EventStoreError | undefined;
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await wait(pause, NEVER_STOPPED);
    try {
      return await store.append(stream, events, { expected });
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      if (error.code === 'outcome-unknown') unknown = error;
      // After an unknown outcome, "away" says nothing about whether the first try was stored.
      else if (unknown === undefined || error.code !== 'unavailable') throw error;
    }
  }
  throw unknown ?? new Error('An append ended without an outcome');
}

/** The same, and answers `conflict` where others have appended to the stream since `expected`. */
export async function appendUnlessLate(
  ...append: Parameters<typeof appendSurely>
): Promise<Appended | 'conflict'> {
  try {
    return await appendSurely(...append);
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'wrong-expected-revision')
      return 'conflict';
    throw error;
  }
}
