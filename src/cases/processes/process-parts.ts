import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '../../event-store/event-store';
import { ON_FATAL, type OnFatal } from '../../platform/fatal';
import { LOGGER, type Logger } from '../../platform/logging';
import { ProcessCheckpoints } from './process-checkpoints';

/** What every process needs. */
@Injectable()
export class ProcessParts {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(LOGGER) readonly logger: Logger,
    @Inject(ON_FATAL) readonly onFatal: OnFatal,
    readonly checkpoints: ProcessCheckpoints,
  ) {}
}
