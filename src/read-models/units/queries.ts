import type { Kysely } from 'kysely';
import { portions } from '../multi-row';
import type { UnitTables } from './tables';

/** A unit as it is called now. */
export interface UnitLabel {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  readonly code: string | null;
}

/** The units of these ids that there are, by id. */
export async function unitLabels(
  database: Kysely<UnitTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UnitLabel>> {
  const labels = new Map<string, UnitLabel>();
  for (const some of portions(new Set(ids))) {
    const rows = await database.selectFrom('units').selectAll().where('unit', 'in', some).execute();
    for (const { unit, ...label } of rows) labels.set(unit, { id: unit, ...label });
  }
  return labels;
}
