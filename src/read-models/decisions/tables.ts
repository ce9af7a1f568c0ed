import type { Kysely } from 'kysely';

export interface DecisionTables {
  /**
   * Every signed decision of a case ✎, and what is unusual about it: made on paper or by voice, by way
   * of 特例, or 代決. What is not so of a decision is null.
   */
  decisions: {
    case_id: string;
    revision: number;
    position: number;
    at: string;
    fact: string;
    /** 主管課 at that time. */
    section: string;
    /** On paper, the day that it names. */
    decided_on: string;
    /** The fiscal year of that day. */
    fiscal_year: number;
    /** Who decided, and in which post. */
    person: string;
    post: string;
    /** 紙決裁・口頭決裁: who typed it in, until when the decider confirms it, and when they did. */
    typed_by: string | null;
    confirm_by: string | null;
    confirmed_on: string | null;
    /** 特例: the rule that was set aside, and why, sealed as it stands in the log. */
    exception_rule: string | null;
    exception_reason: string | null;
    countersign_by: string | null;
    countersigned_on: string | null;
    countersigned_by: string | null;
    /** 代決: the step, whose it was, and when that one read it 後閲. */
    step: string | null;
    absence: string | null;
    absent_person: string | null;
    absent_post: string | null;
    read_on: string | null;
  };
}

export async function createDecisionTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('decisions')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('decided_on', 'text', (column) => column.notNull())
    .addColumn('fiscal_year', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('post', 'text', (column) => column.notNull())
    .addColumn('typed_by', 'text')
    .addColumn('confirm_by', 'text')
    .addColumn('confirmed_on', 'text')
    .addColumn('exception_rule', 'text')
    .addColumn('exception_reason', 'text')
    .addColumn('countersign_by', 'text')
    .addColumn('countersigned_on', 'text')
    .addColumn('countersigned_by', 'text')
    .addColumn('step', 'text')
    .addColumn('absence', 'text')
    .addColumn('absent_person', 'text')
    .addColumn('absent_post', 'text')
    .addColumn('read_on', 'text')
    .addPrimaryKeyConstraint('decisions_key', ['case_id', 'revision'])
    .execute();
  await database.schema
    .createIndex('decisions_in_order')
    .on('decisions')
    .columns(['fiscal_year', 'section'])
    .execute();
}
