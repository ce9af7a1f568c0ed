import type { CaseFactData } from '../../state-machines/case/facts';
import { REPLY, type Obligation } from '../../state-machines/case/facts/obligations';
import { isOwedAboutAVoice, openObligations } from '../../state-machines/case/v1/derived';
import type { CaseMemory, ObligationMemory } from '../../state-machines/case/v1/memory';
import { sectionOfVoice, type VoiceState } from '../../state-machines/voice/state';

// The obligation by which a case owes a voice its reply.

/** One for each voice, so that it is raised once whatever is repeated. */
const replyTo = (voiceId: string): string => `reply-${voiceId}`;

/** The reply that a case owes a voice, whoever raised it; else the one that it owed; undefined where it never did. */
export function replyOwedTo(
  { obligations }: Pick<CaseMemory, 'obligations'>,
  voiceId: string,
): ObligationMemory | undefined {
  const owed = obligations.filter((one) => isOwedAboutAVoice(one) && one.about === voiceId);
  return owed.find(({ ended }) => ended === undefined) ?? owed[0];
}

/** What a case owes a citizen of whom no voice is linked; undefined where it owes none such. */
export const replyBeforeAVoice = (memory: CaseMemory): ObligationMemory | undefined =>
  openObligations(memory).find(({ kind, about }) => kind === REPLY && about === undefined);

/** The voices to which a case owes a reply, or owed one. */
export const owedRepliesTo = ({
  obligations,
}: Pick<CaseMemory, 'obligations'>): readonly string[] =>
  obligations.filter(isOwedAboutAVoice).flatMap(({ about }) => about ?? []);

/** What a linked case comes to owe: the section that has the voice replies by the voice's own day. */
export const replyFor = (voiceId: string, voice: VoiceState): Obligation => ({
  id: replyTo(voiceId),
  kind: REPLY,
  owedBy: owingSection(voice),
  dueOn: voice.dueOn,
  about: voiceId,
});

/**
 * Whose an open reply is by now, and when it is due: after a 移送 another section's, after an interim
 * reply later. Undefined where a case has it so.
 */
export function movedReply(
  open: ObligationMemory,
  voice: VoiceState,
): Pick<CaseFactData<'ObligationMoved'>, 'id' | 'owedBy' | 'dueOn'> | undefined {
  const owedBy = owingSection(voice);
  const isTheirs = 'unit' in open.owedBy && open.owedBy.unit === owedBy.unit;
  if (isTheirs && voice.dueOn <= open.dueOn) return undefined;
  // What moved the date in the case alone, such as a pause of the city, is not taken back.
  const dueOn = voice.dueOn > open.dueOn ? voice.dueOn : open.dueOn;
  return { id: open.id, owedBy, dueOn };
}

function owingSection(voice: VoiceState) {
  const unit = sectionOfVoice(voice);
  if (unit === undefined) throw new Error('A voice is in no section');
  return { unit, path: voice.sectionPath };
}
