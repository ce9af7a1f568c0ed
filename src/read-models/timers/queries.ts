import { sql } from 'kysely';
import type { Day } from '../../../state-machines/fact';
import type { ReadModelsDatabase } from '../schema';
import type { TimerRow } from './timer-writes';
import type { Timed } from './timers-of';

/** The place of a timer in the list, unique. */
export type TimerPlace = Pick<TimerRow, 'case_id' | 'timer'>;

/** Timers that may have come to their day by this one, in a fixed order. */
export function timersUpTo(
  database: ReadModelsDatabase,
  day: Day,
  beyond: TimerPlace,
  limit: number,
): Promise<TimerRow[]> {
  return database
    .selectFrom('timers')
    .selectAll()
    .where('rests', '=', 0)
    .where(sql<string>`coalesce(due_on, begun_on)`, '<=', day)
    .where((eb) =>
      eb.or([
        eb('case_id', '>', beyond.case_id),
        eb.and([eb('case_id', '=', beyond.case_id), eb('timer', '>', beyond.timer)]),
      ]),
    )
    .orderBy('case_id')
    .orderBy('timer')
    .limit(limit)
    .execute();
}

/** The cases in which such a timer runs. */
export async function casesWith(database: ReadModelsDatabase, what: Timed): Promise<string[]> {
  const found = await database
    .selectFrom('timers')
    .select('case_id')
    .distinct()
    .where('what', '=', what)
    .orderBy('case_id')
    .execute();
  return found.map(({ case_id }) => case_id);
}
