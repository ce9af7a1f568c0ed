import type { Text } from '../../../platform/language';

type Texts = Readonly<Record<string, Text>>;

/** What the narrator says of the other routes. */
export const routeTexts = {
  title: { ja: 'ほかの道筋', en: 'And the other routes' },
} as const satisfies Texts;

/** What is told and typed of a 潜在的不適合. Like all below, it is invented. */
export const preventiveTexts = {
  told: {
    ja: '潜在的不適合（予防）：年間計画から、起きる前に報告する。応急処置はなく、起こり得る原因を分析し、効果は「起きなかったこと」を件数とともに判定する。',
    en: 'Potential nonconformity: reported from the yearly plan, before anything happens. Nothing is contained; effect is that it did not happen, with the number of transactions.',
  },
  whatHappened: {
    ja: '転入・転出の届出が重なる繁忙期に、番号札の順番が前後するおそれがある。まだ起きてはいない。',
    en: 'In the busy season numbers may be called out of turn. It has not happened yet.',
  },
  sharedSummary: {
    ja: '繁忙期に番号札の順番が前後するおそれ',
    en: 'Numbers may be called out of turn in the busy season',
  },
  cause: {
    ja: '係をまたぐ届出では、呼ぶ順番を職員の記憶で補っている',
    en: 'Where two subsections are concerned, the order of calling rests on memory',
  },
  how: {
    ja: '昨年の繁忙期の受付記録と、窓口での観察で確かめた',
    en: "Seen in last year's records and at the counter",
  },
  action: {
    ja: '呼出しの画面に、待っている番号を順に並べて示す',
    en: 'Show the waiting numbers in their order on the screen',
  },
  criterion: {
    ja: '繁忙期の受付2,000件以上で、順番の前後が一度も起きないこと',
    en: 'In 2,000 or more transactions of the season, nobody is called out of turn',
  },
  measure: { ja: '受付記録と呼出記録の照合', en: 'Records of arrival held against calls' },
  afterNext: { ja: '次の繁忙期の終わり', en: 'The end of the next busy season' },
  evidence: { ja: '呼出しの画面の設定書', en: 'Settings of the screen' },
  measured: {
    ja: '繁忙期の受付2,418件で、順番の前後は0件だった。',
    en: 'Of 2,418 transactions in the season, not one was called out of turn.',
  },
} as const satisfies Texts;

/** A 軽微な不適合. */
export const lightTexts = {
  told: {
    ja: '軽微な不適合（簡易）：原因は一行で足り、課長が決裁し、実施者でない課長自身が効果を判定する。',
    en: 'Minor nonconformity: a cause in one line, decided by the section head, who may judge the effect too, having implemented nothing.',
  },
  whatHappened: {
    ja: '窓口の記載台に、改正前の様式の申請書が3枚残っていた。',
    en: 'Three forms of the former edition were left at the writing desk.',
  },
  sharedSummary: { ja: '記載台に旧様式が残っていた', en: 'Forms of a former edition left out' },
  containment: { ja: '旧様式を回収した。', en: 'The forms were taken away.' },
  cause: {
    ja: '様式を改める手順に、記載台を見て回ることが書かれていない',
    en: 'The procedure for new forms does not mention the writing desks',
  },
  how: { ja: '手順書を確かめた', en: 'Read in the procedure' },
  action: {
    ja: '様式を改める手順に、記載台の確認を加える',
    en: 'Add the writing desks to the procedure',
  },
  criterion: {
    ja: '次の様式改正の後、記載台に旧様式が1枚もないこと',
    en: 'After the next new form, not one of the former edition is left',
  },
  measure: { ja: '全ての記載台の点検', en: 'A look at every desk' },
  afterNext: { ja: '次の様式改正', en: 'The next new form' },
  evidence: { ja: '改訂した手順書の写し', en: 'Copy of the revised procedure' },
  measured: {
    ja: '様式改正の翌日に記載台6か所を点検し、旧様式は0枚だった。',
    en: 'The 6 desks were looked at on the day after; nothing was left.',
  },
} as const satisfies Texts;

/** A 要望. */
export const decisionTexts = {
  told: {
    ja: '要望（採否）：課長が採否を理由とともに決める（一部実施）。採用した分は計画・実施・実施確認を経て、効果確認なしで完了する。',
    en: 'Request: the section head decides on adoption, with a reason (adopted in part). What is adopted is planned, done and confirmed; no effect is judged.',
  },
  whatHappened: {
    ja: '待合の奥の席から呼出しの画面が見えにくいので、音声でも知らせてほしい、との要望を窓口で受けた。',
    en: 'A citizen asked at the counter that numbers also be called by voice, since the screen is hard to see from the back.',
  },
  sharedSummary: { ja: '呼出しを音声でも行う要望', en: 'A request to call numbers by voice' },
  reason: {
    ja: '音声の呼出しは混雑する時間帯に限って行う。終日では、隣の執務室の電話に差し支える。',
    en: 'By voice in the busy hours only; all day long it would disturb the telephones next door.',
  },
  action: { ja: '混雑する時間帯に音声で呼び出す', en: 'Call by voice in the busy hours' },
  criterion: { ja: '音声の呼出しが行われること', en: 'Numbers are called by voice' },
  measure: { ja: '呼出記録', en: 'Records of calls' },
  afterNext: { ja: '次の窓口アンケート', en: 'The next survey at the counter' },
  evidence: { ja: '音声装置の設定書', en: 'Settings of the loudspeaker' },
} as const satisfies Texts;

/** A 修正事項. */
export const shortTexts = {
  told: {
    ja: '修正事項（簡略）：直した内容を記録し、本人でない課長が確認して完了する。',
    en: 'Correction item: what was fixed is recorded, and confirmed by the section head, who did not fix it.',
  },
  whatHappened: {
    ja: '庁舎案内板の市民課の内線番号が古いままになっている、と総務課から連絡を受けた。',
    en: 'Another section told us that the board in the hall shows our old extension.',
  },
  sharedSummary: { ja: '案内板の内線番号が古い', en: 'An old extension on the board' },
  fix: { ja: '案内板の内線番号を貼り替えた。', en: 'The number on the board was replaced.' },
} as const satisfies Texts;

/** A 良い点. */
export const recordTexts = {
  told: {
    ja: '良い点（記録）：区分決定で完了し、共有用要旨で全庁に知らせる。決裁はない。',
    en: 'Good point: closed at triage and shared by its summary; decided by nobody.',
  },
  whatHappened: {
    ja: '制度の案内を一枚の図にしたところ、窓口での説明が短くなり、聞き返しも減った。',
    en: 'Since the scheme is shown in one drawing, explanations are shorter and fewer things are asked twice.',
  },
  sharedSummary: {
    ja: '制度の案内を一枚の図にして、窓口の説明が短くなった',
    en: 'A scheme shown in one drawing makes explanations shorter',
  },
} as const satisfies Texts;
