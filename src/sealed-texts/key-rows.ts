import { type Kysely, sql } from 'kysely';
import type { KeyTables } from './key-tables';
import { WrongMasterKey } from './master-key';

/** SQLite takes 32,766 parameters in a statement, and a destroyed key needs three. */
const IDS_IN_A_STATEMENT = 10_000;

/** The rows of wrapped keys, in SQLite or PostgreSQL. */
export class KeyRows {
  #scrubOwed = false;

  constructor(
    private readonly database: Kysely<KeyTables>,
    private readonly kind: 'sqlite' | 'postgres',
  ) {}

  /**
   * Stores a block of wrapped keys in one commit, all or none. Throws `WrongMasterKey` where the master
   * key is no more the one that they are wrapped under.
   */
  async insert(
    block: readonly { id: string; wrapped: string }[],
    masterKeyCheck: string,
  ): Promise<void> {
    await this.database.transaction().execute(async (transaction) => {
      await requireMasterKey(transaction, masterKeyCheck, { held: this.kind === 'postgres' });
      await transaction
        .insertInto('text_keys')
        .values(block.map((key) => ({ ...key, destroyed_at: null })))
        .execute();
    });
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

  /** Throws `WrongMasterKey` where the keys are no more under this master key. */
  requireMasterKey(masterKeyCheck: string): Promise<void> {
    return requireMasterKey(this.database, masterKeyCheck, { held: false });
  }

  /** Those of the ids that have no row. */
  async without(ids: readonly string[]): Promise<readonly string[]> {
    const known = new Set((await this.find(ids)).map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }

  /** How many keys are not destroyed. */
  async countOpen(): Promise<number> {
    const { keys } = await this.database
      .selectFrom('text_keys')
      .select((eb) => eb.fn.countAll().as('keys'))
      .where('wrapped', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(keys);
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
    this.#scrubOwed = !(await emptyWriteAheadLog(this.database, this.kind));
  }
}

/**
 * In PostgreSQL who is about to write holds the row, so that a change of the master key waits for them;
 * SQLite has one writer at a time anyway.
 */
async function requireMasterKey(
  database: Kysely<KeyTables>,
  value: string,
  { held }: { readonly held: boolean },
): Promise<void> {
  const stored = await database
    .selectFrom('master_key_check')
    .select('value')
    .$if(held, (query) => query.forShare())
    .executeTakeFirst();
  if (stored?.value !== value) throw new WrongMasterKey();
}

/** Whether nothing is left of the write-ahead log; false where another process reads from it just now. */
export async function emptyWriteAheadLog(
  database: Kysely<KeyTables>,
  kind: 'sqlite' | 'postgres',
): Promise<boolean> {
  if (kind !== 'sqlite') return true;
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
  return rows[0]?.busy === 0;
}

function* portions(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += IDS_IN_A_STATEMENT) {
    yield ids.slice(at, at + IDS_IN_A_STATEMENT);
  }
}
