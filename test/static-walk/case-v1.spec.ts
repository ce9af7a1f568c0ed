import { CASE_FACT_TYPES } from '../../state-machines/case/facts';
import { ruleMessages } from '../../state-machines/case/rules/messages';
import { RULE_NAMES } from '../../state-machines/case/rules/rules';
import { caseMachineV1 } from '../../state-machines/case/v1/machine';
import { emptyMemory } from '../../state-machines/case/v1/memory';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { EXIT_RULES } from '../case-rules/exits';
import * as places from '../case-stories/places';
import { isEnd } from './reachability';
import { faultsOf } from './static-walk';
import { statesIn } from './transitions';

describe('the statechart of a case, version 1', () => {
  it('has no fault that can be seen without running it', () => {
    const { reported, taken, implementing, reviewingEffect, onHold, fixing } = places;
    const memories = [
      emptyMemory(defaultRuleset),
      ...[reported, taken, implementing, reviewingEffect, onHold, fixing].map(
        (place) => place().snapshot.context,
      ),
    ];
    expect(
      faultsOf(caseMachineV1, {
        facts: CASE_FACT_TYPES,
        rules: RULE_NAMES,
        rulesOfNoTransition: EXIT_RULES,
        memories,
      }),
    ).toEqual([]);
  });

  it('ends closed, or early in one of four ways', () => {
    const ends = statesIn(caseMachineV1.root).filter(isEnd);
    expect(ends.map(({ id }) => id)).toEqual([
      'case.closed',
      'case.notApplicable',
      'case.withdrawn',
      'case.merged',
      'case.cancelled',
    ]);
  });

  it.each(RULE_NAMES)('explains %s to the person whom it refuses, in both languages', (rule) => {
    const { ja, en } = ruleMessages[rule];
    expect(ja).toMatch(/\p{Script=Hiragana}.*。$/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
  });
});
