import type { Kysely } from 'kysely';
import { portions } from '../multi-row';
import type { VoiceTables } from './tables';
import type { VoiceRow } from './voice-row';

/** What one batch changes in the tables of voices. */
export class VoiceWrites {
  readonly #rows = new Map<string, VoiceRow>();
  readonly #links = new Map<string, VoiceTables['voice_cases']>();

  put(row: VoiceRow): void {
    this.#rows.set(row.voice_id, row);
  }

  link(voiceId: string, caseId: string): void {
    this.#links.set(`${voiceId}/${caseId}`, { voice_id: voiceId, case_id: caseId });
  }

  async write(transaction: Kysely<VoiceTables>): Promise<void> {
    for (const rows of portions(this.#rows.values())) {
      const ids = rows.map(({ voice_id }) => voice_id);
      await transaction.deleteFrom('voices').where('voice_id', 'in', ids).execute();
      await transaction.insertInto('voices').values(rows).execute();
    }
    for (const rows of portions(this.#links.values()))
      await transaction
        .insertInto('voice_cases')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['case_id', 'voice_id']).doNothing())
        .execute();
  }
}
