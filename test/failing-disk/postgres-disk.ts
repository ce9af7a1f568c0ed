import { Client, type QueryResult } from 'pg';
import { startPostgres, type TestPostgres } from '../postgres';
import type { Failing, FailsWhen } from './rounds';

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
export class PostgresDisk implements Failing {
  #left = Infinity;
  #when: FailsWhen = 'before';
  #failed: string | undefined;
  readonly #query: unknown = Reflect.get(Client.prototype, 'query');

  private constructor(private readonly postgres: TestPostgres) {
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

  failAt(nth: number, when: FailsWhen): void {
    this.#left = nth;
    this.#when = when;
    this.#failed = undefined;
  }

  mend(): string | undefined {
    this.#left = Infinity;
    return this.#failed;
  }

  async stop(): Promise<void> {
    Reflect.set(Client.prototype, 'query', this.#query);
    await this.postgres.stop();
  }

  async #attempt(query: Query, text: string, values: unknown[] | undefined): Promise<QueryResult> {
    // The rollback of a connection that is lost is the server's own work.
    if (text === 'rollback') return query(text, values);
    this.#left -= 1;
    if (this.#left !== 0) return query(text, values);
    this.#failed = text;
    if (this.#when === 'before') return query(DISK_FULL);
    await query(text, values);
    if (text === 'begin') await query('rollback');
    throw connectionLost();
  }
}
