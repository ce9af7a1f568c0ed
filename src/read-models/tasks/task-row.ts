import type { Selectable } from 'kysely';
import { joined } from '../cases/case-version';
import type { Task } from './tasks-of';
import type { TaskTables } from './tables';

export type TaskRow = Selectable<TaskTables['tasks']>;

/** Sorts what is due on no day behind all that is. */
const NO_DAY = '9999-12-31';

/** A task as it is stored; `since` is when the case began to wait for it. */
export function taskRow(caseId: string, task: Task, since: string): TaskRow {
  return {
    case_id: caseId,
    task: task.about === undefined ? task.fact : `${task.fact}:${task.about}`,
    fact: task.fact,
    about: task.about ?? null,
    for_roles: task.forRoles === undefined ? null : joined('+', task.forRoles),
    for_unit: task.forUnit ?? null,
    not_unit: task.notUnit ?? null,
    for_post: task.forPost ?? null,
    for_person: task.forPerson ?? null,
    not_persons: task.notPersons === undefined ? null : joined('+', task.notPersons),
    due_on: task.dueOn ?? null,
    sort_on: task.dueOn ?? NO_DAY,
    from_on: task.fromOn ?? null,
    since,
  };
}
