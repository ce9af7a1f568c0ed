/** What a batch does to the rows of one table, by key: removals first, then rows. The last word counts. */
export class PendingRows<Row> {
  readonly removed = new Map<string, Row>();
  readonly rows = new Map<string, Row>();

  put(key: string, row: Row): void {
    this.rows.set(key, row);
  }

  remove(key: string, row: Row): void {
    this.rows.delete(key);
    this.removed.set(key, row);
  }
}
