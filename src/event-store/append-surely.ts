import {
  EventStoreError,
  type Appended,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
} from './event-store';

const TRIES = 3;

/**
 * Appends, and where the outcome is unknown appends again with the same ids, which the store answers
 * with the first result if it holds them. Throws `EventStoreError`; `outcome-unknown` only after
 * several tries.
 */
export async function appendSurely(
  store: EventStore,
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): Promise<Appended> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await store.append(stream, events, { expected });
    } catch (error) {
      const unknown = error instanceof EventStoreError && error.code === 'outcome-unknown';
      if (!unknown || tries === TRIES) throw error;
    }
  }
}
