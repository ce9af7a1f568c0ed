import {
  type Expression,
  expressionBuilder,
  type ExpressionBuilder,
  sql,
  type SqlBool,
} from 'kysely';
import { unitsAlong, type Role, type UnitPath } from '../../state-machines/actor';
import type { Asking } from './asking';
import type { ReadModelsDatabase, ReadModelTables } from './schema';

/** How much of a case someone sees. `summary`: number, kind, severity, section, state, 共有用要旨. */
export type Visibility = 'whole' | 'summary' | 'none';

/** Who sees every case whole (domain section 1). An administrator is not among them. */
const SEE_EVERY_CASE = [
  'secretariat',
  'secretariatHead',
  'internalAuditor',
  'qualityManager',
  'topManagement',
  'auditCommissioner',
] as const satisfies readonly Role[];

/** Who may countersign a 特例 of another department or act for who has left, and does not see every case anyway. */
const HEADS_A_SECTION = 'responsibleOfficer' satisfies Role;

/** Whether someone sees every case whole by a role of theirs. */
export const seesEveryCase = ({ standings }: Pick<Asking, 'standings'>): boolean =>
  standings.some(({ roles }) => SEE_EVERY_CASE.some((role) => roles.includes(role)));

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

/**
 * Whether someone sees the case of a row whole; `caseId` is the column that names it. Asked row by
 * row, so that a page looks at no more cases than it has to.
 */
export const seesWhole = (database: ReadModelsDatabase, asking: Asking, caseId: string) =>
  isAmong(visibleWhole(database, asking), caseId);

/** Whether someone sees the case of a row whole or in summary; as `seesWhole`. */
export const seesAtAll = (database: ReadModelsDatabase, asking: Asking, caseId: string) =>
  isAmong(visibleAtAll(database, asking), caseId);

const isAmong = (cases: ReturnType<typeof visibleWhole>, caseId: string): Expression<SqlBool> =>
  expressionBuilder<ReadModelTables>().exists(
    cases.where('case_access.case_id', '=', sql.ref<string>(caseId)),
  );

/** Those of the given cases that someone sees whole or in summary now. */
export const seenAmong = (
  database: ReadModelsDatabase,
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlySet<string>> => idsAmong(visibleAtAll(database, asking), ids);

/** Those of the given cases that someone sees whole now. */
export const seenWholeAmong = (
  database: ReadModelsDatabase,
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlySet<string>> => idsAmong(visibleWhole(database, asking), ids);

async function idsAmong(
  visible: ReturnType<typeof visibleWhole>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await visible.where('case_access.case_id', 'in', ids).execute();
  return new Set(rows.map(({ case_id }) => case_id));
}

/** The ids of the cases of which someone sees nothing, as a query to be put into others. */
export const hiddenFrom = (database: ReadModelsDatabase, asking: Asking) =>
  database
    .selectFrom('case_access')
    .select('case_access.case_id')
    // First what is true of few: nearly every case has been triaged.
    .$if(asking.standings.length > 0, (query) => query.where('case_access.triaged', '=', 0))
    .where((eb) => eb.not(isWhole(eb, asking)));

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
  if (seesEveryCase({ standings })) return sql<SqlBool>`1 = 1`;
  const units = distinct(standings.flatMap(({ unitPath }) => unitsAlong(unitPath)));
  const own = ownUnits(standings);
  // Both asked case by case: a large section takes part in thousands, and a page shows few.
  const takesPart = eb
    .selectFrom('participants')
    .select('participants.person')
    .whereRef('participants.case_id', '=', 'case_access.case_id')
    .where('participants.person', '=', person);
  return eb.or([
    eb.exists(takesPart),
    ...(standings.length === 0 ? [] : [eb.exists(openedTo(eb, standings))]),
    ...(units.length === 0 ? [] : [eb('case_access.section', 'in', units)]),
    ...own.map((unit) => eb('case_access.section_path', 'like', `%/${unit}/%`)),
  ]);
}

/** The openings of a case for one of these standings. */
function openedTo(
  eb: ExpressionBuilder<ReadModelTables, 'case_access'>,
  standings: Asking['standings'],
) {
  const units = distinct(standings.flatMap(({ unitPath }) => unitsAlong(unitPath)));
  const posts = distinct(standings.map(({ post }) => post));
  const held = distinct(standings.flatMap(({ roles }) => roles));
  const heads = standings.filter(({ roles }) => roles.includes(HEADS_A_SECTION));
  return eb
    .selectFrom('case_openings')
    .select('case_openings.part')
    .whereRef('case_openings.case_id', '=', 'case_access.case_id')
    .where((of) =>
      of.or([
        of.and([of('case_openings.part', '=', 'post'), of('case_openings.id', 'in', posts)]),
        of.and([of('case_openings.part', '=', 'unit'), of('case_openings.id', 'in', units)]),
        ...(held.length === 0
          ? []
          : [of.and([of('case_openings.part', '=', 'role'), of('case_openings.id', 'in', held)])]),
        ...ownUnits(standings).map((unit) => of('case_openings.path', 'like', `%/${unit}/%`)),
        ...heads.map(({ unitPath }) => {
          const along = unitsAlong(unitPath);
          return of.or([
            of.and([of('case_openings.part', '=', 'officer'), of('case_openings.id', 'in', along)]),
            of.and([
              of('case_openings.part', '=', 'outside'),
              of('case_openings.id', 'not in', along),
            ]),
          ]);
        }),
      ]),
    );
}

/** The units that these standings are in themselves. */
const ownUnits = (standings: Asking['standings']): string[] =>
  distinct(standings.flatMap(({ unitPath }) => ownUnitsOf(unitPath)));

/** The unit itself, and those that were merged into it. */
const ownUnitsOf = (path: UnitPath): string[] => unitsAlong(path.slice(-1));

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
