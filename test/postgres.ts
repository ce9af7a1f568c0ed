import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { systemClock } from '../src/platform/clock';
import { newId } from '../src/platform/ids';
import { systemRandom } from '../src/platform/random';

const START_LIMIT_MILLISECONDS = 60_000;

/** A server on which the tests may make databases; without it they bring one of their own. */
const GIVEN = process.env.TEST_POSTGRES_URI;

/** An empty PostgreSQL database for tests. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** A database that is used by nobody else: on the server given by `TEST_POSTGRES_URI`, else PGlite. */
export const startPostgres = (): Promise<TestPostgres> =>
  GIVEN === undefined ? startPglite() : makeDatabase(GIVEN);

async function makeDatabase(server: string): Promise<TestPostgres> {
  const name = `zesei_test_${newId(systemClock, systemRandom).replaceAll('-', '')}`;
  const tell = async (work: (client: Client) => Promise<unknown>) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await work(client);
    await client.end();
  };
  await tell((client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    stop: () =>
      tell(async (client) => {
        await withoutSessions(client, name);
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

const MOST_LOOKS = 500;

/** A session that is being closed takes its loss for an error: those on their way out are let go. */
async function withoutSessions(client: Client, name: string): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { rowCount } = await client.query(
      'select 1 from pg_stat_activity, pg_sleep(0.01) where datname = $1',
      [name],
    );
    if (rowCount === 0) return;
  }
}

/**
 * PGlite as a child process, empty and in memory; answers when it accepts connections. All of them
 * share ONE session, so its URL allows one (`pool_size=1`).
 */
async function startPglite(): Promise<TestPostgres> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      path.join(__dirname, '../node_modules/@electric-sql/pglite-socket/dist/scripts/server.js'),
      '--db=memory://',
      `--port=${port}`,
      '--host=127.0.0.1',
      // One that is just being closed must not turn the next one away.
      '--max-connections=4',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = () => end(child);
  try {
    await listening(child);
    const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('select 1');
    await client.end();
    return { url: `${url}?pool_size=1`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      reject(new Error(`pglite-server ${why}: ${said}`));
    };
    const limit = setTimeout(fail, START_LIMIT_MILLISECONDS, 'did not start in time');
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('listening on')) return;
      clearTimeout(limit);
      resolve();
    });
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`ended with ${code}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
