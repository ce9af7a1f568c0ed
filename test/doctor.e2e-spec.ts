import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { checkFolder } from '../src/command-line/doctor/check-folder';
import { checkNode } from '../src/command-line/doctor/check-settings';
import type { Finding } from '../src/command-line/doctor/finding';
import { City } from './city/city';
import { aCase } from './city/life';
import { runInProcess, type RunInProcess } from './command-line/run-in-process';
import { settingsOf } from './command-line/settings';
import { digestsIn, executeIn, leaveAsEnded, readModelFilesIn } from './data-folder';
import { temporaryFolder } from './temporary-folder';

interface Report {
  readonly state: string;
  readonly findings: readonly { check: string; state: string; found: string; whatToDo?: string }[];
}

const folder = temporaryFolder();
let city: City;
let places = 0;

beforeAll(async () => {
  city = await City.open();
  await aCase(city, 'triaged');
  await city.projected();
});
afterAll(async () => {
  await city.close();
  folder.remove();
});

const newPlace = (): string => join(folder.path, `place-${(places += 1)}`);

/** The city's data as they were left by a server that was stopped. */
let stopped: string | undefined;
async function copied(): Promise<string> {
  if (stopped === undefined) {
    await city.stop();
    stopped = newPlace();
    cpSync(city.folder.path, stopped, { recursive: true });
    chmodSync(stopped, 0o700);
    leaveAsEnded(stopped);
    await city.start();
  }
  const place = newPlace();
  cpSync(stopped, place, { recursive: true });
  return place;
}

/** An hour after the last thing that happened. */
const afterwards = (): Date => new Date(city.now.getTime() + 3_600_000);

const ask = (environment: Record<string, string>, now = afterwards()): Promise<RunInProcess> =>
  runInProcess(['doctor', '--json'], environment, { clock: { now: () => now } });

async function reportOf(environment: Record<string, string>, now?: Date): Promise<Report> {
  return JSON.parse((await ask(environment, now)).output) as Report;
}

const readModelsOf = (data: string): string => {
  const [name] = readModelFilesIn(data);
  if (name === undefined) throw new Error('no read models');
  return join(data, name);
};

/** What SQLite makes beside a database for a reader, without content. */
const isReaders = (data: string, name: string): boolean =>
  name.endsWith('-shm') || (name.endsWith('-wal') && statSync(join(data, name)).size === 0);

const contentOf = (data: string) =>
  digestsIn(
    data,
    readdirSync(data).filter((name) => !isReaders(data, name)),
  );

/** What is wrong with a folder of the city's, or with its surroundings, and how the doctor finds it. */
type Ailment = (data: string) => Record<string, string> | undefined;

