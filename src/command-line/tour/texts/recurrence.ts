import type { Text } from '../../../platform/language';

/** What the narrator says of the recurrence. */
export const recurrenceTexts = {
  title: { ja: '一年後の再発', en: 'A year later, a recurrence' },
  reports: (number: string): Text => ({
    ja: `が、完了した ${number} の再発として報告する：`,
    en: `reports it as a recurrence of ${number}, which was closed:`,
  }),
  acceptsAndTriages: {
    ja: 'が受領し、区分と重大度を新しく判断する：不適合・通常（仮区分。事務局が確かめる）',
    en: 'accepts it, and judges kind and severity anew: nonconformity, ordinary (provisional, until the secretariat has looked)',
  },
  noReopening: {
    ja: '再開ではない。前の案件は完了したまま残り、新しい案件がその案件を指す。',
    en: 'Nothing is reopened: the former case stays closed, and the new one names it.',
  },
} as const;

/** What the people of the story type then. All of it is invented. */
export const recurrenceTyped = {
  whatHappened: {
    ja: '郵送請求の住民票の写しに、省略を求められた続柄が載っていた。発送前の読み合わせで気付き、送っていない。端末の更新で、一括発行の画面の初期値が元に戻っていた。',
    en: 'A copy requested by post showed the relationship that was to be left out. It was noticed when form and copy were compared, and not sent. An update had set the screen back to how it began.',
  },
  containment: {
    ja: '写しを作り直して発送し、初期値を「続柄を省略」に戻した。同じ日の請求9件を見直した。',
    en: 'A right copy was made and sent, and the setting put right. The 9 other requests of that day were looked through.',
  },
  sharedSummary: {
    ja: '端末の更新で設定が元に戻り、省略を求められた事項が写しに載った（発送前に発見）',
    en: 'An update undid a setting: an item to be left out was printed (noticed before sending)',
  },
} as const satisfies Readonly<Record<string, Text>>;
