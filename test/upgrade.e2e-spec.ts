import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { City, PASSWORD } from './city/city';
import { aCase } from './city/life';
import { Staff } from './city/staff';
import { BuiltProgram, run } from './command-line/built-program';
import { settingsOf } from './command-line/settings';
import { databasesIn, digestsIn, executeIn, leaveAsEnded, readModelFilesIn } from './data-folder';
import { LATER_RELEASE, leaveUnknownFact } from './later-fact';
import { temporaryFolder } from './temporary-folder';

/** What the city of these tests is run with; the built program is the release of package.json. */
const mockRelease = { before: '0.0.9' };
jest.mock('../src/platform/release', () => ({
  get RELEASE() {
    return mockRelease.before;
  },
}));

jest.setTimeout(120_000);

const folder = temporaryFolder();
let folders = 0;
afterAll(() => {
  folder.remove();
});

/** A folder as a release with other tables of the lists left it: one that was before this, or after. */
async function leftBy(release: string, listsLater: number): Promise<string> {
  mockRelease.before = release;
  const city = await City.open();
  await aCase(city, 'decided');
  await city.projected();
  await city.stop();
  const data = join(folder.path, `left-${(folders += 1)}`);
  cpSync(city.folder.path, data, { recursive: true });
  await city.close();
  executeIn(
    join(data, 'own.db'),
    `update read_model_generations set version = version + ${listsLater}`,
  );
  leaveAsEnded(data);
  return data;
}

/** As they are stored. */
function eventsIn(data: string): unknown[] {
  const log = new Database(join(data, 'log.db'));
  const events = log.prepare('select * from events order by position').all();
  log.close();
  return events;
}

/** Serves the folder with the built program, and answers what it lists and shows of the one case. */
async function served(data: string): Promise<{ number: string | null; facts: number }> {
  const server = BuiltProgram.start(['serve'], settingsOf(data));
  const url = await server.listening();
  const staff = await Staff.signIn(() => url, 'shimin-suishin', PASSWORD);
  const { body: list } = await staff.get('/api/cases');
  const [{ id } = { id: '' }] = list.cases as { id: string }[];
  const { body } = await staff.get(`/api/cases/${id}/history`);
  const { body: shown } = await staff.get(`/api/cases/${id}`);
  expect(await server.stop('SIGTERM')).toMatchObject({ exitCode: 0 });
  return { number: shown.number, facts: (body.facts as unknown[]).length };
}

describe('A folder that an older release has left', () => {
  it('is gone on with: the lists are built anew, and the log stays as it is', async () => {
    const data = await leftBy('0.0.9', -1);
    const before = eventsIn(data);
    const report = await run(['doctor', '--json'], settingsOf(data));
    expect(report.output).toContain('Another release made them');
    const { number, facts } = await served(data);
    expect(number).toBe('R8-市民-0001');
    expect(facts).toBeGreaterThan(8);
    // Months have passed since: deadlines are reminded of.
    expect(eventsIn(data).slice(0, before.length)).toEqual(before);
    expect(readModelFilesIn(data)).toEqual(['read-models-2.db']);
    expect((await run(['verify'], settingsOf(data))).exitCode).toBe(0);
  });
});

describe('A folder that a later release has left', () => {
  it('is gone on with as long as this release knows every fact in it', async () => {
    const data = await leftBy(LATER_RELEASE, 1);
    const before = eventsIn(data);
    expect(await served(data)).toMatchObject({ number: 'R8-市民-0001' });
    expect(eventsIn(data).slice(0, before.length)).toEqual(before);
    expect(readModelFilesIn(data)).toEqual(['read-models-2.db']);
  });

  it.each([
    ['its lists are of that release', 1],
    ['its lists are as this release makes them', 0],
  ])('is refused with 5 where a fact is unknown, and stays as it is: %s', async (_what, later) => {
    const kept = ['log.db', 'keys.db'];
    const data = await leftBy(LATER_RELEASE, later);
    await leaveUnknownFact(data);
    leaveAsEnded(data, ['log.db']);
    const before = [await digestsIn(data, kept), readModelFilesIn(data)];
    const ended = await run(['serve'], settingsOf(data));
    expect(ended.exitCode).toBe(5);
    expect(ended.errors).toContain('too old');
    expect([await digestsIn(data, kept), readModelFilesIn(data)]).toEqual(before);
    expect((await run(['rebuild'], settingsOf(data))).exitCode).toBe(5);
    expect([await digestsIn(data, kept), readModelFilesIn(data)]).toEqual(before);
  });

  it('is refused with 5 where its accounts have tables that are unknown, and stays as it is', async () => {
    const data = await leftBy(LATER_RELEASE, 1);
    executeIn(
      join(data, 'own.db'),
      "insert into migrations select max(place) + 1, 'of-a-later-release' from migrations; pragma wal_checkpoint(truncate)",
    );
    const before = await digestsIn(data, databasesIn(data));
    const ended = await run(['serve'], settingsOf(data));
    expect(ended.exitCode).toBe(5);
    expect(await digestsIn(data, databasesIn(data))).toEqual(before);
  });
});
