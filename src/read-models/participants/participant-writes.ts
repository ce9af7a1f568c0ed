import type { Kysely, Selectable } from 'kysely';
import type { CaseStep } from '../cases/case-step';
import { portions } from '../multi-row';
import { PendingRows } from '../pending-rows';
import { namedIn, signerOf } from './participants-of';
import type { ParticipantTables } from './tables';

type Participant = Selectable<ParticipantTables['participants']>;

/** What one batch changes in the table of participants. */
export class ParticipantWrites {
  readonly #pending = new PendingRows<Participant>();

  /** Works out what a step changes; calling the answer keeps it. */
  after({ caseId, fact, before, after }: CaseStep): () => void {
    const [old, now] = [namedIn(before?.context), namedIn(after.context)];
    const signer = signerOf(fact);
    const named = (person: string): Participant => ({ case_id: caseId, person, part: 'named' });
    return () => {
      for (const person of old)
        if (!now.includes(person)) this.#pending.remove(keyOf(named(person)), named(person));
      for (const person of now)
        if (!old.includes(person)) this.#pending.put(keyOf(named(person)), named(person));
      if (signer === undefined) return;
      const signed: Participant = { case_id: caseId, person: signer, part: 'signed' };
      this.#pending.put(keyOf(signed), signed);
    };
  }

  async write(transaction: Kysely<ParticipantTables>): Promise<void> {
    for (const { case_id, person, part } of this.#pending.removed.values())
      await transaction
        .deleteFrom('participants')
        .where('person', '=', person)
        .where('case_id', '=', case_id)
        .where('part', '=', part)
        .execute();
    for (const rows of portions(this.#pending.rows.values()))
      await transaction
        .insertInto('participants')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['person', 'case_id', 'part']).doNothing())
        .execute();
  }
}

const keyOf = ({ case_id, person, part }: Participant): string => `${case_id}/${person}/${part}`;
