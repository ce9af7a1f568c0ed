import { type Kysely, sql } from 'kysely';
import type { KeyTables } from './key-tables';

/** SQLite takes 32,766 parameters in a statement, and a destroyed key needs three. */
const IDS_IN_A_STATEMENT = 10_000;

/** The rows of wrapped keys, in SQLite or PostgreSQL. */
export class KeyRows {
  #scrubOwed = false;

  constructor(
    private readonly database: Kysely<KeyTables>,
    private readonly kind: 'sqlite' | 'postgres',
  ) {}

  /** Stores a block of wrapped keys: one statement, so one commit, all or none. */
  async insert(block: readonly { id: string; wrapped: string }[]): Promise<void> {
    await this.database
      .insertInto('text_keys')
      .values(block.map((key) => ({ ...key, destroyed_at: null })))
      .execute();
    if (this.#scrubOwed) await this.scrub();
  }

  /** The rows that there are of these ids; `wrapped` is null where the key was destroyed. */
  async find(ids: readonly string[]): Promise<{ id: string; wrapped: string | null }[]> {
    const rows = [];
    for (const some of portions(ids)) {
      const found = await this.database
        .selectFrom('text_keys')
        .select(['id', 'wrapped'])
        .where('id', 'in', some)
        .execute();
      rows.push(...found);
    }
    return rows;
  }

  /** Takes the wrapped keys away and marks their rows, in one commit; missing rows are made. */
  async destroy(ids: readonly string[], destroyed_at: string): Promise<void> {
    await this.database.transaction().execute(async (transaction) => {
      for (const some of portions(ids)) {
        await transaction
          .insertInto('text_keys')
          .values(some.map((id) => ({ id, wrapped: null, destroyed_at })))
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((eb) => ({
              wrapped: null,
              destroyed_at: eb.fn.coalesce('text_keys.destroyed_at', 'excluded.destroyed_at'),
            })),
          )
          .execute();
      }
    });
    await this.scrub();
  }

  async close(): Promise<void> {
    if (this.#scrubOwed) await this.scrub();
    await this.database.destroy();
  }

  /**
   * SQLite has overwritten the key in its page (`secure_delete`), but the write-ahead log holds the
   * page as it was until it is emptied. Where another process is reading just now, it is tried later.
   */
  private async scrub(): Promise<void> {
    if (this.kind !== 'sqlite') return;
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(
      this.database,
    );
    this.#scrubOwed = rows[0]?.busy !== 0;
  }
}

function* portions(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += IDS_IN_A_STATEMENT) {
    yield ids.slice(at, at + IDS_IN_A_STATEMENT);
  }
}
