import type { Text } from '../../../platform/language';

/** What the narrator says of the second attempt. */
export const reworkTexts = {
  causes: { ja: '原因分析のやり直し', en: 'The causes, once more' },
  recordsCauses: {
    ja: 'が、再現と聞き取りで確かめた原因を記録する（c1・c2 とも検証済）：',
    en: 'records the causes, both verified this time, by reproducing and asking:',
  },
  plan: { ja: '計画の起案（3回目）', en: 'The plan, third round' },
  submitsPlan: {
    ja: 'が、新しい処置二つと判定基準を起案し、署名する：',
    en: 'drafts two new actions and a criterion, and signs:',
  },
  actions: { ja: '新しい処置の実施と証拠', en: 'The new actions and their evidence' },
  effect: { ja: '新しい計画の効果確認', en: 'The effect of the new plan' },
  onPaper: { ja: '停電の日の紙の決定', en: 'A decision on paper, on a day without power' },
  typesIn: {
    ja: 'が、停電の間に 仮名 六郎（市民課長）が紙で行った実施確認を入力する（後日入力・未追認）：',
    en: 'types in that 仮名 六郎, head of the section, confirmed the implementation on paper:',
  },
  waitsForTheDecider: {
    ja: '紙で決めた本人が10開庁日のうちに確認するまで、この案件は完了できない。',
    en: 'Until the decider stands by it, within 10 working days, the case cannot be closed.',
  },
  paperConfirmed: { ja: '紙の決定の確認', en: 'The paper decision is confirmed' },
  triesToConfirm: {
    ja: 'が、自分の入力したものを自分で確認しようとする',
    en: 'tries to confirm what was only typed in',
  },
  confirmsPaper: {
    ja: 'が、紙で決めたとおりであることを確認し、署名する',
    en: 'confirms that this is what was decided on paper, and signs',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the people of the story type meanwhile. All of it is invented. */
export const reworkTyped = {
  measuredByPost: {
    ja: '対策後に交付した312件を無作為に抜き取り、申請書の控えと照合した。窓口で交付した241件に誤りはなかったが、郵送請求で交付した71件のうち3件に、省略を求められた続柄が載っていた。',
    en: '312 copies issued since were sampled at random and compared with their forms. The 241 issued at the counter were right; of the 71 issued by post, 3 showed the relationship that was to be left out.',
  },
  directCause: {
    ja: '郵送請求では、発送前に申請書と写しを読み合わせていない',
    en: 'Of what is sent by post, form and copy are not compared before sending',
  },
  directCauseHow: {
    ja: '郵送担当の作業を1日通して見て、手順を聞き取った',
    en: 'The work with requests by post was watched for a day, and the clerks were asked',
  },
  rootCause: {
    ja: '郵送請求は窓口と別の一括発行の画面を使い、その初期値は「続柄を記載」のままだった',
    en: 'Requests by post use another screen, for many at once, which still begins with "print relationship"',
  },
  rootCauseHow: {
    ja: '試験用の請求5件を一括発行の画面で処理し、続柄が載ることを再現した',
    en: 'Five trial requests were run through that screen: the relationship was printed',
  },
  escape: {
    ja: '最初の分析では窓口の交付だけを調べ、郵送請求を調べていなかった',
    en: 'The first analysis looked at the counter only, not at requests by post',
  },
  firstAction: {
    ja: '一括発行の画面の初期値も「続柄を省略」に改める',
    en: 'Let the other screen, too, begin with "leave out relationship"',
  },
  secondAction: {
    ja: '郵送請求でも、発送前に別の職員が申請書と写しを読み合わせ、確認印を押す',
    en: 'Before sending by post, too, a second clerk compares form and copy and stamps the form',
  },
  criterion: {
    ja: '改善後に交付した住民票の写し300件以上（うち郵送請求100件以上）を抜き取り、記載事項の誤りが0件であること',
    en: 'At least 300 copies issued since, 100 of them by post, sampled: not one error in what is printed',
  },
  firstEvidence: {
    ja: '一括発行の画面の設定変更記録',
    en: 'Record of the changed setting of the other screen',
  },
  secondEvidence: {
    ja: '郵送請求の確認印欄を設けた処理簿（共有フォルダー 市民課/様式/2の5）',
    en: 'Register of requests by post with a box for the stamp (shared folder, forms, 2-5)',
  },
  paper: {
    ja: '実施確認書（紙、課長印あり。市民課 文書保存箱 3の12）',
    en: 'Confirmation on paper with the seal of the head (archive box 3-12 of the section)',
  },
  measured: {
    ja: '改善後に交付した326件（うち郵送請求118件）を無作為に抜き取り、申請書の控えと照合した。記載事項の誤りは0件だった。',
    en: '326 copies issued since, 118 of them by post, were sampled at random and compared with their forms. There was no error in what was printed.',
  },
} as const satisfies Readonly<Record<string, Text>>;
