import { systemClock } from '../../src/platform/clock';
import { newId } from '../../src/platform/ids';
import { systemRandom } from '../../src/platform/random';
import type {
  CaughtUp,
  EventStore,
  EventStoreErrorCode,
  JsonObject,
  NewEvent,
  RecordedEvent,
} from '../../src/event-store/event-store';

export const freshId = (): string => newId(systemClock, systemRandom);

/** A stream that no other test has, so that the suite can run against a server that is in use. */
export const freshStream = (category = 'case'): string => `${category}-${freshId()}`;

export function sample(data: JsonObject = { note: '見本' }): NewEvent {
  return { id: freshId(), type: 'SampleHappened', data, metadata: { at: '2025-04-01T00:00:00Z' } };
}

export const samples = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => sample({ n }));

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** Takes what comes until `enough` says so, then stops the feed. */
export async function take<Item>(
  items: AsyncIterable<Item>,
  enough: (taken: readonly Item[]) => boolean,
): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) {
    taken.push(item);
    if (enough(taken)) break;
  }
  return taken;
}

export const isEvent = (item: RecordedEvent | CaughtUp): item is RecordedEvent => 'id' in item;

export const idsOf = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id);

/** Where the log ends now: the position of an event made for this purpose. */
export async function markEnd(store: EventStore): Promise<bigint> {
  const { position } = await store.append(freshStream(), [sample()], { expected: 'none' });
  return position;
}

/** The code with which the store refuses. A promise that is kept, or breaks otherwise, fails the test. */
export async function refusal(work: Promise<unknown>): Promise<EventStoreErrorCode> {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof Error && error.name === 'EventStoreError' && 'code' in error)
    return error.code as EventStoreErrorCode;
  throw error;
}
