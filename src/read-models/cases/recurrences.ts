import type { Asking } from '../asking';
import type { ReadModelsDatabase } from '../schema';
import { seesAtAll, seesWhole } from '../visibility';
import { casesAt } from './case-list';

/** A case that repeats an earlier one 再発. */
interface Recurrence {
  readonly id: string;
  readonly number: string | null;
  /** Null for whom the summary is all of it: no summary tells it. */
  readonly noticedOn: string | null;
}

/** What repeated a case. */
export interface Recurrences {
  /** As far as someone may see them today; the first one first. */
  readonly seen: Recurrence[];
  /** Whether anything did, whoever asks: that it happened again is what the analysis has to answer for. */
  readonly happenedAgain: boolean;
}

/**
 * The cases that repeat this one, as they were at a position. One that was withdrawn, merged,
 * cancelled or not applicable repeats nothing.
 */
export async function recurrencesOf(
  database: ReadModelsDatabase,
  caseId: string,
  { asking, position }: { readonly asking: Asking; readonly position: number },
): Promise<Recurrences> {
  const repeating = casesAt(database, position)
    .where('recurrence_of', '=', caseId)
    .where('phase', '!=', 'ended');
  const whole = seesWhole(database, asking, 'case_versions.case_id');
  const rows = await repeating
    .select((eb) => [
      'case_id',
      'number',
      eb.case().when(whole).then(eb.ref('noticed_on')).end().as('noticed_on'),
    ])
    .where(seesAtAll(database, asking, 'case_versions.case_id'))
    .orderBy('submitted_position')
    .limit(MOST_SHOWN)
    .execute();
  const one = rows[0] ?? (await repeating.select('case_id').limit(1).executeTakeFirst());
  return {
    seen: rows.map(({ case_id, number, noticed_on }) => ({
      id: case_id,
      number,
      noticedOn: noticed_on,
    })),
    happenedAgain: one !== undefined,
  };
}

/** More would say no more of the analysis. */
const MOST_SHOWN = 100;
