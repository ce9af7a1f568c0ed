/** SQLite takes 32,766 parameters in a statement; the widest table has about 30 columns. */
const ROWS_IN_A_STATEMENT = 500;

/** Rows, or ids, in portions that fit into one statement each. */
export function* portions<Item>(items: Iterable<Item>): Generator<Item[]> {
  let portion: Item[] = [];
  for (const item of items) {
    portion.push(item);
    if (portion.length < ROWS_IN_A_STATEMENT) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
