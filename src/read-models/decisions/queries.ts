import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Day } from '../../../state-machines/fact';
import { STILL_OPEN } from '../positions';
import { BRIEF_CASE_COLUMNS, type BriefCaseColumns } from '../cases/brief-case';
import type { Asking } from '../asking';
import type { ReadModelsDatabase, ReadModelTables } from '../schema';
import { seesWhole } from '../visibility';
import type { DecisionRow } from './decision-row';

/** Unusual decisions: 特例, 代決, and those on paper that nobody has confirmed yet 後日入力・未追認. */
export type UnusualDecision = 'exception' | 'inAbsence' | 'unconfirmed';

/** What a list of decisions is narrowed to. All that is given must hold. */
export interface DecisionFilters {
  readonly fiscalYear?: number;
  readonly section?: string;
  /** Whether somebody stood by it since: 追認 of a 特例, 後閲 of a 代決. */
  readonly settled?: boolean;
  /** Whether the day by which somebody has to stand by it has passed without that. */
  readonly overdue?: boolean;
}

interface DecisionListRequest {
  readonly asking: Asking;
  readonly what: UnusualDecision;
  readonly filters: DecisionFilters;
  /** The city's day. */
  readonly today: Day;
  /** The `position` of the last decision of the page before. */
  readonly below?: number;
  readonly limit: number;
}

/** A decision, and as much of its case as a list shows. */
export type ListedDecision = BriefCaseColumns &
  DecisionRow & {
    readonly kind: string | null;
    readonly case_section: string;
  };

/** Unusual decisions in the cases that someone sees whole, the last one first. */
export async function listDecisions(
  database: ReadModelsDatabase,
  { asking, what, filters, today, below, limit }: DecisionListRequest,
): Promise<{ decisions: readonly ListedDecision[]; more: boolean }> {
  const found = await database
    .selectFrom('decisions')
    .innerJoin('case_versions', (join) =>
      join
        .onRef('case_versions.case_id', '=', 'decisions.case_id')
        .on('case_versions.to_position', '>=', STILL_OPEN),
    )
    .selectAll('decisions')
    .select([...BRIEF_CASE_COLUMNS, 'case_versions.kind', 'case_versions.section as case_section'])
    .where((eb) => eb.and(conditions(eb, what, filters, today)))
    .where(seesWhole(database, asking, 'decisions.case_id'))
    .$if(below !== undefined, (query) => query.where('decisions.position', '<', below ?? 0))
    .orderBy('decisions.position', 'desc')
    .limit(limit + 1)
    .execute();
  return { decisions: found.slice(0, limit), more: found.length > limit };
}

/** How many that fit are in cases that someone does not see whole. */
export async function countDecisionsNotShown(
  database: ReadModelsDatabase,
  { asking, what, filters, today }: Omit<DecisionListRequest, 'below' | 'limit'>,
): Promise<number> {
  const { count } = await database
    .selectFrom('decisions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.and(conditions(eb, what, filters, today)))
    .where((eb) => eb.not(seesWhole(database, asking, 'decisions.case_id')))
    .executeTakeFirstOrThrow();
  return count;
}

/** How often a section decided in a fiscal year, and how often so unusually. */
export interface DecisionRate {
  readonly section: string;
  readonly decisions: number;
  readonly unusual: number;
}

/**
 * Of each section, in the order of their ids: how many of its decisions were 特例; or how many 決裁
 * were 代決, which is for that step alone. Every case counts, whoever asks.
 */
export async function decisionRates(
  database: ReadModelsDatabase,
  what: Exclude<UnusualDecision, 'unconfirmed'>,
  { fiscalYear, section }: { readonly fiscalYear: number; readonly section?: string },
): Promise<readonly DecisionRate[]> {
  const column = what === 'exception' ? 'exception_rule' : 'absence';
  return database
    .selectFrom('decisions')
    .select('section')
    .select((eb) => eb.fn.countAll<number>().as('decisions'))
    .select((eb) => eb.fn.count<number>(column).as('unusual'))
    .where('fiscal_year', '=', fiscalYear)
    .$if(section !== undefined, (query) => query.where('section', '=', section ?? ''))
    .$if(what === 'inAbsence', (query) => query.where('fact', '=', 'PlanDecided'))
    .groupBy('section')
    .orderBy('section')
    .execute();
}

type Tables = ExpressionBuilder<ReadModelTables, 'decisions'>;

/** The column that says what is unusual, the day that it sets, and the one that settles it. */
const COLUMNS = {
  exception: ['exception_rule', 'countersign_by', 'countersigned_on'],
  inAbsence: ['absence', null, 'read_on'],
  unconfirmed: ['confirm_by', 'confirm_by', 'confirmed_on'],
} as const;

function conditions(
  eb: Tables,
  what: UnusualDecision,
  { fiscalYear, section, settled, overdue }: DecisionFilters,
  today: Day,
): Expression<SqlBool>[] {
  const [unusual, dueBy, settledOn] = COLUMNS[what];
  const isSettled = what === 'unconfirmed' ? false : settled;
  const isOverdue =
    dueBy === null
      ? undefined
      : eb.and([eb(`decisions.${settledOn}`, 'is', null), eb(`decisions.${dueBy}`, '<', today)]);
  const asked = [
    eb(`decisions.${unusual}`, 'is not', null),
    isSettled !== undefined && eb(`decisions.${settledOn}`, isSettled ? 'is not' : 'is', null),
    fiscalYear !== undefined && eb('decisions.fiscal_year', '=', fiscalYear),
    section !== undefined && eb('decisions.section', '=', section),
    overdue !== undefined && isOverdue !== undefined && (overdue ? isOverdue : eb.not(isOverdue)),
  ];
  return asked.filter((condition) => condition !== false);
}
