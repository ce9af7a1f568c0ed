import { LIMITS } from '../../state-machines/limits';
import {
  MOST_OCCURRENCE_ROWS,
  OCCURRENCE_COLUMNS,
  type OccurrenceColumn,
  type PrintedRow,
} from '../../state-machines/occurrences/facts';
import { type Era, fiscalYearLabel } from '../calendar/era';
import {
  type OccurrencesMistake,
  OccurrencesFileError,
  occurrencesMistake,
} from './occurrences-file-mistakes';

const HEADER = ['nengo', 'western_year', ...OCCURRENCE_COLUMNS, 'note'];
const DASH = '-';
const YEAR = /^(1[89]|[2-9]\d)\d{2}$/;
const COUNT = /^(0|[1-9]\d{0,5})$/;
const BYTE_ORDER_MARK = '\ufeff';

interface ReadLine {
  readonly row?: PrintedRow;
  readonly mistakes: readonly OccurrencesMistake[];
}

/**
 * Reads the table of former years: a header, then a line for each fiscal year, fields separated by
 * commas, without quotation marks. A dash is not a zero.
 *
 * @throws OccurrencesFileError with all mistakes
 */
export function readOccurrencesFile(text: string, eras: readonly Era[]): PrintedRow[] {
  const lines = text.replace(BYTE_ORDER_MARK, '').split(/\r?\n/);
  const [header, ...rest] = lines;
  if (header !== HEADER.join(','))
    throw new OccurrencesFileError([
      occurrencesMistake('wrongHeader', 1, { expected: HEADER.join(',') }),
    ]);
  const filled = rest
    .map((content, index) => ({ content, line: index + 2 }))
    .filter(({ content }) => content !== '');
  if (filled.length === 0) throw new OccurrencesFileError([occurrencesMistake('noYears', 2)]);
  const extra = filled[MOST_OCCURRENCE_ROWS];
  if (extra !== undefined)
    throw new OccurrencesFileError([
      occurrencesMistake('tooManyLines', extra.line, { expected: MOST_OCCURRENCE_ROWS }),
    ]);
  const read = filled.map(({ content, line }) => readLine(content, line, eras));
  const mistakes = [...read.flatMap((one) => one.mistakes), ...repeatedYears(filled)];
  if (mistakes.length > 0)
    throw new OccurrencesFileError(mistakes.toSorted((a, b) => a.line - b.line));
  return read.flatMap(({ row }) => (row === undefined ? [] : [row]));
}

function readLine(content: string, line: number, eras: readonly Era[]): ReadLine {
  const fields = content.split(',').map((field) => field.trim());
  if (fields.length !== HEADER.length)
    return {
      mistakes: [occurrencesMistake('wrongNumberOfFields', line, { expected: HEADER.length })],
    };
  const [nengo = '', year = '', ...others] = fields;
  const note = others.at(-1) ?? '';
  const counts = OCCURRENCE_COLUMNS.map((column, index) => [column, others[index] ?? ''] as const);
  const mistakes = [
    ...mistakesOfYear(nengo, year, line, eras),
    ...counts
      .filter(([, field]) => field !== DASH && !COUNT.test(field))
      .map(([column]) => occurrencesMistake('notACount', line, { column })),
    ...(note.length > LIMITS.line
      ? [occurrencesMistake('noteIsTooLong', line, { column: 'note', expected: LIMITS.line })]
      : []),
  ];
  if (mistakes.length > 0) return { mistakes };
  const columns = Object.fromEntries(
    counts.map(([column, field]) => [column, field === DASH ? null : Number(field)]),
  ) as Record<OccurrenceColumn, number | null>;
  const fiscalYear = Number(year);
  return { mistakes, row: { nengo, fiscalYear, columns, ...(note !== '' && { note }) } };
}

function mistakesOfYear(
  nengo: string,
  year: string,
  line: number,
  eras: readonly Era[],
): OccurrencesMistake[] {
  if (!YEAR.test(year)) return [occurrencesMistake('notAYear', line, { column: 'western_year' })];
  const expected = labelOf(Number(year), eras);
  return nengo === expected
    ? []
    : [occurrencesMistake('labelIsOfAnotherYear', line, { column: 'nengo', expected })];
}

/** The era label of a year, or `-` for a year before all eras that are known. */
function labelOf(year: number, eras: readonly Era[]): string {
  const isKnown = eras.some(({ from }) => Number(from.slice(0, 4)) <= year);
  return isKnown ? fiscalYearLabel(year, eras).era : DASH;
}

function repeatedYears(
  lines: readonly { readonly content: string; readonly line: number }[],
): OccurrencesMistake[] {
  const seen = new Set<string>();
  return lines.flatMap(({ content, line }) => {
    const year = content.split(',')[1]?.trim() ?? '';
    if (year !== '' && seen.has(year))
      return [occurrencesMistake('yearIsThereTwice', line, { column: 'western_year' })];
    seen.add(year);
    return [];
  });
}
