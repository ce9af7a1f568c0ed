/** Plain JSON, the only thing that is ever stored. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** An event about to be stored. Its id (a UUID) is derived by the caller, so that a repeat is known. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** An event as the store holds it. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** Place in its stream, from 0, without gaps. */
  readonly revision: number;
  /** Place in the one order over all streams: strictly increasing, not dense. */
  readonly position: bigint;
}

/** Where an append ended: revision and position of its last event. */
export interface Appended {
  readonly revision: number;
  readonly position: bigint;
}

/** The revision of the last event that the writer saw, or `none` for a stream without events. */
export type ExpectedRevision = number | 'none';

/** Said once by a subscription when it has delivered what was there and goes on live. */
export interface CaughtUp {
  readonly caughtUp: true;
}

export type EventStoreErrorCode =
  /** The stream is not where the writer expected it: load again and judge again. */
  | 'wrong-expected-revision'
  /** The events may or may not be stored: append again with the same ids and expectation. */
  | 'outcome-unknown'
  /** More than `MAX_APPEND_BYTES` of data in one append. */
  | 'too-large'
  /** The store cannot be reached; nothing of this call was stored. */
  | 'unavailable';

/** The closed set of what a store may refuse with; anything else that it throws is a defect. */
export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EventStoreError';
  }
}

/** Bytes of canonical JSON in the `data` of one append's events together (EventStoreDB's own limit). */
export const MAX_APPEND_BYTES = 1_048_576;

/**
 * The port to the log. Two adapters hold it: `embedded/` (one machine) and `eventstoredb/`
 * (a cluster). `test/event-store.contract.ts` says in full what each of them promises.
 */
export interface EventStore {
  /**
   * Appends one or more events to one stream, all or none, on disk before it answers. An append
   * that the store already holds (same ids, same expectation) is answered with the first result.
   * Throws `EventStoreError` with any of its codes.
   */
  append(
    stream: string,
    events: readonly NewEvent[],
    options: { expected: ExpectedRevision },
  ): Promise<Appended>;

  /** Reads one stream; empty when there is none. `from` is inclusive. Throws `unavailable`. */
  read(
    stream: string,
    options?: { from?: number; backwards?: boolean; max?: number },
  ): AsyncIterable<RecordedEvent>;

  /**
   * Reads all streams in one order, after a position (exclusive), to the present end. `after` is the
   * position of an event that is there, or left out for the beginning; any other throws
   * `UnknownPosition`, since then a checkpoint belongs to another log.
   */
  readAll(options?: { after?: bigint }): AsyncIterable<RecordedEvent>;

  /**
   * Reads all streams after a position and goes on live: in order, none twice, none missed. It
   * resumes by itself after a break and ends only when the consumer stops or the store is closed.
   * `after` as in `readAll`.
   */
  subscribe(options?: { after?: bigint }): AsyncIterable<RecordedEvent | CaughtUp>;

  /** Ends subscriptions and lets go of files and connections. */
  close(): Promise<void>;
}

/** The injection token of the port. */
export const EVENT_STORE = Symbol('EventStore');
