import type { Selectable } from 'kysely';
import { CaseWrites } from './cases/case-writes';
import { DecisionWrites } from './decisions/decision-writes';
import { portions } from './multi-row';
import { ObligationWrites } from './obligations/obligation-writes';
import { OpeningWrites } from './openings/opening-writes';
import { ParticipantWrites } from './participants/participant-writes';
import type { ReadModelsDatabase, ReadModelTables } from './schema';
import { TaskWrites } from './tasks/task-writes';
import { TimerWrites } from './timers/timer-writes';
import { VoiceWrites } from './voices/voice-writes';

type Row<Table extends keyof ReadModelTables> = Selectable<ReadModelTables[Table]>;

/** All that one batch writes: gathered event by event, written in one transaction. */
export class BatchWrites {
  readonly cases = new CaseWrites();
  readonly tasks = new TaskWrites();
  readonly timers = new TimerWrites();
  readonly obligations = new ObligationWrites();
  readonly decisions = new DecisionWrites();
  readonly participants = new ParticipantWrites();
  readonly openings = new OpeningWrites();
  readonly voices = new VoiceWrites();
  /** By stream. */
  readonly heads = new Map<string, Row<'stream_heads'>>();
  /** By `recordedAt`: the last position that has it. */
  readonly instants = new Map<string, number>();
  /** By stream. */
  readonly setAside = new Map<string, Row<'set_aside'>>();
  /** By id. */
  readonly persons = new Map<string, Row<'persons'>>();
  /** By id and day. */
  readonly units = new Map<string, Row<'units'>>();
  readonly occurrenceImports: Row<'occurrence_imports'>[] = [];
  readonly occurrenceRows: Row<'occurrence_rows'>[] = [];

  async write(transaction: ReadModelsDatabase): Promise<void> {
    await this.cases.write(transaction);
    await this.tasks.write(transaction);
    await this.timers.write(transaction);
    await this.obligations.write(transaction);
    await this.decisions.write(transaction);
    await this.participants.write(transaction);
    await this.openings.write(transaction);
    await this.voices.write(transaction);
    await this.#writeHeads(transaction);
    await this.#writeInstants(transaction);
    await this.#writeLabels(transaction);
    for (const rows of portions(this.occurrenceImports))
      await transaction.insertInto('occurrence_imports').values(rows).execute();
    for (const rows of portions(this.occurrenceRows))
      await transaction.insertInto('occurrence_rows').values(rows).execute();
    for (const rows of portions(this.setAside.values()))
      await transaction.insertInto('set_aside').values(rows).execute();
  }

  async #writeHeads(transaction: ReadModelsDatabase): Promise<void> {
    for (const rows of portions(this.heads.values()))
      await transaction
        .insertInto('stream_heads')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('stream').doUpdateSet((eb) => ({
            revision: eb.ref('excluded.revision'),
            digest: eb.ref('excluded.digest'),
            position: eb.ref('excluded.position'),
          })),
        )
        .execute();
  }

  async #writeInstants(transaction: ReadModelsDatabase): Promise<void> {
    const instants = [...this.instants].map(([recorded_at, position]) => ({
      recorded_at,
      position,
    }));
    for (const rows of portions(instants))
      await transaction
        .insertInto('instants')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .column('recorded_at')
            .doUpdateSet((eb) => ({ position: eb.ref('excluded.position') })),
        )
        .execute();
  }

  async #writeLabels(transaction: ReadModelsDatabase): Promise<void> {
    for (const rows of portions(this.persons.values()))
      await transaction
        .insertInto('persons')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('person').doUpdateSet((eb) => ({ state: eb.ref('excluded.state') })),
        )
        .execute();
    for (const rows of portions(this.units.values()))
      await transaction
        .insertInto('units')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['unit', 'since']).doUpdateSet((eb) => ({
            name: eb.ref('excluded.name'),
            level: eb.ref('excluded.level'),
            parent: eb.ref('excluded.parent'),
            code: eb.ref('excluded.code'),
          })),
        )
        .execute();
  }
}
