import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { unitsAlong, type Role } from '../../../state-machines/actor';
import type { Asking } from '../asking';
import type { ReadModelsDatabase, ReadModelTables } from '../schema';
import { seesWhole } from '../visibility';

/** Who sees every voice. */
const SEE_EVERY_VOICE = ['secretariat', 'secretariatHead'] as const satisfies readonly Role[];

/** Who decides on an 消去 that was proposed. */
export const DECIDES_ERASURE = 'recordsManager' satisfies Role;

/**
 * Whether someone sees the voice of a row: in the section that has it or the one that takes the second
 * look, in a unit above either in its own line, having received it, seeing a linked case whole, or by a
 * role; also whoever decides on its erasure, as long as one is proposed, and who has decided on one. A
 * unit stands for those that were merged into it. There is no summary of a voice.
 */
export function isVisibleVoice(
  eb: ExpressionBuilder<ReadModelTables, 'voices'>,
  database: ReadModelsDatabase,
  asking: Asking,
): Expression<SqlBool> {
  const { person, standings } = asking;
  if (standings.some(({ roles }) => SEE_EVERY_VOICE.some((role) => roles.includes(role))))
    return sql<SqlBool>`1 = 1`;
  const decidesErasure = standings.some(({ roles }) => roles.includes(DECIDES_ERASURE));
  const within = distinct(standings.flatMap(({ unitPath }) => unitsAlong(unitPath)));
  const own = distinct(standings.flatMap(({ unitPath }) => unitsAlong(unitPath.slice(-1))));
  const linked = eb
    .selectFrom('voice_cases')
    .select('voice_cases.voice_id')
    .whereRef('voice_cases.voice_id', '=', 'voices.voice_id')
    .where(seesWhole(database, asking, 'voice_cases.case_id'));
  return eb.or([
    eb('voices.receiver', '=', person),
    eb('voices.erasure_decided_by', 'like', `%+${person}+%`),
    eb.exists(linked),
    ...(decidesErasure ? [eb('voices.erasure_by', 'is not', null)] : []),
    ...(within.length === 0
      ? []
      : [eb('voices.section', 'in', within), eb('voices.second_section', 'in', within)]),
    ...own.flatMap((unit) => [
      eb('voices.section_path', 'like', `%/${unit}/%`),
      eb('voices.second_path', 'like', `%/${unit}/%`),
    ]),
  ]);
}

/** Whether someone sees a voice now; false also where there is no such voice. */
export async function seesVoice(
  database: ReadModelsDatabase,
  voiceId: string,
  asking: Asking,
): Promise<boolean> {
  const found = await database
    .selectFrom('voices')
    .select('voices.voice_id')
    .where((eb) => isVisibleVoice(eb, database, asking))
    .where('voices.voice_id', '=', voiceId)
    .executeTakeFirst();
  return found !== undefined;
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
