import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../event-store/event-store';
import { caseIdOf } from '../event-store/streams';
import { ON_FATAL, type OnFatal } from '../platform/fatal';
import { LOGGER, type Logger } from '../platform/logging';
import { FeedProcess } from './feed-process';
import { Numbering } from './numbering';
import { ProcessCheckpoints } from './process-checkpoints';

/** Finishes the numbering of every case that a crash or a lost store left without its number. */
@Injectable()
export class NumberingProcess extends FeedProcess {
  protected readonly name = 'numbering';

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(LOGGER) logger: Logger,
    @Inject(ON_FATAL) onFatal: OnFatal,
    checkpoints: ProcessCheckpoints,
    private readonly numbering: Numbering,
  ) {
    super({ store, logger, onFatal, checkpoints });
  }

  protected async handle({ stream, type }: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(stream);
    if (caseId !== undefined && type === 'CaseSubmitted') await this.numbering.number(caseId);
  }
}
