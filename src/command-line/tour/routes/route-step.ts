import type { Text } from '../../../platform/language';
import { HARMS_NOBODY } from '../harmless';
import type { WholeSchedule } from '../schedule';
import type { Stage } from '../stage';

/** One command on a case's way. */
export interface RouteStep {
  readonly who: string;
  readonly command: string;
  readonly body?: (stage: Stage) => object;
  readonly isSigned?: boolean;
  /** The day of the story on which it is done, if that is a later one. */
  readonly on?: keyof WholeSchedule;
}

/** A case that takes another route than that of a 不適合. */
export interface OtherRoute {
  readonly name: string;
  /** Which route, and what is different about it. */
  readonly told: Text;
  readonly on: keyof WholeSchedule;
  readonly reporter: string;
  readonly report: (stage: Stage) => object;
  readonly steps: readonly RouteStep[];
  /** The states that the case goes through; `containing+analysing` side by side. */
  readonly passes: readonly string[];
}

/** 受領 and 仮区分 by the section, which the secretariat then confirms. */
export const classified = (kind: string, sharedSummary: Text): readonly RouteStep[] => [
  { who: 'shimin-suishin', command: 'accept' },
  {
    who: 'shimin-suishin',
    command: 'triage',
    body: (stage) => ({
      kind,
      severity: 'slight',
      impact: HARMS_NOBODY,
      handler: 'p-0003',
      planDueOn: stage.today,
      sharedSummary: stage.typed(sharedSummary),
    }),
  },
  { who: 'kikaku-jimukyoku', command: 'confirm-triage' },
];

/** What is typed of a plan with one action. */
export interface SmallPlan {
  readonly action: Text;
  readonly criterion: Text;
  readonly measure: Text;
  /** 次回実施後: what the effect check waits for. */
  readonly afterNext: Text;
  readonly evidence: Text;
}

/** One action of the handler's, from 起案 to 実施確認; it removes the causes named. */
export const planned = (plan: SmallPlan, removes: readonly string[]): readonly RouteStep[] => [
  {
    who: 'shimin-tantou',
    command: 'submit-plan',
    isSigned: true,
    body: (stage) => ({
      actions: [
        {
          text: stage.typed(plan.action),
          owner: 'p-0003',
          dueOn: stage.today,
          removes,
          revisesProcedure: false,
        },
      ],
      criterion: stage.typed(plan.criterion),
      measure: stage.typed(plan.measure),
      effectCheckAfterNext: stage.typed(plan.afterNext),
    }),
  },
  { who: 'shimin-kakaricho', command: 'endorse-plan', isSigned: true },
  { who: 'shimin-kacho', command: 'decide-plan', isSigned: true },
  {
    who: 'shimin-tantou',
    command: 'complete-action',
    body: (stage) => ({
      action: 'a1',
      doneOn: stage.today,
      evidence: [stage.typed(plan.evidence)],
    }),
  },
  { who: 'shimin-kacho', command: 'confirm-implementation', isSigned: true },
];

/** 原因分析 in one line. */
export const analysed = (cause: Text, how: Text): RouteStep => ({
  who: 'shimin-tantou',
  command: 'record-causes',
  body: (stage) => ({
    method: 'other',
    causes: [
      {
        text: stage.typed(cause),
        code: 'workAndTools.procedure',
        level: 'root',
        standing: 'verified',
        how: stage.typed(how),
      },
    ],
  }),
});

/** 完了申請 and 完了承認. */
export const closed: readonly RouteStep[] = [
  { who: 'shimin-tantou', command: 'request-closure' },
  { who: 'shimin-kacho', command: 'approve-closure', isSigned: true },
];

/** The states from 原因分析 to the closing, by way of a 効果確認. */
export const ANALYSED_TO_CLOSED = [
  'analysing',
  'planning',
  'approving',
  'implementing',
  'reviewingImplementation',
  'monitoring',
  'reviewingEffect',
  'preparing',
  'approvingClosure',
  'closed',
] as const;
