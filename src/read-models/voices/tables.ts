import type { Kysely } from 'kysely';

export interface VoiceTables {
  /** Voices 市民の声 as they are now, and whom each waits for. A condition that is null is not asked. */
  voices: {
    voice_id: string;
    revision: number;
    received_position: number;
    updated_at: string;
    number: string | null;
    standing: string;
    ended: number;
    how: string;
    received_on: string;
    wants_reply: number;
    anonymous: number;
    /** Who received it. */
    receiver: string;
    section: string;
    /** From the city down, each between slashes: `/city/bunka/shimin/`. */
    section_path: string;
    /** The section that takes the second look. */
    second_section: string | null;
    second_path: string | null;
    /** The day by which it is to be answered; null once it was. */
    due_on: string | null;
    /** `due_on`, or the end of time: what sorts. */
    sort_on: string;
    /** The fact that is waited for. */
    waits_for: string | null;
    /** Any of these roles, each between plus signs: `+promoter+responsibleOfficer+`. */
    for_roles: string | null;
    /** In this unit or below it. */
    for_unit: string | null;
    for_post: string | null;
    /** Persons who may not, each between plus signs. */
    not_persons: string | null;
    /** Who proposed an 消去 that nobody has decided on; null where there is none. */
    erasure_by: string | null;
    /** Who decided on an 消去, each between plus signs. */
    erasure_decided_by: string;
    /** The fold as far as it was projected: it holds no text. */
    fold: string;
  };
  /** The cases that each voice is linked to. */
  voice_cases: { voice_id: string; case_id: string };
}

export async function createVoiceTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('voices')
    .addColumn('voice_id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('received_position', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('standing', 'text', (column) => column.notNull())
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('wants_reply', 'integer', (column) => column.notNull())
    .addColumn('anonymous', 'integer', (column) => column.notNull())
    .addColumn('receiver', 'text', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('section_path', 'text', (column) => column.notNull())
    .addColumn('second_section', 'text')
    .addColumn('second_path', 'text')
    .addColumn('due_on', 'text')
    .addColumn('sort_on', 'text', (column) => column.notNull())
    .addColumn('waits_for', 'text')
    .addColumn('for_roles', 'text')
    .addColumn('for_unit', 'text')
    .addColumn('for_post', 'text')
    .addColumn('not_persons', 'text')
    .addColumn('erasure_by', 'text')
    .addColumn('erasure_decided_by', 'text', (column) => column.notNull())
    .addColumn('fold', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('voices_in_order')
    .on('voices')
    .columns(['sort_on', 'received_position'])
    .execute();
  await database.schema.createIndex('voices_by_number').on('voices').column('number').execute();
  await database.schema
    .createTable('voice_cases')
    .addColumn('voice_id', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('voice_cases_key', ['case_id', 'voice_id'])
    .execute();
  await database.schema
    .createIndex('voice_cases_by_voice')
    .on('voice_cases')
    .column('voice_id')
    .execute();
}
