import type { PostKind, UnitPath } from '../../actor';
import type { ProposedErasure } from '../../erasure';
import type { Day, FactRef } from '../../fact';
import type { Ruleset } from '../../ruleset/schema';
import type { Obligation } from '../facts/obligations';
import type { ApprovalStep } from '../facts/plan';
import type { Substitutable } from '../facts/substitutes';
import type { CAUSE_STANDINGS } from '../facts/root-cause';
import type { REPLY_WISHES } from '../facts/report';
import type { Severity } from '../facts/triage';

/** An action of a plan, and what shows that it is done or will not be done. */
export interface ActionMemory {
  readonly id: string;
  readonly owner: string;
  readonly ownedSince: Day;
  readonly dueOn: Day;
  /** The date that was decided; later changes are counted from it. */
  readonly decidedDueOn: Day;
  readonly completed?: FactRef;
  readonly cancelled?: FactRef;
}

/** A step of the route of approval, and how it was taken. */
export interface StepMemory extends ApprovalStep {
  readonly done?: {
    readonly ref: FactRef;
    readonly person: string;
    readonly answer?: 'agree' | 'agreeWithOpinion' | 'disagree';
  };
}

/** A plan: as decided, or as it is in approval. */
export interface PlanMemory {
  readonly ref: FactRef;
  readonly round: number;
  readonly author: string;
  readonly actions: readonly ActionMemory[];
  /** Which fact says it as it stands; in a plan in approval only what that one says anew. */
  readonly criterion?: FactRef;
  readonly measure?: FactRef;
  readonly effectCheck?: FactRef;
  /** The day on which the effect is checked; undefined for 次回の同一業務の実施後. */
  readonly effectCheckOn?: Day;
  /** From the first completed action on, also where that was sent back: only the quality manager changes it. */
  readonly criterionIsFixed: boolean;
  /** 軽微な変更 and changed criteria since the decision, which stands and shows them. */
  readonly changes: readonly FactRef[];
  readonly steps: readonly StepMemory[];
}

/** What a case owes beside its actions. */
export interface ObligationMemory extends Obligation {
  readonly ended?: 'met' | 'waived';
}

/** A decision that someone else has yet to stand by: 紙決裁 to be confirmed, 特例 to be countersigned. */
export interface PendingMemory {
  readonly ref: FactRef;
  readonly what: 'confirmation' | 'countersignature';
  /** Who has to confirm; a countersignature comes from a post of another department than this one. */
  readonly person: string;
  /** In which post it was decided on paper, where that stands, and who typed it in. */
  readonly post?: string;
  readonly postKind?: PostKind;
  readonly unitPath?: UnitPath;
  readonly typedBy?: string;
  readonly department?: string;
  readonly dueOn: Day;
}

