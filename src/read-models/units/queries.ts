import type { Kysely } from 'kysely';
import type { Day } from '../../../state-machines/fact';
import { portions } from '../multi-row';
import type { UnitTables } from './tables';

/** A unit as it is called on a day. */
interface UnitLabel {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  readonly code: string | null;
}

/**
 * The units of these ids that there are, by id, as they are called on a day. One that is gone keeps its
 * last name, one that is yet to come has its first.
 */
export async function unitLabels(
  database: Kysely<UnitTables>,
  ids: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, UnitLabel>> {
  const labels = new Map<string, UnitLabel>();
  for (const some of portions(new Set(ids))) {
    const rows = await database
      .selectFrom('units')
      .selectAll()
      .where('unit', 'in', some)
      .orderBy('since')
      .execute();
    for (const { unit, since, ...label } of rows)
      if (since <= day || !labels.has(unit)) labels.set(unit, { id: unit, ...label });
  }
  return labels;
}
