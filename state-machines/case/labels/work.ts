import type { CaseFactData } from '../facts';
import type { Labels } from './of';

type Judged = CaseFactData<'EffectJudged'>;

/** How the effect was judged. */
export const outcomeLabels: Labels<Judged['outcome']> = {
  effective: { ja: '効果あり', en: 'Effective' },
  ineffective: { ja: '効果なし', en: 'Ineffective' },
  inconclusive: { ja: '判定できず', en: 'Inconclusive' },
};

/** Where an ineffective one goes back to. */
export const backToLabels: Labels<NonNullable<Judged['backTo']>> = {
  analysing: { ja: '原因分析へ', en: 'To the analysis of causes' },
  planning: { ja: '計画作成へ', en: 'To planning' },
};

/** Why a closing was wrong. */
export const reopeningLabels: Labels<CaseFactData<'CaseReopened'>['because']> = {
  newFacts: { ja: '新しい事実', en: 'New facts' },
  falseEvidence: { ja: '証拠の誤り', en: 'False evidence' },
  missingEvidence: { ja: '証拠の不足', en: 'Missing evidence' },
};

/** How an obligation was met. */
export const obligationAnswerLabels: Labels<CaseFactData<'ObligationMet'>['answer']> = {
  done: { ja: '済', en: 'Done' },
  applies: { ja: '該当する', en: 'Applies' },
  doesNotApply: { ja: '該当しない', en: 'Does not apply' },
  alreadyDone: { ja: '対応済', en: 'Already done' },
  reportable: { ja: '報告対象', en: 'Reportable' },
  notReportable: { ja: '報告対象外', en: 'Not reportable' },
  published: { ja: '公表する', en: 'To be published' },
  notPublished: { ja: '公表しない', en: 'Not to be published' },
};

/** How an obligation ended. */
export const obligationEndLabels: Labels<'met' | 'waived' | 'unanswered'> = {
  met: { ja: '履行', en: 'Met' },
  waived: { ja: '免除', en: 'Waived' },
  unanswered: { ja: '未回答', en: 'Unanswered' },
};

/** Why texts are erased. */
export const erasureGroundLabels: Labels<CaseFactData<'ErasureDecided'>['ground']> = {
  suspensionOfUse: { ja: '利用停止決定', en: 'Decision to suspend use' },
  enteredInError: { ja: '誤記載', en: 'Entered in error' },
};
