import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store';
import { caseIdOf } from '../../event-store/streams';
import { Numbering } from '../numbering/numbering';
import { FeedProcess } from './feed-process';
import { ProcessParts } from './process-parts';

/** Finishes the numbering of every case that a crash or a lost store left without its number. */
@Injectable()
export class NumberingProcess extends FeedProcess {
  protected readonly name = 'numbering';

  constructor(
    parts: ProcessParts,
    private readonly numbering: Numbering,
  ) {
    super(parts);
  }

  protected async handle({ stream, type }: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(stream);
    if (caseId !== undefined && type === 'CaseSubmitted') await this.numbering.number(caseId);
  }
}
