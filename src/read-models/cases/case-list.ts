import { createHash } from 'node:crypto';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Asking } from '../asking';
import type { ReadModelsDatabase, ReadModelTables } from '../schema';
import { hiddenFrom, seesAtAll, seesEveryCase, seenWholeAmong, seesWhole } from '../visibility';
import type { CaseVersion } from './case-version';

/**
 * What a list of cases is narrowed to. All that is given must hold. What no summary tells is asked
 * only of cases that are seen whole: to be found by it would tell it.
 */
export interface CaseFilters {
  /** The fiscal year of the day it was noticed; no summary tells it. */
  readonly fiscalYear?: number;
  /** No summary tells it. */
  readonly source?: string;
  /** A kind, or `unclassified` 未区分. */
  readonly kind?: string;
  readonly severity?: string;
  readonly section?: string;
  readonly phase?: string;
  readonly step?: string;
  /** How its number begins: `R6-市民-`. */
  readonly number?: string;
  readonly ended?: boolean;
  /** No summary tells it. */
  readonly reporter?: string;
  /** No summary tells it. */
  readonly handler?: string;
}

export const UNCLASSIFIED = 'unclassified';

/** What a page of a list is asked with. */
interface CaseListRequest {
  readonly asking: Asking;
  readonly filters: CaseFilters;
  /** The list as it was at this position. */
  readonly position: number;
  /** The `submitted_position` of the last case of the page before. */
  readonly below?: number;
  readonly limit: number;
}

export interface ListedCase {
  readonly version: CaseVersion;
  readonly whole: boolean;
  readonly setAside: boolean;
}

interface CaseListPage {
  readonly cases: readonly ListedCase[];
  readonly more: boolean;
}

/** Cases as they were at a position, the one submitted last first, as far as someone may see them today. */
export async function listCases(
  database: ReadModelsDatabase,
  { asking, filters, position, below, limit }: CaseListRequest,
): Promise<CaseListPage> {
  const found = await casesAt(database, position)
    .selectAll()
    .where((eb) => eb.and(conditions(eb, filters)))
    .where(isShown(database, asking, filters))
    .$if(below !== undefined, (query) => query.where('submitted_position', '<', below ?? 0))
    .orderBy('submitted_position', 'desc')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const ids = page.map(({ case_id }) => case_id);
  const whole = await seenWholeAmong(database, ids, asking);
  const aside = await setAsideAmong(database, ids);
  return {
    cases: page.map((version) => ({
      version,
      whole: whole.has(version.case_id),
      setAside: aside.has(version.case_id),
    })),
    more: found.length > limit,
  };
}

/**
 * How many cases that fit are not shown to someone. Undefined where the filters ask for more than the
 * report counts by for everybody: counting would tell it.
 */
export async function countNotShown(
  database: ReadModelsDatabase,
  { asking, filters, position }: Pick<CaseListRequest, 'asking' | 'filters' | 'position'>,
): Promise<number | undefined> {
  if (!isCountedInPublic(filters)) return undefined;
  if (seesEveryCase(asking)) return 0;
  const { count } = await casesAt(database, position)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.and(conditions(eb, filters)))
    .where((eb) =>
      asksWholeOnly(filters)
        ? eb.not(isShown(database, asking, filters))
        : eb('case_id', 'in', hiddenFrom(database, asking)),
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** The rows that were so at a position. */
export const casesAt = (database: ReadModelsDatabase, position: number) =>
  database
    .selectFrom('case_versions')
    .where('from_position', '<=', position)
    .where('to_position', '>', position);

/** Tells one set of filters from another, so that a cursor is not taken for that of another list. */
export const fingerprint = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);

/** Whether someone sees as much of the case of a row as these filters ask. */
const isShown = (database: ReadModelsDatabase, asking: Asking, filters: CaseFilters) =>
  (asksWholeOnly(filters) ? seesWhole : seesAtAll)(database, asking, 'case_versions.case_id');

const WHOLE_ONLY = ['fiscalYear', 'source', 'reporter', 'handler'] as const;
const asksWholeOnly = (filters: CaseFilters): boolean =>
  WHOLE_ONLY.some((filter) => filters[filter] !== undefined);

/** The report counts by these for everybody. */
const PUBLIC_FILTERS: readonly string[] = ['fiscalYear', 'source', 'kind'];
const isCountedInPublic = (filters: CaseFilters): boolean =>
  Object.entries(filters).every(
    ([filter, value]) => value === undefined || PUBLIC_FILTERS.includes(filter),
  );

function conditions(
  eb: ExpressionBuilder<ReadModelTables, 'case_versions'>,
  filters: CaseFilters,
): Expression<SqlBool>[] {
  const { fiscalYear, source, kind, severity, section, phase, step, number, ended } = filters;
  const { reporter, handler } = filters;
  const asked = [
    fiscalYear !== undefined && eb('fiscal_year', '=', fiscalYear),
    source !== undefined && eb('source', '=', source),
    kind === UNCLASSIFIED && eb('kind', 'is', null),
    kind !== undefined && kind !== UNCLASSIFIED && eb('kind', '=', kind),
    severity !== undefined && eb('severity', '=', severity),
    section !== undefined && eb('section', '=', section),
    phase !== undefined && eb('phase', '=', phase),
    step !== undefined && eb('steps', 'like', `%+${step}+%`),
    number !== undefined &&
      eb(eb.fn('substr', ['number', eb.val(1), eb.val(Array.from(number).length)]), '=', number),
    ended !== undefined && eb('ended', '=', Number(ended)),
    reporter !== undefined && eb('reporter', '=', reporter),
    handler !== undefined && eb('handler', '=', handler),
  ];
  return asked.filter((condition) => condition !== false);
}

async function setAsideAmong(
  database: ReadModelsDatabase,
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('set_aside')
    .select('case_id')
    .where('case_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ case_id }) => case_id));
}
