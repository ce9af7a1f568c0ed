import type { Day } from '../../../state-machines/fact';
import { isBeyond } from '../beyond';
import { STILL_OPEN } from '../positions';
import type { Asking } from '../asking';
import type { ReadModelsDatabase } from '../schema';
import { seesWhole } from '../visibility';

/** Cases of one kind in one section. */
interface LikeCases {
  readonly section: string;
  readonly kind: string;
  readonly count: number;
  readonly firstNoticedOn: Day;
  readonly lastNoticedOn: Day;
}

type PlaceInLikeCases = readonly [section: string, kind: string];

interface LikeCasesRequest {
  readonly asking: Asking;
  readonly kinds: readonly string[];
  /** Noticed after this day. */
  readonly after: Day;
  readonly atLeast: number;
  readonly beyond?: PlaceInLikeCases;
  readonly limit: number;
}

/**
 * Where somebody sees so many cases of one kind in one section, as they are now. One that was
 * withdrawn, merged, cancelled or not applicable is like no other.
 */
export async function likeCases(
  database: ReadModelsDatabase,
  { asking, kinds, after, atLeast, beyond, limit }: LikeCasesRequest,
): Promise<{ groups: readonly LikeCases[]; more: boolean }> {
  if (kinds.length === 0) return { groups: [], more: false };
  const found = await database
    .selectFrom('case_versions')
    .select((eb) => [
      'section',
      eb.ref('kind').$notNull().as('kind'),
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('noticed_on').as('firstNoticedOn'),
      eb.fn.max('noticed_on').as('lastNoticedOn'),
    ])
    .where('to_position', '=', STILL_OPEN)
    .where('kind', 'in', kinds)
    .where('noticed_on', '>', after)
    .where('phase', '!=', 'ended')
    .where(seesWhole(database, asking, 'case_versions.case_id'))
    .where((eb) => isBeyond(eb, ['section', 'kind'], beyond ?? []))
    .groupBy(['section', 'kind'])
    .having((eb) => eb(eb.fn.countAll<number>(), '>=', atLeast))
    .orderBy('section')
    .orderBy('kind')
    .limit(limit + 1)
    .execute();
  return { groups: found.slice(0, limit), more: found.length > limit };
}
