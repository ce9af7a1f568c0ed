import { signingRequirements } from '../../../signing-messages';
import type { SomeMessages } from './message';

/**
 * What a command will be held to, said before anybody has tried: for the rules whose message speaks of
 * what went wrong. The message of any other reads well both before and after.
 */
export const requirements: SomeMessages = {
  pinsWhatIsInForce: {
    ja: '報告する時点で施行されている要領によります。',
    en: 'It is reported under the ruleset that is in force then.',
  },
  kindAndSeverityHaveARoute: {
    ja: '区分と重大度は、今の要領で使えるものから選んでください。',
    en: 'Choose a kind and a severity that the ruleset offers now.',
  },
  planIsDueWithinTheDeadline: {
    ja: '原因と計画の期限は、要領で定めた日数のうちにしてください。足りないときは期限延長を申請できます。',
    en: 'Give a day for causes and plan within the time that the ruleset gives; an extension can be asked for.',
  },
  isNewClassification: {
    ja: '区分と重大度の少なくとも一方を、今と違うものにしてください。',
    en: 'Choose another kind, another severity, or both.',
  },
  causesHaveIdsOfTheirOwn: {
    ja: '原因には、それぞれ別の番号を付けてください。',
    en: 'Give each cause an id of its own.',
  },
  isTheNextRound: {
    ja: '計画には、次の回数を付けてください。',
    en: 'Give the plan the number of its next round.',
  },
  actionsHaveIdsOfTheirOwn: {
    ja: '処置には、それぞれ別の番号を付けてください。',
    en: 'Give each action an id of its own.',
  },
  followsTheRouteOfTheRuleset: {
    ja: '決裁経路は、要領で定めたとおりになります。決裁できる人がいることが必要です。',
    en: 'The route of approval is the one of the ruleset, and somebody must be there to decide.',
  },
  endorsesTheStepInTurn: {
    ja: '承認できるのは、前の段階が済んで順番の来た段階です。',
    en: 'A step is endorsed when its turn has come.',
  },
  isConsultedInTurn: {
    ja: '合議に答えられるのは、前の段階が済んで順番の来た段階です。',
    en: 'A consultation is answered when its turn has come.',
  },
  decidesTheStepInTurn: {
    ja: '決裁できるのは、前の段階がすべて済んでからです。',
    en: 'The plan is decided when all steps before the decision were taken.',
  },
  seriousCausesAreVerifiedOrAcceptedAbove: {
    ja: '重大な案件で検証済の原因が一つもないときは、品質管理責任者が決裁します。代決はできません。',
    en: 'A serious case of which no cause is verified is decided by the quality manager, not by who stands in.',
  },
  returnsFromTheStepInTurn: {
    ja: '差し戻せるのは、順番の来た段階からです。',
    en: 'The plan is returned from a step whose turn it is.',
  },
  raisesToNeitherAuthorNorActionOwner: {
    ja: '上位決裁の相手には、この計画の起案者でも処置の実施責任者でもない人の職を選んでください。',
    en: 'Raise the decision to a post whose holder neither wrote the plan nor owns one of its actions.',
  },
  readsWhatIsToBeRead: {
    ja: '後閲するのは、あなたの不在中に代決された段階です。',
    en: 'Read afterwards what was decided in your place during your absence.',
  },
  readsACirculation: {
    ja: '読むのは、あなたの職に供覧された、まだ読んでいない段階です。',
    en: 'Choose a step that is circulated to your post and that you have not read.',
  },
  containmentWasRecordedWhereNeeded: {
    ja: '応急処置の要る案件では、応急処置が先に記録されていることが必要です。',
    en: 'Where the case needs containment, it has to be on record before.',
  },
  resumesByTimerOnTheDay: {
    ja: '自動で再開するのは、期日が来てからです。',
    en: 'It resumes by itself on its day.',
  },
  countersignsAnException: {
    ja: '追認するのは、追認を待つ特例で、ほかの人が行ったものです。',
    en: "Countersign an exception that waits for it, and that is another's.",
  },
  confirmsOnesOwnPaperDecision: {
    ja: '確認するのは、あなたの確認を待つ紙・口頭の決定です。',
    en: 'Confirm a decision on paper or by voice that waits for your confirmation.',
  },
  amendsATextOfTheCauses: {
    ja: '訂正できるのは、いまの原因の記録にある文章です。',
    en: 'What can be amended are the texts of the causes as they stand.',
  },
  amendsATextOfThePlan: {
    ja: '訂正できるのは、回議中の計画の処置・判定基準・測り方の文章です。',
    en: 'What can be amended are the texts of the plan in approval: actions, criterion, measure.',
  },
  refusesWhatWasRequested: {
    ja: '延長を認めないのは、申出のあった期限についてです。',
    en: 'Refuse an extension of a deadline for which one was asked for.',
  },
  isAKindOfObligation: {
    ja: '義務の種類は、要領にあり、あなたの職で加えられるものを選んでください。',
    en: 'Choose a kind of obligation that the ruleset has and that your post raises.',
  },
  isANewObligation: {
    ja: '義務には、まだ使われていない番号を付けてください。',
    en: 'Give the obligation an id that no other one has.',
  },
  aVoicesReplyIsOwedOnce: {
    ja: '市民の声への回答は、同じ市民の声への未了の回答がないときに加えてください。',
    en: 'Raise the reply to a voice only where the case does not owe it already.',
  },
  signsWhatStandsNow: signingRequirements.signsWhatStandsNow,
  signsOnceTriaged: {
    ja: '区分決定の後は、いま表示されている内容に署名します。',
    en: 'After triage, sign what stands now, as it is shown to you.',
  },
  authenticatedRecently: signingRequirements.authenticatedRecently,
};
