import { Inject, Injectable } from '@nestjs/common';
import { cityDay } from '../calendar/city-day';
import { CaseQueue } from '../cases/case-queue';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import type { RecordedEvent } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Problem } from '../platform/problem';
import { VoiceStreams } from './voice-streams';
import { VoiceWriter } from './voice-writer';

const PROCESS = 'voices';
const TRIES = 5;

/** What the process does to voices: under ids that follow from the causing event. */
@Injectable()
export class VoiceProcessOrders {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
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
        const today = cityDay(this.clock.now(), this.config.timeZone);
        const by = { process: PROCESS, causedBy: cause.id };
        const data = { by, case: caseId, found: { cityDay: today } };
        const { correlationId } = metadataOf(cause);
        const command = this.identity.ofProcess({
          process: PROCESS,
          causedBy: cause.id,
          correlationId,
          about: caseId,
        });
        const fact = { type: 'CaseLinked', data } as const;
        const written = await this.writer.write(voiceId, loaded, fact, command);
        if (written !== 'conflict') return;
      }
      throw new Problem('busy');
    });
  }
}
