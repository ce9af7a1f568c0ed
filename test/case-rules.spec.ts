import { CASE_FACT_TYPES, type CaseFactType } from '../state-machines/case/facts';
import { RULE_NAMES, type RuleName } from '../state-machines/case/rules/rules';
import { caseMachineV1 } from '../state-machines/case/v1/machine';
import { approvalRules } from './case-rules/approval';
import { closureRules } from './case-rules/closure';
import { endRules } from './case-rules/ends';
import { exitStories, EXIT_RULES } from './case-rules/exits';
import { extensionRules } from './case-rules/extensions';
import { obligationRules } from './case-rules/obligations';
import { planRules } from './case-rules/plan';
import { reportRules } from './case-rules/report';
import { substituteRules } from './case-rules/substitutes';
import type { RulesOfAFact } from './case-rules/told';
import { triageRules } from './case-rules/triage';
import { workRules } from './case-rules/work';
import { Outcome } from './case-stories/story';
import { rulesByFact } from './static-walk/transitions';

const told: Partial<Record<CaseFactType, RulesOfAFact>> = {
  ...reportRules,
  ...triageRules,
  ...planRules,
  ...approvalRules,
  ...workRules,
  ...endRules,
  ...closureRules,
  ...obligationRules,
  ...extensionRules,
  ...substituteRules,
};

describe.each(Object.entries(told))('%s is permitted to', (_fact, { permitted }) => {
  it.each(Object.entries(permitted))('%s', (_tells, story) => {
    story().thenAccepted();
  });
});

const refusals = [
  ...Object.entries(told).flatMap(([fact, { refused }]) =>
    Object.entries(refused).map(([rule, stories]) => ({
      fact,
      rule: rule as RuleName,
      stories: Object.entries(stories),
    })),
  ),
  ...EXIT_RULES.map((rule) => ({
    fact: 'Any decision',
    rule,
    stories: Object.entries(exitStories[rule]),
  })),
];

describe.each(refusals)('$fact is refused by $rule:', ({ rule, stories }) => {
  it.each(stories)('%s', (_tells, story) => {
    const told = story();
    if (told instanceof Outcome) told.thenRefused(rule);
    else told[0].thenRefused(rule, ...told.slice(1).filter((one) => typeof one === 'string'));
  });
});

describe('the stories are complete', () => {
  it('tell of every fact what is permitted', () => {
    expect(Object.keys(told).sort()).toEqual([...CASE_FACT_TYPES].sort());
    for (const { permitted } of Object.values(told))
      expect(Object.keys(permitted).length).toBeGreaterThan(0);
  });

  it('tell of every rule, at each fact where it stands, what it refuses', () => {
    const refusedAt = Object.entries(told).flatMap(([fact, { refused }]) =>
      Object.keys(refused).map((rule) => `${fact}: ${rule}`),
    );
    const standAt = [...rulesByFact(caseMachineV1)].flatMap(([fact, rules]) =>
      [...rules].map((rule) => `${fact}: ${rule}`),
    );
    expect(refusedAt.sort()).toEqual(standAt.sort());
  });

  it('leave no rule out', () => {
    expect(new Set(refusals.map(({ rule }) => rule))).toEqual(new Set(RULE_NAMES));
  });
});
