import { Inject, Injectable } from '@nestjs/common';
import { CaseQueue } from '../cases/case-queue';
import type { CommandHeaders } from '../cases/command-headers';
import { appendSurely } from '../event-store/append-surely';
import {
  EVENT_STORE,
  EventStoreError,
  type Appended,
  type EventStore,
  type JsonObject,
} from '../event-store/event-store';
import { recordFacts, type CommandMetadata, type Head } from '../event-store/record';
import type { RecordedCommand } from '../people/organisation';
import { CLOCK, type Clock } from '../platform/clock';
import { Problem } from '../platform/problem';

const TRIES = 3;

/** A stream as it was loaded for a command. */
export interface Loaded {
  readonly head: Head | null;
  /** The command itself, where it was recorded before. */
  readonly repeated: RecordedCommand | undefined;
}

/** A fact that was judged and may happen, its texts sealed. */
export interface JudgedFact {
  readonly type: string;
  readonly data: JsonObject;
}

/**
 * Brings one fact about in a stream that is no case's: load, look for a repeat, judge, append at the
 * expected revision. Commands about one stream happen one after the other.
 */
@Injectable()
export class Recorder {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly queue: CaseQueue,
  ) {}

  /**
   * `judge` makes the fact from what was loaded, or throws the `Problem` that says why not. Throws
   * `idempotency-key-reused`, `precondition-failed`, and `busy` where others were faster three times.
   */
  record<State extends Loaded>(
    stream: string,
    { ifMatch }: Pick<CommandHeaders, 'ifMatch'>,
    command: CommandMetadata,
    load: () => Promise<State>,
    judge: (loaded: State) => Promise<JudgedFact>,
  ): Promise<Pick<Appended, 'revision' | 'position'>> {
    return this.queue.run(stream, async () => {
      for (let tries = 1; ; tries += 1) {
        const loaded = await load();
        const { head, repeated } = loaded;
        if (repeated !== undefined) {
          if (repeated.commandHash === command.commandHash) return repeated;
          throw new Problem('idempotency-key-reused');
        }
        if (ifMatch !== undefined && ifMatch !== head?.revision)
          throw new Problem('precondition-failed');
        const appended = await this.#append(stream, head, await judge(loaded), command);
        if (appended !== 'conflict') return appended;
        // Who names a revision has seen one state of it; only they can look again.
        if (ifMatch !== undefined) throw new Problem('precondition-failed');
        if (tries === TRIES) throw new Problem('busy');
      }
    });
  }

  async #append(
    stream: string,
    head: Head | null,
    fact: JudgedFact,
    command: CommandMetadata,
  ): Promise<Appended | 'conflict'> {
    const events = recordFacts(stream, head, [fact], command, this.clock.now());
    try {
      return await appendSurely(this.store, stream, events, head?.revision ?? 'none');
    } catch (error) {
      if (error instanceof EventStoreError && error.code === 'wrong-expected-revision')
        return 'conflict';
      throw error;
    }
  }
}
