import { Inject, Injectable } from '@nestjs/common';
import { CaseQueue } from '../cases/pipeline/case-queue';
import { Moments } from '../cases/pipeline/moments';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import type { RecordedEvent } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';
import { Problem } from '../platform/problem';
import { VoiceStreams } from './voice-streams';
import { VoiceWriter } from './voice-writer';

const PROCESS = 'voices';
const TRIES = 5;

/** What the process does to voices: under ids that follow from the causing event. */
@Injectable()
export class VoiceProcessOrders {
  constructor(
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly moments: Moments,
    private readonly streams: VoiceStreams,
    private readonly writer: VoiceWriter,
    private readonly queue: CaseQueue,
  ) {}

  /** Tells a voice of a case, unless it knows of it. Throws the `Problem` of a refusal. */
  linkCase(voiceId: string, caseId: string, cause: RecordedEvent): Promise<void> {
    return this.queue.run(voiceId, async () => {
      for (let tries = 1; tries <= TRIES; tries += 1) {
        const loaded = await this.streams.load(voiceId);
        if (loaded === undefined) throw new Problem('not-found');
        if (loaded.voice.cases.includes(caseId)) return;
        const moment = await this.moments.present();
        const by = { process: PROCESS, causedBy: cause.id };
        const data = { by, case: caseId, found: { cityDay: moment.cityDay } };
        const { correlationId } = metadataOf(cause);
        const command = this.identity.ofProcess({
          process: PROCESS,
          causedBy: cause.id,
          correlationId,
          about: caseId,
        });
        const fact = { type: 'CaseLinked', data } as const;
        const written = await this.writer.write(voiceId, loaded, fact, command, moment);
        if (written !== 'conflict') return;
      }
      throw new Problem('busy');
    });
  }
}
