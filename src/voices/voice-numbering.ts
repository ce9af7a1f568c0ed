import { Inject, Injectable } from '@nestjs/common';
import { numbersFactSchemas } from '../../state-machines/numbers/facts';
import { unitOf } from '../../state-machines/organisation/questions';
import { numberText, RunningNumbers } from '../cases/numbering/running-numbers';
import { CaseQueue } from '../cases/pipeline/case-queue';
import { Moments } from '../cases/pipeline/moments';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import { voiceNumbersStream } from '../event-store/streams';
import { Organisation } from '../people/organisation';
import { Problem } from '../platform/problem';
import { voiceAnswer, type VoiceAnswer } from './voice-answer';
import { foldVoice, VoiceStreams, type LoadedVoice } from './voice-streams';
import { VoiceWriter } from './voice-writer';

const PROCESS = 'voices';

/**
 * Gives a voice its reception number, `V-R8-市民-0001`, as cases get theirs. Every step looks first
 * whether it is done already, so it can be begun again wherever a crash left it.
 */
@Injectable()
export class VoiceNumbering {
  constructor(
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly streams: VoiceStreams,
    private readonly moments: Moments,
    private readonly organisation: Organisation,
    private readonly writer: VoiceWriter,
    private readonly queue: CaseQueue,
    private readonly numbers: RunningNumbers,
  ) {}

  /** Numbers a voice that is there, unless it has a number; answers the voice as numbered. */
  number(voiceId: string): Promise<VoiceAnswer> {
    return this.queue.run(voiceId, async () => {
      for (;;) {
        const loaded = await this.streams.load(voiceId);
        if (loaded === undefined) throw new Problem('not-found');
        const done = loaded.facts.findIndex(({ fact }) => fact.type === 'VoiceNumbered');
        const numbered = loaded.facts[done];
        const then = foldVoice(voiceId, loaded.facts.slice(0, done + 1));
        if (numbered !== undefined && then !== undefined)
          return voiceAnswer(voiceId, then.voice, numbered.event);
        const answer = await this.#tell(loaded);
        if (answer !== 'conflict') return answer;
      }
    });
  }

  async #tell(loaded: LoadedVoice): Promise<VoiceAnswer | 'conflict'> {
    const [received] = loaded.facts;
    if (received?.fact.type !== 'VoiceReceived') throw new Error('A voice was never received');
    const { unit, found } = received.fact.data;
    const { fiscalYear } = found;
    const { code } = unitOf(await this.organisation.current(), unit);
    if (code === undefined) throw new Error(`The unit ${unit} received a voice but has no code`);
    const { correlationId } = received.metadata;
    const taken = await this.numbers.take({
      stream: voiceNumbersStream(fiscalYear, unit),
      fact: {
        type: 'VoiceNumberTaken',
        data: { by: { process: PROCESS, causedBy: received.event.id }, voice: loaded.id },
      },
      command: this.identity.ofProcess({
        process: PROCESS,
        causedBy: received.event.id,
        correlationId,
      }),
      isIts: ({ data }) => numbersFactSchemas.VoiceNumberTaken.parse(data).voice === loaded.id,
      since: received.metadata.at,
    });
    const moment = await this.moments.present();
    const data = {
      by: { process: PROCESS, causedBy: taken.id },
      text: `V-${numberText(moment.inForce.ruleset, fiscalYear, code, taken)}`,
      fiscalYear,
      unit,
    };
    const command = this.identity.ofProcess({
      process: PROCESS,
      causedBy: taken.id,
      correlationId,
    });
    const written = await this.writer.write(
      loaded.id,
      loaded,
      { type: 'VoiceNumbered', data },
      command,
      moment,
    );
    return written === 'conflict'
      ? written
      : voiceAnswer(loaded.id, written.voice, written.appended);
  }
}
