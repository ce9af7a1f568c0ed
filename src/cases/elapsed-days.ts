import { Injectable } from '@nestjs/common';
import { CaseStreams } from './case-streams';
import type { Given } from './draft';
import { workingDaysBetween } from '../calendar/working-days';

/** Counts the working days that have passed since something happened to a case. */
@Injectable()
export class ElapsedDays {
  constructor(private readonly streams: CaseStreams) {}

  /** Since the report. */
  sinceReport(given: Given): Promise<number> {
    return this.#since('CaseSubmitted', given);
  }

  /** Since the last 区分決定; a later 区分変更 does not count. */
  sinceTriage(given: Given): Promise<number> {
    return this.#since('CaseTriaged', given);
  }

  /** Throws where a case never came so far: the statechart does not ask then. */
  async #since(
    type: 'CaseSubmitted' | 'CaseTriaged',
    { caseId, cityDay, calendar }: Given,
  ): Promise<number> {
    const loaded = await this.streams.load(caseId);
    const last = loaded?.facts.findLast(({ fact }) => fact.type === type)?.fact;
    if (last?.type !== 'CaseSubmitted' && last?.type !== 'CaseTriaged')
      throw new Error(`The case ${caseId} has no ${type}`);
    return workingDaysBetween(last.data.found.cityDay, cityDay, calendar);
  }
}
