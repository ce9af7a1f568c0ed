import type { CaseVersion } from './case-version';

/** What a list of something else brings along of its case, beside the kind, which other rows have too. */
export const BRIEF_CASE_COLUMNS = [
  'case_versions.number',
  'case_versions.severity',
  'case_versions.phase',
  'case_versions.steps',
  'case_versions.ended',
  'case_versions.serious_suspected',
  'case_versions.shared_summary',
] as const;

/** The same, as a row has it. */
export type BriefCaseColumns = Pick<
  CaseVersion,
  'number' | 'severity' | 'phase' | 'steps' | 'ended' | 'serious_suspected' | 'shared_summary'
>;
