import type { Ruleset } from './schema';

type Deadline = Ruleset['deadlines'][number];
type CountedDeadline = Exclude<Deadline, { unit: 'fixedDate' }>;

/** Of our own procedure: the last day moves on to a working day, and a hold stops the clock. */
const working = (
  id: string,
  ja: string,
  en: string,
  length: number,
  start: Deadline['start'] = 'waiting',
): CountedDeadline => ({
  id,
  label: { ja, en },
  start,
  length,
  unit: 'workingDays',
  onHoliday: 'next',
  pauses: true,
  extendedBy: [],
});

/** Of the law: neither paused nor extended by us. On a holiday the day before it is the safe one. */
const statutory = (id: string, ja: string, en: string, length: number): CountedDeadline => ({
  id,
  label: { ja, en },
  start: 'owed',
  length,
  unit: 'calendarDays',
  onHoliday: 'keep',
  pauses: false,
  extendedBy: [],
});

/**
 * Of the law on personal data: counted from the day on which the city knew, not from that on which
 * somebody raised it; who answers for it hears at once that a day has passed.
 */
const onLeaks = (id: string, ja: string, en: string, length: number): Deadline => ({
  ...statutory(id, ja, en, length),
  start: 'leakKnown',
  escalatesAtOnceTo: ['recordsManager', 'qualityManager'],
});

/**
 * Due dates by their name; that of an obligation has the name of its kind. All of them are defaults
 * of ours, save those that the law on personal data sets (leak…).
 *
 * Not here: for findings of an internal audit, causes and plan at latest 7 days before the management
 * review. Nor has any of them 次回実施時 as its unit: a plan may say so of the check of its effect, which
 * then has no day, and `effectCheckAtLatest` is what it has to keep.
 */
export const defaultDeadlines: Ruleset['deadlines'] = [
  // Meant is noon of that calendar day, and the telephone counts. Deadlines here are whole days: the
  // noon is nowhere held, and it is late from the day after on.
  statutory('firstReport', '第一報', 'First report', 1),
  // A figure: beyond it the report is asked why, and never refused.
  working('reporting', '気付いてから報告まで', 'From noticing to reporting', 3, 'noticed'),
  working('acceptance', '受領', 'Acceptance', 2),
  working('triage', '区分決定', 'Triage', 3),
  // Silence of the secretariat is then recorded as 異議なし（自動）.
  working('triageConfirmation', '仮区分の確認', 'Confirmation of a provisional triage', 5),
  working('findingAnswer', '指摘区分への回答', "Answer to a finding's kind", 5),
  working('containment', '応急処置', 'Containment', 5),
  {
    ...working('causesAndPlan', '原因と計画', 'Causes and plan', 14),
    unit: 'calendarDays',
    extendedBy: ['secretariatHead'],
  },
  working('approvalStep', '決裁経路の各段階', 'Each step of approval', 3),
  // The day that the plan names for it.
  {
    id: 'action',
    label: { ja: '処置', en: 'Action' },
    start: 'named',
    unit: 'fixedDate',
    onHoliday: 'next',
    pauses: true,
    extendedBy: ['responsibleOfficer'],
  },
  { ...working('effectCheck', '効果確認', 'Effect check', 3, 'implemented'), unit: 'months' },
  {
    ...working('effectCheckAtLatest', '効果確認の限度', 'Effect check at latest', 12, 'actionsDue'),
    unit: 'months',
    extendedBy: ['secretariatHead'],
  },
  working('effectJudgement', '効果確認の判定', 'Judgement of the effect', 10),
  working(
    'paperConfirmation',
    '紙・口頭決裁の確認',
    'Confirmation of a paper decision',
    10,
    'owed',
  ),
  working('countersignature', '特例の追認', 'Countersignature of an exception', 10, 'owed'),
  // From the day after receipt; where it cannot be kept, an interim reply is sent.
  {
    ...statutory('reply', '申出人への回答', 'Reply to the citizen', 14),
    start: 'noticed',
    onHoliday: 'next',
  },
  {
    ...working('urgentCheck', '緊急点検', 'Urgent check of like cases', 5, 'owed'),
    extendedBy: ['responsibleOfficer'],
  },
  {
    ...working('horizontalDeployment', '水平展開', 'Horizontal deployment', 10, 'owed'),
    extendedBy: ['responsibleOfficer'],
  },
  {
    ...working('procedureRevision', '業務手順書の改訂', 'Revision of a work procedure', 30, 'owed'),
    unit: 'calendarDays',
    extendedBy: ['responsibleOfficer'],
  },
  { ...working('publication', '公表判断', 'Decision on publishing', 5, 'owed'), pauses: false },
  working('finderConfirmation', '指摘者の確認', 'Confirmation by the finder', 10, 'planDue'),
  // Due with causes and plan, unless the body names another day.
  {
    id: 'bodyAcceptance',
    label: { ja: '審査機関の受理', en: 'Acceptance by the audit body' },
    start: 'planDue',
    unit: 'fixedDate',
    onHoliday: 'keep',
    pauses: false,
    extendedBy: [],
  },
  // Due on the third day; the law is broken after the fifth.
  onLeaks('leakAssessment', '漏えい等の報告要否の判断', 'Whether a leak is reportable', 3),
  onLeaks('leakPromptReport', '漏えい等の速報', 'Prompt report of a leak', 3),
  onLeaks('leakFinalReport', '漏えい等の確報', 'Final report of a leak', 30),
  onLeaks(
    'leakFinalReportMalicious',
    '漏えい等の確報（不正目的）',
    'Final report of a malicious leak',
    60,
  ),
  onLeaks('leakNotice', '本人通知', 'Notice to those concerned', 30),
];
