import { Injectable } from '@nestjs/common';
import { effectCheckDueOn, planAtHand } from '../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { FactRef } from '../../state-machines/fact';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import { CaseStateAnswer, stateAnswer } from '../cases/requests/case-answer';
import { FactView, FactViews } from './fact-view';
import { JudgedBy, judgedBy } from './judged-by';
import { OpenMatters, OpenMattersView } from './open-matters-view';

/** The facts that stand: what a reader of the case is shown, each as it was last said. */
export class StandingFacts {
  report?: FactView;
  /** Why it was reported late, where that was told after the report. */
  delayExplanation?: FactView;
  /** What the section proposed, as long as nobody has classified the case. */
  proposedTriage?: FactView;
  triage?: FactView;
  /** 採否 */
  adoption?: FactView;
  containments: FactView[];
  causes?: FactView;
  /** The plan in approval. */
  proposal?: FactView;
  /** The plan that was decided. */
  plan?: FactView;
  /** 軽微な変更 and changed criteria since it was decided. */
  planChanges: FactView[];
  /** What those consulted said 合議, and who endorsed 承認. */
  approvals: FactView[];
  /** Why the plan was returned, as long as it was not submitted again. */
  returned?: FactView;
  decision?: FactView;
  /** What was done on the short route. */
  fix?: FactView;
  completedActions: FactView[];
  confirmation?: FactView;
  effect?: FactView;
  closureRequest?: FactView;
  closure?: FactView;
  /** What somebody asked for, and nobody has decided on. */
  holdRequest?: FactView;
  cancellationRequest?: FactView;
  withdrawalRequest?: FactView;
  /** 区分変更 that the section asked for. */
  reclassificationRequest?: FactView;
  /** 顕在化: each time that what was to be prevented happened. */
  materialisations: FactView[];
  /** 消去の申出 */
  erasureProposal?: FactView;
}

/** 期限延長 so far. */
export class Extension {
  /** `causesAndPlan`, `effectCheck`, an action, or an obligation by its id. */
  deadline: string;
  times: number;
  firstDueOn: string;
}

/** Who takes a decision in the usual one's stead. */
export class Substitute {
  /** The decision, by the fact that it becomes. */
  forFact: string;
  person: string;
}

/** A case as it is, or as it was. */
export class CaseView extends OpenMattersView {
  id: string;
  number: string | null;
  /** The revision of the last fact that it is folded from; its ETag. */
  revision: number;
  /** When that fact was recorded (UTC). */
  at: string;
  state: CaseStateAnswer;
  /** 主管課 */
  section: string;
  /** 再発: the closed case that this repeats. */
  recurrenceOf?: string;
  handler?: string;
  kind?: string;
  severity?: string;
  planDueOn?: string;
  effectCheckOn?: string;
  /** How the effect is judged: as the decided plan stands, changes included. */
  judgedBy?: JudgedBy;
  /** The deadlines that were extended, each with the day on which it was due at first. */
  extensions: Extension[];
  substitutes: Substitute[];
  facts: StandingFacts;
}

/** Makes a folded case readable. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly factViews: FactViews,
    private readonly openMatters: OpenMatters,
  ) {}

  async of(loaded: LoadedCase): Promise<CaseView> {
    const { context: memory } = loaded.snapshot;
    const last = loaded.facts.at(-1);
    const section = memory.sectionPath.at(-1)?.id;
    if (last === undefined || section === undefined) throw new Error('A case without a report');
    const { report, triage, plan } = memory;
    const effectCheckOn = effectCheckDueOn(memory);
    const openMatters: Pick<OpenMattersView, keyof OpenMattersView> =
      await this.openMatters.of(loaded);
    return {
      id: loaded.id,
      number: memory.number ?? null,
      revision: loaded.head.revision,
      at: last.fact.at,
      state: stateAnswer(loaded.snapshot),
      section,
      ...(report?.recurrenceOf !== undefined && { recurrenceOf: report.recurrenceOf }),
      ...(triage !== undefined && {
        ...(triage.handler !== undefined && { handler: triage.handler }),
        kind: triage.kind,
        severity: triage.severity,
        planDueOn: triage.planDueOn,
      }),
      ...(effectCheckOn !== undefined && { effectCheckOn }),
      ...(plan !== undefined && {
        judgedBy: await judgedBy(plan, (ref) => this.#view(loaded, ref)),
      }),
      extensions: Object.entries(memory.extended).map(([deadline, extended]) => ({
        deadline,
        ...extended,
      })),
      substitutes: memory.substitutes.map((substitute) => ({ ...substitute })),
      ...openMatters,
      facts: await this.#standing(loaded, memory),
    };
  }

  async #view({ facts }: LoadedCase, { revision }: FactRef): Promise<FactView> {
    const recorded = facts[revision];
    if (recorded === undefined) throw new Error('A case remembers a fact that it does not have');
    return this.factViews.of(recorded);
  }

  async #standing(loaded: LoadedCase, memory: CaseMemory): Promise<StandingFacts> {
    const view = (ref: FactRef) => this.#view(loaded, ref);
    const all = (refs: readonly FactRef[]) => Promise.all(refs.map(view));
    const single = {
      report: memory.report?.ref,
      delayExplanation: memory.delayExplanation,
      proposedTriage: memory.proposedTriage,
      triage: memory.triage?.ref,
      adoption: memory.adoption?.ref,
      causes: memory.causes?.ref,
      proposal: memory.proposal?.ref,
      plan: memory.plan?.ref,
      returned: memory.returned,
      decision: memory.decision,
      fix: memory.fix,
      confirmation: memory.confirmation,
      effect: memory.effect,
      closureRequest: memory.closureRequest,
      closure: memory.closure,
      holdRequest: memory.holdRequest?.ref,
      cancellationRequest: memory.cancellationRequest?.ref,
      withdrawalRequest: memory.withdrawalRequest?.ref,
      reclassificationRequest: memory.reclassificationRequest?.ref,
      erasureProposal: memory.proposedErasure?.ref,
    };
    const viewed = await Promise.all(
      Object.entries(single).flatMap(([name, ref]) =>
        ref === undefined ? [] : [view(ref).then((fact) => [name, fact] as const)],
      ),
    );
    const steps = planAtHand(memory)?.steps ?? [];
    const approvals = steps.flatMap(({ kind, done }) =>
      done === undefined || kind === 'circulate' || kind === 'decide' ? [] : [done.ref],
    );
    const completions = memory.plan?.actions.flatMap(({ completed }) => completed ?? []) ?? [];
    return {
      ...Object.fromEntries(viewed),
      planChanges: await all(memory.plan?.changes ?? []),
      containments: await all(memory.containments),
      materialisations: await all(memory.materialisations),
      approvals: await all(approvals),
      completedActions: await all(completions),
    };
  }
}
