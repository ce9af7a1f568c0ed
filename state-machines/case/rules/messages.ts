import type { Text } from '../../fact';
import type { RuleName } from './rules';

/** What a refused person reads: why not, and what to do. */
export const ruleMessages: Readonly<Record<RuleName, Text>> = {
  isOnStaff: {
    ja: '報告できるのは職員です。職員として登録されているか、人事担当に確認してください。',
    en: 'Only staff can report. Ask personnel whether you are registered.',
  },
  isTheNumbering: {
    ja: '番号は自動で付きます。操作は要りません。',
    en: 'The number is given automatically. There is nothing to do.',
  },
  hasNoNumberYet: {
    ja: 'この案件にはもう番号があります。',
    en: 'This case already has its number.',
  },
  isPromoterOrOfficerOfTheSection: {
    ja: 'これができるのは主管課の推進員か推進責任者です。課の推進員に依頼してください。',
    en: "Only the section's promoter or responsible officer can do this. Ask the promoter.",
  },
  isOfficerOfTheSection: {
    ja: 'これができるのは主管課の推進責任者（課長・室長）です。課長に依頼してください。',
    en: "Only the section's responsible officer (its head) can do this. Ask the section head.",
  },
  triagesForTheSectionOrTheSecretariat: {
    ja: '区分決定は主管課の推進員・推進責任者か事務局が行います。重大のおそれがある案件は事務局が行います。',
    en: "Triage is done by the section's promoter or officer, or by the secretariat; where something serious is suspected, by the secretariat.",
  },
  handlesTheCase: {
    ja: 'これができるのは担当者、または主管課の推進員・推進責任者です。担当者に依頼してください。',
    en: "Only the handler, or the section's promoter or officer, can do this. Ask the handler.",
  },
  handlesTheCaseOrReportedIt: {
    ja: '応急処置を記録できるのは担当者、主管課の推進員・推進責任者、または区分決定前の報告者です。',
    en: "Containment is recorded by the handler, the section's promoter or officer, or, before triage, by the reporter.",
  },
  handlesTheCaseOrVerifies: {
    ja: '効果確認を始められるのは担当者、推進員・推進責任者、または他課の内部監査員です。',
    en: "The effect check is begun by the handler, the section's promoter or officer, or an internal auditor of another section.",
  },
  holdsTheStepInTurn: {
    ja: 'いま決裁する番の職ではありません。決裁経路に示された職の人が行ってください。',
    en: 'It is not the turn of your post. The post shown in the route of approval has to act.',
  },
  ownsAnOpenAction: {
    ja: 'あなたが実施責任者である未完了の処置はありません。実施責任者が報告してください。',
    en: 'You own no open action. The owner of the action has to report it.',
  },
  isAnInternalAuditor: {
    ja: '効果確認は、指名された内部監査員が行います。事務局に依頼してください。',
    en: 'The effect is judged by a designated internal auditor. Ask the secretariat.',
  },
  isOfAnotherSection: {
    ja: '効果確認は、主管課以外の人が行います。他課の内部監査員に依頼してください。',
    en: 'The effect is judged by someone from another section. Ask an internal auditor there.',
  },
  theDayOfTheEffectCheckHasCome: {
    ja: '計画で決めた効果確認の日がまだ来ていません。その日以降に始めてください。',
    en: 'The day that the plan fixed for the effect check has not come. Begin on that day or later.',
  },
  deciderIsNeitherAuthorNorActionOwner: {
    ja: '起案者または処置の実施責任者は、その計画を決裁できません。別の人が決裁してください。',
    en: 'Who wrote the plan or owns one of its actions cannot decide it. Someone else has to.',
  },
  isNoImplementer: {
    ja: '処置を実施した人は、実施確認ができません。別の人が確認してください。',
    en: 'Who carried out an action cannot confirm the implementation. Someone else has to.',
  },
  neitherWroteNorDecidedNorImplemented: {
    ja: '起案・決裁・実施のいずれかに関わった人は、効果確認ができません。関わっていない内部監査員に依頼してください。',
    en: 'Who wrote, decided or implemented cannot judge the effect. Ask an internal auditor who did none of it.',
  },
  pinsWhatIsInForce: {
    ja: '要領が改められました。画面を読み直して、もう一度報告してください。',
    en: 'The ruleset has changed. Reload and report again.',
  },
  datesAreNotInTheFuture: {
    ja: '気付いた日は今日まで、起きた日は気付いた日までの日付にしてください。',
    en: 'It cannot have been noticed after today, or have happened after it was noticed.',
  },
  receivingUnitIsASection: {
    ja: '受け付ける課（室）を選んでください。',
    en: 'Choose a section to receive it.',
  },
  doubtTicksSerious: {
    ja: '個人情報・金銭・けがのいずれかが「はい」か「不明」のときは、重大のおそれを付けてください。',
    en: 'Where personal data, money or injury is "yes" or "unknown", mark it as possibly serious.',
  },
  kindAndSeverityAreInTheRuleset: {
    ja: 'この区分または重大度は、今の要領にありません。要領にあるものを選んでください。',
    en: 'This kind or severity is not in the ruleset. Choose one that is.',
  },
  onlyTheSectionsTriageIsProvisional: {
    ja: '課の区分決定は仮区分に、事務局の区分決定は確定にしてください。',
    en: "A section's triage is provisional; the secretariat's is not.",
  },
  handlerBelongsToTheSection: {
    ja: '担当者は主管課の職員から選んでください。',
    en: 'Name a handler from the staff of the section.',
  },
  planIsDueFromTodayOn: {
    ja: '期限は今日以降の日付にしてください。',
    en: 'The due date must be today or later.',
  },
  wasDoneByToday: {
    ja: '実施日は今日までの日付にしてください。',
    en: 'The day it was done must be today or earlier.',
  },
  wasRecheckedByToday: {
    ja: '再確認日は、実施日から今日までの日付にしてください。',
    en: 'It must have been checked again between the day it was done and today.',
  },
  causeCodesAreInTheRuleset: {
    ja: '原因の分類は、今の要領にあるものを選んでください。',
    en: 'Choose cause codes that are in the ruleset.',
  },
  causesHaveIdsOfTheirOwn: {
    ja: '同じ番号の原因が二つあります。番号を分けてください。',
    en: 'Two causes have the same id. Give each its own.',
  },
  isTheNextRound: {
    ja: '計画の回数が合いません。画面を読み直して、もう一度提出してください。',
    en: 'This is not the next round of the plan. Reload and submit again.',
  },
  actionsHaveIdsOfTheirOwn: {
    ja: '同じ番号の処置が二つあります。番号を分けてください。',
    en: 'Two actions have the same id. Give each its own.',
  },
  actionsRemoveKnownCauses: {
    ja: 'それぞれの処置に、取り除く原因を、記録された原因の中から選んでください。',
    en: 'Choose for each action which of the recorded causes it removes.',
  },
  actionOwnersAreOnStaff: {
    ja: '処置の実施責任者は、在職中の職員から選んでください。',
    en: 'Choose owners of actions who are on the staff.',
  },
  actionsAreDueFromTodayOn: {
    ja: '処置の期限は今日以降の日付にしてください。',
    en: 'Actions must be due today or later.',
  },
  effectIsCheckedAfterTheLastAction: {
    ja: '効果確認の日は、最後の処置の期限以降にしてください。',
    en: 'Check the effect on or after the day on which the last action is due.',
  },
  followsTheRouteOfTheRuleset: {
    ja: '決裁経路が要領と合いません。事務局に連絡してください。',
    en: 'The route of approval does not follow the ruleset. Tell the secretariat.',
  },
  namesTheStepInTurn: {
    ja: 'いまの決裁段階ではありません。画面を読み直してください。',
    en: 'This is not the step whose turn it is. Reload and try again.',
  },
  acceptsEachCauseThatIsNotVerified: {
    ja: '検証済でない原因それぞれについて、それでよいとする理由を書いてください。',
    en: 'Give, for each cause that is not verified, the reason why it is accepted.',
  },
  theActionIsOnesOwnAndOpen: {
    ja: 'この処置は、実施責任者本人が、未完了のうちに一度だけ完了にできます。',
    en: 'An action is completed once, by its owner, while it is open.',
  },
  signsWhatStandsNow: {
    ja: '表示の後に内容が変わりました。読み直し、確かめてからもう一度行ってください。',
    en: 'It changed after it was shown to you. Read it again, then sign.',
  },
  authenticatedRecently: {
    ja: 'この決定には、もう一度パスワードの入力が要ります。',
    en: 'Enter your password again for this decision.',
  },
};
