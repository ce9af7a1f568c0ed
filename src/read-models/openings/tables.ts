import type { Kysely } from 'kysely';

export interface OpeningTables {
  /** To whom a case is open beside its own section and those who take part in it as persons. */
  case_openings: {
    case_id: string;
    /**
     * `unit`: to a unit, all that lies in it and what lies above it. `post`: to whoever holds a post.
     * `officer`: to the 推進責任者 of a unit. `outside`: to the heads of all departments but one.
     * `role`: to whoever holds a role.
     */
    part: 'unit' | 'post' | 'officer' | 'outside' | 'role';
    /** The unit, the post, the role, or the department that is left out; empty where none is. */
    id: string;
    /** Of a unit, from the city down, each between slashes; empty for the rest. */
    path: string;
  };
}

export async function createOpeningTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('case_openings')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_openings_key', ['case_id', 'part', 'id'])
    .execute();
}
