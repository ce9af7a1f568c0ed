import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { statesIn, transitionsOf, type Transition } from '../static-walk/transitions';

/** Where a fact may happen and where it leads, under one set of rules. */
export interface Move {
  readonly from: readonly string[];
  /** `stays`, or a state; with the guard that leads there, in the order in which they are asked. */
  readonly to: readonly { readonly place: string; readonly guard?: string }[];
  readonly rules: readonly string[];
}

/** A state's name without what is the same for all: `correction.planning`, `onHold`. */
function nameOf(node: AnyStateNode): string {
  const path = node.path.filter((part) => part !== 'open' || node.path.length === 1);
  return path.length === 1 && path[0] === 'open' ? 'any open state' : path.join('.');
}

/** Where an arrow that points to a state with states inside ends: at the first of them. */
function arrivalAt(node: AnyStateNode): string {
  if (node.type === 'history') return 'where it was';
  const [first] = node.initial.target;
  if (node.type === 'compound' && first !== undefined) return arrivalAt(first);
  return nameOf(node);
}

const toOf = ({ targets, guards }: Transition): Move['to'][number] => ({
  place: targets.length === 0 ? 'stays' : targets.map(arrivalAt).join(' ‖ '),
  ...(guards.length > 0 && { guard: guards.join(' and ') }),
});

/** Every move of a fact, the states in which it is the same put together. */
export function movesOf(machine: AnyStateMachine, fact: string): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const node of statesIn(machine.root)) {
    const candidates = transitionsOf(node).filter(
      ({ kind, event }) => kind === 'fact' && event === fact,
    );
    const [first] = candidates;
    if (first === undefined) continue;
    const to = candidates.map(toOf);
    const rules = first.rules ?? [];
    const same = JSON.stringify([to, rules]);
    const from = [...(moves.get(same)?.from ?? []), nameOf(node)];
    moves.set(same, { from, to, rules });
  }
  return [...moves.values()];
}

/** Steps that follow by themselves, when what they wait for is so: `always` and `onDone`. */
export function movesByThemselves(machine: AnyStateMachine): readonly Move[] {
  return statesIn(machine.root).flatMap((node) =>
    transitionsOf(node)
      .filter(({ kind }) => kind !== 'fact')
      .map((transition) => ({ from: [nameOf(node)], to: [toOf(transition)], rules: [] })),
  );
}
