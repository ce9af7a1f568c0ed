import type { Kysely, Selectable } from 'kysely';
import type { SetAsideTables } from './tables';

/** A stream that stands still in the read models, and why. */
export interface SetAside {
  readonly stream: string;
  readonly caseId: string | null;
  readonly position: number;
  readonly revision: number;
  readonly fact: string;
  readonly reason: string;
  readonly at: string;
}

/** All that was set aside, in the order in which it happened. */
export async function setAsideStreams(database: Kysely<SetAsideTables>): Promise<SetAside[]> {
  const rows = await database.selectFrom('set_aside').selectAll().orderBy('position').execute();
  return rows.map(setAsideOf);
}

const setAsideOf = (row: Selectable<SetAsideTables['set_aside']>): SetAside => ({
  stream: row.stream,
  caseId: row.case_id,
  position: row.position,
  revision: row.revision,
  fact: row.fact,
  reason: row.reason,
  at: row.at,
});
