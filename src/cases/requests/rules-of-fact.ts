import type { StateNode } from 'xstate';
import { ruleMessages, ruleRequirement } from '../../../state-machines/case/rules/messages';
import { rules, type RuleName } from '../../../state-machines/case/rules/rules';
import { caseMachineV1 } from '../../../state-machines/case/v1/machine';
import type { TransitionMeta } from '../../../state-machines/case/v1/setup';
import type { ToldRule } from './command-description';

type Node = StateNode<never, never, never, TransitionMeta>;

/** The rules that a fact of a case is held to, in whatever state it happens. */
export function rulesOfFact(fact: string): readonly ToldRule[] {
  const names = new Set(namesIn(caseMachineV1.root as unknown as Node, fact));
  return [...names].map((name) => {
    const { kind } = rules[name];
    const text = kind === 'what' ? ruleRequirement(name) : ruleMessages[name];
    return { name, kind, text: text.en };
  });
}

const namesIn = (node: Node, fact: string): readonly RuleName[] => [
  ...[...node.transitions]
    .filter(([event]) => event === fact)
    .flatMap(([, definitions]) => definitions.flatMap(({ meta }) => meta?.rules ?? [])),
  ...Object.values(node.states as Record<string, Node>).flatMap((inner) => namesIn(inner, fact)),
];
