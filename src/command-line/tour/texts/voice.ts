import type { Text } from '../../../platform/language';

/** What the narrator says of the citizen's letter and its reply. */
export const voiceTexts = {
  arrival: { ja: '市民から手紙が届く', en: 'A letter arrives' },
  receives: {
    ja: 'が、手紙を市民の声として受け付ける（回答希望あり）：',
    en: 'receives the letter as a voice; a reply is wanted:',
  },
  acknowledges: {
    ja: 'が、受け付けたことと受付番号を電話で申出人に伝える',
    en: 'tells the citizen by telephone that it has arrived, and its reception number',
  },
  owed: {
    ja: '市民の声から生まれた案件なので、回答の義務が自動的に付いた。回答するまで完了できない。',
    en: 'It comes from a voice, so it owes the reply; that came about by itself. Until the citizen has been answered it cannot be closed.',
  },
  interim: { ja: '中間回答', en: 'An interim reply' },
  sendsInterim: {
    ja: 'が、回答の期限（14日）に間に合わないため中間回答を送り、新しい期限を約束する：',
    en: 'cannot reply within the 14 days; sends an interim reply, and promises a later day:',
  },
  moved: {
    ja: '案件に付いている回答の義務の期限も、自動的に同じ日に移った。',
    en: 'The day by which the case owes the reply has moved with it, by itself.',
  },
  reply: { ja: '市民への回答', en: 'The reply to the citizen' },
  drafts: { ja: 'が回答を起案する：', en: 'drafts the reply:' },
  decides: {
    ja: 'が、示された回答案に署名して決裁する',
    en: 'signs the draft that is shown, and so decides on the reply',
  },
  sends: { ja: 'が回答を郵送する', en: 'sends it by post' },
  met: {
    ja: '案件に付いていた回答の義務も、自動的に履行済になった。',
    en: 'With that the case owes the reply no longer; that, too, came about by itself.',
  },
  reception: { ja: '申出人の受止め', en: 'How the citizen takes it' },
  recordsReception: {
    ja: 'が受止め「納得」を記録する：',
    en: 'records that the citizen is satisfied:',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the letter says, and what is answered. All of it is invented. */
export const voiceTyped = {
  letter: {
    ja: '先日、勤め先に出すために住民票の写しをとりました。続柄は省いてほしいと申請書に書いたのに、家に帰って見ると続柄が載っていました。もう一度行くことになり困りました。どう改めるのか、お返事をください。（例示町の住民より）',
    en: 'I came for a copy of my residence record, for my employer. On the form I asked to leave out the family relationship, but at home I saw that it was printed. I had to come again. Please tell me what you will do about it. (A resident of Example Town)',
  },
  name: { ja: '例示 申出子', en: 'Moshideko Reiji' },
  contact: {
    ja: '例示市例示町1丁目（架空の住所）、電話 000-0000-0000',
    en: '1 Example Town, Sample City (no real address), telephone 000-0000-0000',
  },
  interim: {
    ja: 'お手紙ありがとうございました。原因が分かり、改善の計画をまとめているところです。決まり次第お知らせします。',
    en: 'Thank you for your letter. We know the causes, and are planning what to do about them. We shall tell you as soon as it is decided.',
  },
  reply: {
    ja: 'ご迷惑をおかけし、申し訳ありませんでした。端末の初期値が「続柄を記載」だったことと、お渡しの前に申請書と読み合わせていなかったことが原因でした。初期値を改め、別の職員が読み合わせて確認印を押すことにしました。',
    en: 'We are sorry for the trouble. The screen began with "print relationship", and form and copy were not compared before handing over. It now begins with "leave out", and a second clerk compares the two and stamps the form.',
  },
  reception: {
    ja: '「すぐに直してもらえてよかった」との電話があった。',
    en: 'Rang to say: "I am glad that it was put right so soon."',
  },
} as const satisfies Readonly<Record<string, Text>>;
