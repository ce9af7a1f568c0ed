import type { OccurrenceBlock, PrintedColumn } from '../../state-machines/occurrences/facts';
import type { Text } from '../platform/language';

/** Where the imported table was printed. */
export const PRINTED_SOURCE = '那覇市 ISO9001 の取組み「発生状況まとめ」';

/**
 * The columns of the printed table. Their headings were lost: the report prints only the names of the
 * three blocks below the table (L210). That the last three columns are 外部審査 is certain; the other
 * blocks and all headings are inferred from the definitions (L215–224) and the numbers.
 */
export const PRINTED_COLUMNS: readonly PrintedColumn[] = [
  { ...likelyIn('section', 'c1'), heading: 'nonconformity', headingCertainty: 'likely' },
  { ...likelyIn('section', 'c2'), heading: 'potentialNonconformity', headingCertainty: 'likely' },
  { ...likelyIn('section', 'c3'), heading: 'request', headingCertainty: 'likely' },
  { ...likelyIn('internalAudit', 'c4'), heading: 'nonconformity', headingCertainty: 'likely' },
  { ...likelyIn('internalAudit', 'c5'), headingCertainty: 'open' },
  { ...likelyIn('internalAudit', 'c6'), heading: 'correctionItem', headingCertainty: 'likely' },
  { ...likelyIn('internalAudit', 'c7'), heading: 'recommendation', headingCertainty: 'likely' },
  { ...likelyIn('internalAudit', 'c8'), headingCertainty: 'open' },
  { ...likelyIn('internalAudit', 'c9'), headingCertainty: 'open' },
  { ...external('c10'), headingCertainty: 'open' },
  { ...external('c11'), heading: 'minorNonconformity', headingCertainty: 'likely' },
  { ...external('c12'), heading: 'improvementOpportunity', headingCertainty: 'likely' },
];

function likelyIn(block: OccurrenceBlock, id: PrintedColumn['id']) {
  return { id, block, blockCertainty: 'likely' as const };
}

function external(id: PrintedColumn['id']) {
  return { id, block: 'externalAudit' as const, blockCertainty: 'certain' as const };
}

/** The blocks as the table prints them. */
export const BLOCK_LABELS: Readonly<Record<OccurrenceBlock, Text>> = {
  section: { ja: '各課の発生状況', en: 'Found by sections' },
  internalAudit: { ja: '内部監査', en: 'Internal audit' },
  externalAudit: { ja: '外部審査', en: 'External audit' },
};

const HEADINGS: Readonly<Record<string, Text>> = {
  nonconformity: { ja: '不適合', en: 'Nonconformity' },
  minorNonconformity: { ja: '軽微な不適合', en: 'Minor nonconformity' },
  potentialNonconformity: { ja: '潜在的不適合', en: 'Potential nonconformity' },
  request: { ja: '要望', en: 'Request' },
  improvementOpportunity: { ja: '改善の機会', en: 'Opportunity for improvement' },
  recommendation: { ja: '推奨事項', en: 'Recommendation' },
  correctionItem: { ja: '修正事項', en: 'Correction item' },
};

/** What an inferred heading is called; the heading itself where it has no name here. */
export const headingLabel = (heading: string): Text =>
  HEADINGS[heading] ?? { ja: heading, en: heading };
