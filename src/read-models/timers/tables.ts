import type { Kysely } from 'kysely';
import type { Timed } from './timers-of';

export interface TimerTables {
  /**
   * What time may bring about in a case, now. Where the ruleset counts, only who knows the ruleset
   * and the pauses can say the day itself; it is never earlier than what stands here.
   */
  timers: {
    case_id: string;
    /** Its name, and whose turn it is: `approvalStep-s2@shimin-kacho`. */
    timer: string;
    what: Timed;
    /** The row of the ruleset's deadlines. */
    deadline: string | null;
    begun_on: string;
    due_on: string | null;
    counts_anew: number;
    /** Nothing follows from it for now. */
    rests: number;
  };
}

export async function createTimerTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('timers')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('timer', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('deadline', 'text')
    .addColumn('begun_on', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text')
    .addColumn('counts_anew', 'integer', (column) => column.notNull())
    .addColumn('rests', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('timers_key', ['case_id', 'timer'])
    .execute();
}
