import { Injectable } from '@nestjs/common';
import { stateOf } from '../../state-machines/case-state';
import type { Requester } from '../people/requester';
import { Problem, wrongField } from '../platform/problem';
import { CaseVisibility } from './case-visibility';
import { CaseStreams } from './pipeline/case-streams';

/** Looks up the closed case that a report says it repeats 再発. */
@Injectable()
export class ClosedCases {
  constructor(
    private readonly streams: CaseStreams,
    private readonly visibility: CaseVisibility,
  ) {}

  /**
   * Throws `not-found` for what is no case, or none that the reporter may see at least in summary;
   * `invalid-request` for one that was not closed.
   */
  async require(caseId: string, requester: Requester): Promise<void> {
    if ((await this.visibility.of(caseId, requester)) === 'none') throw new Problem('not-found');
    const loaded = await this.streams.load(caseId);
    if (loaded === undefined) throw new Problem('not-found');
    const { steps } = stateOf(loaded.snapshot);
    if (!steps.includes('closed')) throw wrongField('/recurrenceOf', NOT_CLOSED);
  }
}

const NOT_CLOSED = {
  ja: '完了した案件を指定してください。続いている案件には、その案件の中で記録します。',
  en: 'Name a case that was closed. What belongs to an open case is recorded in that case.',
};
