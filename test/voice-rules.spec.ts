import { VOICE_FACT_TYPES } from '../state-machines/voice/facts';
import { VOICE_RULE_NAMES, type VoiceRuleName } from '../state-machines/voice/rules';
import { VOICE_STEPS } from '../state-machines/voice/steps';
import { erasureRules } from './voice-rules/erasure';
import { receiptRules } from './voice-rules/receipt';
import { replyRules } from './voice-rules/reply';
import { secondLookRules } from './voice-rules/second-look';
import type { VoiceRulesOfAPhase } from './voice-rules/told';

const told: VoiceRulesOfAPhase = {
  ...receiptRules,
  ...replyRules,
  ...secondLookRules,
  ...erasureRules,
};

describe.each(Object.entries(told))('%s is permitted to', (_fact, { permitted }) => {
  it.each(Object.entries(permitted))('%s', (_tells, story) => {
    story().thenAccepted();
  });
});

const refusals = Object.entries(told).flatMap(([fact, { refused }]) =>
  Object.entries(refused).map(([rule, stories]) => ({
    fact,
    rule: rule as VoiceRuleName,
    stories: Object.entries(stories),
  })),
);

describe.each(refusals)('$fact is refused by $rule:', ({ rule, stories }) => {
  it.each(stories)('%s', (_tells, story) => {
    story().thenRefused(rule);
  });
});

describe('the stories of voices are complete', () => {
  it('tell of every fact what is permitted', () => {
    expect(Object.keys(told).sort()).toEqual([...VOICE_FACT_TYPES].sort());
  });

  it('tell of every rule, at each fact where it stands, what it refuses', () => {
    const refusedAt = refusals.map(({ fact, rule }) => `${fact}: ${rule}`);
    const standAt = VOICE_FACT_TYPES.flatMap((fact) =>
      VOICE_STEPS[fact].rules.map((rule) => `${fact}: ${rule}`),
    );
    expect(refusedAt.sort()).toEqual(standAt.sort());
    expect(new Set(refusals.map(({ rule }) => rule))).toEqual(new Set(VOICE_RULE_NAMES));
  });
});
