import { LIMITS } from '../../../limits';
import type { SomeMessages } from './message';

/** Why nobody may do it as the case stands, and what has to come first. */
export const aboutTheCase = {
  hasNoNumberYet: {
    ja: 'この案件にはもう番号があります。',
    en: 'This case already has its number.',
  },
  wasTriaged: {
    ja: '区分決定がまだです。先に区分を決めてください。',
    en: 'The case has not been classified yet. Do that first.',
  },
  standsClassified: {
    ja: '区分決定がまだです。変更を申し出るのではなく、区分を決めてください。',
    en: 'The case has not been classified here yet. Classify it instead of asking for a change.',
  },
  aDelayIsToBeExplained: {
    ja: '遅れた理由は求められていないか、もう記録されています。書き添えることがあれば、メモを追加してください。',
    en: 'Nobody asks why it was late, or it has been said. If there is more to say, add a note.',
  },
  isAPrevention: {
    ja: '予防処置の案件ではありません。起きたことは、新しい案件として報告してください。',
    en: 'This case prevents nothing. Report what happened as a new case.',
  },
  noCitizenIsAffected: {
    ja: '市民の申出による案件や、申出人への回答が要る案件は取り下げられません。最後まで処理し、申出人に回答してください。',
    en: 'A case that a citizen brought, or that came to owe a citizen an answer, cannot be withdrawn. Work it to its end, and answer the citizen.',
  },
  theReporterWishesIt: {
    ja: '報告者から取下げの申出がありません。報告者に申し出てもらってください。',
    en: 'The reporter has not asked for it to be withdrawn. Let the reporter ask.',
  },
  theSectionDidNotDecline: {
    ja: 'この課は所管違いと答えています。事務局の移送を待ってください。',
    en: 'This section has said that the case is not its own. Wait until the secretariat transfers it.',
  },
  somethingSeriousIsSuspected: {
    ja: '重大のおそれがない案件です。区分案ではなく、区分を決めてください。',
    en: 'Nothing serious is suspected. Classify the case instead of proposing it.',
  },
  theTriageIsProvisional: {
    ja: '仮区分ではないので、確認は要りません。',
    en: 'The triage is not provisional; it needs no confirmation.',
  },
  hasNoCausesYet: {
    ja: '原因は記録済みです。直すときは原因の訂正をしてください。',
    en: 'Causes are on record. To mend them, amend them.',
  },
  thePlanMayStillBeChanged: {
    ja: `この計画の変更は${LIMITS.planChanges}回に達しました。実施中は変更起案で計画を改めてください。実施が終わったあとは、今の計画と判定基準のまま進めてください。`,
    en: `This plan was changed ${LIMITS.planChanges} times. While it is carried out, submit a new plan; afterwards go on with the plan and criterion as they are.`,
  },
  anActionIsOpen: {
    ja: '決裁された計画に未完了の処置がありません。',
    en: 'The decided plan has no open action.',
  },
  theCriterionIsNotMovedAfterTheFirstAction: {
    ja: '回議の間に処置が完了したため、この起案の判定基準は決裁できません。差し戻し、判定基準は品質管理責任者に変えてもらってください。',
    en: 'An action was completed during the approval, so the criterion that this plan says anew cannot be decided. Return it; the quality manager changes the criterion.',
  },
  anActionWasCompleted: {
    ja: 'まだ完了した処置がありません。判定基準は変更起案で変えてください。',
    en: 'No action has been completed yet. Change the criterion by submitting the plan again.',
  },
  theDecisionStands: {
    ja: '決裁の後に重大度または区分が上がったか、原因が訂正されました。実施確認の前に、計画を改めて起案し、決裁を受けてください。',
    en: 'Since the decision the case was raised, or its causes were amended. Submit the plan again for a new decision before its implementation is confirmed.',
  },
  aNewDecisionIsNeeded: {
    ja: '処置はすべて終わっています。改めて起案できるのは、重大度や区分が上がったか、原因が訂正されたときだけです。',
    en: 'Every action has ended. A plan is submitted again here only after the case was raised or its causes were amended.',
  },
  nothingBuiltOnTheCausesIsConfirmed: {
    ja: 'この原因に基づく処置は実施確認が済んでいるため、訂正できません。分かったことはメモに残してください。原因分析をやり直すのは、効果なしの判定または再開の後です。',
    en: 'The actions that these causes led to are confirmed as done: they are amended no longer. Put what you have learned into a note; causes are analysed again after an ineffective effect, or once the case is reopened.',
  },
  thePlanIsNotDecidedYet: {
    ja: '回議中の計画がありません。決裁後の計画は、軽微な変更か変更起案で改めてください。',
    en: 'No plan is in approval. After its decision a plan is changed by a minor change or submitted again.',
  },
  theHoldWasRequested: {
    ja: '一時停止の申請がありません。主管課の推進責任者に申請してもらってください。',
    en: "No hold was asked for. Let the section's responsible officer ask.",
  },
  isNoNonconformityOfAnExternalAudit: {
    ja: '外部審査・包括外部監査で指摘された不適合は中止できません。処置を終えてください。区分がまだのときは、先に区分を決めてください。',
    en: 'A nonconformity that an external audit found cannot be cancelled. Work it to its end; if it has no kind yet, classify it first.',
  },
  theTriageIsConfirmed: {
    ja: '仮区分のままでは完了できません。事務局に区分の確認を依頼してください。',
    en: 'The triage is still provisional. Ask the secretariat to confirm it before the case is closed.',
  },
  theDayOfTheEffectCheckHasCome: {
    ja: '計画で決めた効果確認の日がまだ来ていません。その日以降に始めてください。',
    en: 'The day that the plan fixed for the effect check has not come. Begin on that day or later.',
  },
  owesNoMoreThanCanBeKept: {
    ja: 'この案件の義務が多すぎます（未了は60件、全部で300件まで）。済んだものを片付けるか、課ごとにまとめて求めてください。',
    en: 'This case owes too much already (60 open, 300 in all). Settle what is done, or ask a section once for all.',
  },
  leavesNothingThatMustBeAnswered: {
    ja: '申出人への回答、または免除できない義務（漏えい等の報告要否の判断、公表判断など）が残っています。先に済ませてください。申出人への回答は、市民の声として登録して引き継ぐこともできます。',
    en: 'A reply to a citizen is still owed, or something that nobody may waive, such as the judgement of a leak or the decision on publishing. Settle it first; a reply can also be handed over to a voice that you record.',
  },
  nothingIsOwed: {
    ja: '未了の処置・義務、または未追認・未確認の決定が残っています。それらを済ませてください。',
    en: 'An action, an obligation, a countersignature or a confirmation is still open. Settle it first.',
  },
  theCancellationWasRequested: {
    ja: '中止の申請がありません。主管課の推進責任者に申請してもらってください。',
    en: 'Nobody asked for the cancellation. The responsible officer of the section has to ask first.',
  },
  staysWithinThirtyDaysOfTheDecidedDate: {
    ja: '処置の期限は、決裁された日から合計30日までしか延ばせません。変更起案をしてください。',
    en: 'The date of an action moves by 30 days in sum from the decided one. Submit a changed plan.',
  },
  paperIsNoOlderThanWhatItDecides: {
    ja: '紙・口頭の決裁の日は、決裁する内容（起案など）が記録された日以降にしてください。それより前に決まっていたときは、決裁した本人がここで改めて決裁してください。',
    en: 'A decision on paper cannot be older than the record of what it decides. Where it was made before that, let the decider decide here again, in person.',
  },
  wasDecidedOnPaperBySomebodyElseBefore: {
    ja: '紙・口頭の決裁は、別の人が今日までに決めたものだけを記録できます。自分の決裁は自分で行ってください。',
    en: 'Only what somebody else decided by today is typed in as decided on paper. Decide your own in person.',
  },
  didNotMakeTheFix: {
    ja: '修正を行った人と記録した人は、それを確認できません。別の人に確認を依頼してください。',
    en: 'Neither who made the fix nor who recorded it can confirm it. Ask someone else to.',
  },
} as const satisfies SomeMessages;
