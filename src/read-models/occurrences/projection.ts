import {
  isOccurrencesFactType,
  occurrencesFactSchemas,
} from '../../../state-machines/occurrences/facts';
import { occurrencesAfter, type PrintedTable } from '../../../state-machines/occurrences/fold';
import { UnknownToThisRelease } from '../../../state-machines/statechart';
import type { FeedEvent } from '../feed-event';
import type { Projection, Stepped } from '../stream-folder';

/** Folds the imported table of former years. A table replaces the one before, so none is loaded. */
export const occurrencesProjection: Projection<PrintedTable> = {
  load: () => Promise.resolve(new Map()),

  step(state: PrintedTable | undefined, { event, position }: FeedEvent): Stepped<PrintedTable> {
    const { type } = event;
    if (!isOccurrencesFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
    const data = occurrencesFactSchemas[type].parse(event.data);
    const table = occurrencesAfter(state, { type, data });
    return {
      state: table,
      keep: ({ occurrenceImports, occurrenceRows }) => {
        const columns = JSON.stringify(table.columns);
        occurrenceImports.push({ position, source: table.source, columns });
        for (const { nengo, fiscalYear, columns: counts, note } of table.rows)
          occurrenceRows.push({
            position,
            fiscal_year: fiscalYear,
            era_label: nengo,
            ...counts,
            note: note ?? null,
          });
      },
    };
  },
};
