import type { Kysely } from 'kysely';
import type { Migration } from '../platform/database/migrations';

/** What the people part keeps in the database `own`: credentials, which are no record. */
export interface PeopleTables {
  accounts: {
    login: string;
    person: string;
    /** In argon2's own notation, with salt and parameters. */
    password_hash: string;
    password_set_at: string;
  };
  sessions: {
    /** SHA-256 of what the cookie holds, in hex. */
    hash: string;
    person: string;
    opened_at: string;
    seen_at: string;
    authenticated_at: string;
  };
  tokens: {
    id: string;
    person: string;
    name: string;
    /** SHA-256 of the token, in hex. */
    hash: string;
    created_at: string;
    expires_at: string;
    last_used_at: string | null;
  };
  sign_in_attempts: {
    /** What is counted, as an HMAC: a login from an address, or all logins from an address. */
    counted: string;
    attempts: number;
    first_at: string;
    last_at: string;
  };
}

/** The injection token of the database `own`, as far as this part uses it. */
export const OWN_DATABASE = Symbol('OwnDatabase');
export type PeopleDatabase = Kysely<PeopleTables>;

/** Brings the tables above into the database `own`. */
export const peopleMigrations: readonly Migration[] = [
  {
    name: 'people-1-accounts-sessions-tokens',
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema
        .createTable('accounts')
        .addColumn('login', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull().unique())
        .addColumn('password_hash', 'text', (column) => column.notNull())
        .addColumn('password_set_at', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('sessions')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('opened_at', 'text', (column) => column.notNull())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .addColumn('authenticated_at', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('tokens')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('last_used_at', 'text')
        .execute();
      await database.schema
        .createTable('sign_in_attempts')
        .addColumn('counted', 'text', (column) => column.primaryKey())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('first_at', 'text', (column) => column.notNull())
        .addColumn('last_at', 'text', (column) => column.notNull())
        .execute();
      for (const [table, column] of [
        ['sessions', 'person'],
        ['tokens', 'person'],
        ['sign_in_attempts', 'last_at'],
      ] as const)
        await database.schema
          .createIndex(`${table}_by_${column}`)
          .on(table)
          .column(column)
          .execute();
    },
  },
];
