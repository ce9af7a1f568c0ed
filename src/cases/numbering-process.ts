import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DatabaseUnavailable } from '../platform/database/database-unavailable';
import { ON_FATAL, type OnFatal } from '../platform/fatal';
import { LOGGER, type Logger } from '../platform/logging';

import {
  EVENT_STORE,
  EventStoreError,
  type EventStore,
  type RecordedEvent,
} from '../event-store/event-store';
import { wait } from '../platform/back-off';
import { follow } from '../event-store/follow';
import { caseIdOf } from '../event-store/streams';
import { Numbering } from './numbering';
import { ProcessCheckpoints } from './process-checkpoints';

const PROCESS = 'numbering';
/** Reading a few facts again after a crash is cheap; a write for every fact is not. */
const FACTS_A_CHECKPOINT = 100;
const RETRY_MS = 1_000;

/** Finishes the numbering of every case that a crash or a lost store left without its number. */
@Injectable()
export class NumberingProcess implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(ON_FATAL) private readonly onFatal: OnFatal,
    private readonly checkpoints: ProcessCheckpoints,
    private readonly numbering: Numbering,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (error) {
        if (!isPassing(error)) {
          this.logger.fatal({ err: error }, 'numbering stopped');
          this.onFatal(error);
          return;
        }
        this.logger.warn({ err: error }, 'numbering waits for the store');
        await wait(RETRY_MS, signal);
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const after = await this.checkpoints.find(PROCESS);
    let handled = 0;
    for await (const item of follow(this.store, after, signal)) {
      if ('caughtUp' in item) continue;
      await this.#finish(item);
      handled += 1;
      if (handled % FACTS_A_CHECKPOINT === 0) await this.checkpoints.save(PROCESS, item.position);
    }
  }

  async #finish(event: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(event.stream);
    if (caseId === undefined || event.type !== 'CaseSubmitted') return;
    try {
      await this.numbering.number(caseId);
    } catch (error) {
      if (isPassing(error)) throw error;
      // A refusal ends the attempt; the case stays visible without a number.
      this.logger.error({ err: error, case: caseId }, 'a case could not be numbered');
    }
  }
}

/** Whether trying again later may help. */
const isPassing = (error: unknown): boolean =>
  error instanceof EventStoreError || error instanceof DatabaseUnavailable;
