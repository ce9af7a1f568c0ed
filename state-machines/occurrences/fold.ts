import type { OccurrencesFact, PrintedColumn, PrintedRow } from './facts';

/** The table of former years that counts. */
export interface PrintedTable {
  readonly source: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
}

/** The one fold of the stream `occurrences`; undefined where no table was ever taken over. */
export function occurrencesAfter(
  _state: PrintedTable | undefined,
  fact: OccurrencesFact,
): PrintedTable {
  switch (fact.type) {
    case 'OccurrencesImported': {
      const { source, columns, rows } = fact.data;
      return { source, columns, rows };
    }
  }
}
