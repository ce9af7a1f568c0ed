import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A transition as the walk looks at it: names only. */
export interface Transition {
  /** A fact; or `always`, `done`: what xstate raises by itself. */
  readonly kind: 'fact' | 'always' | 'done';
  readonly event: string;
  readonly source: AnyStateNode;
  readonly targets: readonly AnyStateNode[];
  readonly guards: readonly string[];
  readonly actions: readonly string[];
  /** The rules in its `meta`; undefined where there is no such thing. */
  readonly rules: readonly string[] | undefined;
}

/** What a function written on the spot is called here: it has no name by which anyone could mean it. */
export const INLINE = '(inline)';
const DONE = 'xstate.done.';

/** A state and all that lies in it. */
export const statesIn = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(statesIn),
];

/** What leads out of a state, or does something in it; not what its ancestors handle. */
export function transitionsOf(node: AnyStateNode): readonly Transition[] {
  const raised = [...node.transitions].flatMap(([event, definitions]) =>
    definitions.map((definition) =>
      transition(event.startsWith(DONE) ? 'done' : 'fact', event, node, definition),
    ),
  );
  const always = (node.always ?? []).map((definition) =>
    transition('always', 'always', node, definition),
  );
  return [...raised, ...always];
}

/** Which rules permit each fact, over the whole statechart. */
export function rulesByFact(machine: AnyStateMachine): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { kind, event, rules } of statesIn(machine.root).flatMap(transitionsOf))
    if (kind === 'fact') found.set(event, new Set([...(found.get(event) ?? []), ...(rules ?? [])]));
  return found;
}

interface Definition {
  readonly target?: readonly AnyStateNode[] | undefined;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly meta?: unknown;
}

function transition(
  kind: Transition['kind'],
  event: string,
  source: AnyStateNode,
  { target, guard, actions, meta }: Definition,
): Transition {
  return {
    kind,
    event,
    source,
    targets: target ?? [],
    guards: guard === undefined ? [] : guardNames(guard),
    actions: actions.map(nameOf),
    rules: (meta as { readonly rules?: readonly string[] } | undefined)?.rules,
  };
}

/** `and`, `or` and `not` of xstate are functions that carry the guards they join. */
function guardNames(guard: unknown): readonly string[] {
  if (typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards))
    return guard.guards.flatMap(guardNames);
  return [nameOf(guard)];
}

/** The name of an action or guard. */
export function nameOf(reference: unknown): string {
  if (typeof reference === 'string') return reference;
  if (typeof reference === 'object' && reference !== null && 'type' in reference)
    return String(reference.type);
  return INLINE;
}
