import { checkRuleset } from '../../state-machines/ruleset/check';
import type { RulesetFinding } from '../../state-machines/ruleset/finding';
import { rulesetRuleMessages, type RulesetRule } from '../../state-machines/ruleset/rule-messages';
import { rulesetSchema, type Ruleset } from '../../state-machines/ruleset/schema';
import { Problem } from '../platform/problem';

/** More than anybody mends at once. */
const MOST_ERRORS = 100;

const NOT_IN_FORM = {
  ja: '要領の形式に合いません。いま施行されている要領の同じ項目に合わせてください。',
  en: 'This does not fit the form of a ruleset. Follow the same place of the one in force.',
};

/** A ruleset from what was sent. Throws `invalid-request` with every place that does not fit. */
export function rulesetIn(sent: object): Ruleset {
  const parsed = rulesetSchema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.flatMap(({ path, code, ...issue }) =>
    // A field too many is told at its own place.
    code === 'unrecognized_keys' && 'keys' in issue
      ? issue.keys.map((key) => [...path, key])
      : [path],
  );
  const pointers = new Set(places.map((path) => ['/ruleset', ...path.map(escaped)].join('/')));
  const errors = [...pointers].slice(0, MOST_ERRORS);
  throw new Problem('invalid-request', {
    errors: errors.map((pointer) => ({ pointer, messages: [NOT_IN_FORM] })),
  });
}

/** RFC 6901, section 3. */
const escaped = (token: PropertyKey): string =>
  String(token).replaceAll('~', '~0').replaceAll('/', '~1');

/** The rules that said no, with what each of them tells the person. */
export const explainedRules = (names: readonly RulesetRule[]) =>
  names.map((name) => ({ name, message: rulesetRuleMessages[name] }));

/** Throws `refused-by-rules`, with what is to be mended, where a rule said no. */
export function requireUnrefused(
  names: readonly RulesetRule[],
  ruleset: Ruleset,
  earlier: readonly Ruleset[],
): void {
  if (names.length === 0) return;
  const findings = toldFindings(checkRuleset(ruleset, earlier));
  throw new Problem('refused-by-rules', { rules: explainedRules(names), findings });
}

/** What is wrong with a draft, for a reader; a `Text` as message. */
export const toldFindings = (findings: readonly RulesetFinding[]) =>
  findings.map(({ code, at, text }) => ({ code, at: [...at], message: text }));
