import type { Ruleset } from './schema';

/** Kinds, as the city's report explains the words (L215–224), with a route and a weight of ours. */
export const defaultKinds: Ruleset['kinds'] = [
  {
    id: 'nonconformity',
    label: { ja: '不適合', en: 'Nonconformity' },
    definition: {
      ja: '行政サービス及び事務並びにＱＭＳに必要な活動が、要求事項を満たしていないこと（内部監査及び外部審査で指摘された不適合を含む）',
      en: 'Services, work or activities that the quality management system needs do not meet a requirement (those found in an internal or external audit included)',
    },
    route: 'full',
    weight: 5,
  },
  {
    id: 'minorNonconformity',
    label: { ja: '軽微な不適合', en: 'Minor nonconformity' },
    definition: {
      ja: '要求事項の一部を満たしていないもの',
      en: 'Part of a requirement is not met',
    },
    route: 'full',
    light: true,
    weight: 4,
  },
  {
    id: 'potentialNonconformity',
    label: { ja: '潜在的不適合', en: 'Potential nonconformity' },
    definition: {
      ja: '不適合が表面的には現れていないが、今後不適合となりうる原因が、内に潜んでいること',
      en: 'No nonconformity shows on the surface, but a cause that may become one lies within',
    },
    route: 'preventive',
    weight: 3,
  },
  {
    id: 'request',
    label: { ja: '要望', en: 'Request' },
    definition: {
      ja: '法令、例規等で定められた行政サービスを超える市民等の要求のうち、市民サービスの向上や事務改善に資するもの',
      en: 'A demand of citizens and others beyond the services that law and rules provide, of use for better services or work',
    },
    route: 'decision',
    weight: 2,
  },
  {
    id: 'improvementOpportunity',
    label: { ja: '改善の機会', en: 'Opportunity for improvement' },
    definition: {
      ja: '内部監査、外部審査で指摘された改善の機会',
      en: 'An opportunity for improvement pointed out in an internal or external audit',
    },
    route: 'decision',
    weight: 2,
  },
  {
    id: 'recommendation',
    label: { ja: '推奨事項', en: 'Recommendation' },
    definition: {
      ja: '要求事項を満たしているが、より改善が推奨できる事項',
      en: 'Meets the requirement, but could be better',
    },
    route: 'decision',
    weight: 2,
  },
  {
    // In the city's table of 平成26年 to 平成28年 only (L196–200), and explained nowhere.
    id: 'considerationItem',
    label: { ja: '検討事項', en: 'Item for consideration' },
    route: 'decision',
    weight: 2,
    from: '2014-04-01',
    until: '2017-03-31',
  },
  {
    id: 'correctionItem',
    label: { ja: '修正事項', en: 'Correction item' },
    definition: {
      ja: '再発防止策を講じる必要性が低く、軽微な修正で対応できる事項',
      en: 'There is little need to prevent recurrence; a small fix does',
    },
    route: 'short',
    weight: 1,
  },
  {
    id: 'goodPoint',
    label: { ja: '良い点', en: 'Good point' },
    route: 'record',
    weight: 0,
  },
];
