import { erasureMessages } from '../erasure-messages';
import type { Text } from '../fact';
import { signingMessages, signingRequirements } from '../signing-messages';
import type { VoiceRuleName } from './rules';

/** What a refused person reads: why not, and what to do. One that is missing does not compile. */
export const voiceRuleMessages: Readonly<Record<VoiceRuleName, Text>> = {
  isOnStaff: {
    ja: '市民の声を受け付けられるのは職員です。職員として登録されているか、人事担当に確認してください。',
    en: 'Only staff can receive a voice. Ask personnel whether you are registered.',
  },
  isTheProcessOfVoices: {
    ja: '受付番号は自動で付きます。操作は要りません。',
    en: 'The reception number is given automatically. There is nothing to do.',
  },
  hasNoNumberYet: {
    ja: '受付番号はすでに付いています。操作は要りません。',
    en: 'It has its reception number already. There is nothing to do.',
  },
  isOfTheSection: {
    ja: 'これができるのは、この市民の声の担当課の職員です。担当課に依頼してください。',
    en: 'Only the staff of the section that has this voice can do this. Ask that section.',
  },
  isPromoterOrOfficerOfTheSection: {
    ja: '対応済にできるのは、担当課の推進員か推進責任者です。課の推進員に依頼してください。',
    en: "A voice is settled by the section's promoter or responsible officer. Ask the promoter.",
  },
  isOfficerOfTheSection: {
    ja: '回答しないことを決めるのは、担当課の推進責任者（課長・室長）です。課長に依頼してください。',
    en: "The section's responsible officer (its head) decides not to reply. Ask the section head.",
  },
  transfersTheVoice: {
    ja: '移送できるのは、担当課の推進員・推進責任者か事務局です。課の推進員に依頼してください。',
    en: "A voice is transferred by the section's promoter or responsible officer, or by the secretariat. Ask the promoter.",
  },
  theCitizenCanBeReached: {
    ja: '匿名か、連絡先がないため、申出人には連絡できません。対応済とするか、回答しないことを決めてください。',
    en: 'It was anonymous or left no contact, so the citizen cannot be reached. Settle it, or decide not to reply.',
  },
  holdsTheDecisionOnTheReply: {
    ja: '回答を決裁するのは担当課の課長です。課長が起案したときは、その上の職が決裁します。回答案に示された職の人に依頼してください。',
    en: "The section's head decides on the reply; the next superior post does where the head drafted it. Ask the post that the draft names.",
  },
  didNotDraftTheReply: {
    ja: '回答案を書いた人は、その回答を決裁できません。別の人が決裁してください。',
    en: 'Who drafted a reply cannot decide on it. Someone else has to.',
  },
  assignsSecondLooks: {
    ja: '再検討する課を決めるのは事務局です。事務局に依頼してください。',
    en: 'The secretariat says which section looks again. Ask the secretariat.',
  },
  isOfficerOfTheOtherSection: {
    ja: '再検討を決めるのは、再検討する課の推進責任者（課長・室長）です。その課が初めに回答した課と統合されたときは、別の課への割当てを事務局に依頼してください。',
    en: 'The head of the section that looks again decides. Where that was merged with the one that answered, ask the secretariat to assign another section.',
  },
  hadNoPartInTheFirstAnswer: {
    ja: '初めの回答を書いた人や決めた人は、再検討を決められません。別の課への割当てを事務局に依頼してください。',
    en: 'Who drafted or decided the first answer cannot decide on the second look. Ask the secretariat to assign another section.',
  },
  linksCases: {
    ja: '案件と結び付けられるのは、担当課の職員か事務局です。担当課に依頼してください。',
    en: 'A case is linked by the staff of the section that has this voice, or by the secretariat. Ask that section.',
  },
  isReceivedByToday: {
    ja: '受付日は今日までの日付にしてください。',
    en: 'Give a day of receipt up to today.',
  },
  isTakenByASection: {
    ja: '担当する課を選んでください。部や係では受け付けられません。',
    en: 'Choose a section: a department or a subsection cannot take it.',
  },
  anAnonymousVoiceNamesNobody: {
    ja: '匿名のときは、氏名・連絡先を入力せず、回答希望なしにしてください。',
    en: 'For an anonymous voice give neither name nor contact, and no wish for a reply.',
  },
  whoWantsAReplyCanBeReached: {
    ja: '回答を希望されるときは、連絡先を入力してください。',
    en: 'Where a reply is wanted, give how the citizen can be reached.',
  },
  goesToAnotherSection: {
    ja: '移送先には、いまの担当課ではない課を選んでください。',
    en: 'Choose another section than the one that has it now.',
  },
  wasDoneSinceReceipt: {
    ja: '日付は、受付日から今日までのあいだで入力してください。',
    en: 'Give a day between the receipt and today.',
  },
  wasSentSinceTheDecision: {
    ja: '発送日は、決裁した日から今日までのあいだで入力してください。',
    en: 'Give a day of sending between the decision and today.',
  },
  promisesALaterDay: {
    ja: '新しい期限は、いまの期限と中間回答の日より後の日付にしてください。',
    en: 'Promise a day that is later than the present due day and the day of the interim reply.',
  },
  someoneCanDecideOnTheReply: {
    ja: '決裁できる職がありません。組織の登録をシステム管理者に確認してください。',
    en: 'No post can decide on it. Ask the administrator whether the posts are registered.',
  },
  settlesNoReplyThatIsWanted: {
    ja: '回答を希望されています。回答するか、回答しないことを決めてください。問合せにその場で答えたときだけ、その内容を理由に書いて対応済にできます。',
    en: 'A reply is wanted: reply, or decide not to. Only an inquiry that was answered at once is settled, with how as the reason.',
  },
  anOpinionGetsAReason: {
    ja: '意見を対応済にするときは、どう受け止めたか、取り入れないときはその理由を書いてください。',
    en: 'To settle an opinion, say how it was taken, and why where it is not taken up.',
  },
  isLookedAtByAnotherSection: {
    ja: '再検討には、回答した課とは別の課を選んでください。',
    en: 'Choose another section than the one that answered.',
  },
  theCaseIsNotLinkedYet: {
    ja: 'この案件とはすでに結び付いています。操作は要りません。',
    en: 'It is linked to this case already. There is nothing to do.',
  },
  proposesErasure: {
    ja: '消去を申し出られるのは、担当課の推進責任者か文書主管課長です。課長に依頼してください。',
    en: "Erasure is proposed by the section's responsible officer or the records manager. Ask the section head.",
  },
  decidesErasure: {
    ja: '消去するかどうかを決めるのは文書主管課長・個人情報保護管理者です。文書主管課に依頼してください。',
    en: 'The records manager decides on erasure. Ask the section that keeps the records.',
  },
  didNotProposeTheErasure: erasureMessages.didNotProposeTheErasure,
  erasesWhatIsRecorded: erasureMessages.erasesWhatIsRecorded,
  erasesWhatWasProposed: erasureMessages.erasesWhatWasProposed,
  hasRoomForAnotherCase: {
    ja: '一つの市民の声に結び付けられる案件は100件までです。関係する案件を統合し、統合先の案件に結び付けてください。',
    en: 'A voice is linked to 100 cases at most. Merge cases that belong together, and link the one that they were merged into.',
  },
  signsWhatStandsNow: signingMessages.signsWhatStandsNow,
  authenticatedRecently: signingMessages.authenticatedRecently,
};

/** The same before anybody has tried, for the rules whose message speaks of what went wrong. */
const requirements: Readonly<Partial<Record<VoiceRuleName, Text>>> = {
  someoneCanDecideOnTheReply: {
    ja: '回答を決裁できる職があることが必要です。',
    en: 'There must be a post that can decide on the reply.',
  },
  settlesNoReplyThatIsWanted: {
    ja: '回答を希望された市民の声は、問合せにその場で答えたときだけ、その内容を理由に書いて対応済にできます。',
    en: 'Where a reply is wanted, only an inquiry that was answered at once is settled, with how as the reason.',
  },
  theCaseIsNotLinkedYet: {
    ja: 'まだ結び付いていない案件を選んでください。',
    en: 'Choose a case that is not linked to it yet.',
  },
  signsWhatStandsNow: signingRequirements.signsWhatStandsNow,
  authenticatedRecently: signingRequirements.authenticatedRecently,
};

/** What a rule will hold a command to, for who has not tried yet. */
export const voiceRuleRequirement = (name: VoiceRuleName): Text =>
  requirements[name] ?? voiceRuleMessages[name];
