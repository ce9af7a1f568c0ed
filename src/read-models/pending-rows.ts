/** What a batch does to the rows of one table, by key: removals first, then rows. The last word counts. */
export class PendingRows<Row> {
  readonly removed = new Map<string, Row>();
  readonly rows = new Map<string, Row>();
  /** Those that the table did not have before this batch. */
  readonly #added = new Set<string>();

  /** A row that was not there before. */
  add(key: string, row: Row): void {
    if (!this.removed.has(key)) this.#added.add(key);
    this.rows.set(key, row);
  }

  /** A row that was there before. */
  change(key: string, row: Row): void {
    this.rows.set(key, row);
  }

  /** A row that was there before. What came and went in one batch never reaches the table. */
  remove(key: string, row: Row): void {
    this.rows.delete(key);
    if (!this.#added.delete(key)) this.removed.set(key, row);
  }
}
