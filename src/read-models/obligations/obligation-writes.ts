import type { Kysely } from 'kysely';
import type { CaseStep } from '../cases/case-step';
import { portions } from '../multi-row';
import { STILL_OPEN } from '../positions';
import { type ObligationVersion, obligationVersions } from './obligation-version';
import type { ObligationTables } from './tables';

/** What one batch changes in the table of obligations. */
export class ObligationWrites {
  readonly #versions: ObligationVersion[] = [];
  /** The version of each obligation that is its last one, of those in this batch. */
  readonly #last = new Map<string, ObligationVersion>();
  /** By obligation: the first version in this batch, which ends the one in the table. */
  readonly #first = new Map<string, ObligationVersion>();

  /** Works out what a step changes; calling the answer keeps it. */
  after(step: CaseStep): () => void {
    const versions = obligationVersions(step);
    return () => {
      for (const version of versions) this.#keep(version);
    };
  }

  #keep(version: ObligationVersion): void {
    const key = `${version.case_id}/${version.obligation}`;
    const before = this.#last.get(key);
    if (before === undefined) this.#first.set(key, version);
    else before.to_position = version.from_position;
    this.#last.set(key, version);
    this.#versions.push(version);
  }

  async write(transaction: Kysely<ObligationTables>): Promise<void> {
    for (const { case_id, obligation, from_position } of this.#first.values())
      await transaction
        .updateTable('obligation_versions')
        .set({ to_position: from_position })
        .where('case_id', '=', case_id)
        .where('obligation', '=', obligation)
        .where('to_position', '=', STILL_OPEN)
        .execute();
    for (const rows of portions(this.#versions))
      await transaction.insertInto('obligation_versions').values(rows).execute();
  }
}
