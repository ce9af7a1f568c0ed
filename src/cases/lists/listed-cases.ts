import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Day } from '../../../state-machines/fact';
import type { ListedCase } from '../../read-models/cases/case-list';
import { ReadModels } from '../../read-models/read-models';
import { Unsealing } from '../../read-models/unsealing';
import { BriefCases } from './brief-cases';
import type { CaseDetailsAnswer, ListedCaseAnswer, PersonAnswer } from './case-list.dto';

/** Where a list of cases goes on: the position that it is of, and the case before. */
export const placeInCases = z.strictObject({
  position: z.int().nonnegative(),
  below: z.int().positive(),
});
export type PlaceInCases = z.infer<typeof placeInCases>;

type Names = ReadonlyMap<string, string | null>;

/** Makes rows of cases readable: texts unsealed, ids with their names. */
@Injectable()
export class ListedCases {
  constructor(
    private readonly readModels: ReadModels,
    private readonly unsealing: Unsealing,
    private readonly cases: BriefCases,
  ) {}

  /** Units are called as on that day. */
  async answers(listed: readonly ListedCase[], day: Day): Promise<ListedCaseAnswer[]> {
    const versions = listed.map(({ version }) => version);
    const cases = await this.cases.answers(versions, day);
    const persons = listed
      .filter(({ whole }) => whole)
      .flatMap(({ version }) => [version.reporter, version.handler])
      .filter((person) => person !== null);
    const names = await this.unsealing.namesOf(this.readModels, persons);
    return listed.map(({ version, whole, setAside }) => {
      const { seriousSuspected: _onlyInDetails, ...summary } = cases.of(version);
      return { ...summary, setAside, details: whole ? detailsOf(version, names) : null };
    });
  }
}

function detailsOf(version: ListedCase['version'], names: Names): CaseDetailsAnswer {
  const person = (id: string): PersonAnswer => ({ id, name: names.get(id) ?? null });
  return {
    reporter: version.reporter === null ? null : person(version.reporter),
    handler: version.handler === null ? null : person(version.handler),
    foundHow: version.found_how,
    noticedOn: version.noticed_on,
    fiscalYear: version.fiscal_year,
    seriousSuspected: version.serious_suspected === 1,
    planDueOn: version.plan_due_on,
    provisional: version.provisional === null ? null : version.provisional === 1,
    submittedAt: version.submitted_at,
    updatedAt: version.updated_at,
  };
}
