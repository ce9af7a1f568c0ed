import type { Kysely } from 'kysely';
import { portions } from '../multi-row';
import type { CaseStep } from './case-step';
import { type CaseAccess, changedAccess, type CaseVersion } from './case-version';
import type { CaseTables } from './tables';

/** What one batch changes in the tables of cases. */
export class CaseWrites {
  readonly #versions = new Map<string, CaseVersion>();
  readonly #access = new Map<string, CaseAccess>();

  /** Works out what a step changes; calling the answer keeps it. */
  after(step: CaseStep, previous: CaseVersion | undefined, version: CaseVersion): () => void {
    const access = changedAccess(step);
    return () => {
      if (access !== undefined) this.#access.set(access.case_id, access);
      if (previous === version) return;
      if (previous !== undefined) {
        const ended = { ...previous, to_position: version.from_position };
        this.#versions.set(placeOf(previous), ended);
      }
      this.#versions.set(placeOf(version), version);
    };
  }

  async write(transaction: Kysely<CaseTables>): Promise<void> {
    for (const rows of portions(this.#versions.values()))
      await transaction
        .insertInto('case_versions')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['case_id', 'from_position'])
            .doUpdateSet((eb) => ({ to_position: eb.ref('excluded.to_position') })),
        )
        .execute();
    for (const rows of portions(this.#access.values()))
      await transaction
        .insertInto('case_access')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('case_id').doUpdateSet((eb) => ({
            section: eb.ref('excluded.section'),
            section_path: eb.ref('excluded.section_path'),
            triaged: eb.ref('excluded.triaged'),
          })),
        )
        .execute();
  }
}

const placeOf = ({ case_id, from_position }: CaseVersion): string => `${case_id}@${from_position}`;
