import { assign, setup } from 'xstate';
import type { Ruleset } from '../../ruleset/schema';
import type { CaseFact } from '../facts';
import type { RuleName } from '../rules/rules';
import { memoryChanges, openActions, type CaseMemory } from './memory';

/** What stands at a transition: the rules that permit its fact. */
export interface TransitionMeta {
  readonly rules?: readonly RuleName[];
}

const change = (name: keyof typeof memoryChanges) =>
  assign<CaseMemory, CaseFact, undefined, CaseFact, never>(memoryChanges[name]);

/** Types, guards and actions that all phases share. Guards only say where a fact leads. */
export const caseSetup = setup({
  types: {
    context: {} as CaseMemory,
    events: {} as CaseFact,
    input: {} as { readonly ruleset: Ruleset },
    tags: {} as 'end',
    meta: {} as TransitionMeta,
  },
  guards: {
    containmentIsRecorded: ({ context }) => context.containments.length > 0,
    isTheLastOpenAction: ({ context, event }) => {
      const open = openActions(context);
      return (
        event.type === 'ActionCompleted' && open.length === 1 && open[0]?.id === event.data.action
      );
    },
  },
  actions: {
    rememberReport: change('rememberReport'),
    rememberNumber: change('rememberNumber'),
    rememberTriage: change('rememberTriage'),
    rememberContainment: change('rememberContainment'),
    rememberCauses: change('rememberCauses'),
    rememberPlan: change('rememberPlan'),
    rememberReturn: change('rememberReturn'),
    rememberDecision: change('rememberDecision'),
    rememberAction: change('rememberAction'),
    rememberConfirmation: change('rememberConfirmation'),
    rememberEffect: change('rememberEffect'),
    rememberClosureRequest: change('rememberClosureRequest'),
    rememberClosure: change('rememberClosure'),
  },
});

/** Puts the names of the rules that permit a fact into the `meta` of each of its transitions. */
export function permittedBy<const T extends object>(
  rules: readonly RuleName[],
  transitions: readonly T[],
): (T & { meta: TransitionMeta })[] {
  return transitions.map((transition) => ({ ...transition, meta: { rules } }));
}
