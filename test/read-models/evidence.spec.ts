import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseStream } from '../../src/event-store/streams';
import { fileName, readModelsDatabase } from '../../src/platform/database/database-name';
import { ReadModels } from '../../src/read-models/read-models';
import { setAsideStreams } from '../../src/read-models/set-aside/queries';
import { LostEvents } from '../../src/read-models/stream-heads/held-heads';
import { recordedHeads } from '../../src/read-models/stream-heads/recorded-heads';
import { accepted, contained, handlerNamed, numbered, triaged } from '../case-stories/deeds';
import { changeIn } from '../data-folder';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

let log: ToldLog;
let projected: Projected;
beforeEach(async () => {
  log = await ToldLog.open();
  await log.report(caseId(1), numbered(), accepted());
  await log.report(caseId(2), numbered());
  projected = await Projected.over(log);
  await projected.caughtUp();
});
afterEach(async () => {
  await projected.close();
  await log.close();
});

/** What anyone can do who holds the file of the log. */
function tamper(statement: string): void {
  changeIn(path.join(log.folder.path, 'log.db'), statement);
}

const fileInUse = () =>
  path.join(
    log.folder.path,
    'databases',
    fileName(readModelsDatabase(projected.readModels.status.generation)),
  );

describe('tables that remember more than the log holds', () => {
  const stream = caseStream(caseId(1));
  it.each([
    [
      'the end of a stream is lost',
      `DELETE FROM events WHERE stream = '${stream}' AND revision = 2`,
    ],
    ['a stream is lost', `DELETE FROM events WHERE stream = '${stream}'`],
    [
      'another event stands at an end',
      `UPDATE events SET metadata = replace(metadata, '"digest":"sha256-1:', '"digest":"sha256-1:0') WHERE stream = '${stream}' AND revision = 2`,
    ],
  ])('are not replaced by a rebuild: %s', async (_what, statement) => {
    const before = await projected.tables();
    const { generation } = projected.readModels.status;
    tamper(statement);
    await expect(projected.readModels.rebuild()).rejects.toThrow(LostEvents);
    await expect(projected.readModels.rebuild({ setAside: true })).rejects.toThrow(`${stream}@2`);
    expect(projected.readModels.status.generation).toBe(generation);
    expect(await projected.tables()).toEqual(before);
  });

  it('are not replaced by a release with other projections either', async () => {
    tamper(`DELETE FROM events WHERE stream = '${stream}' AND revision = 2`);
    await projected.readModels.close();
    await projected.own.updateTable('read_model_generations').set({ version: 0 }).execute();
    await expect(ReadModels.open(projected.settings)).rejects.toThrow(LostEvents);
    const heads = await recordedHeads(projected.target, projected.own);
    expect(heads?.get(stream)?.revision).toBe(2);
  });

  it('are replaced where the log only went on', async () => {
    await log.tell(caseId(2), accepted());
    await projected.readModels.rebuild();
    await projected.caughtUp();
    expect(await projected.read(setAsideStreams)).toEqual([]);
  });
});

describe('a start', () => {
  it('goes on with every case where it stood, folded from its stream', async () => {
    await projected.restart();
    await log.tell(caseId(1), triaged(), contained());
    await log.tell(caseId(2), accepted(), handlerNamed());
    await projected.caughtUp();
    expect(projected.setAside).toEqual([]);
    const before = await projected.tables();
    await projected.readModels.rebuild();
    expect(await projected.tables()).toEqual(before);
  });
});

describe('tables that were lost', () => {
  it.each([
    ['is damaged', (file: string) => writeFileSync(file, 'no database at all'.repeat(1_000)), 1],
    ['is gone', (file: string) => rmSync(file), 0],
  ] as const)('are built anew: their file %s', async (_what, harm, told) => {
    const before = await projected.tables();
    const file = fileInUse();
    await projected.readModels.close();
    for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true });
    harm(file);
    projected.readModels = await ReadModels.open(projected.settings);
    expect(await projected.tables()).toEqual(before);
    expect(projected.damaged).toHaveLength(told);
  });
});
