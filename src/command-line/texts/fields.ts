import {
  approvalStepLabels,
  causeLevelLabels,
  foundHowLabels,
  impactLabels,
  impactValueLabels,
  methodLabels,
  outcomeLabels,
  seriesLabels,
  sourceLabels,
  standingLabels,
  touchedLabels,
  touchesLabels,
} from '../../../state-machines/case/labels';
import type { Text } from '../../platform/language';

type Labels = Readonly<Record<string, Text>>;

/** What the members of a fact are called, by their path (a path counts before a bare name), in order. */
export const fieldLabels: Labels = {
  text: { ja: '内容', en: 'Text' },
  whatHappened: { ja: '何が起きたか', en: 'What happened' },
  noticedOn: { ja: '気付いた日', en: 'Noticed on' },
  occurredOn: { ja: '起きた日', en: 'Occurred on' },
  foundHow: { ja: 'どうして分かったか', en: 'How it came to notice' },
  source: { ja: '発生源', en: 'Source' },
  receivingUnit: { ja: '受け付けた課', en: 'Receiving section' },
  touches: { ja: '関わるもの', en: 'What it touches' },
  'touches.personalData': touchesLabels.personalData,
  'touches.money': touchesLabels.money,
  'touches.injury': touchesLabels.injury,
  seriousSuspected: { ja: '重大のおそれ', en: 'Possibly serious' },
  series: { ja: '番号の系列', en: 'Series' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
  unit: { ja: '組織', en: 'Unit' },
  kind: { ja: '区分', en: 'Kind' },
  'steps.kind': { ja: '手続', en: 'Step' },
  severity: { ja: '重大度', en: 'Severity' },
  impact: { ja: '影響', en: 'Impact' },
  'impact.people': impactLabels.people,
  'impact.money': impactLabels.money,
  'impact.personalData': impactLabels.personalData,
  'impact.leak': impactLabels.leak,
  requirement: { ja: '満たされなかった要求事項', en: 'Requirement not met' },
  handler: { ja: '担当者', en: 'Handler' },
  planDueOn: { ja: '原因と計画の期限', en: 'Causes and plan due on' },
  sharedSummary: { ja: '共有用要旨', en: 'Summary for sharing' },
  provisional: { ja: '仮区分', en: 'Provisional' },
  what: { ja: 'したこと', en: 'What was done' },
  doneOn: { ja: '実施日', en: 'Done on' },
  effect: { ja: '影響を受けた人への効果', en: 'Effect on those concerned' },
  recheckedOn: { ja: '再確認した日', en: 'Checked again on' },
  method: { ja: '分析の方法', en: 'Method' },
  causes: { ja: '原因', en: 'Causes' },
  code: { ja: '分類', en: 'Code' },
  level: { ja: '深さ', en: 'Level' },
  standing: { ja: '確からしさ', en: 'Standing' },
  how: { ja: '確かめ方・根拠', en: 'How it is known' },
  escape: { ja: '見逃した理由', en: 'Why it escaped notice' },
  round: { ja: '回', en: 'Round' },
  actions: { ja: '処置', en: 'Actions' },
  owner: { ja: '実施責任者', en: 'Owner' },
  dueOn: { ja: '期限', en: 'Due on' },
  removes: { ja: '取り除く原因', en: 'Removes' },
  revisesProcedure: { ja: '業務手順書の改訂', en: 'Revises a work procedure' },
  criterion: { ja: '効果の判定基準', en: 'Criterion of effect' },
  measure: { ja: '測り方', en: 'How it is measured' },
  effectCheckOn: { ja: '効果確認の日', en: 'Effect check on' },
  steps: { ja: '決裁経路', en: 'Route of approval' },
  post: { ja: '職', en: 'Post' },
  step: { ja: '手続の番号', en: 'Step' },
  acceptsCauses: { ja: '検証済でない原因の受入れ', en: 'Accepts causes not verified' },
  reason: { ja: '理由', en: 'Reason' },
  action: { ja: '処置の番号', en: 'Action' },
  evidence: { ja: '証拠', en: 'Evidence' },
  outcome: { ja: '判定', en: 'Outcome' },
  measured: { ja: '測った結果', en: 'What was measured' },
  transactions: { ja: '判定のもとになった件数', en: 'Transactions it rests on' },
};

/** What the values of codes are called, by the path of their field. */
export const valueLabels: Readonly<Record<string, Labels>> = {
  foundHow: foundHowLabels,
  source: sourceLabels,
  series: seriesLabels,
  'touches.personalData': touchedLabels,
  'touches.money': touchedLabels,
  'touches.injury': touchedLabels,
  'impact.people': impactValueLabels.people,
  'impact.money': impactValueLabels.money,
  'impact.personalData': impactValueLabels.personalData,
  'impact.leak': impactValueLabels.leak,
  method: methodLabels,
  'causes.level': causeLevelLabels,
  'causes.standing': standingLabels,
  'steps.kind': approvalStepLabels,
  outcome: outcomeLabels,
};

/** Members that say nothing to a reader of the history. */
export const technicalFields: readonly string[] = ['machine', 'ruleset', 'step'];

export const yesNo = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
} as const;

export const erased: Text = { ja: '消去済', en: 'erased' };
