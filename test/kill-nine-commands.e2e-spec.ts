import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newMasterKey } from '../src/sealed-texts/master-key';
import { systemRandom } from '../src/platform/random';
import { ReadModels } from '../src/read-models/read-models';
import { City, MASTER_KEY } from './city/city';
import { aCase, TYPED } from './city/life';
import { run, type Ended } from './command-line/built-program';
import { settingsOf } from './command-line/settings';
import { readModelFilesIn } from './data-folder';
import { killedAt, momentsIn, stepsOf, type Command } from './kill-nine/killed-command';
import { rowsOf } from './nothing-lost/rows';
import { expectAsRebuilt, verifiedLog } from './nothing-lost/whole';
import { temporaryFolder } from './temporary-folder';

/** Moments for each command; `ZESEI_KILLS=300 npx jest kill-nine` has more of them. */
const MOMENTS = Math.ceil(Number(process.env.ZESEI_KILLS ?? 24) / 4);

jest.setTimeout(60_000 + MOMENTS * 30_000);

const folder = temporaryFolder();
const place = (name: string) => join(folder.path, name);

describe('A command that is killed at any moment', () => {
  let city: City;
  let caseId: string;
  let rows: Record<string, string[]>;
  let copies = 0;

  beforeAll(async () => {
    city = await City.open();
    ({ id: caseId } = (await aCase(city, 'decided')).body);
    await expectAsRebuilt(city);
    rows = await city.server.app.get(ReadModels).read(rowsOf);
    await city.stop();
    const taken = await run(['backup', place('taken')], settingsOf(city.folder.path));
    expect(taken).toMatchObject({ exitCode: 0 });
  });
  afterAll(async () => {
    await city.close();
    folder.remove();
  });

  const newPlace = (): string => place(`place-${(copies += 1)}`);
  function copyOf(data: string): string {
    const copy = newPlace();
    cpSync(data, copy, { recursive: true });
    return copy;
  }

  /** Kills it at each moment on a place of its own, and then looks at what that left. */
  async function atEachMoment<Place>(
    prepare: () => Place,
    command: (place: Place) => Command,
    look: (place: Place, moment: number) => Promise<void>,
  ): Promise<void> {
    const steps = await stepsOf(command(prepare()), place('steps'));
    expect(steps).toBeGreaterThan(15);
    for (const moment of momentsIn(steps, MOMENTS)) {
      const prepared = prepare();
      await killedAt(command(prepared), moment);
      await look(prepared, moment);
    }
  }

  /** A server over it has every case with its texts, and read models that are as they were. */
  async function expectAsBefore(data: string): Promise<void> {
    const again = await City.over(data, city.now);
    const staff = await again.staff('shimin-suishin');
    const { status, body } = await staff.get(`/api/cases/${caseId}`);
    expect([status, body.number]).toEqual([200, 'R8-市民-0001']);
    const history = await staff.get(`/api/cases/${caseId}/history`);
    expect(JSON.stringify(history.body)).toContain(TYPED.whatHappened);
    expect(await again.server.app.get(ReadModels).read(rowsOf)).toEqual(rows);
    await verifiedLog(again);
    await again.stop();
    expect(readModelFilesIn(data)).toHaveLength(1);
  }

  /** Nothing has been put into it, so it is no restore either. */
  const isEmpty = (data: string): boolean =>
    !existsSync(data) || readdirSync(data).every((name) => name.startsWith('log.lock'));

  const endsWell = async (ended: Promise<Ended>): Promise<void> => {
    expect(await ended).toMatchObject({ exitCode: 0, errors: '' });
  };

  it('rebuild: what was there still counts, and another one finishes', async () => {
    const rebuild = (data: string) => ({
      words: ['rebuild', '--json'],
      settings: settingsOf(data),
    });
    await atEachMoment(
      () => copyOf(city.folder.path),
      rebuild,
      async (data) => {
        const again = copyOf(data);
        await expectAsBefore(data);
        const { words } = rebuild(again);
        expect(await run(words, settingsOf(again))).toMatchObject({ exitCode: 0 });
        await expectAsBefore(again);
      },
    );
  });

  it('backup: it harms nothing, and half of it is taken for none', async () => {
    await atEachMoment(
      () => ({ data: copyOf(city.folder.path), to: newPlace() }),
      ({ data, to }) => ({ words: ['backup', to], settings: settingsOf(data) }),
      async ({ data, to }) => {
        const isWhole = existsSync(join(to, 'backup.json'));
        const restored = newPlace();
        const ended = await run(['restore', to], settingsOf(restored));
        expect(ended.exitCode).toBe(isWhole ? 0 : 9);
        if (!isWhole) expect(ended.errors).toContain('cut short');
        expect(existsSync(join(restored, 'log.db'))).toBe(isWhole);
        const another = newPlace();
        await endsWell(run(['backup', another], settingsOf(data)));
        expect(existsSync(join(another, 'backup.json'))).toBe(true);
        await expectAsBefore(data);
      },
    );
  });

  it('restore: half of it is not served, and another one finishes', async () => {
    let halves = 0;
    await atEachMoment(
      newPlace,
      (data) => ({ words: ['restore', place('taken')], settings: settingsOf(data) }),
      async (data) => {
        const isHalf = existsSync(join(data, 'restoring'));
        if (isHalf) {
          halves += 1;
          const served = await run(['serve'], settingsOf(data));
          expect(served.exitCode).toBe(6);
          expect(served.errors).toContain('Run zesei restore again');
        }
        if (isHalf || isEmpty(data))
          await endsWell(run(['restore', place('taken')], settingsOf(data)));
        await expectAsBefore(data);
      },
    );
    expect(halves).toBeGreaterThan(0);
  });

  it('rotate-master-key: one of both keys opens all, and another one finishes', async () => {
    const old = newMasterKey(systemRandom);
    const rotate = (data: string, from: string, to: string) => ({
      words: ['rotate-master-key', '--json'],
      settings: { ...settingsOf(data), ZESEI_MASTER_KEY: from },
      typed: `${to}\n`,
    });
    const underOld = copyOf(city.folder.path);
    await stepsOf(rotate(underOld, MASTER_KEY, old), place('steps'));
    await atEachMoment(
      () => copyOf(underOld),
      (data) => rotate(data, old, MASTER_KEY),
      async (data) => {
        const { words, settings: given, typed } = rotate(data, old, MASTER_KEY);
        const ended = await run(words, given, typed);
        expect(ended).toMatchObject({ exitCode: 0, errors: '' });
        expect(JSON.parse(ended.output)).toMatchObject({ broken: 0, scrubbed: true });
        await expectAsBefore(data);
      },
    );
  });
});
