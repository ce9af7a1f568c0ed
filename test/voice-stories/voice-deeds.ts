import type { Signature } from '../../state-machines/fact';
import type { VoiceFactData, VoiceFactType } from '../../state-machines/voice/facts';
import {
  VOICE_SIGNATURE_MEANINGS,
  type SignedVoiceFactType,
} from '../../state-machines/voice/signed-facts';
import { toBeSignedOfVoice } from '../../state-machines/voice/signing';
import {
  holderOf,
  theHandler,
  theRecordsManager,
  theReporter,
  thePromoter,
  theSection,
  theSecretary,
  theSectionHead,
  theVoices,
  theWelfareHead,
  theWelfareSection,
} from '../case-stories/cast';
import { sealedText } from '../case-stories/sealed-text';
import { noonOf, type VoiceDeed, type VoiceMoment } from './voice-story';

export const A_CASE = '00000000-0000-8000-8000-00000000000a';

type Change<T extends VoiceFactType> =
  Partial<VoiceFactData<T>> | ((usual: VoiceFactData<T>) => VoiceFactData<T>);

/** A deed by what is usually said; a change to that may be given each time. */
const word =
  <T extends VoiceFactType>(type: T, usual: (moment: VoiceMoment) => VoiceFactData<T>) =>
  (change: Change<T> = {}): VoiceDeed<T> => ({
    type,
    data: (moment) =>
      typeof change === 'function' ? change(usual(moment)) : { ...usual(moment), ...change },
  });

/** A signature given now, over what stands now. */
function signature(type: SignedVoiceFactType, { voice, today }: VoiceMoment): Signature {
  return {
    meaning: VOICE_SIGNATURE_MEANINGS[type],
    signs: voice === undefined ? [] : [...toBeSignedOfVoice(voice, type)],
    authenticatedAt: noonOf(today),
    method: 'password',
  };
}

const SECTION = 'registry-section';

export const received = word('VoiceReceived', ({ today }) => ({
  by: theReporter,
  how: 'letter',
  receivedOn: today,
  letter: sealedText('I waited long and nobody told me why'),
  citizen: { name: sealedText('A made-up citizen'), contact: sealedText('1, Made-up Street') },
  wantsReply: true,
  anonymous: false,
  unit: SECTION,
  replyDueOn: '2026-04-20',
  found: { cityDay: today, unitPath: theSection, fiscalYear: 2026 },
}));

/** 匿名: nobody is named, and nobody can be answered. */
export const receivedAnonymously = () =>
  received(({ citizen: _citizen, ...usual }) => ({
    ...usual,
    wantsReply: false,
    anonymous: true,
  }));

/** The citizen left a name and wants no reply. */
export const receivedWithoutWish = () => received({ wantsReply: false });

export const numbered = word('VoiceNumbered', () => ({
  by: theVoices as VoiceFactData<'VoiceNumbered'>['by'],
  text: 'V-R8-戸籍-0001',
  fiscalYear: 2026,
  unit: SECTION,
}));

export const transferred = word('VoiceTransferred', ({ today }) => ({
  by: thePromoter,
  toUnit: 'welfare-section',
  reason: sealedText('It is about welfare'),
  found: { cityDay: today, toUnitPath: theWelfareSection },
}));

export const acknowledged = word('VoiceAcknowledged', ({ today }) => ({
  by: theHandler,
  on: today,
  means: 'telephone',
  found: { cityDay: today },
}));

export const interimReplySent = word('InterimReplySent', ({ today }) => ({
  by: theHandler,
  on: today,
  means: 'letter',
  text: sealedText('It takes longer'),
  newDueOn: '2026-05-11',
  found: { cityDay: today },
}));

export const replyDrafted = word('ReplyDrafted', ({ today }) => ({
  by: theHandler,
  text: sealedText('We are sorry'),
  found: { cityDay: today, decider: theSectionHead.post },
}));

export const replyDecided = word('ReplyDecided', (moment) => ({
  by: holderOf(moment.voice?.draft?.decider ?? theSectionHead.post),
  signature: signature('ReplyDecided', moment),
  found: { cityDay: moment.today },
}));

export const replySent = word('ReplySent', ({ today }) => ({
  by: theHandler,
  on: today,
  means: 'letter',
  found: { cityDay: today },
}));

export const noReplyDecided = word('NoReplyDecided', (moment) => ({
  by: theSectionHead,
  signature: signature('NoReplyDecided', moment),
  reason: sealedText('It was answered twice'),
  found: { cityDay: moment.today },
}));

export const settled = word('VoiceSettled', ({ today }) => ({
  by: thePromoter,
  settledAs: 'thanks',
  found: { cityDay: today },
}));

export const receptionRecorded = word('ReceptionRecorded', ({ today }) => ({
  by: theHandler,
  reception: 'satisfied',
  found: { cityDay: today },
}));

export const dissatisfied = () => receptionRecorded({ reception: 'dissatisfied' });

export const secondLookAssigned = word('SecondLookAssigned', ({ today }) => ({
  by: theSecretary,
  unit: 'welfare-section',
  found: { cityDay: today, unitPath: theWelfareSection },
}));

export const secondLookDecided = word('SecondLookDecided', (moment) => ({
  by: theWelfareHead,
  signature: signature('SecondLookDecided', moment),
  outcome: 'upheld',
  text: sealedText('We looked at it again'),
  otherWays: sealedText('The ombudsman'),
  found: { cityDay: moment.today },
}));

export const caseLinked = word('CaseLinked', ({ today }) => ({
  by: theVoices,
  case: A_CASE,
  found: { cityDay: today },
}));

export const erasureProposed = word('ErasureProposed', ({ today }) => ({
  by: theSectionHead,
  erases: { texts: [{ revision: 0, field: '/citizen/name' }] },
  ground: 'suspensionOfUse',
  reason: sealedText('The decision of 20 April on the suspension of use'),
  found: { cityDay: today },
}));

export const erasureDecided = word('ErasureDecided', (moment) => ({
  by: theRecordsManager,
  signature: signature('ErasureDecided', moment),
  erases: moment.voice?.proposedErasure?.erases ?? { upTo: 0 },
  ground: moment.voice?.proposedErasure?.ground ?? 'suspensionOfUse',
  found: { cityDay: moment.today },
}));

export const erasureRefused = word('ErasureRefused', (moment) => ({
  by: theRecordsManager,
  signature: signature('ErasureRefused', moment),
  reason: sealedText('No decision on the suspension of use was made'),
  found: { cityDay: moment.today },
}));
