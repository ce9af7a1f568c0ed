import type { ReadModelsDatabase } from '../schema';
import { casesAt } from './case-list';

/** The ids of all cases that had not ended at a position; nobody's view narrows them. */
export async function openCases(database: ReadModelsDatabase, position: number): Promise<string[]> {
  const rows = await casesAt(database, position)
    .select('case_id')
    .where('ended', '=', 0)
    .orderBy('case_id')
    .execute();
  return rows.map(({ case_id }) => case_id);
}
