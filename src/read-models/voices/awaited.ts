import type { Role } from '../../../state-machines/actor';
import type { VoiceFactType } from '../../../state-machines/voice/facts';
import {
  ENDED_STANDINGS,
  sectionOfVoice,
  type VoiceStanding,
  type VoiceState,
} from '../../../state-machines/voice/state';

/** The fact that a voice waits for, and whom it waits for: whoever meets all the conditions by one post. */
interface Awaited {
  readonly fact: VoiceFactType;
  /** Any of these. */
  readonly forRoles?: readonly Role[];
  /** In this unit or below it. */
  readonly forUnit?: string;
  readonly forPost?: string;
  /** Whom the separation of duties keeps from it. */
  readonly notPersons?: readonly string[];
}

/** What a voice waits for; undefined once it has ended. */
export function awaitedOf(voice: VoiceState): Awaited | undefined {
  const { standing } = voice;
  return ENDED_STANDINGS.includes(standing) ? undefined : AWAITED_IN[standing]?.(voice);
}

const ofTheSection = (fact: VoiceFactType, voice: VoiceState): Awaited => ({
  fact,
  forRoles: ['promoter', 'responsibleOfficer'],
  forUnit: sectionOfVoice(voice),
});

/** Where nobody wants a reply, or nobody could get one, it is settled. */
const answered = (fact: VoiceFactType, voice: VoiceState): Awaited =>
  ofTheSection(voice.wantsReply && voice.reachable ? fact : 'VoiceSettled', voice);

const AWAITED_IN: Readonly<Partial<Record<VoiceStanding, (voice: VoiceState) => Awaited>>> = {
  received: (voice) => answered('VoiceAcknowledged', voice),
  acknowledged: (voice) => answered('ReplyDrafted', voice),
  drafted: ({ draft, drafters }) => ({
    fact: 'ReplyDecided',
    forPost: draft?.decider,
    notPersons: drafters,
  }),
  decided: (voice) => ofTheSection('ReplySent', voice),
  dissatisfied: () => ({
    fact: 'SecondLookAssigned',
    forRoles: ['secretariat', 'secretariatHead'],
  }),
  lookingAgain: ({ secondLook, drafters, deciders }) => ({
    fact: 'SecondLookDecided',
    forRoles: ['responsibleOfficer'],
    forUnit: secondLook?.sectionPath.at(-1)?.id,
    notPersons: [...new Set([...drafters, ...deciders])],
  }),
  lookedAgain: (voice) => ofTheSection('ReplySent', voice),
};
