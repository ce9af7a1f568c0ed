import { cpSync, existsSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { City, ORGANISATION, PASSWORD } from './city/city';
import { REPORT } from './city/life';
import { Staff } from './city/staff';
import { BuiltProgram, run } from './command-line/built-program';
import { runInProcess } from './command-line/run-in-process';
import { settingsOf } from './command-line/settings';
import { temporaryFolder } from './temporary-folder';

jest.setTimeout(180_000);

const place = temporaryFolder();
const at = (name: string) => join(place.path, name);

/** An installation as a server leaves it that has ended in order, with one case. */
const data = at('data');
let now: Date;
beforeAll(async () => {
  const city = await City.open();
  now = city.now;
  const staff = await city.staff('shimin-suishin');
  expect((await staff.send('POST', '/api/cases', REPORT)).status).toBe(201);
  cpSync(city.folder.path, data, { recursive: true });
  await city.close();
  const server = BuiltProgram.start(['serve'], settingsOf(data));
  await server.listening();
  await server.stop('SIGTERM');
});
afterAll(() => {
  place.remove();
});

describe('A backup for which there is no room', () => {
  it('says so and is none; the next one, with room, is whole', async () => {
    const ended = await run(['backup', at('without-room')], settingsOf(data), '', {
      blocksAFile: 64,
    });
    expect(ended.exitCode).toBe(6);
    expect(ended.errors).toMatch(/disk is full|disk cannot be read or written/);
    expect(existsSync(at('without-room/backup.json'))).toBe(false);
    const verified = await run(['verify', at('without-room')]);
    expect(verified.exitCode).toBe(4);
    expect(verified.errors).toContain('looks like a backup that was cut short');
    const refused = await run(['restore', at('without-room')], settingsOf(at('never')));
    expect(refused.exitCode).toBe(9);
    expect((await run(['backup', at('with-room')], settingsOf(data))).exitCode).toBe(0);
    expect((await run(['verify', at('with-room')])).exitCode).toBe(0);
  });
});

describe('A backup into the folder that it is taken of', () => {
  it.each([
    ['itself', 'data'],
    ['a folder in it', 'data/backup'],
    ['one that is not there yet, far below', 'data/backups/2026/04'],
    ['one that a link leads to', 'link/backup'],
  ])('is refused, and leaves nothing there: %s', async (_what, to) => {
    if (!existsSync(at('link'))) symlinkSync(data, at('link'));
    const before = readdirSync(data);
    const { exitCode, errors } = await runInProcess(['backup', at(to)], settingsOf(data));
    expect({ exitCode, errors }).toEqual({
      exitCode: 9,
      errors: expect.stringContaining('is inside the data folder') as string,
    });
    expect(readdirSync(data)).toEqual(before);
  });

  it('is none where only the name begins alike', async () => {
    const { exitCode } = await runInProcess(['backup', at('data-taken')], settingsOf(data));
    expect(exitCode).toBe(0);
  });
});

describe('A backup of a log that was cut short', () => {
  const harmed = at('harmed');
  beforeEach(() => {
    cpSync(data, harmed, { recursive: true });
    for (const beside of ['-wal', '-shm']) rmSync(join(harmed, `log.db${beside}`), { force: true });
  });
  afterEach(() => {
    rmSync(harmed, { recursive: true });
  });

  it.each([
    ['in its middle', 16_384, 4],
    ['to its first page', 4_096, 4],
    ['to nothing', 0, 6],
  ])('%s is not taken for one', async (_where, bytes, code) => {
    truncateSync(join(harmed, 'log.db'), bytes);
    const to = at(`of-${bytes}`);
    const ended = await run(['backup', to], settingsOf(harmed));
    expect(ended).toMatchObject({ exitCode: code, output: '' });
    expect(ended.errors).toContain(code === 4 ? 'log.db is damaged' : 'there is no log');
    expect(existsSync(join(to, 'backup.json'))).toBe(false);
    expect((await run(['verify'], settingsOf(harmed))).exitCode).toBe(code);
  });
});

describe('A data folder whose disk filled up under its server', () => {
  it('is backed up with all that was acknowledged, and goes on elsewhere', async () => {
    const full = at('full');
    cpSync(data, full, { recursive: true });
    const server = BuiltProgram.start(['serve'], settingsOf(full), '', { blocksAFile: 1_800 });
    const url = await server.listening();
    const staff = await Staff.signIn(() => url, 'shimin-suishin', PASSWORD);
    const acknowledged: string[] = [];
    const long = { ...REPORT, whatHappened: '記録'.repeat(1_000) };
    for (;;) {
      const headers = { 'Idempotency-Key': `full-${acknowledged.length}` };
      const { status, body } = await staff.send('POST', '/api/cases', long, headers);
      if (status === 201) acknowledged.push(body.id);
      else {
        expect([status, body.type]).toEqual([503, 'urn:zesei:problem:store-unavailable']);
        break;
      }
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    expect((await run(['backup', at('of-full')], settingsOf(full))).exitCode).toBe(0);
    await server.stop('SIGKILL');

    const restored = at('restored');
    expect((await run(['restore', at('of-full')], settingsOf(restored))).exitCode).toBe(0);
    const again = await City.over(restored, now);
    const reader = await again.staff('shimin-suishin');
    for (const id of acknowledged) expect((await reader.get(`/api/cases/${id}`)).status).toBe(200);
    expect((await reader.send('POST', '/api/cases', REPORT)).status).toBe(201);
    await again.close();
  });
});

describe('A data folder in use by a server', () => {
  it('is backed up beside it, and takes neither a second writer nor a restore', async () => {
    const server = BuiltProgram.start(['serve'], settingsOf(data));
    await server.listening();
    const backup = at('beside');
    expect((await run(['backup', backup], settingsOf(data))).exitCode).toBe(0);
    for (const words of [['serve'], ['rebuild'], ['accept-lost-keys'], ['restore', backup]]) {
      const ended = await run(words, settingsOf(data));
      expect([words[0], ended.exitCode, ended.output]).toEqual([words[0], 6, '']);
      expect(ended.errors).toContain('Stop it, then try again.');
    }
    expect(await server.stop('SIGTERM')).toMatchObject({ exitCode: 0 });
    expect((await run(['verify'], settingsOf(data))).exitCode).toBe(0);
  });
});

describe('A data folder that has lost its accounts', () => {
  it('is served, and the operator is told what to do, which helps', async () => {
    rmSync(join(data, 'own.db'));
    const server = BuiltProgram.start(['serve'], settingsOf(data));
    await server.says(/not one account[^]*load-organisation/);
    expect(await server.stop('SIGTERM')).toMatchObject({ exitCode: 0 });
    const loaded = await run(['load-organisation', ORGANISATION], settingsOf(data));
    expect(loaded).toMatchObject({ exitCode: 0 });
    const again = BuiltProgram.start(['serve'], settingsOf(data));
    await again.listening();
    const ended = await again.stop('SIGTERM');
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(ended.errors).not.toContain('not one account');
  });
});
