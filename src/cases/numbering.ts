import { Inject, Injectable } from '@nestjs/common';
import { numbersFactSchemas } from '../../state-machines/numbers/facts';
import { unitOf } from '../../state-machines/organisation/questions';
import { cityDay } from '../calendar/city-day';
import { fiscalYearLabel } from '../calendar/era';
import { appendSurely } from '../event-store/append-surely';
import {
  EVENT_STORE,
  EventStoreError,
  type EventStore,
  type RecordedEvent,
} from '../event-store/event-store';
import { headOf, recordFacts, type Head } from '../event-store/record';
import { numbersStream } from '../event-store/streams';
import { Organisation } from '../people/organisation';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Problem } from '../platform/problem';
import { Rulesets } from '../rulesets/rulesets';
import { caseAnswer, type CaseAnswer } from './case-answer';
import { CaseQueue } from './case-queue';
import { CaseStreams, type LoadedCase, type RecordedFact } from './case-streams';
import { CaseWriter } from './case-writer';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';

const PROCESS = 'numbering';
const DIGITS = 4;

/**
 * Gives a case its number, `R6-市民-0012`: takes the next place in the stream of its fiscal year and
 * section, which holds nothing else, and tells the case. Every step looks first whether it is done
 * already, so it can be begun again wherever a crash left it.
 */
@Injectable()
export class Numbering {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly streams: CaseStreams,
    private readonly rulesets: Rulesets,
    private readonly organisation: Organisation,
    private readonly writer: CaseWriter,
    private readonly queue: CaseQueue,
  ) {}

  /** Numbers a case that is there, unless it has a number; answers the case as numbered. */
  number(caseId: string): Promise<CaseAnswer> {
    return this.queue.run(caseId, async () => {
      for (;;) {
        const loaded = await this.streams.load(caseId);
        if (loaded === undefined) throw new Problem('not-found');
        const done = loaded.facts.findIndex(({ fact }) => fact.type === 'CaseNumbered');
        if (done >= 0) return this.#answerAt(loaded, done);
        const answer = await this.#tell(loaded);
        if (answer !== 'conflict') return answer;
      }
    });
  }

  async #answerAt(loaded: LoadedCase, index: number): Promise<CaseAnswer> {
    const then = await this.streams.fold(loaded.id, loaded.facts.slice(0, index + 1));
    const numbered = loaded.facts[index];
    if (then === undefined || numbered === undefined) throw new Error('A fact has gone');
    return caseAnswer(loaded.id, then.snapshot, numbered.event);
  }

  async #tell(loaded: LoadedCase): Promise<CaseAnswer | 'conflict'> {
    const [submitted] = loaded.facts;
    if (submitted?.fact.type !== 'CaseSubmitted') throw new Error('A case was never submitted');
    const { fiscalYear } = submitted.fact.data.found;
    const unit = submitted.fact.data.found.receivingUnitPath.at(-1)?.id;
    if (unit === undefined) throw new Error('A case was received by nobody');
    const { short } = fiscalYearLabel(fiscalYear, loaded.snapshot.context.ruleset.eras);
    const { code } = unitOf(await this.organisation.current(), unit);
    if (code === undefined) throw new Error(`The unit ${unit} received a case but has no code`);
    const stream = numbersStream(fiscalYear, unit);
    // One after the other: each that came too late would have to read the whole stream again.
    const taken = await this.queue.run(stream, () => this.#take(loaded.id, submitted, stream));
    const running = String(taken.revision + 1).padStart(DIGITS, '0');
    const data = {
      by: { process: PROCESS, causedBy: taken.id },
      text: `${short}-${code}-${running}`,
      fiscalYear,
      unit,
    };
    const command = this.#command(taken.id, submitted);
    const facts = [{ type: 'CaseNumbered', data }];
    const now = this.clock.now();
    const inForce = await this.rulesets.inForce(cityDay(now, this.config.timeZone));
    const written = await this.writer.write(loaded.id, loaded, facts, command, { now, inForce });
    return written === 'conflict'
      ? written
      : caseAnswer(loaded.id, written.snapshot, written.appended);
  }

  /** The place of the case in the stream of numbers, taken now unless it was before. */
  async #take(caseId: string, submitted: RecordedFact, stream: string): Promise<Taken> {
    for (;;) {
      let head: Head | null = null;
      for await (const event of this.store.read(stream)) {
        if (caseOf(event) === caseId) return event;
        head = headOf(event);
      }
      const data = { by: { process: PROCESS, causedBy: submitted.event.id }, case: caseId };
      const command = this.#command(submitted.event.id, submitted);
      const facts = [{ type: 'NumberTaken', data }];
      const events = recordFacts(stream, head, facts, command, this.clock.now());
      const [event] = events;
      if (event === undefined) throw new Error('No event was made');
      try {
        const { revision } = await appendSurely(
          this.store,
          stream,
          events,
          head?.revision ?? 'none',
        );
        return { id: event.id, revision };
      } catch (error) {
        const lost = error instanceof EventStoreError && error.code === 'wrong-expected-revision';
        if (!lost) throw error;
      }
    }
  }

  #command(causedBy: string, { metadata: { correlationId } }: RecordedFact) {
    return this.identity.ofProcess({ process: PROCESS, causedBy, correlationId });
  }
}

type Taken = Pick<RecordedEvent, 'id' | 'revision'>;

const caseOf = (event: RecordedEvent): string =>
  numbersFactSchemas.NumberTaken.parse(event.data).case;
