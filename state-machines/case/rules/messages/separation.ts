import { erasureMessages } from '../../../erasure-messages';
import { signingMessages } from '../../../signing-messages';
import type { SomeMessages } from './message';

/** Why the same person may not do both, who else may, and what signing asks. */
export const separation = {
  deciderIsNeitherAuthorNorActionOwner: {
    ja: '起案者または処置の実施責任者は、その計画を決裁できません。別の人が決裁してください。',
    en: 'Who wrote the plan or owns one of its actions cannot decide it. Someone else has to.',
  },
  isNoImplementer: {
    ja: '処置を実施した人は、実施確認ができません。別の人が確認してください。',
    en: 'Who carried out an action cannot confirm the implementation. Someone else has to.',
  },
  neitherWroteNorDecidedNorImplemented: {
    ja: '起案・決裁・実施のいずれかに関わった人は、効果確認ができません。関わっていない内部監査員に依頼してください。',
    en: 'Who wrote, decided or implemented cannot judge the effect. Ask an internal auditor who did none of it.',
  },
  didNotRequestTheCancellation: {
    ja: '中止を申請した人は、中止を決められません。別の人が決めてください。',
    en: 'Who asked for the cancellation cannot decide it. Someone else has to.',
  },
  didNotRequestTheHold: {
    ja: '一時停止を申請した人は、それを決められません。別の人が決めてください。',
    en: 'Who asked for the hold cannot decide it. Someone else has to.',
  },
  didNotWishTheWithdrawal: {
    ja: '取下げを申し出た人は、それを決められません。別の人が決めてください。ほかに決める人がいないときは、主管課の推進責任者に中止を申請してもらってください。',
    en: 'Who asked for the withdrawal cannot decide it. Someone else has to; where there is nobody, let the responsible officer of the section ask for the cancellation.',
  },
  didNotProposeTheErasure: erasureMessages.didNotProposeTheErasure,
  setsAsideWhatMayBeSetAside: {
    ja: '特例にできるのは職務の分離だけで、重大な案件の決裁と効果確認は特例にできません。別の人に依頼してください。',
    en: 'Only a separation of duties can be set aside, and never for the decision or the effect of a serious case. Ask someone else.',
  },
  signsOnceTriaged: {
    ja: '表示の後に内容が変わりました。読み直し、確かめてからもう一度署名してください。',
    en: 'It changed after it was shown to you. Read it again, then sign.',
  },
  signsWhatStandsNow: signingMessages.signsWhatStandsNow,
  authenticatedRecently: signingMessages.authenticatedRecently,
} as const satisfies SomeMessages;
