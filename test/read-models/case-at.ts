import { casesAt } from '../../src/read-models/cases/case-list';
import type { CaseVersion } from '../../src/read-models/cases/case-version';
import type { ReadModelsDatabase } from '../../src/read-models/schema';

/** A case as it was at a position; undefined where it was not there. */
export const caseAt = (
  database: ReadModelsDatabase,
  caseId: string,
  position: number,
): Promise<CaseVersion | undefined> =>
  casesAt(database, position).selectAll().where('case_id', '=', caseId).executeTakeFirst();
