import { StateTree } from '../src/statecharts/placed-transitions';
import type {
  StatechartData,
  StatechartRule,
  StatechartState,
  StatechartTransition,
} from '../src/statecharts/statechart-data';

const INTRODUCTION = `# The statechart of a case

Every state of a case, what may happen there, who may do it, and where it leads. This page and the
picture are written from the code by \`UPDATE_REFERENCE=1 npx jest test/statechart-reference.spec.ts\`;
the same is served at \`/api/statecharts/case/1\` and \`/api/statecharts/case/1.svg\`.

![案件の状態遷移図](statechart.svg)

What is possible in a state is possible in every state inside of it. ✎ marks what is signed. **Who**
names the rules about the person, which \`possible\` asks beforehand; **content** those that the fact
itself is held to. Where a fact has several ways, the first whose condition holds is taken. A way
without a state keeps the case where it is. All rules are explained [at the end](#rules).
`;

/** docs/reference/statechart.md, whole. */
export function statechartPage(data: StatechartData): string {
  const tree = new StateTree(data.states);
  const kinds = new Map(data.rules.map(({ name, kind }) => [name as string, kind]));
  const sections = data.states.flatMap((state) => {
    const here = data.transitions.filter(({ from }) => from === state.id);
    return here.length === 0 ? [] : [section(state, here, tree, kinds)];
  });
  return [INTRODUCTION, ...sections, rulesSection(data.rules)].join('\n');
}

type Kinds = ReadonlyMap<string, StatechartRule['kind']>;

function section(
  state: StatechartState,
  transitions: readonly StatechartTransition[],
  tree: StateTree,
  kinds: Kinds,
): string {
  const around = ancestorsOf(state, tree).map(nameOf);
  const facts = [...new Set(transitions.map(causeOf))].map((cause) =>
    factRow(
      transitions.filter((transition) => causeOf(transition) === cause),
      tree,
      kinds,
    ),
  );
  return [
    `## ${nameOf(state)} ${state.label.ja} · ${state.label.en}\n`,
    ...(around.length === 0
      ? []
      : [`Possible here too: what is possible in ${around.join(', ')}.\n`]),
    row('what', 'who', 'content', 'leads to'),
    '|---|---|---|---|',
    ...facts,
    '',
  ].join('\n');
}

const causeOf = ({ cause, fact }: StatechartTransition): string => fact ?? cause;

/** `open.report.submitted`: as the machine has it, without the name of the whole. */
const nameOf = ({ id }: Pick<StatechartState, 'id'>): string => `\`${id.replace(/^case\./, '')}\``;

/** From the outside in, without the root. */
function ancestorsOf({ parent }: StatechartState, tree: StateTree): readonly StatechartState[] {
  if (parent === undefined) return [];
  const state = tree.of(parent);
  return state.parent === undefined ? [] : [...ancestorsOf(state, tree), state];
}

function factRow(ways: readonly StatechartTransition[], tree: StateTree, kinds: Kinds): string {
  const [first] = ways;
  if (first === undefined) throw new Error('A row is about something');
  const { fact, label, signed, rules } = first;
  const named = (kind: StatechartRule['kind']) =>
    rules.filter((name) => kinds.get(name) === kind).map((name) => `\`${name}\``);
  return row(
    fact === undefined
      ? `${label.ja} · ${label.en} (by itself)`
      : `${label.ja} \`${fact}\`${signed ? ' ✎' : ''}`,
    named('who').join('<br>'),
    named('what').join('<br>'),
    ways.map((way) => leadsTo(way, tree)).join('<br>'),
  );
}

/** The state that a case comes to, not the one around it that the transition names. */
function leadsTo({ cause, guard, to }: StatechartTransition, tree: StateTree): string {
  const where = to === undefined ? 'stays' : `→ ${nameOf(tree.entered(to))}`;
  return guard === undefined || cause !== 'fact' ? where : `${guard.label.en}: ${where}`;
}

function rulesSection(rules: readonly StatechartRule[]): string {
  return [
    '## Rules\n',
    'What a refused person reads, by rule.\n',
    row('rule', 'about', 'message'),
    '|---|---|---|',
    ...rules.map(({ name, kind, message }) =>
      row(
        `\`${name}\``,
        kind === 'who' ? 'the person' : 'the content',
        `${message.ja}<br>${message.en}`,
      ),
    ),
    '',
  ].join('\n');
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
