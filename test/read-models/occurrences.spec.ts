import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CommandIdentity } from '../../src/event-store/command-identity';
import { systemRandom } from '../../src/platform/random';
import { OccurrencesImport } from '../../src/reports/import-occurrences';
import { OccurrencesFileError } from '../../src/reports/occurrences-file-mistakes';
import { OccurrencesReports } from '../../src/reports/occurrences-reports';
import { Rulesets } from '../../src/rulesets/rulesets';
import { accepted, submitted, triaged } from '../case-stories/deeds';
import { lastPosition, Projected } from './projected';
import { caseId, ToldLog } from './told-log';

const TABLE = readFileSync(path.join(__dirname, '../../sample-city/occurrences.csv'), 'utf8');

let log: ToldLog;
let projected: Projected;
let reports: OccurrencesReports;
beforeEach(async () => {
  log = await ToldLog.open();
  projected = await Projected.over(log);
  reports = new OccurrencesReports(
    projected.readModels,
    new Rulesets(log.store),
    { now: () => log.now },
    { timeZone: 'Asia/Tokyo' },
  );
});
afterEach(async () => {
  await projected.close();
  await log.close();
});

const identity = new CommandIdentity(Buffer.alloc(32));
const take = (text: string) =>
  new OccurrencesImport(
    log.store,
    new Rulesets(log.store),
    { now: () => log.now },
    systemRandom,
  ).importOccurrences(text, { commandFor: (cause) => identity.ofProcess(cause) });

async function report(at?: string) {
  await projected.caughtUp();
  return reports.report({ at });
}

describe('the years before Zesei', () => {
  it('are taken over once, however often the file is read', async () => {
    expect(await take(TABLE)).toEqual({ years: 12, isNew: true });
    const position = await lastPosition(log.store);
    expect(await take(TABLE)).toEqual({ years: 12, isNew: false });
    expect(await take(`\ufeff${TABLE.replaceAll(/\r?\n/g, '\r\n')}`)).toMatchObject({
      isNew: false,
    });
    expect(await lastPosition(log.store)).toBe(position);
  });

  it('are not taken over in part', async () => {
    const position = await lastPosition(log.store);
    await expect(take(TABLE.replace('2009,47', '2009,many'))).rejects.toThrow(OccurrencesFileError);
    expect(await lastPosition(log.store)).toBe(position);
  });

  it('stand in the report as printed, and a corrected table counts from then on', async () => {
    await take(TABLE);
    await log.report(caseId(1));
    const before = new Date(log.now.getTime() - 1_000).toISOString();
    await log.report(caseId(2));
    await take(TABLE.replace('2009,47', '2009,48'));
    const c1 = async (at?: string) =>
      (await report(at)).years.find(({ fiscalYear }) => fiscalYear === 2009)?.printed?.counts.c1;
    expect(await c1()).toBe(48);
    expect(await c1(before)).toBe(47);
  });
});

describe('発生状況まとめ at an instant', () => {
  it('counts every case as it stood then, under the year in which it was noticed', async () => {
    await take(TABLE);
    const empty = log.now.toISOString();
    await log.report(caseId(1));
    await log.tell(caseId(2), submitted({ noticedOn: '2024-03-31' }));
    const unclassified = new Date(log.now.getTime() - 1_000).toISOString();
    await log.tell(caseId(1), accepted(), triaged());
    const countsAt = async (fiscalYear: number, at?: string) =>
      (await report(at)).years.find((year) => year.fiscalYear === fiscalYear)?.recorded;
    expect(await countsAt(2024)).toMatchObject({
      coverage: 'recorded',
      counts: expect.arrayContaining([
        expect.objectContaining({ kind: 'nonconformity', cases: 1 }),
        expect.objectContaining({ kind: 'unclassified', cases: 0 }),
      ]) as unknown,
    });
    expect(await countsAt(2024, unclassified)).toMatchObject({
      counts: expect.arrayContaining([
        expect.objectContaining({ kind: 'nonconformity', cases: 0 }),
        expect.objectContaining({ kind: 'unclassified', cases: 1 }),
      ]) as unknown,
    });
    expect(await countsAt(2023)).toMatchObject({ coverage: 'before', total: 1 });
    expect(await countsAt(2024, new Date(Date.parse(empty) - 1).toISOString())).toBeNull();
  });

  it('says which instant and which one position it is of', async () => {
    await log.report(caseId(1));
    const at = new Date(log.now.getTime() - 1_000).toISOString();
    const position = Number(await lastPosition(log.store));
    await log.tell(caseId(1), accepted());
    expect(await report(at)).toMatchObject({ at, position });
  });
});
