import type { UnitPath } from '../../actor';
import { refOf, type Day, type FactRef } from '../../fact';
import type { Ruleset } from '../../ruleset/schema';
import type { CaseFact, CaseFactOf, CaseFactType } from '../facts';
import type { ApprovalStep } from '../facts/correction';
import type { CAUSE_STANDINGS } from '../facts/root-cause';

/** An action of the plan that stands, and what shows that it is done. */
export interface ActionMemory {
  readonly id: string;
  readonly owner: string;
  readonly dueOn: Day;
  readonly completed?: FactRef;
}

/** The plan that stands. */
export interface PlanMemory {
  readonly ref: FactRef;
  readonly round: number;
  readonly author: string;
  readonly actions: readonly ActionMemory[];
  readonly effectCheckOn: Day;
  readonly steps: readonly ApprovalStep[];
}

/**
 * What a case remembers: as much as its guards and rules ask for, and where (`FactRef`) the texts
 * stand that a reader is shown. Never a text itself.
 */
export interface CaseMemory {
  /** The ruleset that the case was pinned to by its first fact. */
  readonly ruleset: Ruleset;
  readonly report?: {
    readonly ref: FactRef;
    readonly reporter: string;
    readonly noticedOn: Day;
    readonly fiscalYear: number;
    readonly source: string;
    readonly foundHow: string;
    readonly seriousSuspected: boolean;
    readonly series: string;
  };
  readonly number?: string;
  /** 主管課, from the root of the organisation. */
  readonly sectionPath: UnitPath;
  readonly triage?: {
    readonly ref: FactRef;
    readonly kind: string;
    readonly severity: string;
    readonly handler: string;
    readonly planDueOn: Day;
    readonly provisional: boolean;
  };
  readonly containments: readonly FactRef[];
  readonly causes?: {
    readonly ref: FactRef;
    readonly items: readonly {
      readonly id: string;
      readonly standing: (typeof CAUSE_STANDINGS)[number];
    }[];
  };
  /** How many plans were submitted so far. */
  readonly rounds: number;
  readonly plan?: PlanMemory;
  readonly returned?: FactRef;
  readonly decision?: FactRef;
  readonly confirmation?: FactRef;
  readonly effect?: FactRef;
  readonly closureRequest?: FactRef;
  readonly closure?: FactRef;
  /** Persons over the whole history, for the separation of duties. */
  readonly wrote: readonly string[];
  /** Of these, who wrote a plan. */
  readonly authored: readonly string[];
  readonly decided: readonly string[];
  readonly implemented: readonly string[];
}

export const emptyMemory = (ruleset: Ruleset): CaseMemory => ({
  ruleset,
  sectionPath: [],
  containments: [],
  rounds: 0,
  wrote: [],
  authored: [],
  decided: [],
  implemented: [],
});

const including = (persons: readonly string[], ...more: readonly string[]): readonly string[] => [
  ...new Set([...persons, ...more]),
];

type Remember<T extends CaseFactType> = (
  memory: CaseMemory,
  fact: CaseFactOf<T>,
) => Partial<CaseMemory>;

function remember<T extends CaseFactType>(type: T, change: Remember<T>) {
  return ({ context, event }: { context: CaseMemory; event: CaseFact }): Partial<CaseMemory> => {
    if (event.type !== type)
      throw new Error(`The memory of ${type} was asked to remember ${event.type}`);
    return change(context, event as CaseFactOf<T>);
  };
}

/** How each fact changes the memory; the actions of the statechart, by name. */
export const memoryChanges = {
  rememberReport: remember('CaseSubmitted', (_memory, fact) => ({
    report: {
      ref: refOf(fact),
      reporter: fact.data.by.person,
      noticedOn: fact.data.noticedOn,
      fiscalYear: fact.data.found.fiscalYear,
      source: fact.data.source,
      foundHow: fact.data.foundHow,
      seriousSuspected: fact.data.seriousSuspected,
      series: fact.data.series,
    },
    sectionPath: fact.data.found.receivingUnitPath,
  })),
  rememberNumber: remember('CaseNumbered', (_memory, fact) => ({ number: fact.data.text })),
  rememberTriage: remember('CaseTriaged', (_memory, fact) => ({
    triage: {
      ref: refOf(fact),
      kind: fact.data.kind,
      severity: fact.data.severity,
      handler: fact.data.handler,
      planDueOn: fact.data.planDueOn,
      provisional: fact.data.provisional,
    },
  })),
  rememberContainment: remember('ContainmentRecorded', (memory, fact) => ({
    containments: [...memory.containments, refOf(fact)],
  })),
  rememberCauses: remember('CausesRecorded', (memory, fact) => ({
    causes: {
      ref: refOf(fact),
      items: fact.data.causes.map(({ id, standing }) => ({ id, standing })),
    },
    wrote: including(memory.wrote, fact.data.by.person),
  })),
  rememberPlan: remember('PlanSubmitted', (memory, fact) => ({
    rounds: fact.data.round,
    plan: {
      ref: refOf(fact),
      round: fact.data.round,
      author: fact.data.by.person,
      actions: fact.data.actions.map(({ id, owner, dueOn }) => ({ id, owner, dueOn })),
      effectCheckOn: fact.data.effectCheckOn,
      steps: fact.data.steps,
    },
    returned: undefined,
    authored: including(memory.authored, fact.data.by.person),
    wrote: including(memory.wrote, fact.data.by.person),
  })),
  rememberReturn: remember('PlanReturned', (_memory, fact) => ({ returned: refOf(fact) })),
  rememberDecision: remember('PlanDecided', (memory, fact) => ({
    decision: refOf(fact),
    decided: including(memory.decided, fact.data.by.person),
  })),
  rememberAction: remember('ActionCompleted', (memory, fact) => {
    if (memory.plan === undefined) throw new Error('An action was completed without a plan');
    return {
      plan: {
        ...memory.plan,
        actions: memory.plan.actions.map((action) =>
          action.id === fact.data.action ? { ...action, completed: refOf(fact) } : action,
        ),
      },
      implemented: including(memory.implemented, fact.data.by.person),
    };
  }),
  rememberConfirmation: remember('ImplementationConfirmed', (memory, fact) => ({
    confirmation: refOf(fact),
    decided: including(memory.decided, fact.data.by.person),
  })),
  rememberEffect: remember('EffectJudged', (_memory, fact) => ({ effect: refOf(fact) })),
  rememberClosureRequest: remember('ClosureRequested', (_memory, fact) => ({
    closureRequest: refOf(fact),
  })),
  rememberClosure: remember('ClosureApproved', (_memory, fact) => ({ closure: refOf(fact) })),
};

/** The actions that are still to be done. */
export const openActions = (memory: CaseMemory): readonly ActionMemory[] =>
  memory.plan?.actions.filter((action) => action.completed === undefined) ?? [];
