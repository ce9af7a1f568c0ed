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
type AppendOutcome = 'stored' | EventStoreErrorCode | 'failed';

/** Told that an append begins; what it answers is told how that one ended. */
export type AppendWatch = (
  stream: string,
  events: readonly NewEvent[],
) => (outcome: AppendOutcome) => void;

/**
 * A store as it is, with a note of what happened to it: how appends ended, and whether what it holds
 * was found damaged, since then nobody should be sent here as if all were well.
 */
export class WatchedEventStore implements EventStore {
  #damage: DamagedRecord | undefined;

  readonly #watches: readonly AppendWatch[];

  constructor(
    private readonly watched: EventStore,
    ...watches: readonly AppendWatch[]
  ) {
    this.#watches = watches;
  }

  /** What was found damaged first, since this process began. */
  get damage(): DamagedRecord | undefined {
    return this.#damage;
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    options: { expected: ExpectedRevision },
  ): Promise<Appended> {
    const told = this.#watches.map((watch) => watch(stream, events));
    const ended = (outcome: AppendOutcome): void => {
      for (const tell of told) tell(outcome);
    };
    try {
      const appended = await this.watched.append(stream, events, options);
      ended('stored');
      return appended;
    } catch (error) {
      ended(error instanceof EventStoreError ? error.code : 'failed');
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
}
