import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { systemRandom } from '../src/platform/random';
import { newMasterKey } from '../src/sealed-texts/master-key';
import { BuiltProgram, MAIN, run } from './command-line/built-program';
import { executeIn } from './data-folder';
import { leaveUnknownFact } from './later-fact';
import { temporaryFolder } from './temporary-folder';

jest.setTimeout(120_000);

const SAMPLE_CITY = join(__dirname, '..', 'sample-city');
const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

const settings = (name: string): Record<string, string> => ({
  ZESEI_DATA: join(folder.path, name),
  ZESEI_MASTER_KEY: newMasterKey(systemRandom),
  PORT: '0',
});

const signIn = (url: string, login: string, password: string): Promise<Response> =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });

/** What the list of all cases says to somebody who signs in. */
async function casesFor(url: string, login: string, password: string): Promise<string> {
  const session = await signIn(url, login, password);
  expect(session.status).toBe(201);
  const Cookie = session.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return (await fetch(`${url}/api/cases`, { headers: { Cookie } })).text();
}

const countIn = (list: string): number => (JSON.parse(list) as { cases: unknown[] }).cases.length;

describe('zesei', () => {
  it('tells what it can do, in the language that is asked for', async () => {
    const english = await run(['--help']);
    expect(english).toMatchObject({ exitCode: 0, errors: '' });
    for (const command of ['serve', 'demo', 'tour', 'replay', 'verify', 'rebuild'])
      expect(english.output).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    const japanese = await run(['replay', '--help', '--lang', 'ja']);
    expect(japanese.output).toContain('使い方: zesei replay');
  });

  it.each([
    [['frobnicate'], /no command frobnicate/],
    [[], /Name a command/],
    [['verify', '--fast'], /no option --fast/],
    [['replay'], /argument number is missing/],
    [['replay', 'R6-市民-0001', '--at', 'yesterday'], /yesterday is no instant/],
  ])('ends with 2 for %j', async (words, told) => {
    const ended = await run(words);
    expect(ended.exitCode).toBe(2);
    expect(ended.errors).toMatch(told);
  });

  it('ends with 3 where the environment is wrong, and names every mistake', async () => {
    const wrong = { ...settings('wrong'), PORT: 'many', ZESEI_TIMEZONE: 'x', ZESEI_LOG_LEVEL: 'y' };
    const ended = await run(['serve'], wrong);
    expect(ended.exitCode).toBe(3);
    for (const variable of ['PORT', 'ZESEI_TIMEZONE', 'ZESEI_LOG_LEVEL'])
      expect(ended.errors).toContain(variable);
  });

  it('ends with 7 without a master key, and with 6 where there is no log', async () => {
    const { ZESEI_DATA } = settings('keyless');
    expect((await run(['serve'], { ZESEI_DATA: ZESEI_DATA ?? '', PORT: '0' })).exitCode).toBe(7);
    expect((await run(['verify'], settings('nothing'))).exitCode).toBe(6);
  });
});