/** Someone asked for what another decides. */
interface RequestMemory {
  readonly ref: FactRef;
  readonly person: string;
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
    /** Who reported it; undefined where a process opened the case. */
    readonly reporter?: string;
    readonly submittedAt: string;
    readonly noticedOn: Day;
    readonly fiscalYear: number;
    readonly source: string;
    readonly foundHow: string;
    readonly seriousSuspected: boolean;
    readonly series: string;
    readonly voice?: string;
    readonly findingKind?: string;
    /** What a citizen of whom there was no voice said of a reply. */
    readonly replyWish?: (typeof REPLY_WISHES)[number];
    /** 再発: the closed case that this repeats. */
    readonly recurrenceOf?: string;
    /** Reported by a person later than the ruleset wants, and not said why. */
    readonly isLateUnexplained: boolean;
  };
  /** Since when the city has known that personal data may have leaked. */
  readonly leakKnownOn?: Day;
  /** Why it was reported late, where that was told after the report. */
  readonly delayExplanation?: FactRef;
  readonly number?: string;
  /** 主管課, from the root of the organisation. */
  readonly sectionPath: UnitPath;
  /** Whether 主管課 is the secretariat's own section. */
  readonly isOfTheSecretariat: boolean;
  /** 関係課 */
  readonly joined: readonly UnitPath[];
  /** Sections that said 所管違い since the case was last taken on. */
  readonly declined: readonly {
    readonly ref: FactRef;
    readonly sectionPath: UnitPath;
    /** Somebody decided since whose it is. */
    readonly answered: boolean;
  }[];
  readonly proposedTriage?: FactRef;
  readonly triage?: {
    readonly ref: FactRef;
    readonly kind: string;
    readonly severity: Severity;
    /** Nobody, from a 移送 until the new section has classified it. */
    readonly handler?: string;
    readonly planDueOn: Day;
    readonly provisional: boolean;
    /** Why no corrective action is needed stands in the triage. */
    readonly noAction: boolean;
  };
  readonly finding?: 'accepted' | 'objected';
  readonly adoption?: { readonly ref: FactRef; readonly decision: string; readonly decideBy?: Day };
  readonly reclassificationRequest?: RequestMemory & {
    readonly kind: string;
    readonly severity: Severity;
  };
  readonly withdrawalRequest?: RequestMemory;
  readonly cancellationRequest?: RequestMemory;
  readonly holdRequest?: RequestMemory;
  readonly containments: readonly FactRef[];
  readonly causes?: {
    readonly ref: FactRef;
    readonly items: readonly {
      readonly id: string;
      readonly standing: (typeof CAUSE_STANDINGS)[number];
    }[];
  };
  /** 重要・異例・先例: said of one of its plans by anybody on the route, and taken back by nobody. */
  readonly important: boolean;
  /** How many plans were submitted so far. */
  readonly rounds: number;
  /** The plan in approval. */
  readonly proposal?: PlanMemory;
  /** The plan that was decided, and stands. */
  readonly plan?: PlanMemory;
  readonly returned?: FactRef;
  readonly decision?: FactRef;
  /** At some time of the case; what became of that plan does not matter. */
  readonly aPlanWasEverDecided: boolean;
  /** Raised after 決裁: the plan needs a new decision by the higher route. */
  readonly needsNewDecision: boolean;
  readonly fix?: FactRef;
  readonly confirmation?: FactRef;
  readonly effect?: FactRef;
  readonly ineffectiveTimes: number;
  readonly inconclusiveTimes: number;
  /** Until when an inconclusive effect waits. */
  readonly waitUntil?: Day;
  /** 顕在化, each time. */
  readonly materialisations: readonly FactRef[];
  readonly closureRequest?: FactRef;
  readonly closure?: FactRef;
  readonly reopenings: number;
  readonly obligations: readonly ObligationMemory[];
  readonly pending: readonly PendingMemory[];
  /** Steps that an absent person has yet to read 後閲. */
  readonly toReadAfterwards: readonly {
    readonly step: string;
    readonly post?: string;
    readonly person?: string;
  }[];
  /** 廃案, each with the posts that were consulted 合議 and have yet to read it. */
  readonly abandonments: readonly { readonly ref: FactRef; readonly posts: readonly string[] }[];
  readonly extensionRequests: readonly {
    readonly deadline: string;
    readonly to: Day;
    readonly person: string;
  }[];
  /** How often each deadline was extended, and the day on which it was due at first. */
  readonly extended: Readonly<Record<string, { readonly times: number; readonly firstDueOn: Day }>>;
  /** Who takes a decision in the usual one's stead: an internal auditor of another department. */
  readonly substitutes: readonly { readonly forFact: Substitutable; readonly person: string }[];
  readonly hold?: { readonly until: Day; readonly since: Day };
  /** How many days the case was held, over all holds that have ended. */
  readonly heldDays: number;
  /** The last 訂正 of each text, by the fact and the place in which it stands: shown, and signed. */
  readonly amendments: readonly {
    readonly of: number;
    readonly field: string;
    readonly ref: FactRef;
  }[];
  readonly proposedErasure?: RequestMemory & ProposedErasure;
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
  isOfTheSecretariat: false,
  joined: [],
  declined: [],
  containments: [],
  important: false,
  rounds: 0,
  aPlanWasEverDecided: false,
  needsNewDecision: false,
  ineffectiveTimes: 0,
  inconclusiveTimes: 0,
  materialisations: [],
  reopenings: 0,
  obligations: [],
  pending: [],
  toReadAfterwards: [],
  abandonments: [],
  amendments: [],
  extensionRequests: [],
  extended: {},
  heldDays: 0,
  substitutes: [],
  wrote: [],
  authored: [],
  decided: [],
  implemented: [],
});
