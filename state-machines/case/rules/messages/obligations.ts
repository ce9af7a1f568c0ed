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
  isOwedByWhoAnswersForIt: {
    ja: 'この種類の義務を負うのは、要領で定めた職だけです。漏えい等に関するものは、文書主管課長（個人情報保護管理者）の職を指定してください。',
    en: 'Only the post that the ruleset names owes this kind of obligation. For what concerns a leak, give the post of the records manager.',
  },
  isDueByTheLatestDay: {
    ja: '延長のない期限なので、法令や要領で決まる日より後にはできません。期限を空けておくか、その日までの日付にしてください。',
    en: 'Nobody extends this deadline, so it cannot be later than the law or the ruleset says. Leave the day out, or give one by then.',
  },
  aReplyIsAboutAVoice: {
    ja: '申出人への回答の義務には、その市民の声を指定してください。市民の声がまだなければ、先に受け付けてください。',
    en: 'Name the voice that is to be replied to. If there is none yet, record it first.',
  },
  isANewObligation: {
    ja: 'この番号の義務はもうあります。別の番号にしてください。',
    en: 'There is an obligation with this id already. Give it another.',
  },
  aVoicesReplyIsOwedOnce: {
    ja: 'この市民の声への回答は、この案件の未了の義務にもうあります。市民の声に回答すると、それで果たされます。',
    en: 'The case owes the reply to this voice already. Answer the voice, which meets it.',
  },
  movesAnOpenReply: {
    ja: '変わるのは、市民の声への未了の回答の担当課と期限だけで、期限は後の日にだけ変わります。',
    en: 'Only an open reply to a voice moves: to another section, or to a later day.',
  },
  meetsOnesOwnOpenObligation: {
    ja: 'この義務を済ませられるのは、負っている人か職、課が負うときはその推進員・推進責任者で、未了のうちだけです。その人が退職したときや職がなくなったときは、元の課の推進責任者が済ませます。',
    en: 'An obligation is met while it is open: by the person or post that owes it, for a unit by its promoter or responsible officer; where the person has left or the post is gone, by the responsible officer of their section.',
  },
  answersAsTheKindAsks: {
    ja: 'この種類の義務に合う答えを選び、「済」以外には理由を書いてください。',
    en: 'Choose an answer that fits this kind of obligation, and give the reason unless it is done.',
  },
  aVoicesReplyIsMetByItsAnswer: {
    ja: '申出人への回答は、市民の声で行ってください（まだなければ受け付けて、この案件に結び付けてください）。回答・対応済・回答しないことの決定で、この義務は自動的に済みます。',
    en: 'Answer the voice itself (record it and link this case, if there is none yet): once it is replied to, settled or not to be replied to, this obligation is met automatically.',
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
  theAskedHadTimeToAnswer: {
    ja: '未回答として閉じられるのは、求めてから5開庁日がたった後です。それまでは回答を促してください。',
    en: 'It is closed as unanswered only five working days after it was asked for. Ask for an answer until then.',
  },
} as const satisfies SomeMessages;
