import type { Text } from '../fact';

/** What a ruleset may have wrong although its form is right. */
const FINDINGS = {
  idTwice: {
    ja: '同じ名前が二度使われています。名前を分けてください。',
    en: 'The same id is used twice. Give each its own.',
  },
  endsBeforeItBegins: {
    ja: '終わりの日が始まりの日より前です。',
    en: 'It ends before it begins.',
  },
  deadlineTooLong: {
    ja: '期限が長すぎます。3年以内にしてください。',
    en: 'The deadline is too long. Make it three years at most.',
  },
  erasOutOfOrder: {
    ja: '元号は始まりの日の古い順に並べてください。',
    en: 'List the eras from the oldest to the latest.',
  },
  severitiesOutOfOrder: {
    ja: '重大度は軽いものから順に並べてください。',
    en: 'List the severities from the least to the most severe.',
  },
  causeCodeWithoutItsGroup: {
    ja: '原因の分類の第一段がありません。先に加えてください。',
    en: 'The first level of this cause code is missing. Add it.',
  },
  noRouteOfApproval: {
    ja: 'この区分と重大度に決裁経路がありません。経路の表に加えてください。',
    en: 'This kind and severity has no route of approval. Add it to the table.',
  },
  rowThatNeverCounts: {
    ja: '前の行がすべて先に当てはまるので、この行は使われません。除くか、前に移してください。',
    en: 'Earlier rows always come first, so this one never counts. Remove it or move it up.',
  },
  unknownKind: {
    ja: 'この区分は要領にありません。',
    en: 'The ruleset has no such kind.',
  },
  unknownSeverity: {
    ja: 'この重大度は要領にありません。',
    en: 'The ruleset has no such severity.',
  },
  notOneDecision: {
    ja: '決裁の段階は、経路にちょうど一つ要ります。',
    en: 'A route has exactly one step that decides.',
  },
  stepsOutOfOrder: {
    ja: '段階は、承認、合議、決裁、供覧の順に並べてください。',
    en: 'Order the steps: endorsements, consultations, the decision, circulation.',
  },
  lineOutOfOrder: {
    ja: '承認は下の職から上の職へ進み、決裁はそのどれよりも下の職ではできません。',
    en: 'Endorsements go from the lower post to the higher, and the decider is not below them.',
  },
  standsInForItself: {
    ja: '代決者は、決裁者と別の職にしてください。',
    en: 'Another post has to stand in.',
  },
  noStandIn: {
    ja: 'この職が決裁する経路がありますが、代決者が定められていません。',
    en: 'This post decides on a route, but nobody stands in for it.',
  },
  closureNotOnce: {
    ja: '重大度ごとに、完了を承認する職をちょうど一つ定めてください。',
    en: 'Name for each severity exactly one role that approves closing.',
  },
  noSuchDeadline: {
    ja: 'この期限は手続に要ります。加えてください。',
    en: 'The procedure needs this deadline. Add it.',
  },
  nobodyOwesIt: {
    ja: 'この義務が生じる場面では、義務を負う人が決まりません。指摘者は内部監査の指摘に、処置の担当者は業務手順書の改訂に限ります。',
    en: 'Where it is raised there is nobody like that. A finder is there for findings of an internal audit, the owner of an action for the revision of a work procedure.',
  },
  owedByAnother: {
    ja: 'この義務は、負うことができる職とは別の人に生じます。どちらかに合わせてください。',
    en: 'By itself it comes to be owed by somebody who may not owe it. Name the same role in both places.',
  },
  startsElsewhere: {
    ja: 'この期限はこの日から数えられません。手続で決まった起算点に戻してください。義務の期限は、義務が生じた日、気付いた日、漏えい等を知った日、原因と計画の期限から数えられます。',
    en: 'This deadline is not counted from there. Put back the start that the procedure gives; what is owed counts from the day on which it came to be owed, was noticed, the leak was known, or causes and plan are due.',
  },
  noFixedDate: {
    ja: '単位を「指定日」にできるのは、案件で日を決めるものと、原因と計画の期限の日が期限になるものだけで、案件で日を決めるものの単位は必ず「指定日」です。',
    en: 'A fixed date is for what is due on the day that the case names, which is always one, or on the day on which causes and plan are due. Give all else a length.',
  },
  replyNeverDone: {
    ja: '申出人への回答は「済み」で履行されます。答えに「済み」（done）を加えてください。',
    en: 'A reply is met by having been given. Add the answer done.',
  },
  freshAuthenticationMissing: {
    ja: 'この署名には、必ず直前の本人確認が要ります。本人確認を求める記録に加えてください。',
    en: 'This is never signed without a fresh sign-in. Add it to the facts that ask for one.',
  },
  erasBeginTooLate: {
    ja: 'これまでの記録の日に当たる元号がなくなります。前の要領にある古い元号も残してください。',
    en: 'Days that are on record would have no era. Keep the older eras that earlier rulesets have.',
  },
  noSuchDay: {
    ja: 'この日は暦にありません。',
    en: 'There is no such day in the calendar.',
  },
  kindGone: {
    ja: 'この区分の案件があり得るので、除けません。使わなくするには終わりの日を入れてください。',
    en: 'There may be cases of this kind, so it stays. To end its use, give it a last day.',
  },
  severityGone: {
    ja: 'この重大度の案件があり得るので、除けません。元に戻してください。',
    en: 'There may be cases of this severity, so it stays. Put it back.',
  },
  obligationKindGone: {
    ja: 'この種類の義務を負う案件があり得るので、除けません。元に戻してください。',
    en: 'There may be cases that owe an obligation of this kind, so it stays. Put it back.',
  },
} as const satisfies Record<string, Text>;

export type FindingCode = keyof typeof FINDINGS;

/** Something wrong in a ruleset: what, where (a path of names), and what to do about it. */
export interface RulesetFinding {
  readonly code: FindingCode;
  readonly at: readonly string[];
  readonly text: Text;
}

export const finding = (code: FindingCode, ...at: readonly string[]): RulesetFinding => ({
  code,
  at,
  text: FINDINGS[code],
});