describe('An installation from its beginning', () => {
  const environment = settings('installed');

  it('is told what to do first', async () => {
    const server = BuiltProgram.start(['serve'], environment);
    const url = await server.listening();
    await server.says(/Stop the server and run: zesei load-organisation/);
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    expect(await server.stop('SIGTERM')).toMatchObject({ exitCode: 0 });
  });

  it('refuses a wrong file with 9, naming the line', async () => {
    const file = join(folder.path, 'wrong.csv');
    writeFileSync(file, 'year,count\n2008,1\n');
    const ended = await run(['import-occurrences', file], environment);
    expect(ended.exitCode).toBe(9);
    expect(ended.errors).toMatch(/line 1/);
    expect((await run(['load-organisation', `${file}.missing`], environment)).exitCode).toBe(9);
  });

  it('refuses a file that is not in UTF-8: what it says would stand in the log for ever', async () => {
    const file = join(folder.path, 'shift-jis.yaml');
    writeFileSync(file, Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]));
    const ended = await run(['load-organisation', file], environment);
    expect(ended.exitCode).toBe(9);
    expect(ended.errors).toContain('UTF-8');
  });

  it('loads an organisation, gives passwords once, and lets a password be set', async () => {
    const file = join(SAMPLE_CITY, 'organisation.yaml');
    const loaded = await run(['load-organisation', file, '--json'], environment);
    expect(loaded.exitCode).toBe(0);
    const { accounts } = JSON.parse(loaded.output) as {
      accounts: { login: string; initialPassword: string }[];
    };
    const head = accounts.find(({ login }) => login === 'shimin-kacho');
    const again = await run(['load-organisation', file, '--json'], environment);
    expect(JSON.parse(again.output)).toEqual({
      facts: 0,
      persons: 0,
      accounts: [],
      warnings: [],
    });

    const server = BuiltProgram.start(['serve'], environment);
    const url = await server.listening();
    expect((await signIn(url, 'shimin-kacho', head?.initialPassword ?? '')).status).toBe(201);
    const password = '新しい合言葉を十二文字以上';
    const set = await run(['set-password', 'shimin-kacho'], environment, `${password}\n`);
    expect(set.exitCode).toBe(0);
    expect((await signIn(url, 'shimin-kacho', password)).status).toBe(201);
    expect((await run(['set-password', 'shimin-kacho'], environment, 'short\n')).exitCode).toBe(9);
    expect((await run(['set-password', 'nobody'], environment, password)).exitCode).toBe(8);
    await server.stop('SIGTERM');
  });

  it('does not start with new keys where those of the log are lost', async () => {
    const data = environment.ZESEI_DATA ?? '';
    const kept = readdirSync(data).filter((name) => name.startsWith('keys.db'));
    for (const name of kept) renameSync(join(data, name), join(folder.path, name));
    const ended = await run(['serve'], environment);
    expect(ended.exitCode).toBe(7);
    expect(ended.errors).toContain('keys.db');
    expect(readdirSync(data).filter((name) => name.startsWith('keys.db'))).toEqual([]);
    for (const name of kept) renameSync(join(folder.path, name), join(data, name));
  });

  it('writes nothing into a new log where the old one is not there', async () => {
    const data = environment.ZESEI_DATA ?? '';
    const kept = readdirSync(data).filter((name) => name.startsWith('log.db'));
    for (const name of kept) renameSync(join(data, name), join(folder.path, name));
    const ended = await run(['serve'], environment);
    expect(ended.exitCode).toBe(4);
    expect(ended.errors).toContain('Nothing was written');
    const made = readdirSync(data).filter((name) => name.startsWith('log.db'));
    for (const name of made) rmSync(join(data, name));
    for (const name of kept) renameSync(join(folder.path, name), join(data, name));
  });

  it('changes the master key: the old one opens nothing any more, the new one all', async () => {
    const rotated = newMasterKey(systemRandom);
    const changed = { ...environment, ZESEI_MASTER_KEY: rotated };
    const rotate = (from: typeof environment, typed: string) =>
      run(['rotate-master-key', '--json'], from, `${typed}\n`);
    const { ZESEI_DATA = '', ZESEI_MASTER_KEY = '' } = environment;
    expect((await rotate({ ZESEI_DATA }, rotated)).exitCode).toBe(7);
    expect((await rotate(environment, 'no key')).exitCode).toBe(9);
    expect((await rotate(environment, ZESEI_MASTER_KEY)).exitCode).toBe(9);
    expect((await rotate(changed, newMasterKey(systemRandom))).exitCode).toBe(7);

    const server = BuiltProgram.start(['serve'], environment);
    await server.listening();
    expect((await rotate(environment, rotated)).exitCode).toBe(6);
    await server.stop('SIGTERM');

    const done = await rotate(environment, rotated);
    expect(done.exitCode).toBe(0);
    expect(JSON.parse(done.output)).toMatchObject({ changed: true, broken: 0, scrubbed: true });
    const again = await rotate(environment, rotated);
    expect(JSON.parse(again.output)).toMatchObject({ changed: false });
    expect((await run(['serve'], environment)).exitCode).toBe(7);
    const file = join(SAMPLE_CITY, 'organisation.yaml');
    const loaded = await run(['load-organisation', file, '--json'], changed);
    expect(JSON.parse(loaded.output)).toEqual({
      facts: 0,
      persons: 0,
      accounts: [],
      warnings: [],
    });
    expect((await rotate(changed, ZESEI_MASTER_KEY)).exitCode).toBe(0);
  });

  it('starts without keys that are lost once that is accepted, and not before', async () => {
    const data = environment.ZESEI_DATA ?? '';
    // As in a key store that was brought back from before anything was loaded.
    executeIn(join(data, 'keys.db'), 'delete from text_keys; delete from key_checkpoints');
    const refused = await run(['serve'], environment);
    expect(refused.exitCode).toBe(7);
    expect(refused.errors).toContain('accept-lost-keys');
    const accepted = await run(['accept-lost-keys', '--json'], environment);
    expect(accepted.exitCode).toBe(0);
    const lost = JSON.parse(accepted.output) as { texts: number; streams: string[] };
    expect(lost.texts).toBeGreaterThan(0);
    expect(lost.streams).toContain('person-p-0001');
    const server = BuiltProgram.start(['serve'], environment);
    await server.listening();
    await server.stop('SIGTERM');
    const none = await run(['accept-lost-keys', '--lang', 'en'], environment);
    expect(none.output).toContain('Nothing was changed');
  });

  it('ends with 5 where a later release has written the log', async () => {
    await leaveUnknownFact(environment.ZESEI_DATA ?? '');
    const ended = await run(['serve'], environment);
    expect(ended).toMatchObject({ exitCode: 5 });
    expect(ended.errors).toContain('later');
  });
});

