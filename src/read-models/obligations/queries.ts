import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { unitsAlong } from '../../../state-machines/actor';
import type { Day } from '../../../state-machines/fact';
import { isBeyond } from '../beyond';
import { BRIEF_CASE_COLUMNS, type BriefCaseColumns } from '../cases/brief-case';
import type { Asking } from '../asking';
import type { ReadModelsDatabase, ReadModelTables } from '../schema';
import { seesWhole } from '../visibility';
import type { ObligationVersion } from './obligation-version';
import type { ObligationState } from './tables';

/** What a list of obligations is narrowed to. All that is given must hold. */
export interface ObligationFilters {
  /** Any state, if left out. */
  readonly state?: ObligationState;
  readonly kind?: string;
  readonly caseId?: string;
  /** Owed by who asks: as a person, by a post held, or acting for a unit. */
  readonly mine?: boolean;
  /** Owed by this person or post, or by this unit or one below it. */
  readonly owedBy?: string;
  readonly overdue?: boolean;
}

/** The place of an obligation in its list, unique. */
export type ObligationPlace = readonly [dueOn: string, caseId: string, obligation: string];

interface ObligationListRequest {
  readonly asking: Asking;
  readonly filters: ObligationFilters;
  /** The list as it was at this position. */
  readonly position: number;
  /** The city's day at that position: what was due before is overdue. */
  readonly today: Day;
  readonly beyond?: ObligationPlace;
  readonly limit: number;
}

/** An obligation, and as much of its case as a list shows. */
export type ListedObligation = BriefCaseColumns &
  ObligationVersion & {
    readonly case_kind: string | null;
    readonly section: string;
  };

/** Obligations of the cases that someone sees whole, as they were at a position: what is due first, first. */
export async function listObligations(
  database: ReadModelsDatabase,
  { asking, filters, position, today, beyond, limit }: ObligationListRequest,
): Promise<{ obligations: readonly ListedObligation[]; more: boolean }> {
  const found = await database
    .selectFrom('obligation_versions as owed')
    .innerJoin('case_versions', (join) =>
      join
        .onRef('case_versions.case_id', '=', 'owed.case_id')
        .on('case_versions.from_position', '<=', position)
        .on('case_versions.to_position', '>', position),
    )
    .selectAll('owed')
    .select([...BRIEF_CASE_COLUMNS, 'case_versions.kind as case_kind', 'case_versions.section'])
    .where('owed.from_position', '<=', position)
    .where('owed.to_position', '>', position)
    .where(seesWhole(database, asking, 'owed.case_id'))
    .where((eb) => eb.and(conditions(eb, filters, asking, today)))
    .$if(beyond !== undefined, (query) => query.where((eb) => isBeyond(eb, PLACE, beyond ?? [])))
    .orderBy('owed.due_on')
    .orderBy('owed.case_id')
    .orderBy('owed.obligation')
    .limit(limit + 1)
    .execute();
  return { obligations: found.slice(0, limit), more: found.length > limit };
}

/** What a list is ordered by; `placeOf` names them in this order. */
const PLACE = ['owed.due_on', 'owed.case_id', 'owed.obligation'] as const;

export const placeOf = ({ due_on, case_id, obligation }: ObligationVersion): ObligationPlace => [
  due_on,
  case_id,
  obligation,
];

type Owed = ReadModelTables & { owed: ReadModelTables['obligation_versions'] };
type Tables = ExpressionBuilder<Owed, 'owed' | 'case_versions'>;

function conditions(
  eb: Tables,
  { state, kind, caseId, mine, owedBy, overdue }: ObligationFilters,
  asking: Asking,
  today: Day,
): Expression<SqlBool>[] {
  const isOverdue = eb.and([eb('owed.state', '=', 'open'), eb('owed.due_on', '<', today)]);
  const asked = [
    state !== undefined && eb('owed.state', '=', state),
    kind !== undefined && eb('owed.kind', '=', kind),
    caseId !== undefined && eb('owed.case_id', '=', caseId),
    mine === true && isOwedByOneself(eb, asking),
    owedBy !== undefined &&
      eb.or([eb('owed.ower', '=', owedBy), eb('owed.ower_path', 'like', `%/${owedBy}/%`)]),
    overdue !== undefined && (overdue ? isOverdue : eb.not(isOverdue)),
  ];
  return asked.filter((condition) => condition !== false);
}

function isOwedByOneself(eb: Tables, { person, standings }: Asking): Expression<SqlBool> {
  const by = (owedBy: ObligationVersion['owed_by'], ids: readonly string[]) =>
    ids.length === 0
      ? sql<SqlBool>`1 = 0`
      : eb.and([eb('owed.owed_by', '=', owedBy), eb('owed.ower', 'in', ids)]);
  return eb.or([
    by('person', [person]),
    by(
      'post',
      standings.map(({ post }) => post),
    ),
    by(
      'unit',
      standings.flatMap(({ unitPath }) => unitsAlong(unitPath)),
    ),
  ]);
}
