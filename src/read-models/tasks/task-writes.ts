import { type Kysely, sql } from 'kysely';
import type { CaseSnapshot } from '../../../state-machines/statechart';
import type { CaseStep } from '../cases/case-step';
import { portions } from '../multi-row';
import { oncePer } from '../once-per';
import { PendingRows } from '../pending-rows';
import type { TaskTables } from './tables';
import { type AudienceRow, audienceRows, type TaskRow, taskRow } from './task-row';
import { tasksOf } from './tasks-of';

const waiting = oncePer((snapshot: CaseSnapshot) => {
  const tasks = tasksOf(snapshot);
  return { tasks, text: JSON.stringify(tasks) };
});

/** What one batch changes in the tables of tasks. */
export class TaskWrites {
  readonly #tasks = new PendingRows<TaskRow>();
  readonly #audiences = new PendingRows<AudienceRow>();

  /** Works out what a step changes; calling the answer keeps it. */
  after(step: CaseStep): () => void {
    const { caseId } = step;
    const [was, is] = [step.before && waiting(step.before), waiting(step.after)];
    if (was?.text === is.text) return () => undefined;
    const [old, now] = [was?.tasks ?? [], is.tasks];
    const rowsOf = (tasks: typeof now) =>
      keyed(
        tasks.map((task) => taskRow(task, step)),
        ({ task }) => `${caseId}/${task}`,
      );
    const audiencesOf = (tasks: typeof now) =>
      keyed(
        tasks.flatMap((task) => audienceRows(task, caseId)),
        ({ task, audience }) => `${caseId}/${task}/${audience}`,
      );
    const [oldRows, newRows] = [rowsOf(old), rowsOf(now)];
    const [oldAudiences, newAudiences] = [audiencesOf(old), audiencesOf(now)];
    return () => {
      keep(this.#tasks, oldRows, newRows, (row, key) => this.#waitingSinceBefore(row, key));
      keep(this.#audiences, oldAudiences, newAudiences, (row) => row);
    };
  }

  /** A task that changes has been waiting since before: in this batch, or as the table says. */
  #waitingSinceBefore(row: TaskRow, key: string): TaskRow {
    const pending = this.#tasks.rows.get(key);
    if (pending === undefined) return row;
    const { since, due_on, sort_on } = pending;
    return row.deadline === null ? { ...row, since } : { ...row, since, due_on, sort_on };
  }

  async write(transaction: Kysely<TaskTables>): Promise<void> {
    for (const rows of portions(this.#tasks.removed.values()))
      await transaction
        .deleteFrom('tasks')
        .where((eb) => eb.or(rows.map(({ case_id, task }) => eb.and({ case_id, task }))))
        .execute();
    for (const rows of portions(this.#tasks.rows.values()))
      await transaction
        .insertInto('tasks')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['case_id', 'task']).doUpdateSet((eb) => ({
            deadline: eb.ref('excluded.deadline'),
            due_on: unlessByDeadline('due_on'),
            sort_on: unlessByDeadline('sort_on'),
            from_on: eb.ref('excluded.from_on'),
          })),
        )
        .execute();
    await this.#writeAudiences(transaction);
  }

  async #writeAudiences(transaction: Kysely<TaskTables>): Promise<void> {
    for (const rows of portions(this.#audiences.removed.values()))
      await transaction
        .deleteFrom('task_audiences')
        .where((eb) =>
          eb.or(rows.map(({ case_id, task, audience }) => eb.and({ case_id, task, audience }))),
        )
        .execute();
    for (const rows of portions(this.#audiences.rows.values()))
      await transaction
        .insertInto('task_audiences')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['case_id', 'task', 'audience']).doUpdateSet((eb) => ({
            for_roles: eb.ref('excluded.for_roles'),
            for_unit: eb.ref('excluded.for_unit'),
            not_unit: eb.ref('excluded.not_unit'),
            for_post: eb.ref('excluded.for_post'),
            for_person: eb.ref('excluded.for_person'),
            not_persons: eb.ref('excluded.not_persons'),
            in_place_of: eb.ref('excluded.in_place_of'),
          })),
        )
        .execute();
  }
}

/** A deadline runs from when the case began to wait, and so the day does not move. */
const unlessByDeadline = (column: 'due_on' | 'sort_on') =>
  sql<string>`case when excluded.deadline is null then ${sql.ref(`excluded.${column}`)} else ${sql.ref(`tasks.${column}`)} end`;

const keyed = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** What of the rows of a table changed goes to what is pending; `changed` mends one that was there. */
function keep<Row>(
  pending: PendingRows<Row>,
  old: ReadonlyMap<string, Row>,
  now: ReadonlyMap<string, Row>,
  changed: (row: Row, key: string) => Row,
): void {
  for (const [key, row] of old) if (!now.has(key)) pending.remove(key, row);
  for (const [key, row] of now) {
    const was = old.get(key);
    if (was === undefined) pending.add(key, row);
    else if (JSON.stringify(was) !== JSON.stringify(row)) pending.change(key, changed(row, key));
  }
}
