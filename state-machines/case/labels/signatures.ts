import type { Signature } from '../../fact';
import type { Labels } from './of';

/** What a signature means, in the box of signatures 決裁欄. */
export const signatureMeaningLabels: Labels<Signature['meaning']> = {
  authored: { ja: '起案', en: 'Authored' },
  endorsed: { ja: '承認', en: 'Endorsed' },
  consulted: { ja: '合議', en: 'Consulted' },
  decided: { ja: '決裁', en: 'Decided' },
  returned: { ja: '差戻し', en: 'Returned' },
  abandoned: { ja: '廃案', en: 'Abandoned' },
  raised: { ja: '上位決裁', en: 'Raised' },
  confirmed: { ja: '確認', en: 'Confirmed' },
  judged: { ja: '効果確認', en: 'Judged' },
  closed: { ja: '完了承認', en: 'Closed' },
  countersigned: { ja: '追認', en: 'Countersigned' },
};

/** How the signer proved who they are. */
export const signatureMethodLabels: Labels<Signature['method']> = {
  password: { ja: 'パスワード', en: 'Password' },
  token: { ja: 'トークン', en: 'Token' },
};
