import type { Text } from '../../platform/language';

/** What the processes are called that bring facts about by themselves. */
export const processNames: Readonly<Record<string, Text>> = {
  numbering: { ja: '採番', en: 'numbering' },
  obligations: { ja: '義務の発生', en: 'obligations' },
  voices: { ja: '市民の声', en: 'voices' },
  'linked-cases': { ja: '関連案件', en: 'linked cases' },
  'route-of-approval': { ja: '決裁経路', en: 'route of approval' },
  deadlines: { ja: '期限', en: 'deadlines' },
  'city-pause': { ja: '業務休止', en: 'pauses of the city' },
};

/** What `replay` says. */
export const replayTexts = {
  progress: (events: number): Text => ({
    ja: `その時点を探しています ${events}件`,
    en: `looking for that instant, ${events} events`,
  }),
  noSuchCase: (number: string): Text => ({
    ja: `案件 ${number} は記録にありません。番号は R6-市民-0012 のように指定してください。`,
    en: `There is no case ${number} in the log. A number looks like R6-市民-0012.`,
  }),
  notYet: (number: string): Text => ({
    ja: `案件 ${number} は、その時点ではまだありませんでした。`,
    en: `The case ${number} did not exist at that point.`,
  }),
  wrongInstant: (typed: string): Text => ({
    ja: `${typed} は日時として読めません。時差を付けて 2026-05-01T09:00:00+09:00 のように指定してください。`,
    en: `${typed} is no instant. Give it with its offset, such as 2026-05-01T09:00:00+09:00.`,
  }),
  wrongRevision: (typed: string): Text => ({
    ja: `${typed} は revision ではありません。0 以上の整数を指定してください。`,
    en: `${typed} is no revision. Give a whole number from 0 on.`,
  }),
  endsBefore: (revision: number, last: number): Text => ({
    ja: `revision ${revision} はまだありません。末尾の ${last} までを表示します。`,
    en: `There is no revision ${revision} yet; this is the whole history, up to ${last}.`,
  }),
  endedBeforeThen: (revision: number, last: number): Text => ({
    ja: `その時点に revision ${revision} はまだありません。その時点の末尾 ${last} までを表示します。`,
    en: `There was no revision ${revision} at that instant; this is what there was, up to ${last}.`,
  }),
  unnumbered: { ja: '（採番前）', en: '(no number yet)' },
  process: (name: string): Text => ({ ja: `自動処理（${name}）`, en: `by itself (${name})` }),
  acting: (person: string, post: string, capacities: readonly string[]): Text => ({
    ja: `${person}（${[post, ...(capacities.length === 0 ? [] : [capacities.join('・')])].join('、')}）`,
    en: `${person} (${[post, ...capacities.map((one) => one.toLowerCase())].join(', ')})`,
  }),
  signed: { ja: '署名あり', en: 'signed' },
  chainHolds: { ja: '✓ 連鎖は保たれています。', en: '✓ The chain holds.' },
  chainBroken: {
    ja: '✗ 連鎖が切れています。zesei verify で詳しく調べてください。',
    en: '✗ The chain is broken. Look closer with zesei verify.',
  },
} as const;
