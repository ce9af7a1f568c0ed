import type { VoiceFactType } from '../../state-machines/voice/facts';
import type { VoiceRuleName } from '../../state-machines/voice/rules';
import { signedTooEarly, withPasswordOfAnHourAgo, withToken } from '../case-stories/signatures';
import type {
  erasureDecided,
  erasureRefused,
  noReplyDecided,
  replyDecided,
  secondLookDecided,
} from '../voice-stories/voice-deeds';
import { FIRST_DAY, type VoiceOutcome, type VoiceStory } from '../voice-stories/voice-story';

/** Stories by what they tell, told only when their tests run. */
export type VoiceStories = Readonly<Record<string, () => VoiceOutcome>>;

/** Who may do a thing with what, and who may not: the rules that stand at one fact, both ways. */
export interface VoiceRulesOfAFact {
  readonly permitted: VoiceStories;
  /** Under each rule: what that rule alone says no to. */
  readonly refused: Readonly<Partial<Record<VoiceRuleName, VoiceStories>>>;
}

/** The stories of a phase. */
export type VoiceRulesOfAPhase = Readonly<Partial<Record<VoiceFactType, VoiceRulesOfAFact>>>;

/** What the server found on the first day. */
export const today = { cityDay: FIRST_DAY };

/** What every signature is held to, wherever it stands. */
export function signed(
  place: () => VoiceStory,
  word:
    | typeof replyDecided
    | typeof noReplyDecided
    | typeof secondLookDecided
    | typeof erasureDecided
    | typeof erasureRefused,
): VoiceRulesOfAFact['refused'] {
  // Every one of these carries a signature; the types cannot say so for all at once.
  const deed = word as unknown as typeof replyDecided;
  return {
    signsWhatStandsNow: {
      'something that was shown has changed since': () => place().when(deed(signedTooEarly)),
    },
    authenticatedRecently: {
      'a password given an hour ago': () => place().when(deed(withPasswordOfAnHourAgo)),
      'a program that acts for the person': () => place().when(deed(withToken)),
    },
  };
}
