import { Injectable } from '@nestjs/common';
import type { Day } from '../../../state-machines/fact';
import type { BriefCaseColumns } from '../../read-models/cases/brief-case';
import type { CaseVersion } from '../../read-models/cases/case-version';
import { ReadModels } from '../../read-models/read-models';
import { unitLabels } from '../../read-models/units/queries';
import { Unsealing } from '../../read-models/unsealing';
import type { BriefCaseAnswer } from './brief-case.dto';
import type { CaseStateAnswer } from '../requests/case-answer';

/** The columns of a case that a list of something else brings along. */
type BriefCaseRow = BriefCaseColumns & Pick<CaseVersion, 'case_id' | 'kind' | 'section'>;

/** The cases of some rows, each with its names and its summary at hand. */
interface ReadableCases {
  of(row: BriefCaseRow): BriefCaseAnswer;
}

/** Makes the cases readable that a list of something else is about. */
@Injectable()
export class BriefCases {
  constructor(
    private readonly readModels: ReadModels,
    private readonly unsealing: Unsealing,
  ) {}

  /** Units are called as on that day. */
  async answers(rows: readonly BriefCaseRow[], day: Day): Promise<ReadableCases> {
    const sections = rows.map(({ section }) => section);
    const units = await this.readModels.read((tables) => unitLabels(tables, sections, day));
    const summaries = await this.unsealing.sharedSummaries(rows);
    return {
      of: (row) => ({
        id: row.case_id,
        number: row.number,
        state: stateOfRow(row),
        kind: row.kind,
        severity: row.severity,
        section: { id: row.section, name: units.get(row.section)?.name ?? null },
        seriousSuspected: row.serious_suspected === 1,
        sharedSummary: summaries.get(row.case_id) ?? null,
      }),
    };
  }
}

/** Phase and steps as a row holds them. */
const stateOfRow = ({ phase, steps, ended }: BriefCaseRow): CaseStateAnswer => ({
  phase,
  steps: steps.split('+').filter((step) => step !== ''),
  ended: ended === 1,
});
