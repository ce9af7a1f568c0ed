import { ruleRequirement } from '../state-machines/case/rules/messages';
import { RULE_NAMES, rules } from '../state-machines/case/rules/rules';
import type { Text } from '../state-machines/fact';
import { voiceRuleRequirement } from '../state-machines/voice/messages';
import { VOICE_RULE_NAMES, voiceRules } from '../state-machines/voice/rules';

const asked: readonly (readonly [string, Text])[] = [
  ...RULE_NAMES.filter((name) => rules[name].kind === 'what').map(
    (name) => [name, ruleRequirement(name)] as const,
  ),
  ...VOICE_RULE_NAMES.filter((name) => voiceRules[name].kind === 'what').map(
    (name) => [name, voiceRuleRequirement(name)] as const,
  ),
];

describe('What a command will be held to', () => {
  it.each(asked)('%s is told as something to do, not as something that failed', (_, { ja, en }) => {
    expect(ja).toMatch(/\p{Script=Hiragana}.*。$/u);
    expect(ja).not.toMatch(/読み直し|選び直し|もう一度|変わりました|ていません。/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(en).not.toMatch(/\b(reload|again, then|try again|has changed|There is no)\b/i);
  });
});
