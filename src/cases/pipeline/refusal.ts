import { ruleMessages, ruleRequirement } from '../../../state-machines/case/rules/messages';
import type { RuleName } from '../../../state-machines/case/rules/rules';
import type { Judgement } from '../../../state-machines/statechart';
import { Problem } from '../../platform/problem';

/** The rules that said no, with what each of them tells the person. */
export const explained = (names: readonly RuleName[]) =>
  names.map((name) => ({ name, message: ruleMessages[name] }));

/** Rules that a command will be held to, with what each of them asks for. */
export const askedFor = (names: readonly RuleName[]) =>
  names.map((name) => ({ name, message: ruleRequirement(name) }));

/** What the API answers to a fact that may not happen. */
export function refusalOf(judgement: Exclude<Judgement, { verdict: 'accepted' }>): Problem {
  switch (judgement.verdict) {
    case 'not-possible-in-this-state':
      return new Problem('not-possible-in-this-state');
    case 'refused-by-who':
      return new Problem('forbidden-by-rules', { rules: explained(judgement.rules) });
    case 'signature-missing':
      return new Problem('signature-missing');
    case 'refused-by-what':
      return new Problem('refused-by-rules', { rules: explained(judgement.rules) });
  }
}
