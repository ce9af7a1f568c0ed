import { Inject, Injectable } from '@nestjs/common';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import { fiscalYearLabel } from '../../calendar/era';
import { appendUnlessLate } from '../../event-store/append-surely';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../../event-store/event-store';
import {
  headOf,
  metadataOf,
  recordFacts,
  type CommandMetadata,
  type Head,
} from '../../event-store/record';
import { CLOCK, type Clock } from '../../platform/clock';
import { CaseQueue } from '../pipeline/case-queue';
import type { SealedFact } from '../pipeline/case-writer';

const DIGITS = 4;

/** A place in a stream of numbers that holds nothing else: its revision + 1 is the running number. */
type Taken = Pick<RecordedEvent, 'id' | 'revision'>;

/** What wants a number. */
interface Wanting {
  /** The stream of numbers of a fiscal year and a unit. */
  readonly stream: string;
  /** The fact that takes the next place. */
  readonly fact: SealedFact;
  readonly command: CommandMetadata;
  /** Whether a place was taken for this one already. */
  readonly isIts: (event: RecordedEvent) => boolean;
  /** When that which wants a number was recorded (ISO-8601): its place is never taken earlier. */
  readonly since: string;
}

/** Takes running numbers, each once, without gaps. */
@Injectable()
export class RunningNumbers {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly queue: CaseQueue,
  ) {}

  /** The next place, unless one was taken before. Throws `EventStoreError`. */
  take(wanting: Wanting): Promise<Taken> {
    // One after the other: each that came too late would have to read the whole stream again.
    return this.queue.run(wanting.stream, () => this.#take(wanting));
  }

  async #take({ stream, fact, command, isIts, since }: Wanting): Promise<Taken> {
    for (;;) {
      const { its, head } = await this.#lookBack(stream, since, isIts);
      if (its !== undefined) return its;
      // Whatever the clocks say: else nobody could look back for it and know when to stop.
      const now = new Date(Math.max(this.clock.now().getTime(), Date.parse(since)));
      const events = recordFacts(stream, head, [fact], command, now);
      const [event] = events;
      if (event === undefined) throw new Error('No event was made');
      const expected = head?.revision ?? 'none';
      const appended = await appendUnlessLate(this.store, stream, events, expected);
      if (appended !== 'conflict') return { id: event.id, revision: appended.revision };
    }
  }

  /** Times never go back in a stream: behind the first that is earlier than `since` there is none. */
  async #lookBack(
    stream: string,
    since: string,
    isIts: Wanting['isIts'],
  ): Promise<{ its?: RecordedEvent; head: Head | null }> {
    let head: Head | null = null;
    for await (const event of this.store.read(stream, { backwards: true })) {
      head ??= headOf(event);
      if (isIts(event)) return { its: event, head };
      if (metadataOf(event).at < since) break;
    }
    return { head };
  }
}

/** `R6-市民-0012`: a number as text, in the words of the day on which it is taken. */
export function numberText(
  { eras }: Ruleset,
  fiscalYear: number,
  unitCode: string,
  { revision }: Taken,
): string {
  const { short } = fiscalYearLabel(fiscalYear, eras);
  return `${short}-${unitCode}-${String(revision + 1).padStart(DIGITS, '0')}`;
}
