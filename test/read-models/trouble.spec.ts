import { UnknownToThisRelease } from '../../state-machines/statechart';
import {
  type CaughtUp,
  EventStoreError,
  type RecordedEvent,
} from '../../src/event-store/event-store';
import { caseStream } from '../../src/event-store/streams';
import { readModelsDatabase } from '../../src/platform/database/database-name';
import { databaseExists } from '../../src/platform/database/database';
import { listCases } from '../../src/read-models/cases/case-list';
import { beginGeneration } from '../../src/read-models/generations';
import { PoisonedStream } from '../../src/read-models/projector';
import { InstantInTheFuture, ReadModels } from '../../src/read-models/read-models';
import { setAsideStreams } from '../../src/read-models/set-aside/queries';
import { ReadModelsBehind } from '../../src/read-models/waiting';
import { theSecretary } from '../case-stories/cast';
import { accepted, closureRequested, numbered, submitted, triaged } from '../case-stories/deeds';
import { caseAt } from './case-at';
import { lastPosition, Projected } from './projected';
import { caseId, ToldLog } from './told-log';

let log: ToldLog;
let projected: Projected | undefined;
beforeEach(async () => {
  log = await ToldLog.open();
});
afterEach(async () => {
  await projected?.close();
  projected = undefined;
  await log.close();
});

const secretary = { person: theSecretary.person, standings: [theSecretary] };
const today = { memory: {} as never, today: '2024-05-01' };

/** Case 1 and 3 are sound; in between, case 2 is put up for closing before it was accepted. */
async function tellOnePoisonedCase(): Promise<void> {
  await log.report(caseId(1));
  await log.report(caseId(2), numbered());
  const impossible = closureRequested().data(today) as never;
  await log.record(caseStream(caseId(2)), 'ClosureRequested', impossible);
  await log.tell(caseId(1), accepted());
  const after = accepted().data(today) as never;
  await log.record(caseStream(caseId(2)), 'CaseAccepted', after);
  await log.report(caseId(3), accepted());
}

describe('a case that cannot be folded', () => {
  it('stands still as it was, is shown as such, and stops no other one', async () => {
    await tellOnePoisonedCase();
    projected = await Projected.over(log);
    await projected.caughtUp();
    const { readModels } = projected;
    const page = await readModels.read((tables) =>
      listCases(tables, {
        asking: secretary,
        filters: {},
        position: readModels.position,
        limit: 10,
      }),
    );
    expect(
      page.cases.map(({ version, setAside }) => [version.case_id, version.steps, setAside]),
    ).toEqual([
      [caseId(3), '+accepted+', false],
      [caseId(2), '+submitted+', true],
      [caseId(1), '+accepted+', false],
    ]);
    expect(await readModels.read(setAsideStreams)).toMatchObject([
      {
        caseId: caseId(2),
        revision: 2,
        fact: 'ClosureRequested',
        reason: expect.stringContaining('ClosureRequested at revision 2') as string,
      },
    ]);
    expect(projected.setAside).toHaveLength(1);
  });

  it('stays set aside after a restart', async () => {
    projected = await Projected.over(log);
    await tellOnePoisonedCase();
    await projected.caughtUp();
    await projected.restart();
    const after = numbered().data(today) as never;
    await log.record(caseStream(caseId(2)), 'CaseNumbered', after);
    await projected.caughtUp();
    expect(await projected.read(setAsideStreams)).toHaveLength(1);
    expect(projected.setAside).toHaveLength(1);
  });

  it('stops a rebuild, which leaves the tables in use as they are, unless it is let pass', async () => {
    projected = await Projected.over(log);
    await tellOnePoisonedCase();
    await projected.caughtUp();
    const before = await projected.tables();
    const { generation } = projected.readModels.status;
    await expect(projected.readModels.rebuild()).rejects.toThrow(PoisonedStream);
    expect(projected.readModels.status.generation).toBe(generation);
    await projected.readModels.rebuild({ setAside: true });
    expect(projected.readModels.status.generation).toBeGreaterThan(generation);
    expect(await projected.tables()).toEqual(before);
  });
});

