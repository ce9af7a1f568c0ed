import type { Text } from '../../../platform/language';

/** What the narrator says of what the case owes beside its actions. */
export const obligationTexts = {
  firstReport: { ja: '第一報', en: 'The first report' },
  tellsAtOnce: {
    ja: 'が、部長・事務局・品質管理責任者に電話で第一報を入れ、記録する。「重大のおそれ」の案件は、翌日までに入れる第一報の義務を自動的に負う：',
    en: 'tells those above by telephone, and records it. What may be serious owes a first report by the next day, and comes to owe it by itself:',
  },
  leak: { ja: '漏えい等の報告要否', en: 'Is it a leak to be reported?' },
  assesses: {
    ja: 'が、報告は要らないと判断する。個人情報に関わる案件は、この判断も自動的に負う：',
    en: 'judges that it need not be reported. What touches personal data owes this judgement too:',
  },
  revisionOwed: {
    ja: '処置 a2 は業務手順書の改訂を要するので、改訂の義務が担当者に自動的に付いた。済むまで案件は完了できない。',
    en: 'Action a2 revises a work procedure: its owner now owes the revision, and the case is not closed before.',
  },
  revises: {
    ja: 'が、業務手順書の改訂を証拠とともに届ける：',
    en: 'has revised it, with evidence:',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What they type. All of it is invented. */
export const obligationTyped = {
  told: {
    ja: '13時20分、部長と事務局と品質管理責任者に電話で伝えた。',
    en: 'At 13:20 the department head, the secretariat and the quality manager were told by telephone.',
  },
  noLeak: {
    ja: '記載されたのは申出人本人の世帯の続柄だけで、第三者に渡っていない。',
    en: "Only the applicant's own household was shown, and nobody else has seen it.",
  },
  revised: {
    ja: '窓口業務手順書 第8版 3.2（窓口係の綴り）',
    en: 'Counter procedure, 8th edition, 3.2 (binder of the counter)',
  },
} as const satisfies Readonly<Record<string, Text>>;
