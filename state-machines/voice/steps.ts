import type { VoiceFactType } from './facts';
import type { VoiceRuleName } from './rules';
import { VOICE_STANDINGS, type VoiceStanding } from './state';

/** Where a fact may happen, and by which rules. Undefined stands for a voice that is not there yet. */
interface VoiceStep {
  readonly from: readonly (VoiceStanding | undefined)[];
  readonly rules: readonly VoiceRuleName[];
}

const UNANSWERED = ['received', 'acknowledged', 'drafted', 'decided'] as const;
const SIGNED = ['signsWhatStandsNow', 'authenticatedRecently'] as const;

/** The law of a voice 市民の声 (domain section 4, Voices). */
export const VOICE_STEPS: Readonly<Record<VoiceFactType, VoiceStep>> = {
  VoiceReceived: {
    from: [undefined],
    rules: [
      'isOnStaff',
      'isReceivedByToday',
      'isTakenByASection',
      'anAnonymousVoiceNamesNobody',
      'whoWantsAReplyCanBeReached',
    ],
  },
  VoiceNumbered: { from: VOICE_STANDINGS, rules: ['isTheProcessOfVoices', 'hasNoNumberYet'] },
  VoiceTransferred: {
    from: [...UNANSWERED, 'lookedAgain'],
    rules: ['transfersTheVoice', 'goesToAnotherSection'],
  },
  VoiceAcknowledged: {
    from: ['received'],
    rules: ['isOfTheSection', 'theCitizenCanBeReached', 'wasDoneSinceReceipt'],
  },
  InterimReplySent: {
    from: UNANSWERED,
    rules: ['isOfTheSection', 'theCitizenCanBeReached', 'wasDoneSinceReceipt', 'promisesALaterDay'],
  },
  ReplyDrafted: {
    from: UNANSWERED,
    rules: ['isOfTheSection', 'theCitizenCanBeReached', 'someoneCanDecideOnTheReply'],
  },
  ReplyDecided: {
    from: ['drafted'],
    rules: ['holdsTheDecisionOnTheReply', 'didNotDraftTheReply', ...SIGNED],
  },
  ReplySent: {
    from: ['decided', 'lookedAgain'],
    rules: ['isOfTheSection', 'wasDoneSinceReceipt', 'wasSentSinceTheDecision'],
  },
  NoReplyDecided: { from: UNANSWERED, rules: ['isOfficerOfTheSection', ...SIGNED] },
  VoiceSettled: {
    from: ['received', 'acknowledged', 'drafted'],
    rules: [
      'isPromoterOrOfficerOfTheSection',
      'settlesNoReplyThatIsWanted',
      'anOpinionGetsAReason',
    ],
  },
  ReceptionRecorded: {
    from: ['replied', 'notReplied', 'settled', 'repliedAgain'],
    rules: ['isOfTheSection', 'theCitizenCanBeReached'],
  },
  SecondLookAssigned: {
    from: ['dissatisfied', 'lookingAgain'],
    rules: ['assignsSecondLooks', 'isLookedAtByAnotherSection'],
  },
  SecondLookDecided: {
    from: ['lookingAgain'],
    rules: ['isOfficerOfTheOtherSection', 'hadNoPartInTheFirstAnswer', ...SIGNED],
  },
  ErasureProposed: { from: VOICE_STANDINGS, rules: ['proposesErasure', 'erasesWhatIsRecorded'] },
  ErasureDecided: {
    from: VOICE_STANDINGS,
    rules: ['decidesErasure', 'didNotProposeTheErasure', 'erasesWhatWasProposed', ...SIGNED],
  },
  ErasureRefused: {
    from: VOICE_STANDINGS,
    rules: ['decidesErasure', 'didNotProposeTheErasure', ...SIGNED],
  },
  CaseLinked: {
    from: VOICE_STANDINGS,
    rules: ['linksCases', 'theCaseIsNotLinkedYet', 'hasRoomForAnotherCase'],
  },
};
