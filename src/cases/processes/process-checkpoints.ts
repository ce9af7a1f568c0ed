import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Migration } from '../../platform/database/migrations';

/** How far each process has read the feed; no record, and dropped by no rebuild. */
export interface ProcessTables {
  process_checkpoints: { process: string; position: string };
}

/** The injection token of the database `own`, as far as processes use it. */
export const PROCESS_DATABASE = Symbol('ProcessDatabase');

export const processMigrations: readonly Migration[] = [
  {
    name: 'processes-1-checkpoints',
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema
        .createTable('process_checkpoints')
        .addColumn('process', 'text', (column) => column.primaryKey())
        .addColumn('position', 'text', (column) => column.notNull())
        .execute();
    },
  },
];

/** Remembers how far a process has come, so that it goes on there after a restart. */
@Injectable()
export class ProcessCheckpoints {
  constructor(@Inject(PROCESS_DATABASE) private readonly database: Kysely<ProcessTables>) {}

  /** The last position that the process has done with; undefined before its first. */
  async find(process: string): Promise<bigint | undefined> {
    const row = await this.database
      .selectFrom('process_checkpoints')
      .select('position')
      .where('process', '=', process)
      .executeTakeFirst();
    return row === undefined ? undefined : BigInt(row.position);
  }

  /** How far all processes have come, each that has begun. */
  async all(): Promise<readonly bigint[]> {
    const rows = await this.database.selectFrom('process_checkpoints').select('position').execute();
    return rows.map(({ position }) => BigInt(position));
  }

  async save(process: string, position: bigint): Promise<void> {
    await this.database
      .insertInto('process_checkpoints')
      .values({ process, position: String(position) })
      .onConflict((conflict) =>
        conflict.column('process').doUpdateSet({ position: String(position) }),
      )
      .execute();
  }
}
