import type { Kysely } from 'kysely';
import type { CaseFact } from '../../../state-machines/case/facts';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { CaseStep } from '../cases/case-step';
import { portions } from '../multi-row';
import { type DecisionRow, decisionRow } from './decision-row';
import type { DecisionTables } from './tables';

/** What becomes of a decision later: it is stood by, or read by whom it was made for. */
interface Sequel {
  readonly caseId: string;
  /** The decision it is about: by its revision, or by whose 後閲 of which step it was. */
  readonly of: { readonly revision: number } | Reading;
  /** Later decisions are not meant. */
  readonly position: number;
  readonly set: Partial<DecisionRow>;
}

type Reading = CaseMemory['toReadAfterwards'][number];

/** What one batch changes in the table of decisions. */
export class DecisionWrites {
  readonly #rows: DecisionRow[] = [];
  readonly #sequels: Sequel[] = [];

  /** Works out what a step changes; calling the answer keeps it. */
  after(step: CaseStep): () => void {
    const row = decisionRow(step);
    const sequels = sequelsOf(step);
    return () => {
      if (row !== undefined) this.#rows.push(row);
      this.#sequels.push(...sequels);
    };
  }

  async write(transaction: Kysely<DecisionTables>): Promise<void> {
    for (const rows of portions(this.#rows))
      await transaction.insertInto('decisions').values(rows).execute();
    for (const { caseId, of, position, set } of this.#sequels) {
      const decided = transaction
        .updateTable('decisions')
        .set(set)
        .where('case_id', '=', caseId)
        .where('position', '<', position);
      const meant =
        'revision' in of
          ? decided.where('revision', '=', of.revision)
          : decided
              .where('step', '=', of.step)
              .where('read_on', 'is', null)
              .where('absent_person', '=', of.person ?? '');
      await meant.execute();
    }
  }
}

function sequelsOf({ caseId, fact, position, before, after }: CaseStep): readonly Sequel[] {
  const read = readIn(before?.context, after.context).map((of): Sequel => {
    return { caseId, of, position, set: { read_on: dayOf(fact) } };
  });
  const stoodBy = stoodByIn(fact);
  return stoodBy === undefined
    ? read
    : [...read, { caseId, of: { revision: stoodBy.revision }, position, set: stoodBy.set }];
}

/** What was still to be read before a step, and is not any more. */
function readIn(before: CaseMemory | undefined, after: CaseMemory): readonly Reading[] {
  const unread = after.toReadAfterwards.map((reading) => JSON.stringify(reading));
  return (before?.toReadAfterwards ?? []).filter(
    (reading) => !unread.includes(JSON.stringify(reading)),
  );
}

function stoodByIn({ type, data }: CaseFact) {
  if (type === 'ExceptionCountersigned') {
    const set = { countersigned_on: data.found.cityDay, countersigned_by: data.by.person };
    return { revision: data.revision, set };
  }
  if (type === 'PaperDecisionConfirmed')
    return { revision: data.revision, set: { confirmed_on: data.found.cityDay } };
  return undefined;
}

const dayOf = ({ data }: CaseFact): string | null => ('found' in data ? data.found.cityDay : null);
