import type { PrintedColumn } from '../../state-machines/occurrences/facts';
import type { PrintedTable } from '../../state-machines/occurrences/fold';
import { type Era, fiscalYearLabel, type FiscalYearLabel } from '../calendar/era';
import type { Text } from '../platform/language';
import type { CaseCount } from '../read-models/cases/case-counts';
import { UNCLASSIFIED } from '../read-models/cases/case-list';
import { BLOCK_LABELS, headingLabel } from './printed-table';

/** What 発生状況まとめ is made of. */
export interface OccurrencesMaterial {
  readonly printed: PrintedTable | undefined;
  readonly counts: readonly CaseCount[];
  /** The fiscal year in which Zesei recorded its first case. */
  readonly firstYear: number | undefined;
  /** The fiscal year of the instant asked. */
  readonly presentYear: number;
  readonly eras: readonly Era[];
  readonly kinds: ReadonlyMap<string, Text>;
  readonly sources: Readonly<Record<string, Text>>;
}

interface Labelled {
  readonly id: string;
  readonly label: Text;
}

type ReportColumn = PrintedColumn & {
  readonly blockLabel: Text;
  /** 見出し推定; null where it is open. */
  readonly headingLabel: Text | null;
};

/** How much Zesei knows of a year: all, or what was reported later of the time before it. */
type YearCoverage = 'recorded' | 'before';

interface YearCounts {
  readonly coverage: YearCoverage;
  /** Every source and kind there is; null where nothing is known, which is no zero. */
  readonly counts: readonly {
    readonly source: string;
    readonly kind: string;
    readonly cases: number | null;
  }[];
  readonly total: number;
}

interface ReportYear {
  readonly fiscalYear: number;
  /** Two labels of one year: 令和元年 and 2019. */
  readonly labels: FiscalYearLabel;
  /** As printed; null for a year that is not in the table. */
  readonly printed: {
    readonly nengo: string;
    /** By column; null is a dash. */
    readonly counts: Readonly<Record<string, number | null>>;
    readonly note: string | null;
  } | null;
  /** As Zesei holds it; null for a year that it did not record. */
  readonly recorded: YearCounts | null;
}

/** 発生状況まとめ: the printed years and the recorded ones, in one row a year, never merged. */
export interface OccurrencesReport {
  /** Where the printed years were printed; null where none were taken over. */
  readonly printedSource: string | null;
  readonly columns: readonly ReportColumn[];
  readonly sources: readonly Labelled[];
  /** The kinds, and 未区分 as the last of them. */
  readonly kinds: readonly Labelled[];
  readonly years: readonly ReportYear[];
}

const UNCLASSIFIED_LABEL: Text = { ja: '未区分', en: 'Not yet classified' };

/**
 * One row a fiscal year, from the first printed one to the present one, and one for each other year
 * that cases were noticed in: one mistyped year must not make a thousand empty rows.
 */
export function occurrencesReport(material: OccurrencesMaterial): OccurrencesReport {
  const { printed, counts, presentYear } = material;
  const printedYears = printed?.rows.map(({ fiscalYear }) => fiscalYear) ?? [];
  const first = Math.min(...printedYears, material.firstYear ?? presentYear, presentYear);
  const inOrder = Array.from({ length: presentYear - first + 1 }, (_, index) => first + index);
  const years = [...new Set([...inOrder, ...counts.map(({ fiscalYear }) => fiscalYear)])].sort(
    (one, other) => one - other,
  );
  const kinds = kindsOf(material);
  const sources = sourcesOf(material);
  return {
    printedSource: printed?.source ?? null,
    columns: (printed?.columns ?? []).map(reportColumn),
    sources,
    kinds,
    years: years.map((fiscalYear) => ({
      fiscalYear,
      labels: fiscalYearLabel(fiscalYear, material.eras),
      printed: printedYear(fiscalYear, printed),
      recorded: recordedYear(fiscalYear, material, sources, kinds),
    })),
  };
}

const reportColumn = (column: PrintedColumn): ReportColumn => ({
  ...column,
  blockLabel: BLOCK_LABELS[column.block],
  headingLabel: column.heading === undefined ? null : headingLabel(column.heading),
});

function kindsOf({ kinds, counts }: OccurrencesMaterial): Labelled[] {
  const ids = new Set([...kinds.keys(), ...counts.flatMap(({ kind }) => kind ?? [])]);
  return [
    ...[...ids].map((id) => ({ id, label: kinds.get(id) ?? { ja: id, en: id } })),
    { id: UNCLASSIFIED, label: UNCLASSIFIED_LABEL },
  ];
}

function sourcesOf({ sources, counts }: OccurrencesMaterial): Labelled[] {
  const ids = new Set([...Object.keys(sources), ...counts.map(({ source }) => source)]);
  return [...ids].map((id) => ({ id, label: sources[id] ?? { ja: id, en: id } }));
}

function printedYear(fiscalYear: number, printed: PrintedTable | undefined): ReportYear['printed'] {
  const row = printed?.rows.find((one) => one.fiscalYear === fiscalYear);
  return row === undefined
    ? null
    : { nengo: row.nengo, counts: row.columns, note: row.note ?? null };
}

function recordedYear(
  fiscalYear: number,
  { counts, firstYear }: OccurrencesMaterial,
  sources: readonly Labelled[],
  kinds: readonly Labelled[],
): YearCounts | null {
  const ofYear = counts.filter((count) => count.fiscalYear === fiscalYear);
  const isBefore = firstYear === undefined || fiscalYear < firstYear;
  if (isBefore && ofYear.length === 0) return null;
  const nothing = isBefore ? null : 0;
  return {
    coverage: isBefore ? 'before' : 'recorded',
    counts: sources.flatMap(({ id: source }) =>
      kinds.map(({ id: kind }) => ({
        source,
        kind,
        cases:
          ofYear.find((one) => one.source === source && (one.kind ?? UNCLASSIFIED) === kind)
            ?.cases ?? nothing,
      })),
    ),
    total: ofYear.reduce((sum, { cases }) => sum + cases, 0),
  };
}
