import { assign, setup } from 'xstate';
import type { Ruleset } from '../../ruleset/schema';
import type { CaseFact } from '../facts';
import type { RuleName } from '../rules/rules';
import { approvalChanges } from './changes/approval';
import { closureChanges } from './changes/closure';
import { extensionChanges } from './changes/extensions';
import { implementationChanges } from './changes/implementation';
import { obligationChanges } from './changes/obligations';
import { recordChanges } from './changes/records';
import { reportChanges } from './changes/report';
import { rootCauseChanges } from './changes/root-cause';
import { triageChanges } from './changes/triage';
import type { Change } from './changes/change';
import { guards } from './guards';
import type { CaseMemory } from './memory';

/** What stands at a transition: the rules that permit its fact. */
export interface TransitionMeta {
  readonly rules?: readonly RuleName[];
}

const changes = {
  ...reportChanges,
  ...triageChanges,
  ...rootCauseChanges,
  ...approvalChanges,
  ...implementationChanges,
  ...closureChanges,
  ...obligationChanges,
  ...extensionChanges,
  ...recordChanges,
};
type ChangeName = keyof typeof changes;

const assigning = (change: Change) =>
  assign<CaseMemory, CaseFact, undefined, CaseFact, never>(change);
const actions = Object.fromEntries(
  Object.entries(changes).map(([name, change]) => [name, assigning(change)]),
) as Record<ChangeName, ReturnType<typeof assigning>>;

/** Types, guards and actions that all phases share. Guards only say where a fact leads. */
export const caseSetup = setup({
  types: {
    context: {} as CaseMemory,
    events: {} as CaseFact,
    input: {} as { readonly ruleset: Ruleset },
    tags: {} as 'end' | 'open',
    meta: {} as TransitionMeta,
  },
  guards,
  actions,
});

/** Puts the names of the rules that permit a fact into the `meta` of each of its transitions. */
export function permittedBy<const T extends object>(
  rules: readonly RuleName[],
  transitions: readonly T[],
): (T & { meta: TransitionMeta })[] {
  return transitions.map((transition) => ({ ...transition, meta: { rules } }));
}
