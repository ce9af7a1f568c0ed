import type { Kysely } from 'kysely';
import type { CaseFactType } from '../../../state-machines/case/facts';

export interface TaskTables {
  /** What cases wait for, now. */
  tasks: {
    case_id: string;
    /** The fact that is waited for, and what of the case it is about: `ActionCompleted:a1`. */
    task: string;
    fact: CaseFactType;
    about: string | null;
    /** The deadline of the ruleset that `due_on` was reckoned by when the case began to wait. */
    deadline: string | null;
    due_on: string | null;
    /** `due_on`, or the end of time: what sorts. */
    sort_on: string;
    from_on: string | null;
    since: string;
  };
  /** Whom a task waits for: any of its audiences. A condition that is null is not asked. */
  task_audiences: {
    case_id: string;
    task: string;
    /** Tells the audiences of a task apart. */
    audience: number;
    /** Any of these roles, each between plus signs: `+promoter+responsibleOfficer+`. */
    for_roles: string | null;
    /** In this unit or below it. */
    for_unit: string | null;
    /** Not in this unit nor below it. */
    not_unit: string | null;
    for_post: string | null;
    for_person: string | null;
    /** Persons who may not, each between plus signs. */
    not_persons: string | null;
    /** Only once this person is on the city's staff no more, which whoever asks has to say. */
    in_place_of: string | null;
  };
}

export async function createTaskTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('tasks')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('task', 'text', (column) => column.notNull())
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('about', 'text')
    .addColumn('deadline', 'text')
    .addColumn('due_on', 'text')
    .addColumn('sort_on', 'text', (column) => column.notNull())
    .addColumn('from_on', 'text')
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tasks_key', ['case_id', 'task'])
    .execute();
  await database.schema
    .createIndex('tasks_in_order')
    .on('tasks')
    .columns(['sort_on', 'case_id', 'task'])
    .execute();
  await database.schema
    .createTable('task_audiences')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('task', 'text', (column) => column.notNull())
    .addColumn('audience', 'integer', (column) => column.notNull())
    .addColumn('for_roles', 'text')
    .addColumn('for_unit', 'text')
    .addColumn('not_unit', 'text')
    .addColumn('for_post', 'text')
    .addColumn('for_person', 'text')
    .addColumn('not_persons', 'text')
    .addColumn('in_place_of', 'text')
    .addPrimaryKeyConstraint('task_audiences_key', ['case_id', 'task', 'audience'])
    .execute();
}
