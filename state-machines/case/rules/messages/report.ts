import type { SomeMessages } from './message';

/** What is wrong with a report, a triage or another classification, and how to mend it. */
export const report = {
  substituteIsAnotherDepartmentsAuditor: {
    ja: '指名できるのは、主管課とは別の部に属する内部監査員で、指名する本人以外の人です。',
    en: "Name an internal auditor of another department than the section's, and not yourself.",
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
  saysWhetherTheCitizenWantsAReply: {
    ja: '市民の申出のときは、回答の希望（希望する・希望しない・匿名）を入れてください。市民の声があるときと、市民の申出でないときは入れません。',
    en: 'Where a citizen brought it, say whether a reply is wanted, not wanted, or the citizen stayed anonymous; but not where there is a voice, nor for anything else.',
  },
  findingComesFromAnAudit: {
    ja: '指摘の区分を付けられるのは、監査・審査からの案件だけです。発生源を確かめてください。',
    en: 'Only a case from an audit carries a finding. Check the source.',
  },
  reportsFromThisSource: {
    ja: '内部監査の指摘は内部監査員か事務局、外部審査・外部監査・監査委員監査の指摘は事務局、マネジメントレビューからの案件は事務局か品質管理責任者が報告します。自分たちで気付いたことは、発生源を「各課」にしてください。',
    en: 'Findings of an internal audit are reported by an internal auditor or the secretariat, those of any other audit by the secretariat, what a management review brings by the secretariat or the quality manager. For what you noticed yourself, give your section as the source.',
  },
  toUnitIsAnotherSection: {
    ja: '移送先には、いまの主管課と別の課（室）を選んでください。',
    en: 'Choose another section to transfer it to.',
  },
  joinsSectionsOnly: {
    ja: '関係課には、主管課と別の課（室）を選んでください。',
    en: "Join sections only, and others than the case's own.",
  },
  kindAndSeverityHaveARoute: {
    ja: 'この区分または重大度は、今の要領では使えません。今使える区分と重大度を選んでください。',
    en: 'The ruleset does not offer this kind and severity now. Choose ones that it does.',
  },
  findingKeepsItsKind: {
    ja: '監査の指摘の区分は、指摘者が決めたとおりにしてください。違うと思うときは、先に異議を出してください。',
    en: "Keep the kind that the audit's finder set. If it seems wrong, object to it first.",
  },
  handlerBelongsToTheSection: {
    ja: '担当者は主管課の職員から選んでください。',
    en: 'Name a handler from the staff of the section.',
  },
  onlyTheSectionsTriageIsProvisional: {
    ja: '課の区分決定は仮区分に、事務局の区分決定は確定にしてください。',
    en: "A section's triage is provisional; the secretariat's is not.",
  },
  planIsDueFromTodayOn: {
    ja: '期限は今日以降の日付にしてください。',
    en: 'The due date must be today or later.',
  },
  planIsDueWithinTheDeadline: {
    ja: '原因と計画の期限が、要領で定めた日数を超えています。期限の日までにし、足りないときは期限延長を申請してください。',
    en: 'Causes and plan are due within the time that the ruleset gives. Give a day within it; if it is not enough, ask for an extension.',
  },
  isConfirmedByAPersonOrSilence: {
    ja: '異議なし（自動）は、区分決定から5開庁日たってから記録されます。',
    en: 'Silence counts as consent only five working days after the triage.',
  },
  objectsInTime: {
    ja: '異議を出せるのは、課に案件が届いて（報告または移送から）5開庁日までです。区分の変更は事務局に相談してください。',
    en: 'Objections are raised within 5 working days of the day on which the section got the case, by report or transfer. Ask the secretariat for a change of kind.',
  },
  isNewClassification: {
    ja: '区分も重大度も今のままです。変える方を選んでください。',
    en: 'Neither kind nor severity differs. Choose what changes.',
  },
  isDownwardOnlyByWhoMay: {
    ja: '上げる変更と横の変更、区分決定から10開庁日以内に下げる変更は事務局長が、重大なもの・外部からのもの・期間を過ぎたものを下げる変更は品質管理責任者が決めます。',
    en: 'Upward and sideways, and downward within 10 working days of triage, the head of the secretariat decides; downward later, or of a serious or external case, the quality manager.',
  },
  considersUntilADay: {
    ja: '継続検討には、いつまでに決めるか（明日以降）を付けてください。ほかの採否には付けません。',
    en: 'Further consideration needs a day, after today, by which it is decided; the other answers have none.',
  },
  mergesIntoAnEarlierCase: {
    ja: '統合先には、この案件より先に報告され、まだ終わっていない案件を選んでください。',
    en: 'Merge it into a case that was submitted earlier and has not ended.',
  },
  leavesNothingOwedBehind: {
    ja: '未了の義務、または未追認・未確認の決定が残っています。済ませるか免除してから統合してください。市民の声への回答と、統合先が同じ人・同じ期限までに負っている義務は残っていても構いません。',
    en: 'An obligation, a countersignature or a confirmation is still open. Settle it before merging; only replies to voices may stay, and what the other case owes too, by the same and no later.',
  },
} as const satisfies SomeMessages;
