import type { Kysely } from 'kysely';
import type { CaseStep } from '../cases/case-step';
import { portions } from '../multi-row';
import { PendingRows } from '../pending-rows';
import type { TaskTables } from './tables';
import { type TaskRow, taskRow } from './task-row';
import { tasksOf } from './tasks-of';

/** What one batch changes in the table of tasks. */
export class TaskWrites {
  readonly #pending = new PendingRows<TaskRow>();

  /** Works out what a step changes; calling the answer keeps it. */
  after({ caseId, before, after, recordedAt }: CaseStep): () => void {
    const rowsOf = (snapshot: typeof before): Map<string, TaskRow> =>
      new Map(
        tasksOf(snapshot)
          .map((task) => taskRow(caseId, task, recordedAt))
          .map((row) => [row.task, row]),
      );
    const [old, now] = [rowsOf(before), rowsOf(after)];
    return () => {
      for (const [task, row] of old)
        if (!now.has(task)) this.#pending.remove(`${caseId}/${task}`, row);
      for (const [task, row] of now) {
        const was = old.get(task);
        if (was === undefined) this.#pending.put(`${caseId}/${task}`, row);
        else if (JSON.stringify(was) !== JSON.stringify(row)) this.#change(row);
      }
    };
  }

  /** A task that changes has been waiting since before: in this batch, or as the table says. */
  #change(row: TaskRow): void {
    const key = `${row.case_id}/${row.task}`;
    const since = this.#pending.rows.get(key)?.since ?? row.since;
    this.#pending.put(key, { ...row, since });
  }

  async write(transaction: Kysely<TaskTables>): Promise<void> {
    for (const { case_id, task } of this.#pending.removed.values())
      await transaction
        .deleteFrom('tasks')
        .where('case_id', '=', case_id)
        .where('task', '=', task)
        .execute();
    for (const rows of portions(this.#pending.rows.values()))
      await transaction
        .insertInto('tasks')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['case_id', 'task']).doUpdateSet((eb) => ({
            for_roles: eb.ref('excluded.for_roles'),
            for_unit: eb.ref('excluded.for_unit'),
            not_unit: eb.ref('excluded.not_unit'),
            for_post: eb.ref('excluded.for_post'),
            for_person: eb.ref('excluded.for_person'),
            not_persons: eb.ref('excluded.not_persons'),
            due_on: eb.ref('excluded.due_on'),
            sort_on: eb.ref('excluded.sort_on'),
            from_on: eb.ref('excluded.from_on'),
          })),
        )
        .execute();
  }
}
