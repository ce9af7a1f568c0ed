import { Inject, Injectable } from '@nestjs/common';
import { numbersFactSchemas } from '../../../state-machines/numbers/facts';
import { unitOf } from '../../../state-machines/organisation/questions';
import { COMMAND_IDENTITY, type CommandIdentity } from '../../event-store/command-identity';
import type { RecordedEvent } from '../../event-store/event-store';
import { numbersStream } from '../../event-store/streams';
import { Organisation } from '../../people/organisation';
import { Problem } from '../../platform/problem';
import { CaseQueue } from '../pipeline/case-queue';
import { CaseStreams, type LoadedCase, type RecordedFact } from '../pipeline/case-streams';
import { CaseWriter } from '../pipeline/case-writer';
import { Moments } from '../pipeline/moments';
import { caseAnswer, type CaseAnswer } from '../requests/case-answer';
import { numberText, RunningNumbers } from './running-numbers';

const PROCESS = 'numbering';

/**
 * Gives a case its number, `R6-市民-0012`: takes the next place in the stream of its fiscal year and
 * section, which holds nothing else, and tells the case. Every step looks first whether it is done
 * already, so it can be begun again wherever a crash left it.
 */
@Injectable()
export class Numbering {
  constructor(
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly streams: CaseStreams,
    private readonly moments: Moments,
    private readonly organisation: Organisation,
    private readonly writer: CaseWriter,
    private readonly queue: CaseQueue,
    private readonly numbers: RunningNumbers,
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
    const { code } = unitOf(await this.organisation.current(), unit);
    if (code === undefined) throw new Error(`The unit ${unit} received a case but has no code`);
    const taken = await this.numbers.take({
      stream: numbersStream(fiscalYear, unit),
      fact: {
        type: 'NumberTaken',
        data: { by: { process: PROCESS, causedBy: submitted.event.id }, case: loaded.id },
      },
      command: this.#command(submitted.event.id, submitted),
      isIts: (event) => caseOf(event) === loaded.id,
      since: submitted.metadata.at,
    });
    const data = {
      by: { process: PROCESS, causedBy: taken.id },
      text: numberText(loaded.snapshot.context.ruleset, fiscalYear, code, taken),
      fiscalYear,
      unit,
    };
    const command = this.#command(taken.id, submitted);
    const facts = [{ type: 'CaseNumbered', data }];
    const moment = await this.moments.present();
    const written = await this.writer.write(loaded.id, loaded, facts, command, moment);
    return written === 'conflict'
      ? written
      : caseAnswer(loaded.id, written.snapshot, written.appended);
  }

  #command(causedBy: string, { metadata: { correlationId } }: RecordedFact) {
    return this.identity.ofProcess({ process: PROCESS, causedBy, correlationId });
  }
}

const caseOf = (event: RecordedEvent): string =>
  numbersFactSchemas.NumberTaken.parse(event.data).case;