const AILMENTS: readonly [string, string, string, RegExp, Ailment][] = [
  [
    'a setting that is none',
    'configuration',
    'wrong',
    /ZESEI_TIMEZONE/,
    () => ({ ZESEI_TIMEZONE: 'x' }),
  ],
  [
    'a server open to all without TLS',
    'configuration',
    'attention',
    /in clear/,
    () => ({ HOST: '0.0.0.0' }),
  ],
  [
    'a proxy that is not named',
    'configuration',
    'attention',
    /ZESEI_TRUST_PROXY/,
    () => ({ ZESEI_PUBLIC_URL: 'https://zesei.example.jp' }),
  ],
  [
    'a folder that is not there',
    'folder',
    'attention',
    /not there yet/,
    () => ({ ZESEI_DATA: newPlace() }),
  ],
  [
    'a folder that can never be',
    'folder',
    'wrong',
    /is no folder/,
    (data) => ({ ZESEI_DATA: join(data, 'log.db') }),
  ],
  [
    'a folder open to others',
    'folder',
    'attention',
    /Other users/,
    (data) => {
      chmodSync(data, 0o755);
    },
  ],
  [
    'half a restore',
    'folder',
    'wrong',
    /cut short/,
    (data) => {
      mkdirSync(join(data, 'restoring'));
    },
  ],
  [
    'no log beside its keys',
    'log',
    'wrong',
    /no .*log\.db/,
    (data) => {
      rmSync(join(data, 'log.db'));
    },
  ],
  [
    'a log that is none',
    'log',
    'wrong',
    /damaged/,
    (data) => {
      writeFileSync(join(data, 'log.db'), 'no log'.repeat(999));
    },
  ],
  [
    'a log that lost its end',
    'log',
    'wrong',
    /older than the one that the lists were made from/,
    (data) => {
      executeIn(
        join(data, 'log.db'),
        'delete from events where position > (select max(position) - 3 from events)',
      );
    },
  ],
  [
    'a log that a later release has written to',
    'log',
    'attention',
    /999\.0\.0/,
    (data) => {
      executeIn(
        join(data, 'log.db'),
        `update events set metadata = replace(metadata, '"release":"', '"release":"999.0.0-') where position = (select max(position) from events)`,
      );
      executeIn(readModelsOf(data), 'update checkpoint set position = position - 1');
    },
  ],
  ['no master key', 'keys', 'wrong', /no master key/, () => ({ ZESEI_MASTER_KEY: '' })],
  [
    'another master key',
    'keys',
    'wrong',
    /not the right master key/,
    () => ({ ZESEI_MASTER_KEY: Buffer.alloc(32, 8).toString('base64') }),
  ],
  [
    'no key store beside the log',
    'keys',
    'wrong',
    /keys\.db/,
    (data) => {
      rmSync(join(data, 'keys.db'));
    },
  ],
  [
    'keys older than the log',
    'keys',
    'wrong',
    /Restore the newer keys/,
    (data) => {
      executeIn(join(data, 'keys.db'), 'delete from text_keys; delete from key_checkpoints');
    },
  ],
  [
    'no lists',
    'read-models',
    'attention',
    /There are none/,
    (data) => {
      rmSync(readModelsOf(data));
    },
  ],
  [
    'lists of another release',
    'read-models',
    'attention',
    /Another release made them/,
    (data) => {
      executeIn(join(data, 'own.db'), 'update read_model_generations set version = version - 1');
    },
  ],
  [
    'lists behind the log',
    'read-models',
    'attention',
    /5 events behind/,
    (data) => {
      executeIn(readModelsOf(data), 'update checkpoint set position = position - 5');
    },
  ],
  [
    'a case set aside',
    'read-models',
    'wrong',
    /Set aside.*: 1 stream\./,
    (data) => {
      executeIn(
        readModelsOf(data),
        `insert into set_aside values ('case-x', null, 1, 0, 'Odd', 'odd', '2026-04-06')`,
      );
    },
  ],
  [
    'lists that are damaged',
    'read-models',
    'wrong',
    /rebuild/,
    (data) => {
      writeFileSync(readModelsOf(data), 'no lists'.repeat(999));
    },
  ],
  [
    'a database that cannot be reached',
    'databases',
    'wrong',
    /ZESEI_READ_MODELS/,
    () => ({ ZESEI_READ_MODELS: 'postgres://zesei:x@127.0.0.1:1/zesei' }),
  ],
  [
    'an event store that cannot be reached',
    'log',
    'wrong',
    /ZESEI_EVENT_STORE/,
    () => ({ ZESEI_EVENT_STORE: 'esdb://127.0.0.1:1?tls=false' }),
  ],
  [
    'an address of another machine',
    'address',
    'wrong',
    /EADDRNOTAVAIL/,
    () => ({ HOST: '192.0.2.1' }),
  ],
];

