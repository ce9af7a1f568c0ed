import type { Kysely } from 'kysely';

/**
 * How an obligation stands: owed; met; waived; closed as 未回答; or lapsed, since the case ended before.
 */
export const OBLIGATION_STATES = ['open', 'met', 'waived', 'unanswered', 'lapsed'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export interface ObligationTables {
  /** Every way that an obligation has stood, as positions of the feed. */
  obligation_versions: {
    case_id: string;
    /** Its id in the case. */
    obligation: string;
    from_position: number;
    /** The position at which it ceased to be so, or `STILL_OPEN`. */
    to_position: number;
    /** The fact that made it so: the one that raised, met or waived it. */
    from_revision: number;
    since: string;
    kind: string;
    owed_by: 'person' | 'post' | 'unit';
    ower: string;
    /** Of a unit, from the city down, each between slashes; empty for the rest. */
    ower_path: string;
    due_on: string;
    about: string | null;
    state: ObligationState;
    /** What was answered when it was met. */
    answer: string | null;
  };
}

export async function createObligationTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('obligation_versions')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('obligation', 'text', (column) => column.notNull())
    .addColumn('from_position', 'bigint', (column) => column.notNull())
    .addColumn('to_position', 'bigint', (column) => column.notNull())
    .addColumn('from_revision', 'integer', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('owed_by', 'text', (column) => column.notNull())
    .addColumn('ower', 'text', (column) => column.notNull())
    .addColumn('ower_path', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .addColumn('about', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('obligation_versions_key', ['case_id', 'obligation', 'from_position'])
    .execute();
  await database.schema
    .createIndex('obligation_versions_in_order')
    .on('obligation_versions')
    .columns(['to_position', 'due_on'])
    .execute();
}
