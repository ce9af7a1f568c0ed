import type {
  BeforeApplicationShutdown,
  OnApplicationBootstrap,
  OnApplicationShutdown,
} from '@nestjs/common';
import { UnknownToThisRelease } from '../../../state-machines/statechart';
import { EventStoreError, type RecordedEvent } from '../../event-store/event-store';
import { follow } from '../../event-store/follow';
import type { Checkpoints } from '../../sealed-texts/key-store';
import { withCorrelation } from '../../platform/correlation';
import { wait } from '../../platform/back-off';
import type { ProcessParts } from './process-parts';
import { isTransient } from './transient';

/** Reading facts again after a crash is cheap; a write that waits for the disk is not. */
const FACTS_A_CHECKPOINT = 1_000;
const RETRY_MS = 1_000;

/** A log can be millions of events long, and who stops a server waits for half a minute. */
const serverStops = (): EventStoreError =>
  new EventStoreError('unavailable', 'the server is being stopped; ask again');

/**
 * Follows the feed from its checkpoint, and brings about in other streams what has to follow from an
 * event. After a crash it meets the last events again, so `handle` has to be harmless when repeated.
 * A store that is away is waited for; a fact that this release does not know stops the server; a
 * refusal, or a case that cannot be folded, ends the attempt and stands in the server's log.
 */
export abstract class FeedProcess
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  /** As rules and `by` call it; also the name of its checkpoint. */
  protected abstract readonly name: string;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #handledUpTo: bigint | undefined;
  #isServerStopping = false;

  constructor(private readonly parts: ProcessParts) {}

  /** Does what follows from an event, if anything does. Throws the `Problem` of a refusal. */
  protected abstract handle(event: RecordedEvent): Promise<void>;

  /** Where its checkpoint is kept. */
  protected get checkpoints(): Checkpoints {
    return this.parts.checkpoints;
  }

  /** Whether the process goes on after an error, which the log then says; else it waits, or stops. */
  protected passesOver(error: unknown): boolean {
    return !isTransient(error) && !(error instanceof UnknownToThisRelease);
  }

  /**
   * Does at once what follows from the events that it has not come to yet and that matter to somebody
   * now, and from what these bring about. Throws the `Problem` of a refusal, and at a stop of the server
   * `EventStoreError` `unavailable`: whoever waits has to ask again.
   */
  protected async catchUp(matters: (event: RecordedEvent) => boolean): Promise<void> {
    let after = this.#handledUpTo ?? (await this.checkpoints.find(this.name));
    let handled = true;
    while (handled) {
      handled = false;
      for await (const event of this.parts.store.readAll({ after })) {
        if (this.#isServerStopping) throw serverStops();
        after = event.position;
        if (!matters(event)) continue;
        await this.handle(event);
        handled = true;
      }
    }
  }

  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  /** Requests under way are waited for after this, and the process itself is stopped after them. */
  beforeApplicationShutdown(): void {
    this.#isServerStopping = true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { logger, onFatal } = this.parts;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (error) {
        if (!isTransient(error)) {
          logger.fatal({ err: error, process: this.name }, 'a process stopped');
          onFatal(error);
          return;
        }
        logger.warn({ err: error, process: this.name }, 'a process waits for the store');
        await wait(RETRY_MS, signal);
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { store } = this.parts;
    const { checkpoints } = this;
    const after = await checkpoints.find(this.name);
    let unsaved = 0;
    const save = async () => {
      if (unsaved > 0 && this.#handledUpTo !== undefined)
        await checkpoints.save(this.name, this.#handledUpTo);
      unsaved = 0;
    };
    for await (const item of follow(store, after, signal)) {
      if ('caughtUp' in item) continue;
      await this.#attempt(item);
      this.#handledUpTo = item.position;
      unsaved += 1;
      if (unsaved === FACTS_A_CHECKPOINT) await save();
    }
    await save();
  }

  async #attempt(event: RecordedEvent): Promise<void> {
    const { correlationId } = event.metadata;
    const attempt = () => this.#handleOrTell(event);
    // Whatever it logs belongs to the request that the event came from.
    await (typeof correlationId === 'string' ? withCorrelation(correlationId, attempt) : attempt());
  }

  async #handleOrTell(event: RecordedEvent): Promise<void> {
    try {
      await this.handle(event);
    } catch (error) {
      if (!this.passesOver(error)) throw error;
      const { stream, id } = event;
      this.parts.logger.error(
        { err: error, process: this.name, stream, event: id },
        'what should follow from an event did not come about',
      );
    }
  }
}
