import {
  PostgresDialect,
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import { Pool, type PoolClient, TypeOverrides } from 'pg';
import { DatabaseUnavailable, toldApart } from './database-unavailable';

const INT8 = 20;
const NUMERIC = 1700;
const CONNECTION_TIMEOUT_MILLISECONDS = 10_000;
const DEFAULT_POOL_SIZE = 10;
const POOL_SIZE = 'pool_size';

/**
 * The one pool that all databases of a process share. The URL is libpq's, and may say `pool_size=…`
 * (how many connections at most, 10 if it says nothing). Whole numbers come as numbers, as from SQLite.
 */
export function openPool(url: string, onConnectionLost: (error: Error) => void): Pool {
  const parsed = new URL(url);
  const size = Number(parsed.searchParams.get(POOL_SIZE) ?? DEFAULT_POOL_SIZE);
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`${POOL_SIZE} in the PostgreSQL URL must be a whole number from 1 on`);
  }
  parsed.searchParams.delete(POOL_SIZE);
  const types = new TypeOverrides();
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
  const pool = new Pool({
    connectionString: parsed.href,
    max: size,
    types,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
    application_name: 'zesei',
  });
  // Without a listener the loss of an idle connection would end the process; the pool replaces it.
  pool.on('error', onConnectionLost);
  return pool;
}

/** Where a PostgreSQL URL leads, without user and password. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

/** Kysely over the shared pool; destroying that Kysely leaves the pool open. */
export function postgresDialect(pool: Pool, place: string): PostgresDialect {
  return new PostgresDialect({ pool: new SharedPool(pool, place) });
}

class SharedPool implements PostgresPool {
  constructor(
    private readonly pool: Pool,
    private readonly place: string,
  ) {}

  async connect(): Promise<PostgresPoolClient> {
    try {
      return new SharedClient(await this.pool.connect(), this.place);
    } catch (error) {
      throw new DatabaseUnavailable(this.place, error);
    }
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

class SharedClient implements PostgresPoolClient {
  constructor(
    private readonly client: PoolClient,
    private readonly place: string,
  ) {}

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    text: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof text !== 'string') throw new Error('Cursors are not portable to SQLite');
    return this.run<Row>(text, parameters);
  }

  release(): void {
    this.client.release();
  }

  private async run<Row>(
    text: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<Row>> {
    try {
      const result = await this.client.query(text, [...parameters]);
      return {
        command: result.command as PostgresQueryResult<Row>['command'],
        rowCount: result.rowCount ?? 0,
        rows: result.rows as Row[],
      };
    } catch (error) {
      throw toldApart(this.place, error);
    }
  }
}
