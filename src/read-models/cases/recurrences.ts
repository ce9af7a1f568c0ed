import type { Asking } from '../asking';
import type { ReadModelsDatabase } from '../schema';
import { seesAtAll } from '../visibility';
import { casesAt } from './case-list';

/** A case that repeats an earlier one 再発. */
interface Recurrence {
  readonly id: string;
  readonly number: string | null;
  readonly noticedOn: string;
}

/**
 * The cases that repeat this one, as they were at a position, as far as someone may see them today;
 * the first one first. One that was withdrawn, merged, cancelled or not applicable repeats nothing.
 */
export async function recurrencesOf(
  database: ReadModelsDatabase,
  caseId: string,
  { asking, position }: { readonly asking: Asking; readonly position: number },
): Promise<Recurrence[]> {
  const rows = await casesAt(database, position)
    .select(['case_id', 'number', 'noticed_on'])
    .where('recurrence_of', '=', caseId)
    .where('phase', '!=', 'ended')
    .where(seesAtAll(database, asking, 'case_versions.case_id'))
    .orderBy('submitted_position')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map(({ case_id, number, noticed_on }) => ({
    id: case_id,
    number,
    noticedOn: noticed_on,
  }));
}

/** More would say no more of the analysis. */
const MOST_SHOWN = 100;
