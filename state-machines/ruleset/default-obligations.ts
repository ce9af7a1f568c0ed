import type { Ruleset } from './schema';

const SECTION = ['promoter', 'responsibleOfficer'] as const;
/** What the law on personal data asks for after a leak is owed by who answers for that, and nobody else. */
const ONLY_THE_RECORDS_MANAGER = ['recordsManager'] as const;
/** 速報, 確報 and 本人通知 follow once it is judged reportable. */
const ONCE_REPORTABLE = { when: 'leakReportable', owedBy: { role: 'recordsManager' } } as const;
const SECRETARIAT = ['secretariat', 'secretariatHead'] as const;

/**
 * What a case may owe beside its actions (domain section 3, "Obligations"). Where `waivedBy` is
 * empty, it is met or the case stays open. 追認 and the confirmation of a paper decision are none
 * of these: the case remembers them by itself.
 */
export const defaultObligationKinds: Ruleset['obligationKinds'] = [
  {
    // Met by a process, when the voice is answered or it was decided not to; where there is no voice
    // yet, when it was recorded and linked.
    id: 'reply',
    label: { ja: '申出人への回答', en: 'Reply to the citizen' },
    raisedBy: [...SECRETARIAT],
    raised: { when: 'citizenWantsReply', owedBy: 'section' },
    answers: ['done'],
    waivedBy: ['secretariatHead'],
  },
  {
    id: 'firstReport',
    label: { ja: '第一報', en: 'First report' },
    raisedBy: [...SECTION, ...SECRETARIAT],
    raised: { when: 'seriousSuspected', owedBy: 'section' },
    answers: ['done'],
    waivedBy: ['secretariatHead', 'qualityManager'],
  },
  {
    id: 'urgentCheck',
    label: { ja: '緊急点検', en: 'Urgent check of like cases' },
    raisedBy: [...SECTION, ...SECRETARIAT, 'qualityManager'],
    answers: ['applies', 'doesNotApply', 'alreadyDone'],
    waivedBy: ['secretariatHead'],
  },
  {
    // Applies: a linked case opens. Silence after the due date is closed as 未回答.
    id: 'horizontalDeployment',
    label: { ja: '水平展開', en: 'Horizontal deployment' },
    raisedBy: [...SECTION, ...SECRETARIAT, 'qualityManager'],
    onlyAfter: 'decision',
    answers: ['applies', 'doesNotApply', 'alreadyDone'],
    waivedBy: ['secretariatHead'],
  },
  {
    id: 'procedureRevision',
    label: { ja: '業務手順書の改訂', en: 'Revision of a work procedure' },
    raisedBy: [...SECTION, ...SECRETARIAT],
    raised: { when: 'procedureMustBeRevised', owedBy: 'actionOwner' },
    answers: ['done', 'alreadyDone'],
    waivedBy: ['secretariatHead'],
  },
  {
    id: 'leakAssessment',
    label: { ja: '漏えい等の報告要否の判断', en: 'Whether a leak is reportable' },
    raisedBy: [...SECTION, ...SECRETARIAT, 'recordsManager'],
    raised: { when: 'leakPossible', owedBy: { role: 'recordsManager' } },
    owedBy: [...ONLY_THE_RECORDS_MANAGER],
    answers: ['reportable', 'notReportable'],
    waivedBy: [],
  },
  {
    id: 'leakPromptReport',
    label: { ja: '漏えい等の速報', en: 'Prompt report of a leak' },
    raisedBy: ['recordsManager'],
    raised: ONCE_REPORTABLE,
    owedBy: [...ONLY_THE_RECORDS_MANAGER],
    answers: ['done'],
    waivedBy: ['qualityManager'],
  },
  {
    id: 'leakFinalReport',
    label: { ja: '漏えい等の確報', en: 'Final report of a leak' },
    raisedBy: ['recordsManager'],
    raised: ONCE_REPORTABLE,
    owedBy: [...ONLY_THE_RECORDS_MANAGER],
    answers: ['done'],
    waivedBy: ['qualityManager'],
  },
  {
    // In the place of the one before, which is then waived, where somebody may have acted with a
    // wrongful purpose.
    id: 'leakFinalReportMalicious',
    label: { ja: '漏えい等の確報（不正目的）', en: 'Final report of a malicious leak' },
    raisedBy: ['recordsManager'],
    owedBy: [...ONLY_THE_RECORDS_MANAGER],
    answers: ['done'],
    waivedBy: ['qualityManager'],
  },
  {
    id: 'leakNotice',
    label: { ja: '本人通知', en: 'Notice to those concerned' },
    raisedBy: ['recordsManager'],
    raised: ONCE_REPORTABLE,
    owedBy: [...ONLY_THE_RECORDS_MANAGER],
    answers: ['done'],
    waivedBy: ['qualityManager'],
  },
  {
    id: 'publication',
    label: { ja: '公表判断', en: 'Decision on publishing' },
    raisedBy: [...SECRETARIAT, 'qualityManager'],
    raised: { when: 'serious', owedBy: { role: 'qualityManager' } },
    answers: ['published', 'notPublished'],
    waivedBy: [],
  },
  {
    id: 'finderConfirmation',
    label: { ja: '指摘者の確認', en: 'Confirmation by the finder' },
    raisedBy: [...SECRETARIAT, 'internalAuditor'],
    raised: { when: 'internalFinding', owedBy: 'finder' },
    answers: ['done'],
    waivedBy: ['qualityManager'],
  },
  {
    // Due on the day that the body sets; raised by itself, with causes and plan.
    id: 'bodyAcceptance',
    label: { ja: '審査機関の受理', en: 'Acceptance by the audit body' },
    raisedBy: [...SECRETARIAT],
    raised: { when: 'externalFinding', owedBy: { role: 'secretariatHead' } },
    answers: ['done'],
    waivedBy: ['qualityManager'],
  },
];
