import type { PostKind, Role, UnitLevel } from './actor';
import type { Text } from './fact';

/** What someone may be, as a reader sees it (domain section 1). */
export const roleLabels: Readonly<Record<Role, Text>> = {
  reporter: { ja: '報告者', en: 'Reporter' },
  promoter: { ja: '推進員', en: 'Promoter' },
  responsibleOfficer: { ja: '推進責任者', en: 'Responsible officer' },
  secretariat: { ja: '事務局員', en: 'Secretariat' },
  secretariatHead: { ja: '事務局長', en: 'Head of the secretariat' },
  internalAuditor: { ja: '内部監査員', en: 'Internal auditor' },
  qualityManager: { ja: '品質管理責任者', en: 'Quality manager' },
  topManagement: { ja: '品質管理統括者', en: 'Top management' },
  recordsManager: { ja: '文書主管課長・個人情報保護管理者', en: 'Records manager' },
  auditCommissioner: { ja: '監査委員', en: 'Audit commissioner' },
  certificationAuditor: { ja: '外部審査員', en: 'Certification auditor' },
  administrator: { ja: 'システム管理者', en: 'Administrator' },
};

/** The kinds of post, where a post's own title is not at hand. */
export const postKindLabels: Readonly<Record<PostKind, Text>> = {
  member: { ja: '職員', en: 'Member of staff' },
  subsectionHead: { ja: '係長', en: 'Subsection head' },
  sectionHead: { ja: '課長', en: 'Section head' },
  deputyDepartmentHead: { ja: '副部長', en: 'Deputy department head' },
  departmentHead: { ja: '部長', en: 'Department head' },
  deputyMayor: { ja: '副市長', en: 'Deputy mayor' },
  mayor: { ja: '市長', en: 'Mayor' },
};

/** The levels of the organisation. */
export const unitLevelLabels: Readonly<Record<UnitLevel, Text>> = {
  city: { ja: '市', en: 'City' },
  department: { ja: '部', en: 'Department' },
  section: { ja: '課', en: 'Section' },
  subsection: { ja: '係', en: 'Subsection' },
};
