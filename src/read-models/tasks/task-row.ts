import type { Selectable } from 'kysely';
import type { CaseFact } from '../../../state-machines/case/facts';
import type { Day } from '../../../state-machines/fact';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import { dueOn } from '../../calendar/due-date';
import type { CaseStep } from '../cases/case-step';
import { joined } from '../cases/case-version';
import type { Task } from './task';
import type { TaskTables } from './tables';

export type TaskRow = Selectable<TaskTables['tasks']>;
export type AudienceRow = Selectable<TaskTables['task_audiences']>;

/** Sorts what is due on no day behind all that is. */
const NO_DAY = '9999-12-31';

const keyOf = ({ fact, about }: Task): string => (about === undefined ? fact : `${fact}:${about}`);

/** A task as it is stored, where the case begins to wait for it with this step. */
export function taskRow(task: Task, { caseId, fact, recordedAt, after }: CaseStep): TaskRow {
  const due = task.dueOn ?? dueBy(task.deadline, after.context.ruleset, dayOf(fact));
  return {
    case_id: caseId,
    task: keyOf(task),
    fact: task.fact,
    about: task.about ?? null,
    deadline: task.dueOn === undefined ? (task.deadline ?? null) : null,
    due_on: due ?? null,
    sort_on: due ?? NO_DAY,
    from_on: task.fromOn ?? null,
    since: recordedAt,
  };
}

/** Whom a task waits for, as it is stored. */
export const audienceRows = (task: Task, caseId: string): AudienceRow[] =>
  task.who.map(({ roles, unit, notUnit, post, person, notPersons, inPlaceOf }, audience) => ({
    case_id: caseId,
    task: keyOf(task),
    audience,
    for_roles: roles === undefined ? null : joined('+', roles),
    for_unit: unit ?? null,
    not_unit: notUnit ?? null,
    for_post: post ?? null,
    for_person: person ?? null,
    not_persons: notPersons === undefined ? null : joined('+', notPersons),
    in_place_of: inPlaceOf ?? null,
  }));

/** The city's day on which a fact happened; undefined where a process did not look it up. */
const dayOf = ({ data }: CaseFact): Day | undefined =>
  'found' in data ? data.found.cityDay : undefined;

/** Counting working days takes longer than all else of a row, and many cases wait from the same day. */
const dueDays = new WeakMap<Ruleset, Map<string, Day | undefined>>();
const MOST_DUE_DAYS = 10_000;

function dueBy(
  deadline: string | undefined,
  ruleset: Ruleset,
  start: Day | undefined,
): Day | undefined {
  if (deadline === undefined || start === undefined) return undefined;
  const known = dueDays.get(ruleset) ?? new Map<string, Day | undefined>();
  dueDays.set(ruleset, known);
  const key = `${deadline} ${start}`;
  if (known.has(key)) return known.get(key);
  if (known.size === MOST_DUE_DAYS) known.clear();
  const due = counted(deadline, ruleset, start);
  known.set(key, due);
  return due;
}

function counted(deadline: string, ruleset: Ruleset, start: Day): Day | undefined {
  const found = ruleset.deadlines.find(({ id }) => id === deadline);
  if (found === undefined || found.unit === 'fixedDate') return undefined;
  try {
    return dueOn({ ...found, start }, { yearlyHolidays: ruleset.holidays.yearly });
  } catch (error) {
    // In a year of which the holidays are not known, nobody is told a day that may be wrong.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
