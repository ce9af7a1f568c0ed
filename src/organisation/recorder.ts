import { Inject, Injectable } from '@nestjs/common';
import { attempted, isTheSame } from '../cases/pipeline/attempts';
import { CaseQueue } from '../cases/pipeline/case-queue';
import { appendUnlessLate } from '../event-store/append-surely';
import {
  EVENT_STORE,
  type Appended,
  type EventStore,
  type JsonObject,
} from '../event-store/event-store';
import { recordFacts, type CommandMetadata, type Head } from '../event-store/record';
import type { RecordedCommand } from '../people/organisation';
import { CLOCK, type Clock } from '../platform/clock';
import type { OrganisationOrder } from './order';

/** A stream as it was loaded for a command. */
export interface Loaded {
  readonly head: Head | null;
  /** The command itself, where it was recorded before. */
  readonly repeated: RecordedCommand | undefined;
}

/** A fact that was judged and may happen, its texts sealed. */
interface JudgedFact {
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
    order: OrganisationOrder,
    command: CommandMetadata,
    load: () => Promise<State>,
    judge: (loaded: State) => Promise<JudgedFact>,
  ): Promise<Pick<Appended, 'revision' | 'position'>> {
    return this.queue.run(stream, () =>
      attempted(order, {
        load,
        revisionOf: ({ head }) => head?.revision,
        repeated: ({ repeated }) =>
          repeated !== undefined && isTheSame({ ...command, ...repeated }, command)
            ? repeated
            : undefined,
        bringAbout: async (loaded) =>
          this.#append(stream, loaded.head, await judge(loaded), command),
      }),
    );
  }

  #append(
    stream: string,
    head: Head | null,
    fact: JudgedFact,
    command: CommandMetadata,
  ): Promise<Appended | 'conflict'> {
    const events = recordFacts(stream, head, [fact], command, this.clock.now());
    return appendUnlessLate(this.store, stream, events, head?.revision ?? 'none');
  }
}
