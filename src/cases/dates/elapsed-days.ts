import { Injectable } from '@nestjs/common';
import type { CaseFact } from '../../../state-machines/case/facts';
import { workingDaysBetween } from '../../calendar/working-days';
import { CaseStreams } from '../pipeline/case-streams';
import type { Given } from '../pipeline/draft';

type Beginning = 'CaseSubmitted' | 'CaseTransferred' | 'CaseTriaged';

const isOneOf = (
  fact: CaseFact,
  types: readonly Beginning[],
): fact is Extract<CaseFact, { type: Beginning }> => types.some((type) => type === fact.type);

/** Counts the working days that have passed since something happened to a case. */
@Injectable()
export class ElapsedDays {
  constructor(private readonly streams: CaseStreams) {}

  /** Since the section that has it now came to have it: by the report, or by the last 移送. */
  inTheSection(given: Given): Promise<number> {
    return this.#since(['CaseSubmitted', 'CaseTransferred'], given);
  }

  /** Since the last 区分決定; a later 区分変更 does not count. */
  sinceTriage(given: Given): Promise<number> {
    return this.#since(['CaseTriaged'], given);
  }

  /** Throws where a case never came so far: the statechart does not ask then. */
  async #since(types: readonly Beginning[], { caseId, cityDay, calendar }: Given): Promise<number> {
    const loaded = await this.streams.load(caseId);
    const days = loaded?.facts.flatMap(({ fact }) =>
      isOneOf(fact, types) ? [fact.data.found.cityDay] : [],
    );
    const from = days?.at(-1);
    if (from === undefined) throw new Error(`The case ${caseId} has no ${types.join(' or ')}`);
    return workingDaysBetween(from, cityDay, calendar);
  }
}
