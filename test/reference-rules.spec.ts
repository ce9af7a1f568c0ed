import { caseMachineV1 } from '../state-machines/case/v1/machine';
import { CASE_FACT_TYPES } from '../state-machines/case/facts';
import { ruleMessages, ruleRequirement } from '../state-machines/case/rules/messages';
import { RULE_NAMES, rules, type RuleName } from '../state-machines/case/rules/rules';
import { EXCEPTABLE_RULES } from '../state-machines/case/rules/separation-of-duties';
import { calendarRuleMessages } from '../state-machines/city-calendar/rule-messages';
import type { Text } from '../state-machines/fact';
import { organisationRuleMessages } from '../state-machines/organisation/messages';
import { rulesetRuleMessages } from '../state-machines/ruleset/rule-messages';
import { VOICE_FACT_TYPES } from '../state-machines/voice/facts';
import { voiceRuleMessages, voiceRuleRequirement } from '../state-machines/voice/messages';
import { VOICE_RULE_NAMES, voiceRules } from '../state-machines/voice/rules';
import { VOICE_STEPS } from '../state-machines/voice/steps';
import { movesOf } from './fact-catalogue/moves';
import { code, keptPage, row } from './reference-page';

const INTRODUCTION = `# Rules

Every rule by its name: what it asks about, what somebody reads whom it refuses, and which facts it is asked of. This page is
written from the code by \`UPDATE_REFERENCE=1 npx jest test/reference-rules\`.

- *who* rules ask about the person and the case as it stands, and never about what was typed. They are also asked for what
  \`possible\` offers, so nobody has to type anything to learn that they may not. Refused by one: 403.
- *what* rules ask about the content. \`possible\` tells them beforehand, as what the command will be held to: the second
  sentence, where there is one. Refused by one: 422.
- ＊ marks a rule of separation that can be set aside by a 特例, with a reason, which another department countersigns.

Which rules permit which step, state by state: [the statechart](statechart.md). Why rules are no guards:
[explanation](../explanation/why-rules-beside-guards.md).`;

const said = ({ ja, en }: Text): string => `${ja}<br>${en}`;

/** What a refused person reads; then what is told beforehand, where that is said otherwise. */
const bothSaid = (refusal: Text, beforehand: Text): string =>
  refusal.en === beforehand.en ? said(refusal) : `${said(refusal)}<br><br>${said(beforehand)}`;

const HEADING = [row('rule', 'asks', 'what it says', 'asked of'), '|---|---|---|---|'];

/** Asked of every fact that takes one of these ways round, wherever it may happen. */
const OF_WAYS_ROUND: Partial<Record<RuleName, string>> = {
  typesInPaperDecisions: 'whatever carries `onPaper`',
  wasDecidedOnPaperBySomebodyElseBefore: 'whatever carries `onPaper`',
  paperIsNoOlderThanWhatItDecides: 'whatever carries `onPaper`',
  setsAsideWhatMayBeSetAside: 'whatever carries `exception`',
};

function ofCases(): string {
  const asked = CASE_FACT_TYPES.map((fact) => ({
    fact,
    names: new Set(movesOf(caseMachineV1, fact).flatMap((move) => move.rules)),
  }));
  const rows = RULE_NAMES.map((name) => {
    const facts = asked.filter(({ names }) => names.has(name)).map(({ fact }) => code(fact));
    const of = OF_WAYS_ROUND[name] ?? facts.join(', ');
    const exceptable = EXCEPTABLE_RULES.includes(name) ? ' ＊' : '';
    const { kind } = rules[name];
    const text = kind === 'what' ? ruleRequirement(name) : ruleMessages[name];
    return row(code(name) + exceptable, kind, bothSaid(ruleMessages[name], text), of);
  });
  return [...HEADING, ...rows].join('\n');
}

function ofVoices(): string {
  const rows = VOICE_RULE_NAMES.map((name) => {
    const facts = VOICE_FACT_TYPES.filter((fact) =>
      VOICE_STEPS[fact].rules.some((one) => one === name),
    );
    const { kind } = voiceRules[name];
    const text = kind === 'what' ? voiceRuleRequirement(name) : voiceRuleMessages[name];
    const sentences = bothSaid(voiceRuleMessages[name], text);
    return row(code(name), kind, sentences, facts.map(code).join(', '));
  });
  return [...HEADING, ...rows].join('\n');
}

function messagesTable(messages: Readonly<Record<string, Text>>): string {
  const rows = Object.entries(messages).map(([name, text]) => row(code(name), said(text)));
  return [row('rule', 'what it says'), '|---|---|', ...rows].join('\n');
}

const page = (): string =>
  [
    INTRODUCTION,
    '## Of cases',
    ofCases(),
    '## Of voices 市民の声',
    ofVoices(),
    '## Of rulesets 要領',
    messagesTable(rulesetRuleMessages),
    "## Of the city's calendar 暦",
    messagesTable(calendarRuleMessages),
    '## Of the organisation',
    'Which fact is held to which of them: [facts of the organisation](organisation-facts.md).',
    messagesTable(organisationRuleMessages),
  ].join('\n\n') + '\n';

describe('The reference of the rules', () => {
  it('says what the code does', () => {
    expect(keptPage('rules.md', page())).toBe(page());
  });

  it('has no rule of a case that is asked of nothing', () => {
    const asked = new Set(
      CASE_FACT_TYPES.flatMap((fact) => movesOf(caseMachineV1, fact)).flatMap(
        ({ rules: of }) => of,
      ),
    );
    const never = RULE_NAMES.filter((name) => !asked.has(name));
    expect(never.filter((name) => OF_WAYS_ROUND[name] === undefined)).toEqual([]);
  });
});
