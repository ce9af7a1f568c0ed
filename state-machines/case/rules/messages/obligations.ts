import type { SomeMessages } from './message';

/** What is wrong with raising, meeting or waiving an obligation, and how to mend it. */
export const obligations = {
  isAKindOfObligation: {
    ja: 'この種類の義務は要領にないか、あなたの職では加えられません。種類を確かめてください。',
    en: 'The ruleset has no such kind of obligation, or your post does not raise it. Check the kind.',
  },
  thisKindIsNotTooEarly: {
    ja: 'この種類の義務を加えられるのは、計画の決裁の後です。急ぐときは緊急点検を求めてください。',
    en: 'This kind of obligation is raised only after a plan was decided. If it is urgent, ask for an urgent check.',
  },
  isANewObligation: {
    ja: 'この番号の義務はもうあります。別の番号にしてください。',
    en: 'There is an obligation with this id already. Give it another.',
  },
  movesAnOpenReply: {
    ja: '変わるのは、市民の声への未了の回答の担当課と期限だけで、期限は後の日にだけ変わります。',
    en: 'Only an open reply to a voice moves: to another section, or to a later day.',
  },
  meetsOnesOwnOpenObligation: {
    ja: 'この義務を済ませられるのは、負っている人か職、課が負うときはその推進員・推進責任者で、未了のうちだけです。',
    en: 'An obligation is met while it is open: by the person or post that owes it, for a unit by its promoter or responsible officer.',
  },
  answersAsTheKindAsks: {
    ja: 'この種類の義務に合う答えを選び、「済」以外には理由を書いてください。',
    en: 'Choose an answer that fits this kind of obligation, and give the reason unless it is done.',
  },
  aVoicesReplyIsMetByItsAnswer: {
    ja: '市民の声への回答は、その市民の声で行ってください。回答・対応済・回答しないことの決定で、この義務は自動的に済みます。',
    en: 'Answer the voice itself: once it is replied to, settled or not to be replied to, this obligation is met automatically.',
  },
  theObligationIsOpen: {
    ja: '免除できるのは未了の義務で、その種類を免除できるのは要領で定めた職だけです。',
    en: 'Only an open obligation is waived, and only by whom the ruleset names for its kind.',
  },
  theOwerDoesNotWaive: {
    ja: '自分や自分の職・課が負う義務は免除できません。済ませるか、別の人に依頼してください。',
    en: 'Nobody waives what they, their post or their unit owes. Meet it, or ask someone else.',
  },
  closesUnansweredOnlyWhenOverdue: {
    ja: '未回答として閉じられるのは、期限が過ぎた後です。',
    en: 'It is closed as unanswered only after its due date.',
  },
} as const satisfies SomeMessages;
