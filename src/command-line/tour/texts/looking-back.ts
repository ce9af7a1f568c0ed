import type { Text } from '../../../platform/language';

/** What is said while the tour looks back. */
export const lookingBackTexts = {
  asOf: { ja: '過去のその時点の案件', en: 'The case as of earlier instants' },
  looks: {
    ja: 'が、過去の時点の案件を見る',
    en: 'looks at the case as it was',
  },
  stood: (facts: string): Text => ({
    ja: `そのとき有効だった記録: ${facts}`,
    en: `What stood: ${facts}`,
  }),
  history: { ja: '履歴', en: 'History' },
  reads: {
    ja: 'が、この案件に起きたことをすべて読む',
    en: 'reads everything that ever happened to the case',
  },
  revision: { ja: 'rev', en: 'rev' },
  when: { ja: 'いつ', en: 'when' },
  fact: { ja: '事実', en: 'fact' },
  who: { ja: 'だれが', en: 'who' },
  digest: { ja: 'ダイジェスト', en: 'digest' },
  automatic: { ja: '（自動）', en: '(automatic)' },
  postsHeld: (people: string): Text => ({
    ja: `それぞれがそのとき務めていた職: ${people}`,
    en: `The posts in which they acted: ${people}`,
  }),
  chainHolds: {
    ja: '連鎖は最後まで保たれている（✓）。',
    en: 'The chain holds to its end (✓).',
  },
  verify: { ja: '記録全体の検証（zesei verify）', en: 'The whole log is verified (zesei verify)' },
  report: { ja: '発生状況まとめ', en: 'Occurrences by fiscal year' },
  asksForReport: {
    ja: 'が、平成20年度からの発生状況まとめを見る',
    en: 'looks at the occurrences from fiscal 2008 to today',
  },
  eraYear: { ja: '年度', en: 'year' },
  westernYear: { ja: '西暦', en: 'A.D.' },
  recorded: { ja: 'Zesei', en: 'Zesei' },
  notRecorded: { ja: '記録なし', en: 'no record' },
  inferred: { ja: '見出し推定', en: 'heading inferred' },
  noHeading: { ja: '見出し不明', en: 'heading unknown' },
  legend: {
    ja: '「-」は使われていない・記録がない欄で、0件とは別。表の見出しは失われている:',
    en: '"-" is not in use or not recorded, which is no zero. The printed headings were lost:',
  },
  note: (eraYear: string, note: string): Text => ({
    ja: `${eraYear}の備考: ${note}`,
    en: `Note on ${eraYear}: ${note}`,
  }),
  blockInferred: { ja: '[区切り推定]', en: ' [block inferred]' },
  ofWhich: (eraYear: string, westernYear: string, counts: string): Text => ({
    ja: `${eraYear}度（${westernYear}年度）に Zesei が記録した案件: ${counts}`,
    en: `Cases recorded in Zesei in fiscal ${westernYear} (${eraYear}): ${counts}`,
  }),
  atPosition: (position: string): Text => ({
    ja: `記録の位置 ${position}`,
    en: `position ${position} of the log`,
  }),
  asOfPosition: (at: string, position: string): Text => ({
    ja: `${at} 現在（記録の位置 ${position}）`,
    en: `As of ${at} (position ${position} of the log)`,
  }),
} as const;