describe('The tour', () => {
  it('leaves nothing behind where whoever reads it stops reading', () => {
    const TMPDIR = join(folder.path, 'throw-away');
    mkdirSync(TMPDIR);
    const read = spawnSync('sh', ['-c', `"$0" "$1" tour | head -n 4`, process.execPath, MAIN], {
      env: { PATH: process.env.PATH, LANG: 'ja_JP.UTF-8', TMPDIR },
      encoding: 'utf8',
    });
    expect(read.stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });
});

describe('A folder', () => {
  it('whose demo broke off is prepared anew, and only then gone on with', async () => {
    const data = join(folder.path, 'broken-off');
    const first = BuiltProgram.start(['demo', '--data', data], { PORT: '0' });
    await first.says(/playing one case to its end/);
    await first.stop('SIGKILL');
    const second = BuiltProgram.start(['demo', '--data', data], { PORT: '0' });
    await second.says(/its preparation broke off/i);
    const [, url = ''] = await second.says(/running at (http:\S+)/);
    await second.says(/Press Ctrl-C to end/);
    const [, password = ''] = await second.says(/the password of all of them is (\S+)\)/);
    expect(countIn(await casesFor(url, 'shimin-kacho', password))).toBe(2);
    await second.stop('SIGINT');
    const third = BuiltProgram.start(['demo', '--data', data], { PORT: '0' });
    await third.says(/Press Ctrl-C to end/);
    expect((await third.stop('SIGINT')).errors).not.toMatch(/broke off|Loading/);
  });

  it("with a log that is no demo's is left as it is", async () => {
    const data = join(folder.path, 'of-somebody');
    mkdirSync(data);
    writeFileSync(join(data, 'log.db'), 'a log');
    const refused = await run(['demo', '--data', data], { PORT: '0' });
    expect(refused.exitCode).toBe(6);
    expect(refused.errors).toContain('Nothing was changed');
    expect(readdirSync(data)).toEqual(['log.db']);
  });
});

