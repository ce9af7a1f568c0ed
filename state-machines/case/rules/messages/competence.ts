import type { SomeMessages } from './message';

/** Why this person may not do it, and who may. */
export const competence = {
  isOnStaffOrLinksACase: {
    ja: '報告できるのは職員です。職員として登録されているか、人事担当に確認してください。',
    en: 'Only staff can report. Ask personnel whether you are registered.',
  },
  isTheNumbering: {
    ja: '番号は自動で付きます。操作は要りません。',
    en: 'The number is given automatically. There is nothing to do.',
  },
  isTheRouteProcess: {
    ja: '段階の省略と経路の再解決は、組織と不在の記録から自動で行われます。不在や異動を記録してください。',
    en: 'Steps are skipped and resolved again automatically, from the records of absences and posts. Record the absence or the change there.',
  },
  isTheCityPause: {
    ja: '市の期限の進行停止が終わると、期限は自動で繰り下がります。一件の期限を変えるときは、期限延長を申請してください。',
    en: 'Due dates move by themselves when a pause of the city ends. To move one of them, ask for an extension.',
  },
  isTheDeadlineProcess: {
    ja: '督促と上位への通知は、期限から自動で行われます。操作は要りません。',
    en: 'Reminders and escalations follow from the deadlines automatically. There is nothing to do.',
  },
  isTheProcessOfVoices: {
    ja: '回答の担当課と期限は、市民の声の移送や中間回答に合わせて自動で変わります。変えるときは、市民の声のほうで移送するか、中間回答を送ってください。',
    en: 'Who owes the reply, and by when, follows the voice. Transfer the voice, or send an interim reply, there.',
  },
  isTheReporter: {
    ja: 'これができるのは報告者本人です。報告者に依頼してください。',
    en: 'Only the reporter can do this. Ask the reporter.',
  },
  isTheReporterOrHandles: {
    ja: '報告を訂正できるのは、報告者、担当者、主管課の推進員・推進責任者です。',
    en: "A report is amended by the reporter, the handler, or the section's promoter or officer.",
  },
  isPromoterOrOfficerOfTheSection: {
    ja: 'これができるのは主管課の推進員か推進責任者です。課の推進員に依頼してください。',
    en: "Only the section's promoter or responsible officer can do this. Ask the promoter.",
  },
  isOfficerOfTheSection: {
    ja: 'これができるのは主管課の推進責任者（課長・室長）です。課長に依頼してください。',
    en: "Only the section's responsible officer (its head) can do this. Ask the section head.",
  },
  decidesAdoption: {
    ja: '採否を決めるのは主管課の推進責任者（課長・室長）、その上位の職、または事務局長が指名した他の部の内部監査員です。',
    en: "The section's responsible officer decides whether it is taken up, a post above, or the auditor of another department whom the head of the secretariat named.",
  },
  confirmsImplementation: {
    ja: '実施を確認するのは主管課の推進責任者（課長・室長）、その上位の職、または事務局長が指名した他の部の内部監査員です。',
    en: "The section's responsible officer confirms the implementation, a post above, or the auditor of another department whom the head of the secretariat named.",
  },
  withdrawsOrDecidesIt: {
    ja: '区分決定の前に取り下げられるのは報告者だけです。一度区分が決まった案件は、報告者が取下げを申し出て、事務局長が決めます。',
    en: 'Before triage only the reporter withdraws a report. Once it was classified, the reporter asks for it, and the head of the secretariat decides.',
  },
  decidesForTheSecretariat: {
    ja: 'これを決めるのは事務局長です（事務局の課の案件では品質管理責任者も）。事務局に依頼してください。',
    en: 'The head of the secretariat decides this; for a case of their own section the quality manager may, too. Ask the secretariat.',
  },
  isSecretariatHead: {
    ja: 'これを決めるのは事務局長です。事務局に依頼してください。',
    en: 'The head of the secretariat decides this. Ask the secretariat.',
  },
  isQualityManager: {
    ja: 'これを決めるのは品質管理責任者です。事務局を通じて依頼してください。',
    en: 'The quality manager decides this. Ask through the secretariat.',
  },
  transfersTheCase: {
    ja: '移送は事務局が行います。部をまたいで所管が争われているときは、品質管理責任者が決めます。',
    en: 'The secretariat transfers a case. Where departments dispute whose it is, the quality manager decides.',
  },
  joinsSections: {
    ja: '関係課を加えられるのは主管課の推進責任者か事務局です。',
    en: "Sections are joined by the section's responsible officer or by the secretariat.",
  },
  triagesForTheSectionOrTheSecretariat: {
    ja: '区分決定は主管課の推進員・推進責任者か事務局が行います。重大のおそれがある案件は事務局が、事務局の課の案件は他の部の内部監査員が行います。',
    en: "Triage is done by the section's promoter or officer, or by the secretariat: by the secretariat where something serious is suspected, by an internal auditor of another department for a case of the secretariat's own section.",
  },
  confirmsTriage: {
    ja: '仮区分を確認するのは事務局です。事務局の課の案件は、事務局自身では確認できません。',
    en: 'The secretariat confirms a provisional triage, but not that of its own section.',
  },
  answersAFinding: {
    ja: '監査の指摘の区分に答えるのは主管課の推進員か推進責任者で、一度だけです。',
    en: "An audit finding's kind is answered once, by the section's promoter or responsible officer.",
  },
  reclassifies: {
    ja: '区分・重大度の変更を決めるのは事務局長か品質管理責任者です。事務局に依頼してください。',
    en: 'Kind and severity are changed by the head of the secretariat or the quality manager. Ask the secretariat.',
  },
  handlesTheCase: {
    ja: 'これができるのは担当者、または主管課の推進員・推進責任者です。担当者に依頼してください。',
    en: "Only the handler, or the section's promoter or officer, can do this. Ask the handler.",
  },
  handlesTheCaseOrReportedIt: {
    ja: '応急処置を記録できるのは担当者、主管課の推進員・推進責任者、または区分決定前の報告者です。',
    en: "Containment is recorded by the handler, the section's promoter or officer, or, before triage, by the reporter.",
  },
  asksForExtensions: {
    ja: '期限の延長を申し出られるのは、担当者、推進員・推進責任者、処置の実施責任者、または義務を負う人・職・課です。',
    en: "An extension is asked for by the handler, the section's promoter or officer, the owner of an action, or who owes an obligation.",
  },
  handlesVerifiesOrIsTheTimer: {
    ja: '効果確認を始められるのは担当者、推進員・推進責任者、または他課の内部監査員です。',
    en: "The effect check is begun by the handler, the section's promoter or officer, or an internal auditor of another section.",
  },
  holdsAStepInTurn: {
    ja: 'いまの番の職ではありません。決裁経路に示された職の人が行ってください。',
    en: 'It is not the turn of your post. The post shown in the route of approval has to act.',
  },
  holdsTheDecision: {
    ja: 'これができるのは決裁者で、前の段階が済んでからです。決裁経路を確かめてください。',
    en: 'Only the decider can do this, once the earlier steps are taken. Look at the route of approval.',
  },
  decidesInTurnOrInAbsence: {
    ja: '決裁できるのは、前の段階が済んだ後の決裁者か、要領で定めた代決者です。決裁経路を確かめてください。',
    en: 'The decider decides, once the earlier steps are taken, or the post that the ruleset names in their absence. Look at the route of approval.',
  },
  isTheAuthor: {
    ja: '引き戻せるのは起案者本人です。起案者に依頼するか、差し戻してください。',
    en: 'Only the author pulls a plan back. Ask the author, or return it.',
  },
  hasToReadAfterwards: {
    ja: 'あなたが後閲するものはありません。',
    en: 'There is nothing that you have to read afterwards.',
  },
  isACirculationsReader: {
    ja: 'あなたの職に供覧されているものはありません。',
    en: 'Nothing is circulated to your post, or you have read it already.',
  },
  wasConsultedOnWhatWasAbandoned: {
    ja: 'あなたの職が合議を受けた計画で、確認していない廃案はありません。',
    en: 'No plan on which your post was consulted was abandoned, or you have read it already.',
  },
  ownsAnOpenAction: {
    ja: 'あなたが実施責任者である未完了の処置はありません。実施責任者が報告してください。',
    en: 'You own no open action. The owner of the action has to report it.',
  },
  verifiesForThisKind: {
    ja: '効果確認は、他課の内部監査員か、主管課の上位の職が行います。軽微なものは主管課の推進責任者も行えます。事務局に依頼してください。',
    en: "The effect is judged by an internal auditor of another section or a post above the section; for a light kind by the section's responsible officer too. Ask the secretariat.",
  },
  approvesClosureForThisSeverity: {
    ja: '完了を承認するのは主管課の推進責任者かその上位の職（または事務局長が指名した他の部の内部監査員）、重大なものは品質管理責任者です。品質管理責任者と同じ部の案件は、要領で定めた職が代わります。',
    en: "Closing is approved by the section's responsible officer, a post above or the auditor whom the head of the secretariat named; of a serious case by the quality manager; of one of the quality manager's own department by the substitute that the ruleset names.",
  },
  reopens: {
    ja: '再開を決めるのは事務局長か、他課の内部監査員です。事務局に相談してください。',
    en: 'The head of the secretariat, or an internal auditor of another section, reopens a case. Ask the secretariat.',
  },
  resumesOrIsTheTimer: {
    ja: '再開できるのは主管課の推進責任者です。期日には自動で再開します。',
    en: "The section's responsible officer resumes a case. On the day that was set it resumes by itself.",
  },
  raisesObligations: {
    ja: 'この案件に義務を加えられるのは、担当者、推進員・推進責任者と、要領で定めた職です。',
    en: "Obligations are raised by the handler, the section's promoter or officer, and whom the ruleset names.",
  },
  owesAnObligation: {
    ja: 'あなたが答える未了の義務はありません。課が負う義務には、その課の推進員か推進責任者が答えます。',
    en: 'There is no open obligation for you to answer. What a unit owes, its promoter or responsible officer answers.',
  },
  waivesObligations: {
    ja: 'あなたの職で免除できる未了の義務はありません。免除は、種類ごとに要領で定めた職が決めます。事務局に依頼してください。',
    en: 'There is no open obligation that your post waives. The ruleset names for each kind who does. Ask the secretariat.',
  },
  grantsExtensions: {
    ja: '期限の延長を決めるのは、要領で定めた職（主管課の推進責任者、事務局長など）と品質管理責任者です。',
    en: "Extensions are decided by whom the ruleset names (the section's responsible officer, the head of the secretariat) or by the quality manager.",
  },
  isOfAnotherDepartment: {
    ja: '追認するのは、特例で決めた人とは別の部の役職者です。他の部の課長か内部監査員に依頼してください。',
    en: 'An exception is countersigned by a post of another department. Ask a section head or an internal auditor there.',
  },
  isTheDeciderOnPaper: {
    ja: '紙や口頭での決定を確認するのは、決定した本人です。本人が退職などで不在となったときは、その職の後任に、後任も確認できないときは上位の職に依頼してください。',
    en: 'Who decided on paper or by voice has to confirm it. Ask that person, or, of one who has left, whoever holds the post now, or, where nobody there can, a post above.',
  },
  takesPart: {
    ja: '記録を加えられるのは、この案件の関係者（報告者、担当者、実施責任者、関係課、事務局、監査員）です。',
    en: 'Only those who take part in the case (reporter, handler, owners of actions, joined sections, secretariat, auditors) add to it.',
  },
  proposesErasure: {
    ja: '消去を申し出られるのは、主管課の推進責任者か文書主管課長です。',
    en: "Erasure is proposed by the section's responsible officer or the records manager.",
  },
  decidesErasure: {
    ja: '消去を決めるのは文書主管課長・個人情報保護管理者です。',
    en: 'The records manager decides on erasure.',
  },
  typesInPaperDecisions: {
    ja: '紙や口頭での決定を入力できるのは、担当者、主管課の推進員・推進責任者、または事務局です。',
    en: "A decision on paper or by voice is typed in by the handler, the section's promoter or officer, or the secretariat.",
  },
} as const satisfies SomeMessages;
