import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { OccurrenceColumn } from '../../state-machines/occurrences/facts';
import type { CaseCount } from '../read-models/cases/case-counts';
import { type OccurrencesMaterial, occurrencesReport } from './occurrences-report';
import { PRINTED_COLUMNS } from './printed-table';

const columns = (change: Partial<Record<OccurrenceColumn, number | null>> = {}) => ({
  c1: 1,
  c2: null,
  c3: 0,
  c4: 0,
  c5: 0,
  c6: 0,
  c7: 0,
  c8: 0,
  c9: 0,
  c10: 0,
  c11: 0,
  c12: 0,
  ...change,
});
const counted = (
  fiscalYear: number,
  kind: string | null,
  cases: number,
  source = 'section',
): CaseCount => ({ fiscalYear, source, kind, cases });

const material = (change: Partial<OccurrencesMaterial> = {}): OccurrencesMaterial => ({
  printed: {
    source: 'a printed report',
    columns: PRINTED_COLUMNS,
    rows: [
      { nengo: '平成30年', fiscalYear: 2018, columns: columns() },
      { nengo: '令和元年', fiscalYear: 2019, columns: columns(), note: '検討事項 3件' },
    ],
  },
  counts: [counted(2024, 'nonconformity', 3), counted(2024, null, 2)],
  firstYear: 2024,
  presentYear: 2025,
  eras: defaultRuleset.eras,
  kinds: new Map([['nonconformity', { ja: '不適合', en: 'Nonconformity' }]]),
  sources: { section: { ja: '各課', en: 'Section' } },
  ...change,
});
const yearOf = (fiscalYear: number, change?: Partial<OccurrencesMaterial>) => {
  const year = occurrencesReport(material(change)).years.find(
    (one) => one.fiscalYear === fiscalYear,
  );
  if (year === undefined) throw new Error(`${fiscalYear} is not in the report`);
  return year;
};

describe('発生状況まとめ', () => {
  it('has one row a fiscal year from the first printed one to the present, none missing', () => {
    expect(occurrencesReport(material()).years.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ]);
  });

  it('gives a year both of its labels', () => {
    expect(yearOf(2019).labels).toEqual({ era: '令和元年', short: 'R1', western: '2019' });
    expect(yearOf(2018).labels).toMatchObject({ era: '平成30年', western: '2018' });
    expect(yearOf(2024).labels).toMatchObject({ era: '令和6年', western: '2024' });
  });

  it('keeps a dash apart from a zero, and the notes', () => {
    expect(yearOf(2019).printed).toMatchObject({
      nengo: '令和元年',
      counts: { c1: 1, c2: null, c3: 0 },
      note: '検討事項 3件',
    });
    expect(yearOf(2018).printed?.note).toBeNull();
  });

  it('shows the years between print and Zesei as not recorded, which is no zero', () => {
    for (const year of [2020, 2021, 2022, 2023]) {
      expect(yearOf(year)).toMatchObject({ printed: null, recorded: null });
    }
    expect(yearOf(2018).recorded).toBeNull();
  });

  it('counts by source and kind, with what is not yet classified on its own', () => {
    expect(yearOf(2024).recorded).toEqual({
      coverage: 'recorded',
      counts: [
        { source: 'section', kind: 'nonconformity', cases: 3 },
        { source: 'section', kind: 'unclassified', cases: 2 },
      ],
      total: 5,
    });
    const { kinds } = occurrencesReport(material());
    expect(kinds.at(-1)).toEqual({
      id: 'unclassified',
      label: { ja: '未区分', en: 'Not yet classified' },
    });
  });

  it('shows zero for a year that Zesei recorded and nothing happened in', () => {
    expect(yearOf(2025).recorded).toMatchObject({ coverage: 'recorded', total: 0 });
    expect(yearOf(2025).recorded?.counts.map(({ cases }) => cases)).toEqual([0, 0]);
  });

  it('says of a year before that it is known in part only, where a case of it came in later', () => {
    const late = { counts: [counted(2022, 'nonconformity', 1), counted(2024, null, 1)] };
    expect(yearOf(2022, late).recorded).toEqual({
      coverage: 'before',
      counts: [
        { source: 'section', kind: 'nonconformity', cases: 1 },
        { source: 'section', kind: 'unclassified', cases: null },
      ],
      total: 1,
    });
    expect(yearOf(2023, late).recorded).toBeNull();
  });

  it('never merges what was printed with what was recorded', () => {
    const same = yearOf(2019, { counts: [counted(2019, 'nonconformity', 9)] });
    expect(same.printed?.counts.c1).toBe(1);
    expect(same.recorded?.total).toBe(9);
  });

  it('still counts a kind or a source that has no name any more', () => {
    const { kinds, sources, years } = occurrencesReport(
      material({ counts: [counted(2024, 'considerationItem', 4, 'managementReview')] }),
    );
    expect(kinds.map(({ id }) => id)).toContain('considerationItem');
    expect(sources.map(({ id }) => id)).toContain('managementReview');
    expect(years.at(-2)?.recorded?.total).toBe(4);
  });

  it('names blocks and inferred headings, and says how sure that is', () => {
    const byId = new Map(
      occurrencesReport(material()).columns.map((column) => [column.id, column]),
    );
    expect(byId.get('c1')).toMatchObject({
      blockLabel: { ja: '各課の発生状況' },
      headingLabel: { ja: '不適合' },
      headingCertainty: 'likely',
    });
    expect(byId.get('c10')).toMatchObject({
      block: 'externalAudit',
      blockCertainty: 'certain',
      headingLabel: null,
      headingCertainty: 'open',
    });
  });

  it('is the present year alone where nothing is known', () => {
    const empty = occurrencesReport(
      material({ printed: undefined, counts: [], firstYear: undefined }),
    );
    expect(empty).toMatchObject({ printedSource: null, columns: [] });
    expect(empty.years).toMatchObject([{ fiscalYear: 2025, printed: null, recorded: null }]);
  });
});
