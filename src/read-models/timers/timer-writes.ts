import type { Kysely, Selectable } from 'kysely';
import type { CaseSnapshot } from '../../../state-machines/statechart';
import type { CaseStep } from '../cases/case-step';
import { portions } from '../multi-row';
import { oncePer } from '../once-per';
import { PendingRows } from '../pending-rows';
import type { TimerTables } from './tables';
import { dayOf, keyOf, type Timer, timersOf } from './timers-of';

export type TimerRow = Selectable<TimerTables['timers']>;

const rowOf = (caseId: string, timer: Timer, begunOn: string): TimerRow => ({
  case_id: caseId,
  timer: keyOf(timer),
  what: timer.what,
  deadline: timer.deadline ?? null,
  begun_on: begunOn,
  due_on: timer.dueOn ?? null,
  counts_anew: Number(timer.countsAnew === true),
  rests: Number(timer.rests === true),
});

const NONE: ReadonlyMap<string, Timer> = new Map();

/** By key. */
const running = oncePer(
  (snapshot: CaseSnapshot): ReadonlyMap<string, Timer> =>
    new Map(timersOf(snapshot).map((timer) => [keyOf(timer), timer])),
);

/** What one batch changes in the table of timers. */
export class TimerWrites {
  readonly #pending = new PendingRows<TimerRow>();

  /** Works out what a step changes; calling the answer keeps it. */
  after({ caseId, fact, before, after }: CaseStep): () => void {
    const old = before === undefined ? NONE : running(before);
    const now = running(after);
    const gone = [...old].filter(([key]) => !now.has(key));
    const begun = [...now].filter(([key]) => !old.has(key));
    const changed = [...now].filter(
      ([key, timer]) => old.has(key) && JSON.stringify(old.get(key)) !== JSON.stringify(timer),
    );
    const today = begun.length + changed.length > 0 ? dayOf(fact) : '';
    return () => {
      for (const [key, timer] of gone)
        this.#pending.remove(`${caseId}/${key}`, rowOf(caseId, timer, today));
      for (const [key, timer] of begun)
        this.#pending.add(`${caseId}/${key}`, rowOf(caseId, timer, today));
      for (const [, timer] of changed) this.#change(rowOf(caseId, timer, today));
    };
  }

  /** What changes has been running since before: in this batch, or as the table says. */
  #change(row: TimerRow): void {
    const key = `${row.case_id}/${row.timer}`;
    const begunOn = this.#pending.rows.get(key)?.begun_on ?? row.begun_on;
    this.#pending.change(key, { ...row, begun_on: begunOn });
  }

  async write(transaction: Kysely<TimerTables>): Promise<void> {
    for (const rows of portions(this.#pending.removed.values()))
      await transaction
        .deleteFrom('timers')
        .where((eb) => eb.or(rows.map(({ case_id, timer }) => eb.and({ case_id, timer }))))
        .execute();
    for (const rows of portions(this.#pending.rows.values()))
      await transaction
        .insertInto('timers')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['case_id', 'timer']).doUpdateSet((eb) => ({
            what: eb.ref('excluded.what'),
            deadline: eb.ref('excluded.deadline'),
            due_on: eb.ref('excluded.due_on'),
            counts_anew: eb.ref('excluded.counts_anew'),
            rests: eb.ref('excluded.rests'),
          })),
        )
        .execute();
  }
}
