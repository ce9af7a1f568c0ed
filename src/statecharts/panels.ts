import type { Panel } from './drawing';
import type { Entry } from './entry';
import type { Place } from './layout';
import { entriesSize, LINE, PADDING } from './sizes';

/** A panel and each of its entries where they stand. */
export interface PlacedPanel extends Place {
  readonly label: string;
  readonly entries: readonly {
    readonly entry: Entry;
    readonly place: { readonly x: number; readonly y: number };
  }[];
}

const BETWEEN_COLUMNS = 24;
const BETWEEN_PANELS = 12;

/** Panels one under the other, the entries of each in rows. */
export function placePanels(
  panels: readonly Panel[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): readonly PlacedPanel[] {
  let top = y;
  return panels.map(({ label, entries }) => {
    const inside = width - 2 * PADDING;
    const column = entriesSize(entries).width + BETWEEN_COLUMNS;
    const columns = Math.max(1, Math.floor((inside + BETWEEN_COLUMNS) / column));
    let rowTop = top + LINE.heading;
    const placedEntries = rowsOf(entries, columns).flatMap((row) => {
      const here = rowTop;
      rowTop += Math.max(...row.map((entry) => entriesSize([entry]).height));
      return row.map((entry, index) => ({
        entry,
        place: { x: x + PADDING + index * Math.floor(inside / columns), y: here },
      }));
    });
    const panel = { x, y: top, width, height: rowTop + 6 - top, label, entries: placedEntries };
    top += panel.height + BETWEEN_PANELS;
    return panel;
  });
}

function rowsOf<T>(items: readonly T[], columns: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / columns);
  return Array.from({ length: count }, (_, row) => items.slice(row * columns, (row + 1) * columns));
}
