import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { unitsAlong } from '../../../state-machines/actor';
import type { Day } from '../../../state-machines/fact';
import type { Asking } from '../asking';
import type { ReadModelsDatabase, ReadModelTables } from '../schema';
import { seesAtAll } from '../visibility';
import type { VoiceRow } from './voice-row';
import { DECIDES_ERASURE, isVisibleVoice } from './visibility';

/** What a list of voices is narrowed to. All that is given must hold. */
export interface VoiceFilters {
  readonly standing?: string;
  readonly section?: string;
  /** How its number begins: `V-R8-市民-`. */
  readonly number?: string;
  /** A case that it is linked to, and that who asks sees at least in summary. */
  readonly case?: string;
  readonly ended?: boolean;
  /** Due before this day, and not answered. */
  readonly dueBefore?: Day;
  /** Only those that wait for who asks. */
  readonly waitingForMe?: boolean;
}

/** The place of a voice in its list, unique. */
export type VoicePlace = readonly [sortOn: string, receivedPosition: number];

interface VoiceListRequest {
  readonly asking: Asking;
  readonly filters: VoiceFilters;
  readonly beyond?: VoicePlace;
  readonly limit: number;
}

/** Voices that someone sees: those not answered, what is due first, first; then the others, the latest first. */
export async function listVoices(
  database: ReadModelsDatabase,
  { asking, filters, beyond, limit }: VoiceListRequest,
): Promise<{ voices: readonly VoiceRow[]; more: boolean }> {
  const found = await database
    .selectFrom('voices')
    .selectAll()
    .where((eb) => isVisibleVoice(eb, database, asking))
    .where((eb) => eb.and(conditions(eb, database, filters, asking)))
    .$if(beyond !== undefined, (query) => query.where((eb) => isBeyond(eb, beyond)))
    .orderBy('sort_on')
    .orderBy('received_position', 'desc')
    .limit(limit + 1)
    .execute();
  return { voices: found.slice(0, limit), more: found.length > limit };
}

export const placeOfVoice = ({ sort_on, received_position }: VoiceRow): VoicePlace => [
  sort_on,
  received_position,
];

/** A voice by its reception number, whoever asks: for progress only, which holds no text. */
export const voiceByNumber = (
  database: ReadModelsDatabase,
  number: string,
): Promise<VoiceRow | undefined> =>
  database.selectFrom('voices').selectAll().where('number', '=', number).executeTakeFirst();

/** Voices that are linked to a case, as many as asked for, in the order of their ids from one on. */
export async function voicesLinkedTo(
  database: ReadModelsDatabase,
  caseId: string,
  { beyond, limit }: { readonly beyond: string; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('voice_cases')
    .select('voice_id')
    .where('case_id', '=', caseId)
    .where('voice_id', '>', beyond)
    .orderBy('voice_id')
    .limit(limit)
    .execute();
  return rows.map(({ voice_id }) => voice_id);
}

type Voices = ExpressionBuilder<ReadModelTables, 'voices'>;

function conditions(
  eb: Voices,
  database: ReadModelsDatabase,
  filters: VoiceFilters,
  asking: Asking,
): Expression<SqlBool>[] {
  const { standing, section, number, ended, dueBefore, waitingForMe } = filters;
  const asked = [
    standing !== undefined && eb('standing', '=', standing),
    section !== undefined && eb('section', '=', section),
    number !== undefined &&
      eb(eb.fn('substr', ['number', eb.val(1), eb.val(Array.from(number).length)]), '=', number),
    ended !== undefined && eb('ended', '=', Number(ended)),
    dueBefore !== undefined && eb('due_on', '<', dueBefore),
    filters.case !== undefined &&
      eb(
        'voices.voice_id',
        'in',
        eb
          .selectFrom('voice_cases')
          .select('voice_cases.voice_id')
          .where('voice_cases.case_id', '=', filters.case)
          // Else one could ask what became of a voice that was received.
          .where(seesAtAll(database, asking, 'voice_cases.case_id')),
      ),
    waitingForMe === true && eb.or([waitsFor(eb, asking), waitsForErasure(eb, asking)]),
  ];
  return asked.filter((condition) => condition !== false);
}

/** Who asks meets every condition by one post of theirs. */
function waitsFor(eb: Voices, { person, standings }: Asking): Expression<SqlBool> {
  const byPost = standings.map(({ post, unitPath, roles }) =>
    eb.and([
      eb.or([
        eb('for_post', 'is', null),
        eb('for_post', '=', post),
        // The post went with its section: the head of the one that stands for it decides.
        ...(roles.includes('responsibleOfficer')
          ? (unitPath.at(-1)?.succeeds ?? []).map((unit) => eb('section', '=', unit))
          : []),
      ]),
      eb.or([eb('for_unit', 'is', null), eb('for_unit', 'in', unitsAlong(unitPath))]),
      eb.or([
        eb('for_roles', 'is', null),
        ...roles.map((role) => eb('for_roles', 'like', `%+${role}+%`)),
      ]),
    ]),
  );
  return eb.and([
    eb('waits_for', 'is not', null),
    eb.or(byPost),
    eb.or([eb('not_persons', 'is', null), eb('not_persons', 'not like', `%+${person}+%`)]),
  ]);
}

/** Who proposed an erasure does not decide on it. */
const waitsForErasure = (eb: Voices, { person, standings }: Asking) =>
  standings.some(({ roles }) => roles.includes(DECIDES_ERASURE))
    ? eb.and([eb('erasure_by', 'is not', null), eb('erasure_by', '!=', person)])
    : sql<SqlBool>`1 = 0`;

const isBeyond = (eb: Voices, [sortOn, position]: VoicePlace = ['', 0]) =>
  eb.or([
    eb('sort_on', '>', sortOn),
    eb.and([eb('sort_on', '=', sortOn), eb('received_position', '<', position)]),
  ]);
