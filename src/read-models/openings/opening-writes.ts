import type { Kysely, Selectable } from 'kysely';
import type { CaseStep } from '../cases/case-step';
import { joined } from '../cases/case-version';
import { portions } from '../multi-row';
import { PendingRows } from '../pending-rows';
import { type Opening, openingsOf } from './openings-of';
import type { OpeningTables } from './tables';

export type OpeningRow = Selectable<OpeningTables['case_openings']>;

/** What one batch changes in the table of openings. */
export class OpeningWrites {
  readonly #pending = new PendingRows<OpeningRow>();

  /** Works out what a step changes; calling the answer keeps it. */
  after({ caseId, before, after }: CaseStep): () => void {
    const rowsOf = (memory: Parameters<typeof openingsOf>[0]): Map<string, OpeningRow> =>
      new Map(
        openingsOf(memory)
          .map((opening) => openingRow(caseId, opening))
          .map((row) => [keyOf(row), row]),
      );
    const [old, now] = [rowsOf(before?.context), rowsOf(after.context)];
    return () => {
      for (const [key, row] of old) if (!now.has(key)) this.#pending.remove(key, row);
      for (const [key, row] of now)
        if (old.get(key)?.path !== row.path) this.#pending.put(key, row);
    };
  }

  async write(transaction: Kysely<OpeningTables>): Promise<void> {
    for (const { case_id, part, id } of this.#pending.removed.values())
      await transaction
        .deleteFrom('case_openings')
        .where('part', '=', part)
        .where('id', '=', id)
        .where('case_id', '=', case_id)
        .execute();
    for (const rows of portions(this.#pending.rows.values()))
      await transaction
        .insertInto('case_openings')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['part', 'id', 'case_id'])
            .doUpdateSet((eb) => ({ path: eb.ref('excluded.path') })),
        )
        .execute();
  }
}

/** An opening as it is stored. */
export function openingRow(caseId: string, opening: Opening): OpeningRow {
  const { part } = opening;
  if (part === 'role') return { case_id: caseId, part, id: opening.role, path: '' };
  if (part === 'post') return { case_id: caseId, part, id: opening.post, path: '' };
  if (part === 'officer') return { case_id: caseId, part, id: opening.unit, path: '' };
  if (part === 'outside') return { case_id: caseId, part, id: opening.department ?? '', path: '' };
  const ids = opening.path.map(({ id }) => id);
  return { case_id: caseId, part, id: ids.at(-1) ?? '', path: joined('/', ids) };
}

const keyOf = ({ case_id, part, id }: OpeningRow): string => `${case_id}/${part}/${id}`;
