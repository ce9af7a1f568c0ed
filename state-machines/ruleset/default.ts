import type { Ruleset } from './schema';

/**
 * The ruleset that an installation starts from. The city's report gives no approval route, no
 * deadline and no definition of "serious"; what stands here for them is a default of ours.
 * Kinds: report L215–224.
 */
export const defaultRuleset: Ruleset = {
  version: 1,
  title: { ja: '是正・予防処置要領（標準）', en: 'Corrective action ruleset (default)' },
  eras: [
    { letter: 'S', name: '昭和', from: '1926-12-25' },
    { letter: 'H', name: '平成', from: '1989-01-08' },
    { letter: 'R', name: '令和', from: '2019-05-01' },
  ],
  kinds: [{ id: 'nonconformity', label: { ja: '不適合', en: 'Nonconformity' }, route: 'full' }],
  severities: [
    { id: 'ordinary', label: { ja: '通常', en: 'Ordinary' } },
    { id: 'slight', label: { ja: '軽易', en: 'Slight' } },
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
      kinds: ['nonconformity'],
      severities: ['ordinary', 'slight'],
      steps: [{ kind: 'decide', post: 'sectionHead' }],
    },
  ],
  freshAuthentication: {
    facts: ['PlanDecided', 'EffectJudged', 'ClosureApproved'],
    minutes: 15,
  },
};
