import { type EventStore, EventStoreError, type RecordedEvent } from '../event-store/event-store';
import { backOff, wait, type Wait } from '../platform/back-off';
import { DatabaseDamaged, DatabaseUnavailable } from '../platform/database/database-unavailable';
import type { Random } from '../platform/random';
import { inBatches } from './batches';
import { GenerationRetired } from './checkpoint/checkpoint';
import type { Projector } from './projector';

/**
 * How many events one transaction takes at most: nothing else happens meanwhile, and once the read
 * models are up to date people wait for answers.
 */
const MOST_EVENTS_IN_A_BATCH = { behind: 500, upToDate: 50 } as const;
/**
 * After a batch the next one gathers for so long, unless someone waits for it: a transaction for each
 * fact of a busy moment costs more than all else that a command does.
 */
const REST_MS = 25;

interface LiveProjectionSettings {
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly projector: Projector;
  readonly random: Random;
  readonly wait: Wait;
  /** Whether someone waits until a position has been projected. */
  readonly isWaitedFor: () => boolean;
  /** A batch was written; `checkpoint` of the projector says how far. */
  readonly onProgress: () => void;
  /** Database or event store were away; the same is tried again after so long. */
  readonly onRetry: (error: unknown, milliseconds: number) => void;
  /** Another generation has taken over. */
  readonly onRetired: () => void;
  /** This process cannot go on: it is too old for the log, or something is broken. */
  readonly onFatal: (error: unknown) => void;
}

/** Keeps one generation of the read models up to date, until it is stopped. */
export class LiveProjection {
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #caughtUp = false;
  #running = true;

  constructor(private readonly settings: LiveProjectionSettings) {
    this.#ended = this.#run().finally(() => {
      this.#running = false;
    });
  }

  /** Whether all that was in the log when it started has been projected. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  /** Whether it still follows the feed. */
  get running(): boolean {
    return this.#running;
  }

  /** Someone has begun to wait: what has gathered so far is projected at once. */
  hurry(): void {
    this.#resting?.abort();
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.hurry();
    await this.#endFeed();
    await this.#ended;
  }

  #resting: AbortController | undefined;
  #rested: Promise<void> = Promise.resolve();

  get #most(): number {
    return this.#caughtUp ? MOST_EVENTS_IN_A_BATCH.upToDate : MOST_EVENTS_IN_A_BATCH.behind;
  }

  /** Begins when a batch was written, so that the first fact after a quiet time is not kept waiting. */
  #rest(): void {
    if (this.settings.isWaitedFor()) return;
    this.#resting = new AbortController();
    this.#rested = wait(REST_MS, this.#resting.signal);
  }

  #endFeed: () => Promise<void> = () => Promise.resolve();

  async #run(): Promise<void> {
    const { onFatal, onRetired } = this.settings;
    try {
      let failures = 0;
      while (!this.#stopping.signal.aborted) {
        try {
          await this.#follow(() => (failures = 0));
          return;
        } catch (error) {
          if (!mayPass(error)) throw error;
          await this.#pause(error, failures);
          failures += 1;
        }
      }
    } catch (error) {
      if (error instanceof GenerationRetired) onRetired();
      else onFatal(error);
    }
  }

  /** Projects the feed from the checkpoint on, until it ends or something fails. */
  async #follow(succeeded: () => void): Promise<void> {
    const { store, projector, onProgress } = this.settings;
    const { position } = projector.checkpoint;
    const subscription = store.subscribe(position === 0 ? {} : { after: BigInt(position) });
    const feed = subscription[Symbol.asyncIterator]();
    this.#endFeed = async () => {
      await feed.return?.();
    };
    const once = { [Symbol.asyncIterator]: () => feed };
    for await (const batch of inBatches(
      once,
      () => this.#most,
      () => this.#rested,
    )) {
      const events = batch.filter((item): item is RecordedEvent => !('caughtUp' in item));
      await projector.apply(events);
      if (events.length < batch.length) this.#caughtUp = true;
      succeeded();
      onProgress();
      if (this.#stopping.signal.aborted) return;
      if (batch.length < this.#most) this.#rest();
    }
  }

  async #pause(error: unknown, failures: number): Promise<void> {
    const { random, wait, onRetry } = this.settings;
    const milliseconds = backOff(failures, random);
    onRetry(error, milliseconds);
    await wait(milliseconds, this.#stopping.signal);
  }
}

/** Database or event store are away, and may come back. */
const mayPass = (error: unknown): boolean =>
  (error instanceof DatabaseUnavailable && !(error instanceof DatabaseDamaged)) ||
  error instanceof EventStoreError;