describe('The demo', () => {
  const data = join(folder.path, 'demo');
  // A demo opens itself to others only where it is told so by itself.
  const environment = { PORT: '0', HOST: '0.0.0.0' };
  const readKey = (): string => readFileSync(join(data, 'master-key'), 'utf8').trim();
  const beside = (): Record<string, string> => ({ ZESEI_DATA: data, ZESEI_MASTER_KEY: readKey() });
  const start = async (): Promise<{ demo: BuiltProgram; url: string; password: string }> => {
    const demo = BuiltProgram.start(['demo', '--data', data], environment);
    await demo.says(/Press Ctrl-C to end/);
    const [, url = ''] = await demo.says(/running at (http:\S+)/);
    const [, password = ''] = await demo.says(/the password of all of them is (\S+)\)/);
    return { demo, url, password };
  };

  it('prepares a city to try, and commands work beside it', async () => {
    const { demo, url, password } = await start();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(statSync(join(data, 'master-key')).mode & 0o777).toBe(0o600);
    const list = await casesFor(url, 'shimin-suishin', password);
    expect(countIn(list)).toBe(2);
    const [, number = ''] = /"number":"(R\d+-市民-0001)"/.exec(list) ?? [];
    const told = await run(['replay', number], beside());
    expect(told.exitCode).toBe(0);
    expect(told.output).toContain('Closure: Closed');
    expect(told.output).toContain('仮名 六郎 (市民課長, responsible officer)');
    expect(told.output).toContain(
      '見本 幸子 (環境政策課長, responsible officer, internal auditor)',
    );
    expect(told.output).toContain('by itself (numbering)');
    // What it names is shown as people call it, and an id only on top.
    expect(told.output).toMatch(/From the voice: V-R\d+-市民-0001/);
    expect(told.output.split('\n').slice(1).join('\n')).not.toMatch(/: [0-9a-f]{8}-[0-9a-f]{4}-/);
    // What is called by no label begins with a small letter.
    expect(told.output.match(/^ +[a-z][A-Za-z]+:/gm)).toBeNull();
    expect(told.output).toContain(`Number: ${number}`);
    const japanese = await run(['replay', number, '--lang', 'ja'], beside());
    expect(japanese.output).toContain(`番号: ${number}`);
    expect(japanese.output).toContain('回: 1回目');
    const beyond = await run(['replay', number, '--revision', '999'], beside());
    expect(beyond).toMatchObject({ exitCode: 0, output: told.output });
    expect(beyond.errors).toMatch(/There is no revision 999 yet.*up to \d+/);
    const early = await run(['replay', number, '--revision', '3', '--json'], beside());
    expect((JSON.parse(early.output) as { facts: unknown[] }).facts).toHaveLength(4);
    expect((await run(['replay', 'R1-市民-0001'], beside())).exitCode).toBe(8);
    expect((await run(['verify'], beside())).exitCode).toBe(0);
    expect((await run(['rebuild'], beside())).exitCode).toBe(6);
    expect(await demo.stop('SIGINT')).toMatchObject({ exitCode: 0 });
  });

  it('goes on with what is there when it is started again', async () => {
    const key = readKey();
    const { demo, url, password } = await start();
    expect(readKey()).toBe(key);
    expect(countIn(await casesFor(url, 'shimin-kacho', password))).toBe(2);
    expect(await demo.stop('SIGINT')).toMatchObject({ exitCode: 0 });
  });

  it('can be rebuilt when nobody uses it, and another key opens nothing', async () => {
    expect((await run(['rebuild', '--json'], beside())).exitCode).toBe(0);
    const wrong = { ...beside(), ZESEI_MASTER_KEY: newMasterKey(systemRandom) };
    expect((await run(['replay', 'R8-市民-0001'], wrong)).exitCode).toBe(7);
  });

  it('is found out by verify, with 4, when a byte of its log was changed', async () => {
    const database = new Database(join(data, 'log.db'));
    const judged = database
      .prepare(`SELECT revision FROM events WHERE type = 'EffectJudged'`)
      .get() as { revision: number };
    database.exec(
      `UPDATE events SET data = replace(data, '"effective"', '"Effective"') WHERE type = 'EffectJudged'`,
    );
    database.close();
    const ended = await run(['verify', '--json'], beside());
    expect(ended.exitCode).toBe(4);
    const { findings } = JSON.parse(ended.output) as {
      findings: { stream: string; revision: number; text: string }[];
    };
    expect(findings).toContainEqual(
      expect.objectContaining({
        stream: expect.stringMatching(/^case-/) as string,
        revision: judged.revision,
      }),
    );
    const [caseId = ''] = findings.map(({ stream }) => stream.replace('case-', ''));
    const told = await run(['replay', caseId], beside());
    expect(told.exitCode).toBe(4);
    expect(told.errors).toContain(`revision ${judged.revision} (EffectJudged)`);
    expect(told.errors).toContain('zesei verify');
  });
});
