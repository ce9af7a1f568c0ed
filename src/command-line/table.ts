import { displayWidth, padded } from './display-width';

/** A column of a table. */
export interface Column {
  readonly heading: string;
  /** Numbers stand at the end of their column. */
  readonly align?: 'start' | 'end';
}

/** Rows under their headings, as lines; columns are aligned for full-width characters too. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const headings = columns.map(({ heading }) => heading);
  const widths = columns.map((_, index) =>
    Math.max(...[headings, ...rows].map((row) => displayWidth(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => padded(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(headings), rule, ...rows.map(line)];
}
