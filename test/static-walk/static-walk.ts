import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { statesWithoutAnEnd, unreachableStates } from './reachability';
import { INLINE, nameOf, statesIn, transitionsOf, type Transition } from './transitions';

/** What is wrong with a statechart, and where. */
export interface Fault {
  readonly fault:
    | 'handled-twice'
    | 'never-taken'
    | 'without-effect'
    | 'permitted-by-no-rule'
    | 'candidates-under-different-rules'
    | 'raised-with-action'
    | 'raised-guard-reads-the-event'
    | 'effect-outside-of-a-fact'
    | 'not-by-name'
    | 'unknown-action'
    | 'unknown-guard'
    | 'unknown-rule'
    | 'unknown-fact'
    | 'unused-action'
    | 'unused-guard'
    | 'unused-rule'
    | 'unhandled-fact'
    | 'final-at-the-root'
    | 'unreachable'
    | 'reaches-no-end';
  /** A state, or `machine`. */
  readonly at: string;
  /** The fact, action, guard or rule that it is about. */
  readonly name?: string;
}

/** What the statechart is held against. */
export interface Surroundings {
  readonly facts: readonly string[];
  readonly rules: readonly string[];
  /** Of these, the ones that are asked with facts of any state, and stand at no transition. */
  readonly rulesOfNoTransition?: readonly string[];
  /** Some contexts on which guards can be tried. */
  readonly memories: readonly unknown[];
}

/** Everything that can be seen to be wrong with a statechart without running it. */
export function faultsOf(machine: AnyStateMachine, surroundings: Surroundings): readonly Fault[] {
  const states = statesIn(machine.root);
  return [
    ...states.flatMap(handledTwice),
    ...states.flatMap(candidates),
    ...states.flatMap(effectsOutsideOfFacts),
    ...raised(machine, states, surroundings.memories),
    ...names(machine, states, surroundings),
    ...Object.values(machine.root.states)
      .filter(({ type }) => type === 'final')
      .map((node) => at('final-at-the-root', node)),
    ...unreachableStates(machine).map((node) => at('unreachable', node)),
    ...statesWithoutAnEnd(machine).map((node) => at('reaches-no-end', node)),
  ];
}

const at = (fault: Fault['fault'], node: AnyStateNode, name?: string): Fault => ({
  fault,
  at: node.id,
  ...(name !== undefined && { name }),
});

const factsHandledIn = (nodes: readonly AnyStateNode[]): ReadonlySet<string> =>
  new Set(
    nodes
      .flatMap(transitionsOf)
      .filter(({ kind }) => kind === 'fact')
      .map(({ event }) => event),
  );

/** A fact belongs to one place of any configuration: else one handler hides another, or both act. */
function handledTwice(node: AnyStateNode): readonly Fault[] {
  const own = factsHandledIn([node]);
  const regions = Object.values(node.states).map((child) => factsHandledIn(statesIn(child)));
  const below = new Set(regions.flatMap((region) => [...region]));
  const inTwoRegions =
    node.type === 'parallel'
      ? [...below].filter((fact) => regions.filter((region) => region.has(fact)).length > 1)
      : [];
  return [...[...own].filter((fact) => below.has(fact)), ...inTwoRegions].map((fact) =>
    at('handled-twice', node, fact),
  );
}

/** What a fact may lead to from one state. */
function candidates(node: AnyStateNode): readonly Fault[] {
  return [...factsHandledIn([node])].flatMap((fact) => {
    const ways = transitionsOf(node).filter(({ event }) => event === fact);
    const rules = ways.map((way) => JSON.stringify(way.rules ?? []));
    return [
      ...(ways.slice(0, -1).some(({ guards }) => guards.length === 0)
        ? [at('never-taken', node, fact)]
        : []),
      ...(ways.some(({ targets, actions }) => targets.length + actions.length === 0)
        ? [at('without-effect', node, fact)]
        : []),
      ...(rules.includes('[]') ? [at('permitted-by-no-rule', node, fact)] : []),
      ...(new Set(rules).size > 1 ? [at('candidates-under-different-rules', node, fact)] : []),
    ];
  });
}

/** Memory changes at facts alone; nothing waits, and nothing is started. */
function effectsOutsideOfFacts(node: AnyStateNode): readonly Fault[] {
  return [
    ...[...node.entry, ...node.exit].map(nameOf),
    ...node.after.map(({ delay }) => `after ${String(delay)}`),
    ...node.invoke.map(({ src }) => `invoke ${nameOf(src)}`),
  ].map((effect) => at('effect-outside-of-a-fact', node, effect));
}

/** xstate hands an event of its own, not the fact, to what it raises by itself. */
function raised(
  machine: AnyStateMachine,
  states: readonly AnyStateNode[],
  memories: readonly unknown[],
): readonly Fault[] {
  return states
    .flatMap(transitionsOf)
    .filter(({ kind }) => kind !== 'fact')
    .flatMap(({ source, actions, guards }) => [
      ...actions.map((action) => at('raised-with-action', source, action)),
      ...guards
        .filter((guard) => readsTheEvent(machine, guard, memories))
        .map((guard) => at('raised-guard-reads-the-event', source, guard)),
    ]);
}

type Guard = (argument: { readonly context: unknown; readonly event: unknown }) => unknown;

function readsTheEvent(
  machine: AnyStateMachine,
  name: string,
  memories: readonly unknown[],
): boolean {
  const guard = (machine.implementations.guards as Readonly<Record<string, Guard>>)[name];
  let read = false;
  for (const context of memories)
    guard?.({
      context,
      get event() {
        read = true;
        return { type: 'xstate.done.state' };
      },
    });
  return read;
}

/** Every name means something, and whatever has a name is used: xstate skips what it does not know. */
function names(
  machine: AnyStateMachine,
  states: readonly AnyStateNode[],
  { facts, rules, rulesOfNoTransition = [] }: Surroundings,
): readonly Fault[] {
  const transitions = states.flatMap(transitionsOf);
  const inFacts = transitions.filter(({ kind }) => kind === 'fact');
  const { implementations } = machine;
  const standing = rules.filter((rule) => !rulesOfNoTransition.includes(rule));
  return [
    ...compare(transitions, ({ actions }) => actions, Object.keys(implementations.actions), {
      unknown: 'unknown-action',
      unused: 'unused-action',
    }),
    ...compare(transitions, ({ guards }) => guards, Object.keys(implementations.guards), {
      unknown: 'unknown-guard',
      unused: 'unused-guard',
    }),
    ...compare(transitions, (transition) => transition.rules ?? [], standing, {
      unknown: 'unknown-rule',
      unused: 'unused-rule',
    }),
    ...compare(inFacts, ({ event }) => [event], facts, {
      unknown: 'unknown-fact',
      unused: 'unhandled-fact',
    }),
  ];
}

function compare(
  transitions: readonly Transition[],
  namesIn: (transition: Transition) => readonly string[],
  known: readonly string[],
  { unknown, unused }: { readonly unknown: Fault['fault']; readonly unused: Fault['fault'] },
): readonly Fault[] {
  const used = new Set(transitions.flatMap(namesIn));
  return [
    ...transitions.flatMap((transition) =>
      namesIn(transition)
        .filter((name) => !known.includes(name))
        .map((name) => at(name === INLINE ? 'not-by-name' : unknown, transition.source, name)),
    ),
    ...known
      .filter((name) => !used.has(name))
      .map((name) => ({ fault: unused, at: 'machine', name })),
  ];
}
