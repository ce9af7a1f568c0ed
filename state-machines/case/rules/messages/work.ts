import { erasureMessages } from '../../../erasure-messages';
import type { SomeMessages } from './message';

/** What is wrong with doing, checking, closing, holding or correcting, and how to mend it. */
export const work = {
  wasDoneByToday: {
    ja: '実施日は今日までの日付にしてください。',
    en: 'The day it was done must be today or earlier.',
  },
  theFixWasMadeByStaff: {
    ja: '修正した人には、実施日に在職していた職員を選んでください。',
    en: 'Name as who made the fix somebody who was on the staff on the day it was made.',
  },
  wasRecheckedByToday: {
    ja: '再確認日は、実施日から今日までの日付にしてください。',
    en: 'It must have been checked again between the day it was done and today.',
  },
  happenedByToday: {
    ja: '起きた日は今日までの日付にしてください。',
    en: 'The day on which it happened must be today or earlier.',
  },
  theActionIsOnesOwnAndOpen: {
    ja: 'この処置は、実施責任者本人が、未完了のうちに一度だけ完了にできます。',
    en: 'An action is completed once, by its owner, while it is open.',
  },
  theActionIsOpen: {
    ja: '中止できるのは、未完了の処置だけです。',
    en: 'Only an open action can be cancelled.',
  },
  changesOpenActions: {
    ja: '変更できるのは、未完了の処置だけです。',
    en: 'Only open actions can be changed.',
  },
  movesNoDateOfOnesOwn: {
    ja: '自分の処置の期限は、自分では動かせません。期限の延長を申し出てください。',
    en: 'Nobody moves the date of an action of their own. Ask for an extension.',
  },
  staysWithinThirtyDays: {
    ja: '軽微な変更で動かせるのは、決裁された期限から通算30日までです。それ以上は変更起案をしてください。',
    en: 'A minor change moves a date by 30 days in sum from the decided one. For more, submit the plan again.',
  },
  newOwnersAreOnStaff: {
    ja: '新しい実施責任者は、在職中の職員から選んでください。',
    en: 'Choose new owners who are on the staff.',
  },
  changesOwnersAfterATransfer: {
    ja: '軽微な変更で実施責任者を替えられるのは、今の責任者が異動または退職したときだけです。ほかの理由で替えるときは、変更起案をしてください。',
    en: 'A minor change gives an action to another only after its owner was transferred or has left. For any other reason submit the plan again.',
  },
  newOwnersDidNotDecide: {
    ja: '計画を決裁した人と、この変更を決める人は、軽微な変更で実施責任者になれません。その人に任せるときは、変更起案をしてください。',
    en: 'Who decided the plan, or decides this change, does not come to own an action by it. To give them one, submit the plan again.',
  },
  sendsBackCompletedActions: {
    ja: '差し戻せるのは、完了と報告された処置だけです。',
    en: 'Only actions that were reported as completed are sent back.',
  },
  saysWhereAnIneffectiveOneGoes: {
    ja: '効果なしには戻り先を、判定できずには待つ日（明日以降）を付けてください。ほかの場合は付けません。',
    en: 'Say where an ineffective one goes back to, and until which day, after today, an inconclusive one waits; otherwise neither.',
  },
  isInconclusiveAtMostTwice: {
    ja: '判定の先送りは2回までです。効果ありか効果なしを判定してください。',
    en: 'It can wait twice at most. Judge it effective or ineffective.',
  },
  countsTheTransactionsOfAPrevention: {
    ja: '予防処置の効果は、もとになった件数とともに判定してください。',
    en: 'Give the number of transactions that the effect of a prevention rests on.',
  },
  containmentWasRecordedWhereNeeded: {
    ja: '応急処置が記録されていません。先に記録してください。',
    en: 'No containment is on record. Record it first.',
  },
  holdEndsLaterThanToday: {
    ja: '一時停止の期日は明日以降にしてください。',
    en: 'A hold must end later than today.',
  },
  holdsForThreeMonthsAtMost: {
    ja: '一時停止は明日から3か月以内の日までにしてください。',
    en: 'A hold lasts until a later day, within three months.',
  },
  holdsLongerByThreeMonthsAtMost: {
    ja: '延長は、いまの期日より後で、いまの期日から3か月以内の日までにしてください。',
    en: 'Extend it beyond its present day, by three months at most.',
  },
  holdsForSixMonthsInAll: {
    ja: '一時停止は、これまでの分も合わせて通算6か月までです。もっと早い日にするか、案件を進めてください。',
    en: 'A case is held for six months in all, earlier holds included. Choose an earlier day, or go on with the case.',
  },
  resumesByTimerOnTheDay: {
    ja: '期日の前に自動では再開しません。',
    en: 'It does not resume by itself before its day.',
  },
  extendsAnOpenDeadline: {
    ja: '延長できるのは、原因と計画、未完了の処置、効果確認、未了の義務の期限のうち、要領が延長を認めるものです。法定の期限と審査機関の定めた期限は延長できません。',
    en: 'What can be extended is causes and plan, an open action, the effect check, or an open obligation, where the ruleset lets somebody extend it. Dates set by law or by an audit body never move.',
  },
  movesOpenDatesLater: {
    ja: '進行停止による繰下げは、未了の期限を後の日に移すだけです。',
    en: 'A pause of the city moves open due dates, and only to later days.',
  },
  extendsToALaterDay: {
    ja: '新しい期限は、いまの期限より後で、明日以降の日にしてください。',
    en: 'The new day has to be later than the present one, and after today.',
  },
  extendsAsRequested: {
    ja: '延長は、申し出のあった期限について、申し出の日までの範囲で認めてください。',
    en: 'Grant an extension that was asked for, and no further than asked.',
  },
  refusesWhatWasRequested: {
    ja: 'この期限について延長の申出はありません。',
    en: 'No extension of this deadline was asked for.',
  },
  grantsNotOnesOwn: {
    ja: '自分の期限や自分の申出は、自分では認められません。別の人に依頼してください。',
    en: 'Nobody grants an extension to themselves. Ask someone else.',
  },
  grantsAtTheRightLevel: {
    ja: '最初の延長は要領で定めた職（処置は推進責任者、原因と計画・効果確認は事務局長）が、2回目以降と重大な案件は品質管理責任者が決めます。',
    en: 'A first extension is granted by whom the ruleset names (an action: the responsible officer; causes and plan, effect check: the head of the secretariat), any further one, or of a serious case, by the quality manager.',
  },
  countersignsAnException: {
    ja: 'これは追認を待つ特例ではないか、あなた自身の特例です。一覧から選び直してください。',
    en: 'This is no exception that waits for a countersignature, or it is your own. Choose from the list.',
  },
  confirmsOnesOwnPaperDecision: {
    ja: 'これは、あなたの確認を待つ紙・口頭の決定ではありません。一覧から選び直してください。',
    en: 'This is no decision on paper or by voice that waits for your confirmation. Choose from the list.',
  },
  succeedsOnlyWhoHasLeft: {
    ja: '決定した本人が在職中は、本人が確認してください。退職などで不在となったときは、その職の後任が確認します。入力した人は確認できません。後任がいないか、後任が入力した人であるときは、上位の職が確認します。',
    en: 'While the decider is on the staff, the decider confirms it; after that, whoever holds the post now, and never who typed it in. Where that leaves nobody, a post above confirms it.',
  },
  theSubstituteActsForTheOwnDepartment: {
    ja: '代わりに完了を扱えるのは、承認する職と同じ部の案件だけです。品質管理責任者に依頼してください。',
    en: "The substitute acts only for a case of the approver's own department. Ask the quality manager.",
  },
  amendsATextOfTheReport: {
    ja: '訂正できるのは、報告の「何が起きたか」です。',
    en: 'What can be amended is what the report says has happened.',
  },
  amendsATextOfTheCauses: {
    ja: '訂正できるのは、いまの原因の記録にある文章です。画面を読み直してください。',
    en: 'What can be amended are the texts of the causes as they stand. Reload and try again.',
  },
  amendsATextOfThePlan: {
    ja: '訂正できるのは、回議中の計画の処置・判定基準・測り方の文章です。画面を読み直してください。',
    en: 'What can be amended are the texts of the plan in approval: actions, criterion, measure. Reload and try again.',
  },
  erasesWhatIsRecorded: erasureMessages.erasesWhatIsRecorded,
  erasesWhatWasProposed: erasureMessages.erasesWhatWasProposed,
} as const satisfies SomeMessages;
