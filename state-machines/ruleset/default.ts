import { defaultDeadlines } from './default-deadlines';
import { defaultKinds } from './default-kinds';
import { defaultObligationKinds } from './default-obligations';
import type { Ruleset } from './schema';

/**
 * The ruleset that an installation starts from. The city's report gives no approval route, no
 * deadline and no definition of "serious"; what stands here for them is a default of ours.
 *
 * Left to a later issue: 合議 by flag (個人情報・法務・財政) for serious cases, the optional 合議 of
 * the lesser ones, which a route cannot say yet.
 */
export const defaultRuleset: Ruleset = {
  version: 1,
  title: { ja: '是正・予防処置要領（標準）', en: 'Corrective action ruleset (default)' },
  eras: [
    { letter: 'S', name: '昭和', from: '1926-12-25' },
    { letter: 'H', name: '平成', from: '1989-01-08' },
    { letter: 'R', name: '令和', from: '2019-05-01' },
  ],
  kinds: defaultKinds,
  severities: [
    { id: 'slight', label: { ja: '軽易', en: 'Slight' } },
    { id: 'ordinary', label: { ja: '通常', en: 'Ordinary' } },
    { id: 'serious', label: { ja: '重大', en: 'Serious' } },
  ],
  causeCodes: [
    { id: 'people', label: { ja: '人', en: 'People' } },
    { id: 'people.knowledge', label: { ja: '人：知識・理解', en: 'People: knowledge' } },
    { id: 'people.attention', label: { ja: '人：思い込み・見落とし', en: 'People: attention' } },
    { id: 'people.handover', label: { ja: '人：引継ぎ・連絡', en: 'People: handover' } },
    { id: 'workAndTools', label: { ja: '仕事の進め方・道具', en: 'Way of working and tools' } },
    { id: 'workAndTools.procedure', label: { ja: '進め方：手順書', en: 'Work: procedure' } },
    { id: 'workAndTools.checking', label: { ja: '進め方：確認の仕組み', en: 'Work: checking' } },
    {
      id: 'workAndTools.system',
      label: { ja: '道具：システム・様式', en: 'Tools: system or form' },
    },
    { id: 'workplace', label: { ja: '職場', en: 'Workplace' } },
    {
      id: 'workplace.load',
      label: { ja: '職場：業務量・体制', en: 'Workplace: load and staffing' },
    },
    { id: 'workplace.layout', label: { ja: '職場：配置・環境', en: 'Workplace: layout' } },
  ],
  approvalRoutes: [
    {
      kinds: defaultKinds.filter(({ route }) => route !== 'record').map(({ id }) => id),
      severities: ['serious'],
      steps: [
        { kind: 'endorse', post: 'subsectionHead' },
        { kind: 'endorse', post: 'sectionHead' },
        { kind: 'endorse', post: 'deputyDepartmentHead' },
        { kind: 'endorse', post: 'departmentHead' },
        { kind: 'consult', post: { role: 'secretariatHead' } },
        { kind: 'decide', post: { role: 'qualityManager' } },
        { kind: 'circulate', post: 'deputyMayor' },
        { kind: 'circulate', post: 'mayor' },
      ],
    },
    {
      kinds: ['nonconformity'],
      severities: ['slight', 'ordinary'],
      steps: [
        { kind: 'endorse', post: 'subsectionHead' },
        { kind: 'consult', post: { role: 'secretariatHead' } },
        { kind: 'decide', post: 'sectionHead' },
        { kind: 'circulate', post: 'departmentHead' },
      ],
    },
    {
      kinds: [
        'minorNonconformity',
        'potentialNonconformity',
        'request',
        'improvementOpportunity',
        'recommendation',
        'considerationItem',
      ],
      severities: ['slight', 'ordinary'],
      steps: [
        { kind: 'endorse', post: 'subsectionHead' },
        { kind: 'decide', post: 'sectionHead' },
      ],
    },
    {
      // Has no plan of its own, but a case that became one while its plan was carried out.
      kinds: ['correctionItem'],
      severities: ['slight', 'ordinary'],
      steps: [{ kind: 'decide', post: 'sectionHead' }],
    },
  ],
  standIns: [
    { for: 'sectionHead', by: 'subsectionHead' },
    { for: 'departmentHead', by: 'deputyDepartmentHead' },
    { for: 'mayor', by: 'deputyMayor' },
  ],
  closure: [
    { severities: ['slight', 'ordinary'], by: 'responsibleOfficer' },
    { severities: ['serious'], by: 'qualityManager', substitute: 'topManagement' },
  ],
  obligationKinds: defaultObligationKinds,
  deadlines: defaultDeadlines,
  reminders: { dueSoon: 2, interval: 3 },
  holidays: {
    // 慰霊の日, and the days around the new year on which the city is closed.
    yearly: ['06-23', '12-29', '12-30', '12-31', '01-01', '01-02', '01-03'],
  },
  freshAuthentication: {
    // 決裁・代決, 効果確認, 完了承認, 再開, 廃棄 and the decision against it; 回答決裁 and what stands in its place; 要領の決裁.
    facts: [
      'PlanDecided',
      'EffectJudged',
      'ClosureApproved',
      'CaseReopened',
      'ErasureDecided',
      'ErasureRefused',
      'RulesetDecided',
      'ReplyDecided',
      'NoReplyDecided',
      'SecondLookDecided',
    ],
    minutes: 15,
  },
};
