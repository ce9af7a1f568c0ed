import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { unitsAlong } from '../../../state-machines/actor';
import type { Day } from '../../../state-machines/fact';
import { STILL_OPEN } from '../positions';
import { isBeyond } from '../beyond';
import { BRIEF_CASE_COLUMNS, type BriefCaseColumns } from '../cases/brief-case';
import type { Asking } from '../asking';
import type { ReadModelsDatabase, ReadModelTables } from '../schema';
import type { TaskRow } from './task-row';

/** The place of a task in its list, unique. */
export type TaskPlace = readonly [sortOn: string, caseId: string, task: string];

interface TaskListRequest {
  readonly asking: Asking;
  /** Of those whom `handedOver` names, who is on the city's staff no more. */
  readonly left: readonly string[];
  /** The city's day: what waits from a later day on is left out. */
  readonly today: Day;
  readonly beyond?: TaskPlace;
  readonly limit: number;
}

/** A task, and as much of its case as a list shows. */
export type ListedTask = BriefCaseColumns &
  TaskRow & {
    readonly kind: string | null;
    readonly section: string;
  };

/** What waits for someone now: what is due first, first. */
export async function listTasks(
  database: ReadModelsDatabase,
  { asking, left, today, beyond, limit }: TaskListRequest,
): Promise<{ tasks: readonly ListedTask[]; more: boolean }> {
  const found = await database
    .selectFrom('tasks')
    .innerJoin('case_versions', (join) =>
      join
        .onRef('case_versions.case_id', '=', 'tasks.case_id')
        .on('case_versions.to_position', '>=', STILL_OPEN),
    )
    .selectAll('tasks')
    .select([...BRIEF_CASE_COLUMNS, 'case_versions.kind', 'case_versions.section'])
    .where((eb) =>
      eb.exists(
        audiencesOf(eb).where((of) => of.and([includes(of, asking), isTheirTurn(of, left)])),
      ),
    )
    .where((eb) => eb.or([eb('tasks.from_on', 'is', null), eb('tasks.from_on', '<=', today)]))
    .$if(beyond !== undefined, (query) => query.where((eb) => isBeyond(eb, PLACE, beyond ?? [])))
    .orderBy('tasks.sort_on')
    .orderBy('tasks.case_id')
    .orderBy('tasks.task')
    .limit(limit + 1)
    .execute();
  return { tasks: found.slice(0, limit), more: found.length > limit };
}

/** Those whose work would be the asker's, if they had left. Only the organisation knows who has. */
export async function handedOver(
  database: ReadModelsDatabase,
  asking: Asking,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('task_audiences')
    .select('in_place_of')
    .distinct()
    .where('in_place_of', 'is not', null)
    .where((of) => includes(of, asking))
    .execute();
  return rows.flatMap(({ in_place_of: person }) => person ?? []);
}

/** What a list is ordered by; `placeOf` names them in this order. */
const PLACE = ['tasks.sort_on', 'tasks.case_id', 'tasks.task'] as const;

export const placeOf = ({ sort_on, case_id, task }: TaskRow): TaskPlace => [sort_on, case_id, task];

type Tables = ExpressionBuilder<ReadModelTables, 'tasks'>;

const audiencesOf = (eb: Tables) =>
  eb
    .selectFrom('task_audiences')
    .select('task_audiences.task')
    .whereRef('task_audiences.case_id', '=', 'tasks.case_id')
    .whereRef('task_audiences.task', '=', 'tasks.task');

const isTheirTurn = (
  eb: ExpressionBuilder<ReadModelTables, 'task_audiences'>,
  left: readonly string[],
): Expression<SqlBool> =>
  eb.or([
    eb('in_place_of', 'is', null),
    ...(left.length === 0 ? [] : [eb('in_place_of', 'in', left)]),
  ]);

/**
 * Who asks is the person named, or meets every other condition by one post of theirs; that they are of
 * another unit, by every one.
 */
function includes(
  eb: ExpressionBuilder<ReadModelTables, 'task_audiences'>,
  { person, standings }: Asking,
): Expression<SqlBool> {
  const everyUnit = standings.flatMap(({ unitPath }) => unitsAlong(unitPath));
  const byPost = standings.map(({ post, unitPath, roles }) => {
    const units = unitsAlong(unitPath);
    return eb.and([
      eb('for_person', 'is', null),
      eb.or([eb('for_post', 'is', null), eb('for_post', '=', post)]),
      eb.or([eb('for_unit', 'is', null), eb('for_unit', 'in', units)]),
      eb.or([eb('not_unit', 'is', null), eb('not_unit', 'not in', everyUnit)]),
      eb.or([
        eb('for_roles', 'is', null),
        ...roles.map((role) => eb('for_roles', 'like', `%+${role}+%`)),
      ]),
    ]);
  });
  return eb.and([
    eb.or([eb('for_person', '=', person), ...byPost]),
    eb.or([eb('not_persons', 'is', null), eb('not_persons', 'not like', `%+${person}+%`)]),
  ]);
}
