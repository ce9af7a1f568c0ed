import { DamagedRecord } from './damaged-record';
import {
  EventStoreError,
  type Appended,
  type CaughtUp,
  type EventStore,
  type EventStoreErrorCode,
  type ExpectedRevision,
  type NewEvent,
  type RecordedEvent,
} from './event-store';

/** How an append ended. */
export type AppendOutcome = 'stored' | EventStoreErrorCode | 'failed';

/**
 * A store as it is, with a note of what happened to it: how appends ended, and whether what it holds
 * was found damaged, since then nobody should be sent here as if all were well.
 */
export class WatchedEventStore implements EventStore {
  #damage: DamagedRecord | undefined;
  readonly #appends = new Map<AppendOutcome, number>();

  constructor(private readonly watched: EventStore) {}

  /** What was found damaged first, since this process began. */
  get damage(): DamagedRecord | undefined {
    return this.#damage;
  }

  /** How many appends have ended how. */
  get appends(): ReadonlyMap<AppendOutcome, number> {
    return this.#appends;
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    options: { expected: ExpectedRevision },
  ): Promise<Appended> {
    try {
      const appended = await this.watched.append(stream, events, options);
      this.count('stored');
      return appended;
    } catch (error) {
      this.count(error instanceof EventStoreError ? error.code : 'failed');
      throw this.noted(error);
    }
  }

  read(
    stream: string,
    options?: { from?: number; backwards?: boolean; max?: number },
  ): AsyncIterable<RecordedEvent> {
    return this.watch(this.watched.read(stream, options));
  }

  readAll(options?: { after?: bigint }): AsyncIterable<RecordedEvent> {
    return this.watch(this.watched.readAll(options));
  }

  subscribe(options?: { after?: bigint }): AsyncIterable<RecordedEvent | CaughtUp> {
    return this.watch(this.watched.subscribe(options));
  }

  close(): Promise<void> {
    return this.watched.close();
  }

  private watch<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
    return {
      // No generator: that would keep a `return` back while a `next` waits.
      [Symbol.asyncIterator]: () => {
        const iterator = items[Symbol.asyncIterator]();
        return {
          next: () =>
            iterator.next().catch((error: unknown) => {
              throw this.noted(error);
            }),
          return: () => iterator.return?.() ?? Promise.resolve({ done: true, value: undefined }),
        };
      },
    };
  }

  private noted(error: unknown): unknown {
    if (error instanceof DamagedRecord) this.#damage ??= error;
    return error;
  }

  private count(outcome: AppendOutcome): void {
    this.#appends.set(outcome, (this.#appends.get(outcome) ?? 0) + 1);
  }
}
