import type { Actor } from '../../actor';
import type { Day } from '../../fact';
import type { Ruleset } from '../../ruleset/schema';
import type { CaseFact, CaseFactOf, CaseFactType } from '../facts';
import type { CaseMemory } from '../v1/memory';

/** All that a rule about the person may look at: never what was typed. */
interface WhoQuestion {
  readonly memory: CaseMemory;
  /** Who acts; for a decision on paper, who decided on it. */
  readonly by: Actor;
  /** The city's day; undefined where a process acts that did not look it up. */
  readonly cityDay: Day | undefined;
  /** The ruleset in force. */
  readonly ruleset: Ruleset;
}

/** A fact of any of these types, told apart by its type. */
type FactAmong<T extends CaseFactType> = T extends CaseFactType ? CaseFactOf<T> : never;

/** All that a rule about the content may look at. */
interface WhatQuestion<T extends CaseFactType = CaseFactType> {
  readonly memory: CaseMemory;
  readonly fact: FactAmong<T>;
  readonly ruleset: Ruleset;
}

/** May this person do it now? Asked for a new fact, and for what a screen offers. */
export interface WhoRule {
  readonly kind: 'who';
  allows(question: WhoQuestion): boolean;
}

/** Is this content complete and true to the case? Asked for a new fact only. */
export interface WhatRule {
  readonly kind: 'what';
  allows(question: { memory: CaseMemory; fact: CaseFact; ruleset: Ruleset }): boolean;
}

export const who = (allows: WhoRule['allows']): WhoRule => ({ kind: 'who', allows });

/** A rule about the content of these facts; asked about another one, the statechart is wrong. */
export function what<const T extends CaseFactType>(
  types: readonly T[],
  allows: (question: WhatQuestion<T>) => boolean,
): WhatRule {
  return {
    kind: 'what',
    allows: ({ memory, fact, ruleset }) => {
      if (!types.some((type) => type === fact.type))
        throw new Error(`A rule about ${types.join(', ')} was asked about ${fact.type}`);
      return allows({ memory, fact: fact as FactAmong<T>, ruleset });
    },
  };
}
