import { Injectable } from '@nestjs/common';
import type { CaseFact } from '../../../state-machines/case/facts';
import { workingDaysBetween } from '../../calendar/working-days';
import { dayOf } from '../../read-models/timers/timers-of';
import { CaseStreams } from '../pipeline/case-streams';
import type { Given } from '../pipeline/draft';

/** Counts the working days that have passed since something happened to a case. */
@Injectable()
export class ElapsedDays {
  constructor(private readonly streams: CaseStreams) {}

  /** Since the section that has it now came to have it: by the report, or by the last 移送. */
  inTheSection(given: Given): Promise<number> {
    return this.#since(given, ({ type }) => type === 'CaseSubmitted' || type === 'CaseTransferred');
  }

  /** Since the last 区分決定; a later 区分変更 does not count. */
  sinceTriage(given: Given): Promise<number> {
    return this.#since(given, ({ type }) => type === 'CaseTriaged');
  }

  /** Since an obligation was raised; none where the case has no such one, which the rules then say. */
  async sinceRaised(id: string, given: Given): Promise<number> {
    if (!given.memory.obligations.some((one) => one.id === id)) return 0;
    return this.#since(
      given,
      ({ type, data }) => type === 'ObligationRaised' && data.obligation.id === id,
    );
  }

  /** Throws where a case never came so far: the statechart does not ask then. */
  async #since(
    { caseId, cityDay, calendar }: Given,
    begins: (fact: CaseFact) => boolean,
  ): Promise<number> {
    const loaded = await this.streams.load(caseId);
    const beginning = loaded?.facts.findLast(({ fact }) => begins(fact));
    if (beginning === undefined) throw new Error(`The case ${caseId} never came so far`);
    return workingDaysBetween(dayOf(beginning.fact), cityDay, calendar);
  }
}
