import type { Text } from '../../../platform/language';

/** What the people of the story type. All of it is invented. */
export const typedTexts = {
  whatHappened: {
    ja: '住民票の写しの交付で、申請書では「続柄を省略」とされていたのに、続柄を記載したまま交付した。申出人からの手紙で判明した。続柄は本人の世帯のもので、ほかの世帯の情報は含まれていない。',
    en: 'A copy of a residence record was issued with the family relationship printed, although the form asked to leave it out. A letter of the applicant told us. The relationship is that of their own household; nothing of another household was shown.',
  },
  containment: {
    ja: '申出人に電話でおわびし、続柄を省略した写しを手数料なしで再交付した。誤った写しは返してもらい、裁断した。同じ日に交付した写し18件の申請書を見直した。',
    en: 'We apologised by telephone and issued the copy anew without a fee. The wrong one was returned and shredded. The forms of the 18 other copies of that day were looked through.',
  },
  containmentEffect: {
    ja: '申出人は勤め先への提出期限に間に合った。見直した18件に誤りはなかった。',
    en: 'The applicant was in time for the employer. There was no error in the 18.',
  },
  requirement: {
    ja: '住民票の写しには、申請で省略を求められた事項を記載しない（窓口業務手順書 3.2）',
    en: 'A copy holds nothing that the form asks to leave out (counter procedure 3.2)',
  },
  sharedSummary: {
    ja: '住民票の写しの交付で、省略を求められた事項を記載したまま交付した',
    en: 'A certificate was issued with an item that the applicant had asked to leave out',
  },
  directCause: {
    ja: '申請書の「続柄 省略」の欄を見ずに発行し、渡す前に申請書と写しを読み合わせていない',
    en: 'The box "leave out relationship" was overlooked, and form and copy were not compared before handing over',
  },
  directCauseHow: {
    ja: '当日の申請書と交付記録を突き合わせ、担当した職員から聞き取った',
    en: "The day's forms and issue records were compared, and the clerk was asked",
  },
  rootCause: {
    ja: '端末の発行画面は「続柄を記載」が初期値で、省略は毎回手で選ばなければならない',
    en: 'The screen begins with "print relationship"; leaving it out has to be chosen by hand each time',
  },
  rootCauseHow: {
    ja: '過去1年の交付誤り4件がすべて「省略」の申請だったことから推定',
    en: 'Presumed, since all four errors of the past year were requests to leave something out',
  },
  escape: {
    ja: '誤りは申請者が気付いたときにしか分からず、窓口に点検の手順がなかった',
    en: 'Only applicants could notice; the counter had no step to check',
  },
  firstAction: {
    ja: '渡す前に、発行者と別の職員が申請書と写しを読み合わせ、申請書に確認印を押す',
    en: 'Before handing over, a second clerk compares form and copy and stamps the form',
  },
  secondAction: {
    ja: '端末の初期値を「続柄を省略」に改め、業務手順書 3.2 を改訂する',
    en: 'Let the screen begin with "leave out relationship", and revise procedure 3.2',
  },
  vagueCriterion: {
    ja: '同じ苦情がないこと',
    en: 'No such complaint again',
  },
  vagueMeasure: {
    ja: '市民の申出を見る',
    en: 'Look at what citizens tell us',
  },
  returnReason: {
    ja: '苦情がないことは、誤りがないことではありません。件数を決めて交付の控えを抜き取り、誤りの数で判定できる基準にしてください。',
    en: 'No complaint is not the same as no error. Fix a number of issued copies to be sampled, so that errors are what is counted.',
  },
  criterion: {
    ja: '対策後に交付した住民票の写し300件以上を抜き取り、記載事項の誤りが0件であること',
    en: 'At least 300 copies issued since, sampled: not one error in what is printed',
  },
  measure: {
    ja: '交付記録から無作為に選び、申請書の控えと1件ずつ照合する',
    en: 'Chosen at random from the issue records and compared with the forms one by one',
  },
  consultOpinion: {
    ja: '処置には同意します。判定基準はもう少し具体的な方がよいと思います。',
    en: 'I agree with the actions. The criterion could be more concrete.',
  },
  disagreement: {
    ja: '300件の抜き取りは窓口の負担が大きいため、件数を減らすべきです。',
    en: 'Sampling 300 copies is too much for the counter; it should be fewer.',
  },
  overDisagreement: {
    ja: '件数を減らすと誤りの有無を判定できない。抜き取りは閑散期に分けて行い、負担を抑える。',
    en: 'With fewer, nothing could be judged. The sampling is spread over quiet weeks.',
  },
  acceptsCause: {
    ja: '推定だが、初期値の変更は害がなく、効果確認で確かめられるため、このまま進める',
    en: 'Only presumed; but the change does no harm, and the effect check will show whether it was right',
  },
  firstEvidence: {
    ja: '確認印欄を設けた申請書の様式（共有フォルダー 市民課/様式/2の3）',
    en: 'Form with a box for the stamp (shared folder, forms, 2-3)',
  },
  secondEvidence: {
    ja: '端末の設定変更記録',
    en: 'Record of the changed setting',
  },
  measured: {
    ja: '対策後に交付した312件を無作為に抜き取り、申請書の控えと照合した。記載事項の誤りは0件だった。確認印の押し忘れが2件あったが、記載は正しかった。',
    en: '312 copies issued since were sampled at random and compared with their forms. There was no error in what was printed. Two stamps were missing; those copies were right.',
  },
  secondReport: {
    ja: '窓口の番号札の発券機が、開庁から20分ほど紙切れのままになっていた。並んだ順が分からなくなり、市民2人から声をかけられて気付いた。',
    en: 'The ticket machine at the counter was out of paper for some 20 minutes after opening. Nobody knew who was next; two citizens told us.',
  },
} as const satisfies Readonly<Record<string, Text>>;
