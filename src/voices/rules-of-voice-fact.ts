import type { VoiceFactType } from '../../state-machines/voice/facts';
import { voiceRuleMessages, voiceRuleRequirement } from '../../state-machines/voice/messages';
import { voiceRules } from '../../state-machines/voice/rules';
import { VOICE_STEPS } from '../../state-machines/voice/steps';
import type { ToldRule } from '../cases/requests/command-description';

/** The rules that a fact of a voice is held to. */
export const rulesOfVoiceFact = (fact: VoiceFactType): readonly ToldRule[] =>
  VOICE_STEPS[fact].rules.map((name) => {
    const { kind } = voiceRules[name];
    const text = kind === 'what' ? voiceRuleRequirement(name) : voiceRuleMessages[name];
    return { name, kind, text: text.en };
  });
