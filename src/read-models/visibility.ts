import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { unitsAlong, type Role } from '../../state-machines/actor';
import type { Asking } from './requester';
import type { ReadModelsDatabase, ReadModelTables } from './schema';

/** How much of a case someone sees. `summary`: number, kind, severity, section, state, 共有用要旨. */
export type Visibility = 'whole' | 'summary' | 'none';

/** Who sees every case whole (domain section 1). An administrator is not among them. */
export const SEE_EVERY_CASE = [
  'secretariat',
  'secretariatHead',
  'internalAuditor',
  'qualityManager',
  'topManagement',
  'auditCommissioner',
] as const satisfies readonly Role[];

/** A case as visibility looks at it. */
export interface VisibleCase {
  readonly section: string;
  /** From the city down to the section. */
  readonly sectionPath: readonly string[];
  readonly triaged: boolean;
  readonly participants: readonly string[];
}

/**
 * How much of a case someone sees: whole by a role, in its section, in a unit above the section in
 * its own line, or taking part; else the summary, once it was triaged. A unit stands for those that
 * were merged into it. The same as the SQL below.
 */
export function visibilityTo(asking: Asking, seen: VisibleCase): Visibility {
  const whole =
    asking.standings.some(
      ({ roles, unitPath }) =>
        SEE_EVERY_CASE.some((role) => roles.includes(role)) ||
        unitsAlong(unitPath).includes(seen.section) ||
        unitsAlong(unitPath.slice(-1)).some((unit) => seen.sectionPath.includes(unit)),
    ) || seen.participants.includes(asking.person);
  if (whole) return 'whole';
  return seen.triaged && asking.standings.length > 0 ? 'summary' : 'none';
}

/** The ids of the cases that someone sees whole, as a query to be put into others. */
export const visibleWhole = (database: ReadModelsDatabase, asking: Asking) =>
  database
    .selectFrom('case_access')
    .select('case_access.case_id')
    .where((eb) => isWhole(eb, asking));

/** The ids of the cases that someone sees whole or in summary, as a query to be put into others. */
export const visibleAtAll = (database: ReadModelsDatabase, asking: Asking) =>
  database
    .selectFrom('case_access')
    .select('case_access.case_id')
    .where((eb) =>
      asking.standings.length === 0
        ? isWhole(eb, asking)
        : eb.or([eb('case_access.triaged', '=', 1), isWhole(eb, asking)]),
    );

/** How much of one case someone sees now; `none` also where there is no such case. */
export async function visibilityOf(
  database: ReadModelsDatabase,
  caseId: string,
  asking: Asking,
): Promise<Visibility> {
  const among = (ids: ReturnType<typeof visibleAtAll>) =>
    ids.where('case_access.case_id', '=', caseId).executeTakeFirst();
  if (await among(visibleWhole(database, asking))) return 'whole';
  return (await among(visibleAtAll(database, asking))) ? 'summary' : 'none';
}

function isWhole(
  eb: ExpressionBuilder<ReadModelTables, 'case_access'>,
  { person, standings }: Asking,
): Expression<SqlBool> {
  if (standings.some(({ roles }) => SEE_EVERY_CASE.some((role) => roles.includes(role))))
    return sql<SqlBool>`1 = 1`;
  const sections = distinct(standings.flatMap(({ unitPath }) => unitsAlong(unitPath)));
  const own = distinct(standings.flatMap(({ unitPath }) => unitsAlong(unitPath.slice(-1))));
  const takesPart = eb
    .selectFrom('participants')
    .select('participants.case_id')
    .where('participants.person', '=', person);
  return eb.or([
    eb('case_access.case_id', 'in', takesPart),
    ...(sections.length === 0 ? [] : [eb('case_access.section', 'in', sections)]),
    ...own.map((unit) => eb('case_access.section_path', 'like', `%/${unit}/%`)),
  ]);
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
