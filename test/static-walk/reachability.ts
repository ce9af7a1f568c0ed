import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { statesIn, transitionsOf } from './transitions';

// Guards and counters are not looked at: a way counts if some case might take it.

/** The states that no case can come to. */
export function unreachableStates(machine: AnyStateMachine): readonly AnyStateNode[] {
  const reached = closure([enter(machine.root)], (moment) => [
    ...nextMoments(moment),
    ...(moment.is === 'in' ? alsoEntered(moment.node) : []),
  ]);
  return statesIn(machine.root).filter(
    (node) => !reached.has(nameOf(enter(node))) && !reached.has(nameOf(inside(node))),
  );
}

/** The states from which no way leads to an end. */
export function statesWithoutAnEnd(machine: AnyStateMachine): readonly AnyStateNode[] {
  return statesIn(machine.root).filter((node) => {
    const ahead = closure([enter(node)], nextMoments);
    return ![...ahead.values()].some((moment) => moment.is === 'in' && isEnd(moment.node));
  });
}

/** A case that has ended stands in a state with this tag, and not in a final one. */
export const isEnd = (node: AnyStateNode): boolean => node.tags.includes('end');

/**
 * Having come to a state from its beginning, or to something inside of it; having its handlers at
 * hand; or having come to its final state.
 */
interface Moment {
  readonly is: 'in' | 'inside' | 'handling' | 'done';
  readonly node: AnyStateNode;
}

const enter = (node: AnyStateNode): Moment => ({ is: 'in', node });
const inside = (node: AnyStateNode): Moment => ({ is: 'inside', node });
const nameOf = ({ is, node }: Moment): string => `${is} ${node.id}`;

function nextMoments({ is, node }: Moment): readonly Moment[] {
  if (is === 'in')
    return [
      { is: 'handling', node },
      ...initialStates(node).map(enter),
      ...(node.type === 'final' && node.parent ? [{ is: 'done', node: node.parent } as const] : []),
    ];
  if (is === 'inside') return [{ is: 'handling', node }];
  const wanted = is === 'done';
  const led = transitionsOf(node)
    .filter(({ kind }) => (kind === 'done') === wanted)
    .flatMap(({ targets }) => targets.map(enter));
  if (!wanted)
    return [...led, ...(node.parent ? [{ is: 'handling', node: node.parent } as const] : [])];
  // A region that is done waits for the others; those are walked on their own.
  const { parent } = node;
  return [...led, ...(parent?.type === 'parallel' ? [{ is: 'done', node: parent } as const] : [])];
}

function initialStates(node: AnyStateNode): readonly AnyStateNode[] {
  if (node.type === 'parallel') return Object.values(node.states);
  return node.type === 'compound' ? node.initial.target : [];
}

/** Who enters a state enters what it lies in, and the regions beside it. */
function alsoEntered(node: AnyStateNode): readonly Moment[] {
  const { parent } = node;
  if (parent === undefined) return [];
  const beside = parent.type === 'parallel' ? Object.values(parent.states) : [];
  return [...beside.map(enter), ...alsoEntered(parent), inside(parent)];
}

function closure(
  start: readonly Moment[],
  next: (moment: Moment) => readonly Moment[],
): ReadonlyMap<string, Moment> {
  const seen = new Map<string, Moment>();
  const waiting = [...start];
  for (let moment = waiting.pop(); moment !== undefined; moment = waiting.pop()) {
    if (seen.has(nameOf(moment))) continue;
    seen.set(nameOf(moment), moment);
    waiting.push(...next(moment));
  }
  return seen;
}
