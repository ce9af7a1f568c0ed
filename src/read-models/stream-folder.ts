import type { BatchWrites } from './batch-writes';
import type { FeedEvent } from './feed-event';
import type { ReadModelsDatabase } from './schema';

/** How the streams of one category are folded, and what their facts change in the tables. */
export interface Projection<State> {
  /** The states of these streams as they were last written; those never written are left out. */
  load(
    database: ReadModelsDatabase,
    streams: readonly string[],
  ): Promise<ReadonlyMap<string, State>>;

  /**
   * The state after one more event, and what to keep of it for writing. It keeps nothing itself, so
   * an event that cannot be folded leaves nothing behind. Throws what the fold throws.
   */
  step(state: State | undefined, event: FeedEvent): Promise<Stepped<State>> | Stepped<State>;
}

export interface Stepped<State> {
  readonly state: State;
  keep(writes: BatchWrites): void;
}

/** Folds the streams of one category. What a batch folds counts only after `keep`. */
export interface Folder {
  /** Gets the states that a batch needs and are not in memory. */
  prepare(database: ReadModelsDatabase, streams: readonly string[]): Promise<void>;
  /** Folds one event; nothing of it is kept where it throws. */
  step(event: FeedEvent, writes: BatchWrites): Promise<void>;
  /** The batch was written. */
  keep(): void;
  /** The batch was not written. */
  discard(): void;
  /** Forgets everything: another projector has been at work. */
  forget(): void;
}

/** Folds streams by their projection, with the states used last in memory. */
export class StreamFolder<State> implements Folder {
  readonly #known = new Map<string, State>();
  readonly #batch = new Map<string, State>();

  constructor(
    private readonly projection: Projection<State>,
    private readonly capacity: number,
  ) {}

  async prepare(database: ReadModelsDatabase, streams: readonly string[]): Promise<void> {
    const missing = streams.filter((stream) => !this.#known.has(stream));
    if (missing.length === 0) return;
    for (const [stream, state] of await this.projection.load(database, missing))
      this.#batch.set(stream, state);
  }

  async step(event: FeedEvent, writes: BatchWrites): Promise<void> {
    const { stream } = event.event;
    const before = this.#batch.get(stream) ?? this.#known.get(stream);
    const stepped = await this.projection.step(before, event);
    stepped.keep(writes);
    this.#batch.set(stream, stepped.state);
  }

  keep(): void {
    for (const [stream, state] of this.#batch) {
      // Deleted first, so that the order of the map is that of the last use.
      this.#known.delete(stream);
      this.#known.set(stream, state);
    }
    this.#batch.clear();
    for (const stream of this.#known.keys()) {
      if (this.#known.size <= this.capacity) return;
      this.#known.delete(stream);
    }
  }

  discard(): void {
    this.#batch.clear();
  }

  forget(): void {
    this.#known.clear();
    this.#batch.clear();
  }
}
