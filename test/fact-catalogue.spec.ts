import { COMMAND_OF_FACT } from '../src/cases/command-names';
import { CASE_FACT_TYPES, caseFactSchemas, type CaseFactType } from '../state-machines/case/facts';
import { factLabels } from '../state-machines/case/labels';
import { rules, type RuleName } from '../state-machines/case/rules/rules';
import { isSignedFactType, SIGNATURE_MEANINGS } from '../state-machines/case/signed-facts';
import { caseMachineV1 } from '../state-machines/case/v1/machine';
import { actorOf, carries, fieldsOf } from './fact-catalogue/fields';
import { movesByThemselves, movesOf, type Move } from './fact-catalogue/moves';
import { keptPart, row } from './reference-page';

const PART = { page: 'facts.md', test: 'test/fact-catalogue.spec.ts' };

/** Words such as `any open state` are no names. */
const code = (name: string): string => (/^[a-z]+ [a-z ]+$/.test(name) ? name : `\`${name}\``);
const listed = (names: readonly string[]): string => names.map(code).join(', ') || '–';
const sign = (fact: CaseFactType): string => (isSignedFactType(fact) ? ' ✎' : '');

/** `stays`, if …; else `planning`. */
const leadsTo = (to: Move['to']): string =>
  to
    .map(({ place, guard }, index) => {
      const otherwise = index > 0 && guard === undefined ? 'else ' : '';
      const there = place === 'stays' ? place : code(place);
      return `${otherwise}${there}${guard === undefined ? '' : ` if ${code(guard)}`}`;
    })
    .join('; ');

const ofKind = (names: readonly string[], kind: 'who' | 'what') =>
  listed(names.filter((name) => rules[name as RuleName].kind === kind));

function movesTable(fact: CaseFactType): string {
  const rows = movesOf(caseMachineV1, fact).map((move) =>
    row(listed(move.from), leadsTo(move.to), ofKind(move.rules, 'who'), ofKind(move.rules, 'what')),
  );
  return [row('from', 'to', 'who', 'what'), '|---|---|---|---|', ...rows].join('\n');
}

function aboutSigning(fact: CaseFactType): readonly string[] {
  if (!isSignedFactType(fact)) return [];
  const schema = caseFactSchemas[fact];
  const meaning = `✎ ${code(SIGNATURE_MEANINGS[fact])}`;
  const may = (['onPaper', 'exception'] as const).filter((name) => carries(schema, name));
  return [meaning, ...(may.length > 0 ? [`may carry ${listed(may)}`] : [])];
}

function chapter(fact: CaseFactType): string {
  const schema = caseFactSchemas[fact];
  const command = COMMAND_OF_FACT[fact];
  const about = [
    factLabels[fact].en,
    `by a ${actorOf(schema)}`,
    ...(command === undefined ? [] : [`command ${code(command)}`]),
    ...aboutSigning(fact),
  ];
  const fields = fieldsOf(schema).map(({ text }) => `\`${text}\``);
  return [
    `### ${code(fact)} ${factLabels[fact].ja}${sign(fact)}`,
    `${about.join(' · ')}.`,
    ...(fields.length > 0 ? [`Carries ${fields.join(', ')}.`] : []),
    movesTable(fact),
  ].join('\n\n');
}

function stepsTable(): string {
  const rows = movesByThemselves(caseMachineV1).map(({ from, to }) =>
    row(listed(from), leadsTo(to)),
  );
  return [row('from', 'to'), '|---|---|', ...rows].join('\n');
}

const catalogue = (): string =>
  [
    '## The facts',
    ...CASE_FACT_TYPES.map(chapter),
    '## Steps that follow by themselves',
    stepsTable(),
    '## The rules',
    'All of them, with what a refused person reads: [rules](rules.md#of-cases).',
  ].join('\n\n');

describe('The catalogue of facts', () => {
  it('says what the code does', () => {
    expect(keptPart(PART, catalogue())).toBe(catalogue());
  });

  it('has every fact, each possible somewhere', () => {
    for (const fact of CASE_FACT_TYPES)
      expect([fact, movesOf(caseMachineV1, fact).length > 0]).toEqual([fact, true]);
  });
});
