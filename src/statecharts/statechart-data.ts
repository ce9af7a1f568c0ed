import type { StateNode } from 'xstate';
import {
  CURRENT_MACHINE,
  isCaseFactType,
  type CaseFactType,
} from '../../state-machines/case/facts';
import { factLabels } from '../../state-machines/case/labels';
import { ruleMessages } from '../../state-machines/case/rules/messages';
import { rules, type RuleName } from '../../state-machines/case/rules/rules';
import { caseMachineV1 } from '../../state-machines/case/v1/machine';
import type { TransitionMeta } from '../../state-machines/case/v1/setup';
import type { Text } from '../platform/language';
import {
  guardLabels,
  OTHERWISE,
  stateLabel,
  WHEN_ALL_IS_DONE,
  type GuardName,
} from './statechart-labels';

/** A state. A step is an atomic state, or a region of a parallel one with its progress inside. */
export interface StatechartState {
  /** `case.open.report.submitted` */
  readonly id: string;
  /** The last part of the id, which is what the API calls a phase or a step. */
  readonly key: string;
  /** The state that it lies in; absent for the root. */
  readonly parent?: string;
  /** The phase that it lies in or is; absent for what lies beside the phases. */
  readonly phase?: string;
  readonly label: Text;
  readonly kind: 'compound' | 'parallel' | 'atomic' | 'final' | 'history';
  /** Which state inside of it a case comes to first. */
  readonly initial?: string;
  readonly tags: readonly string[];
}

/** One way in which a case may go on. */
export interface StatechartTransition {
  /** A recorded fact; or what follows by itself: at once, or when all inside is done. */
  readonly cause: 'fact' | 'always' | 'done';
  readonly fact?: CaseFactType;
  readonly label: Text;
  readonly from: string;
  /** Absent where the case stays where it is. */
  readonly to?: string;
  /** When it is this way of several; `otherwise` for the last. */
  readonly guard?: { readonly name: GuardName | 'otherwise'; readonly label: Text };
  /** The rules that permit the fact, by name; explained in `rules`. */
  readonly rules: readonly RuleName[];
  /** ✎: the fact carries a signature. */
  readonly signed: boolean;
}

/** A rule: about the person (`who`) or the content (`what`), and what a refused person reads. */
export interface StatechartRule {
  readonly name: RuleName;
  readonly kind: 'who' | 'what';
  readonly message: Text;
}

/** A statechart as data: everything that may happen to a case, and who may do it. */
export interface StatechartData {
  readonly version: number;
  /** Each after the one that it lies in. */
  readonly states: readonly StatechartState[];
  readonly transitions: readonly StatechartTransition[];
  readonly rules: readonly StatechartRule[];
}

type Node = StateNode<never, never, never, TransitionMeta>;
type Definition = NonNullable<Node['always']>[number];

/** The statechart of a case, version 1. */
export const caseStatechart: StatechartData = dataOf(caseMachineV1.root as unknown as Node);

function dataOf(root: Node): StatechartData {
  const nodes = nodesIn(root);
  const transitions = nodes.flatMap(transitionsOf);
  const used = new Set(transitions.flatMap((transition) => transition.rules));
  return {
    version: CURRENT_MACHINE,
    states: nodes.map(stateOf),
    transitions,
    rules: [...used]
      .sort()
      .map((name) => ({ name, kind: rules[name].kind, message: ruleMessages[name] })),
  };
}

function nodesIn(node: Node): readonly Node[] {
  return [node, ...Object.values(node.states as Record<string, Node>).flatMap(nodesIn)];
}

function stateOf(node: Node): StatechartState {
  const { id, key, parent, path, type, tags } = node;
  const phase = path[0] === 'open' && type !== 'history' ? path[1] : undefined;
  return {
    id,
    key,
    ...(parent && { parent: parent.id }),
    ...(phase !== undefined && { phase }),
    label: stateLabel(path),
    kind: type,
    ...(type === 'compound' && { initial: node.initial.target[0]?.id }),
    tags,
  };
}

function transitionsOf(node: Node): readonly StatechartTransition[] {
  const raised = [...node.transitions].flatMap(([event, definitions]) =>
    definitions.map((definition) => transitionOf(event, definition, definitions.length > 1)),
  );
  const always = (node.always ?? []).map((definition) => transitionOf('', definition, false));
  return [...raised, ...always];
}

function transitionOf(
  event: string,
  { source, target, guard, meta }: Definition,
  isOneOfSeveral: boolean,
): StatechartTransition {
  const names = meta?.rules ?? [];
  const [to] = target ?? [];
  const guarded = guard === undefined ? undefined : guardOf(guard);
  const fact = isCaseFactType(event) ? event : undefined;
  return {
    cause: fact !== undefined ? 'fact' : event === '' ? 'always' : 'done',
    ...(fact !== undefined && { fact }),
    label: fact === undefined ? (guarded?.label ?? WHEN_ALL_IS_DONE) : factLabels[fact],
    from: source.id,
    ...(to !== undefined && { to: to.id }),
    ...(guarded !== undefined && { guard: guarded }),
    ...(guarded === undefined &&
      isOneOfSeveral && { guard: { name: 'otherwise', label: OTHERWISE } as const }),
    rules: names,
    signed: names.includes('signsWhatStandsNow'),
  };
}

function guardOf(guard: unknown): { readonly name: GuardName; readonly label: Text } {
  if (typeof guard !== 'string' || !Object.hasOwn(guardLabels, guard))
    throw new Error('A guard of a case has a name and a label');
  const name = guard as GuardName;
  return { name, label: guardLabels[name] };
}
