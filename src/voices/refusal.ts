import { voiceRuleMessages, voiceRuleRequirement } from '../../state-machines/voice/messages';
import type { VoiceRuleName } from '../../state-machines/voice/rules';
import type { VoiceJudgement } from '../../state-machines/voice/voice';
import { Problem } from '../platform/problem';

/** The rules that said no, with what each of them tells the person. */
export const explainedOfVoices = (names: readonly VoiceRuleName[]) =>
  names.map((name) => ({ name, message: voiceRuleMessages[name] }));

/** Rules that a command will be held to, with what each of them asks for. */
export const askedForOfVoices = (names: readonly VoiceRuleName[]) =>
  names.map((name) => ({ name, message: voiceRuleRequirement(name) }));

/** What the API answers to a fact of a voice that may not happen. */
export function refusalOfVoice(
  judgement: Exclude<VoiceJudgement, { verdict: 'accepted' }>,
): Problem {
  switch (judgement.verdict) {
    case 'not-possible-in-this-state':
      return new Problem('not-possible-in-this-state');
    case 'refused-by-who':
      return new Problem('forbidden-by-rules', { rules: explainedOfVoices(judgement.rules) });
    case 'refused-by-what':
      return new Problem('refused-by-rules', { rules: explainedOfVoices(judgement.rules) });
  }
}
