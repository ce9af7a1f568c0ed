import { Client, type QueryResult } from 'pg';
import { startPostgres, type TestPostgres } from '../postgres';
import { FailsOnce } from './fails-once';
import type { Failing } from './rounds';

type Query = (text: string, values?: unknown[]) => Promise<QueryResult>;

/** What PostgreSQL says when its own disk is full; a transaction is over with it. */
const DISK_FULL = `do $$ begin raise exception 'no space left' using errcode = '53100'; end $$`;

/** What the driver says of an answer that does not come any more. */
const connectionLost = (): Error =>
  Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

/**
 * A PostgreSQL that holds keys, credentials and read models. One statement that is to come may be made
 * to fail: its disk is full, or its answer is lost.
 */
export class PostgresDisk extends FailsOnce implements Failing {
  readonly #query: unknown = Reflect.get(Client.prototype, 'query');

  private constructor(private readonly postgres: TestPostgres) {
    super();
    const query = this.#query as Query;
    const attempt = (client: Client, text: string, values: unknown[] | undefined) =>
      this.#attempt((statement, given) => query.call(client, statement, given), text, values);
    Reflect.set(
      Client.prototype,
      'query',
      function (this: Client, text: string, values?: unknown[]) {
        return attempt(this, text, values);
      },
    );
  }

  static async start(): Promise<PostgresDisk> {
    return new PostgresDisk(await startPostgres());
  }

  get options() {
    return { readModels: this.postgres.url };
  }

  async stop(): Promise<void> {
    Reflect.set(Client.prototype, 'query', this.#query);
    await this.postgres.stop();
  }

  async #attempt(query: Query, text: string, values: unknown[] | undefined): Promise<QueryResult> {
    // The rollback of a connection that is lost is the server's own work.
    if (text === 'rollback') return query(text, values);
    if (!this.hasToFail(text)) return query(text, values);
    if (this.when === 'before') return query(DISK_FULL);
    await query(text, values);
    if (text === 'begin') await query('rollback');
    throw connectionLost();
  }
}
