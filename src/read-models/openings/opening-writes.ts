import type { Kysely, Selectable } from 'kysely';
import type { CaseStep } from '../cases/case-step';
import { joined } from '../cases/case-version';
import { portions } from '../multi-row';
import { oncePer } from '../once-per';
import { PendingRows } from '../pending-rows';
import { type Opening, openingsOf } from './openings-of';
import type { OpeningTables } from './tables';

type OpeningRow = Selectable<OpeningTables['case_openings']>;

const NONE: readonly Opening[] = [];
const openingsIn = oncePer(openingsOf);

const rowsOf = (caseId: string, openings: readonly Opening[]): Map<string, OpeningRow> =>
  new Map(openings.map((opening) => openingRow(caseId, opening)).map((row) => [keyOf(row), row]));

/** What one batch changes in the table of openings. */
export class OpeningWrites {
  readonly #pending = new PendingRows<OpeningRow>();

  /** Works out what a step changes; calling the answer keeps it. */
  after({ caseId, before, after }: CaseStep): () => void {
    const old = before === undefined ? NONE : openingsIn(before.context);
    const now = openingsIn(after.context);
    if (old === now) return () => undefined;
    const [oldRows, newRows] = [rowsOf(caseId, old), rowsOf(caseId, now)];
    return () => {
      for (const [key, row] of oldRows) if (!newRows.has(key)) this.#pending.remove(key, row);
      for (const [key, row] of newRows) {
        const was = oldRows.get(key);
        if (was === undefined) this.#pending.add(key, row);
        else if (was.path !== row.path) this.#pending.change(key, row);
      }
    };
  }

  async write(transaction: Kysely<OpeningTables>): Promise<void> {
    for (const rows of portions(this.#pending.removed.values()))
      await transaction
        .deleteFrom('case_openings')
        .where((eb) => eb.or(rows.map(({ part, id, case_id }) => eb.and({ part, id, case_id }))))
        .execute();
    for (const rows of portions(this.#pending.rows.values()))
      await transaction
        .insertInto('case_openings')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['case_id', 'part', 'id'])
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