describe('a log that a later release wrote', () => {
  it('stops the process at a fact that it does not know', async () => {
    projected = await Projected.over(log);
    await log.report(caseId(1));
    await log.record(caseStream(caseId(1)), 'CaseForeseen', {});
    await expect(projected.fatal).resolves.toBeInstanceOf(UnknownToThisRelease);
    expect(await projected.read(setAsideStreams)).toEqual([]);
  });

  it('stops the process at a statechart that it does not know', async () => {
    projected = await Projected.over(log);
    const data = submitted({ machine: 2 }).data(today);
    await log.record(caseStream(caseId(1)), 'CaseSubmitted', {
      ...(data as object),
      ruleset: { version: 1, digest: log.rulesetDigest },
    });
    await expect(projected.fatal).resolves.toBeInstanceOf(UnknownToThisRelease);
  });

  it('stops the process at a known fact that says more than it knows', async () => {
    projected = await Projected.over(log);
    await log.report(caseId(1));
    const more = { ...(accepted().data(today) as object), remark: 'new' };
    await log.record(caseStream(caseId(1)), 'CaseAccepted', more, '0.2.0');
    await expect(projected.fatal).resolves.toBeInstanceOf(UnknownToThisRelease);
  });
});

describe('a break', () => {
  it('of the feed is mended by asking again', async () => {
    let breaks = 2;
    const { store } = log;
    const subscribe: typeof store.subscribe = (options) => {
      if (breaks === 0) return store.subscribe(options);
      breaks -= 1;
      return brokenFeed();
    };
    const flaky = {
      subscribe,
      read: store.read.bind(store),
      readAll: store.readAll.bind(store),
    };
    projected = await Projected.over(log, 'sqlite', { store: flaky });
    await log.report(caseId(1));
    await projected.caughtUp();
    expect(projected.retries).toHaveLength(2);
    const row = await projected.read((tables) => caseAt(tables, caseId(1), 1_000_000));
    expect(row).toBeDefined();
  });

  it('in the middle of a build leaves nothing behind for the next start', async () => {
    projected = await Projected.over(log);
    await log.report(caseId(1));
    await projected.caughtUp();
    await projected.readModels.close();
    const halfBuilt = await beginGeneration(projected.own, 1);
    const orphan = await projected.openGeneration(halfBuilt);
    await orphan.close();
    projected.readModels = await ReadModels.open(projected.settings);
    expect(await databaseExists(projected.target, readModelsDatabase(halfBuilt))).toBe(false);
    expect(projected.readModels.status.generation).not.toBe(halfBuilt);
    await projected.caughtUp();
  });

  it('of versions builds the tables anew at the next start', async () => {
    await log.report(caseId(1), accepted());
    projected = await Projected.over(log);
    await projected.caughtUp();
    const { generation } = projected.readModels.status;
    await projected.readModels.close();
    await projected.own.updateTable('read_model_generations').set({ version: 0 }).execute();
    projected.readModels = await ReadModels.open(projected.settings);
    expect(projected.readModels.status.generation).toBeGreaterThan(generation);
    expect(await databaseExists(projected.target, readModelsDatabase(generation))).toBe(false);
    const row = await projected.read((tables) => caseAt(tables, caseId(1), 1_000_000));
    expect(row?.steps).toBe('+accepted+');
  });
});

describe('a query that waits', () => {
  it('is answered once the position has been projected, and is told if that takes too long', async () => {
    projected = await Projected.over(log, 'sqlite', { mostMilliseconds: 1 });
    const last = (await lastPosition(log.store)) ?? 0n;
    await expect(projected.readModels.waitFor(last + 1n)).rejects.toThrow(ReadModelsBehind);
  });

  it('goes on in another generation when the tables are rebuilt meanwhile', async () => {
    projected = await Projected.over(log);
    await projected.caughtUp();
    const next = ((await lastPosition(log.store)) ?? 0n) + 1n;
    const waiting = projected.readModels.waitFor(next);
    await projected.readModels.rebuild();
    await log.report(caseId(1));
    await waiting;
    expect(projected.readModels.position).toBeGreaterThanOrEqual(Number(next));
  });
});

describe('an instant', () => {
  it('means the last event recorded by then, for ever', async () => {
    await log.report(caseId(1));
    const submittedAt = new Date(log.now.getTime() - 1_000).toISOString();
    const between = new Date(log.now.getTime() - 500).toISOString();
    projected = await Projected.over(log);
    const position = await projected.readModels.positionAt(submittedAt);
    expect(position).toBe(Number(await lastPosition(log.store)));
    await log.tell(caseId(1), accepted(), triaged());
    expect(await projected.readModels.positionAt(submittedAt)).toBe(position);
    expect(await projected.readModels.positionAt(between)).toBe(position);
  });

  it('before the first event means nothing, and one to come is refused', async () => {
    projected = await Projected.over(log);
    const { readModels } = projected;
    expect(await readModels.positionAt('2000-01-01T00:00:00.000Z')).toBe(0);
    await expect(readModels.positionAt('2100-01-01T00:00:00.000Z')).rejects.toThrow(
      InstantInTheFuture,
    );
  });
});

function brokenFeed(): AsyncIterable<RecordedEvent | CaughtUp> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.reject(new EventStoreError('unavailable', 'planned')),
    }),
  };
}
