import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { unitsAlong } from '../../../state-machines/actor';
import type { Day } from '../../../state-machines/fact';
import type { Asking } from '../requester';
import type { ReadModelsDatabase, ReadModelTables } from '../schema';
import { visibleWhole } from '../visibility';
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

export interface ObligationListRequest {
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
export type ListedObligation = ObligationVersion & {
  readonly number: string | null;
  readonly case_kind: string | null;
  readonly severity: string | null;
  readonly section: string;
  readonly phase: string;
  readonly steps: string;
  readonly ended: number;
  readonly serious_suspected: number;
  readonly shared_summary: string | null;
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
    .select([
      'case_versions.number',
      'case_versions.kind as case_kind',
      'case_versions.severity',
      'case_versions.section',
      'case_versions.phase',
      'case_versions.steps',
      'case_versions.ended',
      'case_versions.serious_suspected',
      'case_versions.shared_summary',
    ])
    .where('owed.from_position', '<=', position)
    .where('owed.to_position', '>', position)
    .where('owed.case_id', 'in', visibleWhole(database, asking))
    .where((eb) => eb.and(conditions(eb, filters, asking, today)))
    .$if(beyond !== undefined, (query) => query.where((eb) => isBeyond(eb, beyond)))
    .orderBy('owed.due_on')
    .orderBy('owed.case_id')
    .orderBy('owed.obligation')
    .limit(limit + 1)
    .execute();
  return { obligations: found.slice(0, limit), more: found.length > limit };
}

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

function isBeyond(eb: Tables, [dueOn, caseId, obligation]: ObligationPlace = ['', '', '']) {
  return eb.or([
    eb('owed.due_on', '>', dueOn),
    eb.and([eb('owed.due_on', '=', dueOn), eb('owed.case_id', '>', caseId)]),
    eb.and([
      eb('owed.due_on', '=', dueOn),
      eb('owed.case_id', '=', caseId),
      eb('owed.obligation', '>', obligation),
    ]),
  ]);
}