describe('zesei doctor', () => {
  it('finds nothing wrong with a sound folder, and changes nothing in it', async () => {
    const data = await copied();
    const before = await contentOf(data);
    const report = await reportOf(settingsOf(data));
    expect(report.findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(report.state).toBe('ok');
    expect(await contentOf(data)).toEqual(before);
  });

  it('is content beside the server that runs on the folder', async () => {
    await copied();
    const PORT = new URL(city.server.url).port;
    const report = await reportOf({ ...settingsOf(city.folder.path), PORT });
    const of = (check: string) => report.findings.find((finding) => finding.check === check);
    expect(of('address')).toMatchObject({
      state: 'ok',
      found: `Zesei answers at 127.0.0.1:${PORT}.`,
    });
    for (const check of ['log', 'keys', 'read-models', 'clock'])
      expect(of(check)).toMatchObject({ state: 'ok' });
    expect(report.state).not.toBe('wrong');
  });

  it('tells who starts for the first time that nothing is there yet, and makes nothing', async () => {
    const data = newPlace();
    const { exitCode, output } = await runInProcess(['doctor'], settingsOf(data));
    expect(exitCode).toBe(0);
    expect(output).toContain('Nothing is recorded yet');
    expect(readdirSync(folder.path)).not.toContain(data.split('/').at(-1));
  });

  it.each(AILMENTS)('finds %s', async (_what, check, state, told, ail) => {
    const data = await copied();
    const changed = ail(data);
    const environment = { ...settingsOf(data), ...changed };
    const { exitCode, output } = await ask(environment);
    const report = JSON.parse(output) as Report;
    const found = report.findings.filter((finding) => finding.check === check);
    expect(found).toContainEqual(expect.objectContaining({ state }));
    expect(JSON.stringify(found.filter((finding) => finding.state === state))).toMatch(told);
    expect(exitCode).toBe(report.state === 'wrong' ? 10 : 0);
    if (state === 'wrong') expect(report.state).toBe('wrong');
  });

  it('says which log it looked at, without user and password', async () => {
    const foundIn = async (environment: Record<string, string>): Promise<string | undefined> =>
      (await reportOf(environment)).findings.find(({ check }) => check === 'log')?.found;
    const data = await copied();
    expect(await foundIn(settingsOf(data))).toContain(`embedded (${join(data, 'log.db')}): `);
    const remote = 'esdb://admin:changeit@127.0.0.1:1?tls=false';
    const found = await foundIn({ ...settingsOf(data), ZESEI_EVENT_STORE: remote });
    expect(found).toContain('EventStoreDB (127.0.0.1:1): ');
    expect(found).not.toMatch(/changeit|admin|ZESEI_DATA|may write|Resolution note/);
  });

  it('takes a file of certificates that is not there for a mistake in the settings', async () => {
    const data = await copied();
    const ZESEI_EVENT_STORE = 'esdb://admin:changeit@127.0.0.1:1?tlsCAFile=/missing/ca.pem';
    const environment = { ...settingsOf(data), ZESEI_EVENT_STORE };
    const { findings } = await reportOf(environment);
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'configuration',
        state: 'wrong',
        found: expect.stringContaining('/missing/ca.pem') as string,
      }),
    );
    for (const words of [['serve'], ['verify']])
      expect(await runInProcess(words, environment)).toMatchObject({
        exitCode: 3,
        errors: expect.stringContaining('/missing/ca.pem') as string,
      });
  });

  it('finds a clock that was set back', async () => {
    const data = await copied();
    const earlier = new Date(city.now.getTime() - 86_400_000);
    const { findings } = await reportOf(settingsOf(data), earlier);
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'clock',
        state: 'wrong',
        whatToDo: expect.stringContaining('NTP') as string,
      }),
    );
  });

  it.each([
    ['of a year without known holidays', 40 * 366, 'wrong', /Holidays are known/],
    ['that is far ahead of what was recorded last', 32, 'attention', /more than 31 days/],
    ['of a server that was off for a month', 30, 'ok', /In the city it is/],
  ])('looks at a clock %s', async (_what, days, state, told) => {
    const later = new Date(city.now.getTime() + days * 86_400_000);
    const { findings } = await reportOf(settingsOf(await copied()), later);
    const found = expect.stringMatching(told) as string;
    expect(findings).toContainEqual(expect.objectContaining({ check: 'clock', state, found }));
  });

  it('has the server log the same once, when it starts', async () => {
    const now = new Date(city.now.getTime() + 60 * 86_400_000);
    const settings = settingsOf(await copied());
    const { exitCode, output } = await runInProcess(['serve'], settings, {
      clock: { now: () => now },
    });
    expect(exitCode).toBe(0);
    expect(output.match(/more than 31 days after the last event/g)).toHaveLength(1);
  });

  it('tells another program from a Zesei that listens where it is to', async () => {
    const other = createServer((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'),
    );
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const { findings } = await reportOf({ ...settingsOf(newPlace()), PORT });
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'address',
        state: 'wrong',
        found: `Another program listens at 127.0.0.1:${PORT}.`,
      }),
    );
    other.close();
  });

  it('says what to do in Japanese, too', async () => {
    const data = await copied();
    const environment = { ...settingsOf(data), ZESEI_MASTER_KEY: '', LANG: 'ja_JP.UTF-8' };
    const { exitCode, output } = await runInProcess(['doctor'], environment);
    expect(exitCode).toBe(10);
    expect(output).toMatch(/✗ 鍵: .*ZESEI_MASTER_KEY に設定してください/);
    expect(output).toContain('何も変更していません。');
  });
});

describe('The doctor', () => {
  const machine = (free: number, type = 0xef53) => ({
    nodeVersion: '24.0.0',
    fileSystemOf: () => ({ free, type }),
  });
  const states = (findings: readonly Finding[]): string[] =>
    findings.filter(({ check }) => check === 'disk').map(({ state }) => state);

  it.each([
    [50 * 2 ** 20, 'wrong'],
    [500 * 2 ** 20, 'attention'],
    [2 ** 40, 'ok'],
  ])('thinks of %d free bytes: %s', (free, state) => {
    expect(states(checkFolder(folder.path, machine(free)))).toEqual([state]);
  });

  it.each([
    ['NFS', 0x6969],
    ['CIFS', 0xff534d42],
    ['CIFS', 0xff534d42 | 0],
  ])('warns of a data folder on %s', (name, type) => {
    const findings = checkFolder(folder.path, machine(2 ** 40, type));
    expect(states(findings)).toEqual(['wrong', 'ok']);
    expect(findings.map(({ found }) => found.en).join()).toContain(name);
  });

  it.each([
    ['18.20.0', 'wrong'],
    ['20.18.3', 'wrong'],
    ['20.19.0', 'ok'],
    ['24.1.0', 'ok'],
  ])('thinks of Node %s: %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });
});
