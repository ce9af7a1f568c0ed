import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store';
import { caseIdOf } from '../../event-store/streams';
import { FeedProcess } from './feed-process';
import { OBLIGATIONS, ObligationRaising } from './obligation-raising';
import { ProcessParts } from './process-parts';

/** Raises what cases owe by themselves, after each fact from which something follows. */
@Injectable()
export class ObligationProcess extends FeedProcess {
  protected readonly name = OBLIGATIONS;

  constructor(
    parts: ProcessParts,
    private readonly raising: ObligationRaising,
  ) {
    super(parts);
  }

  protected async handle(event: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(event.stream);
    if (caseId !== undefined) await this.raising.after(caseId, event);
  }
}
