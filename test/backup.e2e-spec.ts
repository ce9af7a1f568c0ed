import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { City } from './city/city';
import { REPORT } from './city/life';
import { run } from './command-line/built-program';
import { settingsOf } from './command-line/settings';
import { changeIn } from './data-folder';
import { temporaryFolder } from './temporary-folder';

jest.setTimeout(180_000);

const SENDERS = 4;
const BACKUPS = 2;

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});
const place = (name: string) => join(folder.path, name);

describe('A backup that is taken while people work', () => {
  let city: City;
  /** What was acknowledged before each backup was begun. */
  const known: string[][] = [];

  beforeAll(async () => {
    city = await City.open();
    const staff = await city.staff('shimin-suishin');
    const cases: string[] = [];
    let isOver = false;
    const work = async () => {
      while (!isOver) cases.push((await staff.send('POST', '/api/cases', REPORT)).body.id);
    };
    const working = Array.from({ length: SENDERS }, work);
    for (let n = 0; n < BACKUPS; n += 1) {
      known.push([...cases]);
      const taken = await run(['backup', place(`backup-${n}`)], settingsOf(city.folder.path));
      expect(taken).toMatchObject({ exitCode: 0 });
    }
    isOver = true;
    await Promise.all(working);
  });
  afterAll(() => city.close());

  it.each(Array.from({ length: BACKUPS }, (_, n) => n))(
    'holds all that was acknowledged, with its texts, and can be gone on with: backup %i',
    async (n) => {
      expect((await run(['verify', place(`backup-${n}`)])).output).toContain(
        'The log is as it was when the backup was taken.',
      );
      const data = place(`restored-${n}`);
      const restored = await run(['restore', place(`backup-${n}`)], settingsOf(data));
      expect(restored).toMatchObject({ exitCode: 0, errors: '' });
      const again = await City.over(data, city.now);
      const staff = await again.staff('shimin-suishin');
      for (const id of known[n] ?? []) {
        const { status, body } = await staff.get(`/api/cases/${id}`);
        expect(status).toBe(200);
        expect(body.number).not.toBeNull();
        const history = await staff.get(`/api/cases/${id}/history`);
        expect(JSON.stringify(history.body)).toContain(REPORT.whatHappened);
      }
      expect((await staff.send('POST', '/api/cases', REPORT)).status).toBe(201);
      await again.stop();
      expect((await run(['verify'], settingsOf(data))).exitCode).toBe(0);
    },
  );

  it('signs everybody out, and leaves nothing for others to read', async () => {
    const data = place('restored-for-one');
    expect((await run(['restore', place('backup-0')], settingsOf(data))).exitCode).toBe(0);
    for (const where of [place('backup-0'), data]) {
      expect(statSync(where).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(where))
        expect([name, statSync(join(where, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    const own = new Database(join(data, 'own.db'));
    expect(own.prepare('SELECT count(*) AS sessions FROM sessions').get()).toMatchObject({
      sessions: 0,
    });
    own.close();
  });

  it('takes the keys from where they are kept', async () => {
    const apart = place('keys-apart.db');
    renameSync(join(place('backup-1'), 'keys.db'), apart);
    const data = place('with-keys-apart');
    const without = await run(['restore', place('backup-1')], settingsOf(data));
    expect(without.exitCode).toBe(9);
    expect(without.errors).toContain('--keys');
    const restored = await run(['restore', place('backup-1'), '--keys', apart], settingsOf(data));
    expect(restored.exitCode).toBe(0);
    renameSync(apart, join(place('backup-1'), 'keys.db'));
  });
});

describe('A restore', () => {
  let backup: string;
  let city: City;
  beforeAll(async () => {
    city = await City.open();
    const staff = await city.staff('shimin-suishin');
    expect((await staff.send('POST', '/api/cases', REPORT)).status).toBe(201);
    await city.stop();
    const taken = await run(['backup', place('taken')], settingsOf(city.folder.path));
    expect(taken).toMatchObject({ exitCode: 0, errors: '' });
  });
  beforeEach(() => {
    backup = place('copy');
    rmSync(backup, { recursive: true, force: true });
    cpSync(place('taken'), backup, { recursive: true });
  });
  afterAll(() => city.close());

  it.each([
    ['is cut short', (file: string) => truncateSync(file, 8_192)],
    ['has one byte more', (file: string) => appendFileSync(file, 'x')],
    [
      'has one byte changed',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
  ])('puts nothing in place of what a backup no longer is: its log %s', async (_what, harm) => {
    harm(join(backup, 'log.db'));
    const data = place('never-restored');
    const ended = await run(['restore', backup], settingsOf(data));
    expect(ended.exitCode).toBe(4);
    expect(ended.errors).toContain('is not as it was taken');
    expect(() => statSync(data)).toThrow('ENOENT');
  });

  it('takes no folder without its list for a backup', async () => {
    rmSync(join(backup, 'backup.json'));
    const ended = await run(['restore', backup], settingsOf(place('never-restored')));
    expect(ended.exitCode).toBe(9);
    expect(ended.errors).toContain('cut short');
  });

  it('never overwrites data, and a backup never another one', async () => {
    const before = readFileSync(join(city.folder.path, 'log.db'));
    const ended = await run(['restore', backup], settingsOf(city.folder.path));
    expect(ended.exitCode).toBe(6);
    expect(ended.errors).toContain('nothing was changed');
    expect(readFileSync(join(city.folder.path, 'log.db')).equals(before)).toBe(true);
    // Asked before anybody waits for the backup to be checked, or even looked at.
    const unseen = await run(['restore', place('no-such-backup')], settingsOf(city.folder.path));
    expect(unseen.errors).toBe(ended.errors);
    expect((await run(['backup', backup], settingsOf(city.folder.path))).exitCode).toBe(9);
  });

  it('that was cut short keeps a server from starting half, and is made good by another one', async () => {
    const data = place('half-restored');
    expect((await run(['restore', backup], settingsOf(data))).exitCode).toBe(0);
    rmSync(join(data, 'log.db'));
    mkdirSync(join(data, 'restoring'));
    const refused = await run(['serve'], settingsOf(data));
    expect(refused.exitCode).toBe(6);
    expect(refused.errors).toContain('Run zesei restore again');
    expect((await run(['restore', backup], settingsOf(data))).exitCode).toBe(0);
    expect((await run(['verify'], settingsOf(data))).exitCode).toBe(0);
  });

  it('is only for an installation that is in one folder', async () => {
    const elsewhere = {
      ...settingsOf(place('x')),
      ZESEI_EVENT_STORE: 'esdb://127.0.0.1:1?tls=false',
    };
    expect((await run(['restore', backup], elsewhere)).exitCode).toBe(3);
    expect((await run(['backup', place('y')], elsewhere)).exitCode).toBe(3);
  });

  it('of a log that lost its end is told apart from the backup that was taken', async () => {
    changeIn(
      join(backup, 'log.db'),
      'DELETE FROM events WHERE position = (SELECT max(position) FROM events)',
    );
    const ended = await run(['verify', backup]);
    expect(ended.exitCode).toBe(4);
    expect(ended.output).toContain('not as it was when the backup was taken');
  });
});

describe('An older log that somebody put into the folder by hand', () => {
  it('is not gone on with where processes have followed a newer one, although no list is left', async () => {
    const city = await City.open();
    await city.stop();
    const data = city.folder.path;
    for (const name of readdirSync(data))
      if (name.startsWith('read-models')) rmSync(join(data, name));
    changeIn(join(data, 'own.db'), "UPDATE process_checkpoints SET position = '100000'");
    const served = await run(['serve'], settingsOf(data));
    expect(served).toMatchObject({ exitCode: 4 });
    expect(served.errors).toContain('restore the right log');
    await city.close();
  });
});

describe('A log of which nothing can be told', () => {
  it.each([
    ['a format of a later release', 62, 5, 'too old for this log'],
    ['a page that is none', 100, 4, 'log.db, is damaged'],
    ['a file that is no database', 0, 4, 'log.db, is damaged'],
  ])('is said so by verify: %s', async (_what, byte, exitCode, said) => {
    const city = await City.open();
    await city.stop();
    const file = join(city.folder.path, 'log.db');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(byte) ^ 1, byte);
    writeFileSync(file, bytes);
    const ended = await run(['verify'], settingsOf(city.folder.path));
    expect(ended).toMatchObject({ exitCode });
    expect(ended.errors).toContain(said);
    await city.close();
  });

  it('is said so by verify where the file does not lead to an event, although every event holds', async () => {
    const city = await City.open();
    await city.stop();
    const file = join(city.folder.path, 'log.db');
    const bytes = readFileSync(file);
    const leaf = [...pagesOf(bytes)].find((page) => page[0] === INDEX_LEAF);
    // Into the name of the stream in the first entry; where entries begin stands behind the page's head.
    leaf?.write('q', leaf.readUInt16BE(8) + 8);
    writeFileSync(file, bytes);
    const ended = await run(['verify'], settingsOf(city.folder.path));
    expect(ended).toMatchObject({ exitCode: 4 });
    expect(ended.errors).toContain('log.db, is damaged');
    await city.close();
  });
});

/** How SQLite marks a page of an index that has no pages below it. */
const INDEX_LEAF = 0x0a;

function* pagesOf(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += 4_096)
    yield file.subarray(start, start + 4_096);
}
