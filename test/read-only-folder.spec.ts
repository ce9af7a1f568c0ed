import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { City, ORGANISATION } from './city/city';
import { REPORT } from './city/life';
import { BuiltProgram, run, type RunsAs } from './command-line/built-program';
import { settingsOf } from './command-line/settings';
import { openToAll, whoMayOnlyRead } from './command-line/who-may-only-read';
import { digestsIn } from './data-folder';
import { temporaryFolder } from './temporary-folder';

jest.setTimeout(120_000);

let city: City;
let number: string;
const place = temporaryFolder();
beforeAll(async () => {
  openToAll(place.path);
  city = await City.open();
  const staff = await city.staff('shimin-suishin');
  const { id } = (await staff.send('POST', '/api/cases', REPORT)).body;
  number = (await staff.get(`/api/cases/${id}`)).body.number ?? '';
  cpSync(city.folder.path, killed, { recursive: true });
});
afterAll(async () => {
  for (const folder of [city.folder.path, killed, stopped]) chmodSync(folder, 0o700);
  await city.close();
  place.remove();
});

/** What a server leaves that is killed now. */
const killed = join(place.path, 'killed');

/** The same folder once a server has ended on it in order. */
const stopped = join(place.path, 'stopped');

/** What people do who look after an installation, and only read. */
const READING = [
  ['verify', () => ['verify'], 'The ends of the streams were held against those recorded.'],
  ['replay', () => ['replay', number], REPORT.whatHappened],
  [
    'backup',
    () => ['backup', join(place.path, `taken-${(taken += 1)}`)],
    'The ends of the streams',
  ],
] as const;
let taken = 0;

describe('A data folder in which a server works, and that somebody else may only read', () => {
  let as: RunsAs;
  beforeAll(() => {
    as = whoMayOnlyRead(city.folder.path);
  });

  it.each(READING)('is read by %s', async (_name, words, told) => {
    const ended = await run(words(), settingsOf(city.folder.path), '', as);
    expect(ended).toMatchObject({ exitCode: 0, errors: '' });
    expect(ended.output).toContain(told);
  });
});

describe('A data folder that can only be read', () => {
  let as: RunsAs;
  beforeAll(async () => {
    cpSync(killed, stopped, { recursive: true });
    const server = BuiltProgram.start(['serve'], settingsOf(stopped));
    await server.listening();
    await server.stop('SIGTERM');
    as = whoMayOnlyRead(stopped);
  });

  it.each(READING)('is read by %s, as it stands', async (_name, words, told) => {
    const before = await digestsIn(stopped);
    const ended = await run(words(), settingsOf(stopped), '', as);
    expect(ended).toMatchObject({ exitCode: 0, errors: '' });
    expect(ended.output).toContain(told);
    expect(await digestsIn(stopped)).toEqual(before);
  });

  it.each([
    ['serve', ['serve'], 'log.lock'],
    ['rebuild', ['rebuild'], 'log.lock'],
    ['load-organisation', ['load-organisation', ORGANISATION], 'log.lock'],
    ['set-password', ['set-password', 'shimin-kacho'], 'own.db'],
    ['accept-lost-keys', ['accept-lost-keys'], 'log.lock'],
    ['rotate-master-key', ['rotate-master-key'], 'log.lock'],
  ])('is not written by %s, which says what it could not write', async (_name, words, file) => {
    const before = await digestsIn(stopped);
    const another = `${Buffer.alloc(32, 8).toString('base64')}\n`;
    const ended = await run(words, settingsOf(stopped), another, as);
    expect(ended).toMatchObject({ exitCode: 6, output: '' });
    expect(ended.errors).toContain(join(stopped, file));
    expect(ended.errors).toMatch(/may write|ZESEI_DATA/);
    expect(await digestsIn(stopped)).toEqual(before);
  });

  it('takes no restore', async () => {
    const backup = join(place.path, 'to-restore');
    expect((await run(['backup', backup], settingsOf(stopped), '', as)).exitCode).toBe(0);
    const closed = join(place.path, 'closed');
    cpSync(backup, closed, { recursive: true });
    const who = whoMayOnlyRead(closed);
    const ended = await run(['restore', backup], settingsOf(join(closed, 'data')), '', who);
    expect(ended.exitCode).toBe(6);
    expect(ended.errors).toContain('EACCES');
    chmodSync(closed, 0o700);
  });
});

describe('A folder that somebody may not even look into', () => {
  const shut = join(place.path, 'shut');
  const NOBODY = { uid: 65_534, gid: 65_534 };
  const as: RunsAs = process.getuid?.() === 0 ? NOBODY : {};
  beforeAll(() => {
    cpSync(killed, shut, { recursive: true });
    chmodSync(shut, 0);
  });
  afterAll(() => {
    chmodSync(shut, 0o700);
  });

  it('is not called empty by the doctor', async () => {
    const ended = await run(['doctor', '--json'], settingsOf(shut), '', as);
    expect(ended.exitCode).toBe(10);
    const { findings } = JSON.parse(ended.output) as {
      findings: readonly { check: string; state: string; found: string }[];
    };
    const of = (check: string) => findings.find((finding) => finding.check === check);
    expect(of('folder')).toMatchObject({ state: 'wrong' });
    for (const check of ['log', 'keys', 'read-models'])
      expect(of(check)).toMatchObject({
        state: 'attention',
        found: expect.stringContaining('Not looked at') as string,
      });
  });

  it('is not called half a backup by restore, nor missing by whoever reads it', async () => {
    const restored = await run(['restore', shut], settingsOf(join(place.path, 'anew')), '', as);
    expect(restored.exitCode).toBe(6);
    expect(restored.errors).toContain('EACCES');
    expect(restored.errors).not.toContain('cut short');
    for (const words of [['verify'], ['backup', join(place.path, 'never')]]) {
      const ended = await run(words, settingsOf(shut), '', as);
      expect(ended.exitCode).toBe(6);
      expect(ended.errors).toContain('EACCES');
    }
  });
});

describe('A data folder that can only be read, and whose server was killed', () => {
  it.each(READING)('is read by %s, with what was written last', async (_name, words, told) => {
    const as = whoMayOnlyRead(killed);
    const ended = await run(words(), settingsOf(killed), '', as);
    expect(ended).toMatchObject({ exitCode: 0, errors: '' });
    expect(ended.output).toContain(told);
  });

  it.each([
    ['verify', 'log.db'],
    ['backup', 'log.db'],
    ['replay', 'keys.db'],
  ])('is not taken for whole by %s where %s was copied in part', async (name, file) => {
    chmodSync(killed, 0o700);
    const index = join(killed, `${file}-shm`);
    rmSync(index);
    const as = whoMayOnlyRead(killed);
    const words = READING.find(([known]) => known === name)?.[1]() ?? [];
    const ended = await run(words, settingsOf(killed), '', as);
    expect(ended.exitCode).toBe(6);
    expect(ended.errors).toContain(`${join(killed, file)}-wal holds`);
    chmodSync(killed, 0o700);
    writeFileSync(index, '');
  });
});
