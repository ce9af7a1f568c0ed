import type { CaseFactData } from '../facts';
import type { Labels } from './of';

/** What a step of the route of approval does. */
export const approvalStepLabels: Labels<CaseFactData<'PlanSubmitted'>['steps'][number]['kind']> = {
  endorse: { ja: '承認', en: 'Endorsement' },
  consult: { ja: '合議', en: 'Consultation' },
  decide: { ja: '決裁', en: 'Decision' },
  circulate: { ja: '供覧', en: 'Circulation' },
};

/** Why a step was passed over. */
export const skipReasonLabels: Labels<CaseFactData<'StepSkipped'>['because']> = {
  absent: { ja: '不在', en: 'Absent' },
  noSuchPost: { ja: '該当職なし', en: 'No such post' },
  samePerson: { ja: '兼務', en: 'Same person as a later step' },
};

/** What somebody consulted 合議 says. */
export const consultationLabels: Labels<CaseFactData<'PlanConsulted'>['answer']> = {
  agree: { ja: '同意', en: 'Agrees' },
  agreeWithOpinion: { ja: '意見付き同意', en: 'Agrees, with an opinion' },
  disagree: { ja: '不同意', en: 'Disagrees' },
};

/** What waits for someone to stand by it. */
export const pendingLabels: Labels<'confirmation' | 'countersignature'> = {
  confirmation: { ja: '後日入力・未追認', en: 'Entered later, not confirmed yet' },
  countersignature: { ja: '特例・未追認', en: 'Exception, not countersigned yet' },
};
