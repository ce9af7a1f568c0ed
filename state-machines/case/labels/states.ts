import type { CaseSnapshot } from '../../statechart';
import type { Labels } from './of';

type StateValue = CaseSnapshot['value'];
type InOpen = Extract<StateValue, { open: unknown }>['open'];
type KeysOfEach<T> = T extends unknown ? keyof T & string : never;
type ValuesOfEach<T> = T extends unknown ? T[keyof T] : never;
type StepsIn<T> = T extends string ? T : KeysOfEach<T>;

/** The phases of a case, as `stateOf` names them: the five, and what lies beside them. */
type CasePhase = KeysOfEach<InOpen> | 'onHold' | 'ended';
/** The steps of a case, as `stateOf` names them. */
type CaseStep = Extract<StateValue, string> | StepsIn<ValuesOfEach<InOpen>>;

/** The five phases (domain section 3), the hold, and the early ends. */
export const phaseLabels: Labels<CasePhase> = {
  report: { ja: '報告', en: 'Report' },
  rootCause: { ja: '原因', en: 'Root cause' },
  correction: { ja: '是正', en: 'Correction' },
  verification: { ja: '検証', en: 'Verification' },
  closure: { ja: '完了', en: 'Closure' },
  onHold: { ja: '一時停止', en: 'On hold' },
  ended: { ja: '途中で終了', en: 'Ended early' },
};

/** Where a case stands. */
export const stepLabels: Labels<CaseStep> = {
  unsubmitted: { ja: '未報告', en: 'Not reported yet' },
  submitted: { ja: '報告済', en: 'Reported' },
  accepted: { ja: '受領', en: 'Accepted' },
  decidingAdoption: { ja: '採否検討中', en: 'Deciding on adoption' },
  containing: { ja: '応急処置', en: 'Containment' },
  analysing: { ja: '原因分析', en: 'Analysis of causes' },
  planning: { ja: '計画作成', en: 'Planning' },
  approving: { ja: '回議・決裁中', en: 'In approval' },
  implementing: { ja: '実施中', en: 'Implementation' },
  reviewingImplementation: { ja: '実施確認', en: 'Review of implementation' },
  fixing: { ja: '修正の実施中', en: 'Fixing' },
  monitoring: { ja: '効果確認待ち', en: 'Waiting for the effect check' },
  reviewingEffect: { ja: '効果確認', en: 'Effect check' },
  preparing: { ja: '完了準備', en: 'Preparing to close' },
  approvingClosure: { ja: '完了承認待ち', en: 'Waiting for approval to close' },
  closed: { ja: '完了', en: 'Closed' },
  onHold: { ja: '一時停止', en: 'On hold' },
  notApplicable: { ja: '非該当', en: 'Not applicable' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
  merged: { ja: '統合', en: 'Merged' },
  cancelled: { ja: '中止', en: 'Cancelled' },
};
