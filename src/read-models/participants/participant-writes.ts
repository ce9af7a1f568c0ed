import type { Kysely, Selectable } from 'kysely';
import type { CaseStep } from '../cases/case-step';
import { portions } from '../multi-row';
import { oncePer } from '../once-per';
import { PendingRows } from '../pending-rows';
import { namedIn, signerOf } from './participants-of';
import type { ParticipantTables } from './tables';

type Participant = Selectable<ParticipantTables['participants']>;

const named = oncePer(namedIn);

/** What one batch changes in the table of participants. */
export class ParticipantWrites {
  readonly #pending = new PendingRows<Participant>();

  /** Works out what a step changes; calling the answer keeps it. */
  after({ caseId, fact, before, after }: CaseStep): () => void {
    const old = before === undefined ? [] : named(before.context);
    const now = named(after.context);
    const signer = signerOf(fact);
    const taking = (person: string, part: Participant['part']): Participant => ({
      case_id: caseId,
      person,
      part,
    });
    return () => {
      for (const person of old) if (!now.includes(person)) this.#remove(taking(person, 'named'));
      for (const person of now) if (!old.includes(person)) this.#add(taking(person, 'named'));
      // Who signs again is there already.
      if (signer !== undefined)
        this.#pending.change(keyOf(taking(signer, 'signed')), taking(signer, 'signed'));
    };
  }

  #add(row: Participant): void {
    this.#pending.add(keyOf(row), row);
  }

  #remove(row: Participant): void {
    this.#pending.remove(keyOf(row), row);
  }

  async write(transaction: Kysely<ParticipantTables>): Promise<void> {
    for (const rows of portions(this.#pending.removed.values()))
      await transaction
        .deleteFrom('participants')
        .where((eb) =>
          eb.or(rows.map(({ person, case_id, part }) => eb.and({ person, case_id, part }))),
        )
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
