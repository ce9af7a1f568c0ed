import type { Selectable } from 'kysely';
import type { UnitPath } from '../../../state-machines/actor';
import { ENDED_STANDINGS, type VoiceState } from '../../../state-machines/voice/state';
import { joined } from '../cases/case-version';
import { awaitedOf } from './awaited';
import type { VoiceTables } from './tables';

export type VoiceRow = Selectable<VoiceTables['voices']>;

/** Sorts what is due on no day behind all that is. */
const NO_DAY = '9999-12-31';

/** What a row tells besides the voice's own state. */
type Place = Pick<VoiceRow, 'voice_id' | 'revision' | 'received_position' | 'updated_at'>;

/** A voice as it is stored. */
export function voiceRow(place: Place, voice: VoiceState): VoiceRow {
  const section = voice.sectionPath.at(-1)?.id;
  if (section === undefined) throw new Error('A voice remembers no section');
  const dueOn = voice.answer === undefined ? voice.dueOn : null;
  const second = voice.secondLook?.sectionPath;
  const awaited = awaitedOf(voice);
  const { forRoles, notPersons } = awaited ?? {};
  return {
    ...place,
    number: voice.number ?? null,
    standing: voice.standing,
    ended: Number(ENDED_STANDINGS.includes(voice.standing)),
    how: voice.how,
    received_on: voice.received.on,
    wants_reply: Number(voice.wantsReply),
    anonymous: Number(voice.anonymous),
    receiver: voice.received.by,
    section,
    section_path: pathOf(voice.sectionPath),
    second_section: second?.at(-1)?.id ?? null,
    second_path: second === undefined ? null : pathOf(second),
    due_on: dueOn,
    sort_on: dueOn ?? NO_DAY,
    waits_for: awaited?.fact ?? null,
    for_roles: forRoles === undefined ? null : joined('+', forRoles),
    for_unit: awaited?.forUnit ?? null,
    for_post: awaited?.forPost ?? null,
    not_persons: notPersons === undefined ? null : joined('+', notPersons),
    erasure_by: voice.proposedErasure?.person ?? null,
    erasure_decided_by: joined('+', voice.erasureDecidedBy ?? []),
    fold: JSON.stringify(voice),
  };
}

const pathOf = (path: UnitPath): string =>
  joined(
    '/',
    path.map(({ id }) => id),
  );
