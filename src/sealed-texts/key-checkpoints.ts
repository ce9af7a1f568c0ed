import type { Kysely } from 'kysely';
import type { KeyTables } from './key-tables';

/**
 * How far each process that looks after the keys has read the feed. It is kept with the keys: in an
 * older key store, brought back from a backup, it is older too, so they go over all that has come since.
 */
export class KeyCheckpoints {
  constructor(private readonly database: Kysely<KeyTables>) {}

  /** The last position that the process has done with; undefined before its first. */
  async find(process: string): Promise<bigint | undefined> {
    const row = await this.database
      .selectFrom('key_checkpoints')
      .select('position')
      .where('process', '=', process)
      .executeTakeFirst();
    return row === undefined ? undefined : BigInt(row.position);
  }

  async save(process: string, position: bigint): Promise<void> {
    const at = String(position);
    await this.database
      .insertInto('key_checkpoints')
      .values({ process, position: at })
      .onConflict((conflict) => conflict.column('process').doUpdateSet({ position: at }))
      .execute();
  }
}
