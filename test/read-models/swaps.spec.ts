import { setImmediate as nextTurn } from 'node:timers/promises';
import { databaseExists, dropDatabase } from '../../src/platform/database/database';
import { readModelsDatabase } from '../../src/platform/database/database-name';
import { untilStopped } from '../../src/platform/back-off';
import { buildBeside } from '../../src/read-models/build-beside';
import { Generation } from '../../src/read-models/generation';
import {
  beat,
  beginGeneration,
  buildingGeneration,
  BuildUnderWay,
} from '../../src/read-models/generations';
import { ReadModels } from '../../src/read-models/read-models';
import { PROJECTIONS_VERSION } from '../../src/read-models/schema';
import { setAsideStreams } from '../../src/read-models/set-aside/queries';
import { Rulesets } from '../../src/rulesets/rulesets';
import { accepted, contained, numbered, triaged } from '../case-stories/deeds';
import { eventually } from '../city/eventually';
import { allRowsOf } from '../nothing-lost/rows';
import { startPostgres, type TestPostgres } from '../postgres';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

describe.each(['sqlite', 'postgres'] as const)('a new generation in %s', (kind) => {
  let postgres: TestPostgres | undefined;
  let log: ToldLog;
  let projected: Projected;

  beforeAll(async () => {
    if (kind === 'postgres') postgres = await startPostgres();
  }, 90_000);
  afterAll(() => postgres?.stop());
  beforeEach(async () => {
    log = await ToldLog.open();
    await log.report(caseId(1), numbered(), accepted(), triaged(), contained());
    await log.report(caseId(2), numbered(), accepted());
    projected = await Projected.over(log, postgres?.url ?? 'sqlite', { shared: true });
    await projected.caughtUp();
  });
  afterEach(async () => {
    await projected.close();
    await log.close();
  });

  const exists = (number: number) => databaseExists(projected.target, readModelsDatabase(number));

  /** As time passes for who waits: the other process gets on with its work. */
  const untilBuilt = () =>
    eventually('an end of the build', async () => {
      await nextTurn();
      return (await buildingGeneration(projected.own)) === undefined ? true : undefined;
    }).then(() => undefined);

  /** Goes on as the next process does, and holds its tables against those before the crash. */
  async function startAfterCrash(before: Record<string, string[]>): Promise<void> {
    projected.readModels = await ReadModels.open(projected.settings);
    await projected.caughtUp();
    expect(await projected.tables()).toEqual(before);
    const rows = await projected.own.selectFrom('read_model_generations').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(rows).toMatchObject([{ state: 'current' }]);
  }

  it.each(['only numbered', 'half built'] as const)(
    'that a crash left %s is removed, and the one in use stays',
    async (how) => {
      const before = await projected.tables();
      await projected.readModels.close();
      const number = await beginGeneration(projected.own, PROJECTIONS_VERSION);
      if (how === 'half built') {
        const generation = await Generation.open(projected.target, number);
        await beat(projected.own, number);
        await generation.close();
      }
      await startAfterCrash(before);
      expect(await exists(number)).toBe(false);
    },
  );

  it('that was swapped in just before a crash is the one in use', async () => {
    const before = await projected.tables();
    const { generation } = projected.readModels.status;
    await projected.readModels.close();
    const { built } = await buildBeside(projected.settings, { setAside: false });
    await built.close();
    await startAfterCrash(before);
    expect(projected.readModels.status.generation).toBe(built.number);
    expect(await exists(generation)).toBe(false);
  });

  it('is built by one of two processes that start at once, and used by both', async () => {
    const before = await projected.tables();
    const { generation } = projected.readModels.status;
    await projected.readModels.close();
    await dropDatabase(projected.target, readModelsDatabase(generation));
    const settings = { ...projected.settings, wait: untilBuilt };
    const [one, other] = await Promise.all([ReadModels.open(settings), ReadModels.open(settings)]);
    expect(one.status.generation).toBe(other.status.generation);
    for (const readModels of [one, other]) expect(await readModels.read(allRowsOf)).toEqual(before);
    await other.close();
    projected.readModels = one;
  });

  it('is not begun while another process shows that it builds one', async () => {
    const number = await beginGeneration(projected.own, PROJECTIONS_VERSION);
    await expect(projected.readModels.rebuild()).rejects.toThrow(BuildUnderWay);
    let looks = 0;
    const waiting = ReadModels.open({
      ...projected.settings,
      wait: async (milliseconds, stopped) => {
        looks += 1;
        // It goes on building for long, and then its process dies.
        if (looks <= 50) await beat(projected.own, number);
        if (milliseconds !== 1_000) await untilStopped(milliseconds, stopped);
      },
    });
    const other = await waiting;
    expect(looks).toBeGreaterThanOrEqual(70);
    expect(await exists(number)).toBe(false);
    await other.close();
  });
});

describe('a case that was set aside', () => {
  it('is taken back by a rebuild once it is repaired, row by row as if nothing had been', async () => {
    const log = await ToldLog.open();
    await log.report(caseId(1), numbered(), accepted(), triaged());
    await log.report(caseId(2), numbered(), accepted());
    const healthy = await Projected.over(log);
    await healthy.caughtUp();
    const wanted = await healthy.tables();
    await healthy.close();

    // A defect of this release: it cannot make out the ruleset of case 1.
    const rulesets = new Rulesets(log.store);
    let defective = true;
    let asked = 0;
    const find = rulesets.pinned.bind(rulesets);
    rulesets.pinned = (reference) => {
      if (defective && asked++ % 2 === 0) return Promise.reject(new Error('a planned defect'));
      return find(reference);
    };
    const projected = await Projected.over(log, 'sqlite', { rulesets });
    await projected.caughtUp();
    const aside = await projected.read(setAsideStreams);
    expect(aside).toMatchObject([{ caseId: caseId(1), reason: 'a planned defect' }]);
    await expect(projected.readModels.rebuild()).rejects.toThrow('a planned defect');

    defective = false;
    await projected.readModels.rebuild();
    expect(await projected.read(setAsideStreams)).toEqual([]);
    expect(await projected.tables()).toEqual(wanted);
    await projected.close();
    await log.close();
  });
});
