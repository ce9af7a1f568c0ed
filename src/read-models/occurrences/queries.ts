import { z } from 'zod';
import { occurrenceColumn } from '../../../state-machines/occurrences/facts';
import type { PrintedTable } from '../../../state-machines/occurrences/fold';
import type { ReadModelsDatabase } from '../schema';

const storedColumns = z.array(occurrenceColumn);

/** The imported table of former years that counted at a position; undefined where there was none. */
export async function printedTableAt(
  database: ReadModelsDatabase,
  position: number,
): Promise<PrintedTable | undefined> {
  const table = await database
    .selectFrom('occurrence_imports')
    .selectAll()
    .where('position', '<=', position)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (table === undefined) return undefined;
  const rows = await database
    .selectFrom('occurrence_rows')
    .selectAll()
    .where('position', '=', table.position)
    .orderBy('fiscal_year')
    .execute();
  return {
    source: table.source,
    columns: storedColumns.parse(JSON.parse(table.columns)),
    rows: rows.map(({ position: _position, fiscal_year, era_label, note, ...columns }) => ({
      nengo: era_label,
      fiscalYear: fiscal_year,
      columns,
      ...(note !== null && { note }),
    })),
  };
}
