import type { Kysely } from 'kysely';

export interface CaseTables {
  /** Every state that a case has had, as positions of the feed; a row only where a column changed. */
  case_versions: {
    case_id: string;
    from_position: number;
    /** The position at which it ceased to be so, or `STILL_OPEN`. */
    to_position: number;
    /** The revision that made it so. */
    from_revision: number;
    updated_at: string;
    submitted_position: number;
    submitted_at: string;
    /** The fiscal year in which it was submitted. */
    submitted_year: number;
    machine: number;
    number: string | null;
    source: string;
    found_how: string;
    series: string;
    /** 主管課 */
    section: string;
    department: string | null;
    /** From the city down, each between slashes: `/city/bunka/shimin/`. */
    section_path: string;
    /** Null where a process opened the case. */
    reporter: string | null;
    noticed_on: string;
    /** The fiscal year of the day it was noticed, in which it counts. */
    fiscal_year: number;
    serious_suspected: number;
    /** 再発: the closed case that this repeats. */
    recurrence_of: string | null;
    phase: string;
    /** The steps that are open, each between plus signs: `+containing+analysing+`. */
    steps: string;
    ended: number;
    kind: string | null;
    severity: string | null;
    handler: string | null;
    plan_due_on: string | null;
    provisional: number | null;
    /** 共有用要旨, sealed as it stands in the log. */
    shared_summary: string | null;
  };
  /** What visibility asks of a case as it is now. */
  case_access: { case_id: string; section: string; section_path: string; triaged: number };
}

export async function createCaseTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('case_versions')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('from_position', 'bigint', (column) => column.notNull())
    .addColumn('to_position', 'bigint', (column) => column.notNull())
    .addColumn('from_revision', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('submitted_position', 'bigint', (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('submitted_year', 'integer', (column) => column.notNull())
    .addColumn('machine', 'integer', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('found_how', 'text', (column) => column.notNull())
    .addColumn('series', 'text', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('department', 'text')
    .addColumn('section_path', 'text', (column) => column.notNull())
    .addColumn('reporter', 'text')
    .addColumn('noticed_on', 'text', (column) => column.notNull())
    .addColumn('fiscal_year', 'integer', (column) => column.notNull())
    .addColumn('serious_suspected', 'integer', (column) => column.notNull())
    .addColumn('recurrence_of', 'text')
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('steps', 'text', (column) => column.notNull())
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('severity', 'text')
    .addColumn('handler', 'text')
    .addColumn('plan_due_on', 'text')
    .addColumn('provisional', 'integer')
    .addColumn('shared_summary', 'text')
    .addPrimaryKeyConstraint('case_versions_key', ['case_id', 'from_position'])
    .execute();
  await database.schema
    .createIndex('case_versions_in_order')
    .on('case_versions')
    .columns(['submitted_position', 'to_position'])
    .execute();
  // 発生状況まとめ counts every case from this index alone.
  await database.schema
    .createIndex('case_versions_counted')
    .on('case_versions')
    .columns(['to_position', 'from_position', 'fiscal_year', 'source', 'kind', 'steps'])
    .execute();
  await database.schema
    .createIndex('case_versions_by_section')
    .on('case_versions')
    .columns(['section', 'to_position', 'submitted_position'])
    .execute();
  await database.schema
    .createIndex('case_versions_by_phase')
    .on('case_versions')
    .columns(['phase', 'to_position', 'submitted_position'])
    .execute();
  await database.schema
    .createIndex('case_versions_by_recurrence')
    .on('case_versions')
    .column('recurrence_of')
    .execute();
  await database.schema
    .createTable('case_access')
    .addColumn('case_id', 'text', (column) => column.primaryKey())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('section_path', 'text', (column) => column.notNull())
    .addColumn('triaged', 'integer', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('case_access_by_triage')
    .on('case_access')
    .column('triaged')
    .execute();
}
