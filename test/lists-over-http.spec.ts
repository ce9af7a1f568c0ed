import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseListAnswer } from '../src/cases/lists/case-list.dto';
import type { TaskListAnswer } from '../src/cases/lists/tasks.dto';
import { COMMAND_IDENTITY, type CommandIdentity } from '../src/event-store/command-identity';
import { EVENT_STORE, type EventStore } from '../src/event-store/event-store';
import { caseStream, personStream } from '../src/event-store/streams';
import { OccurrencesImport } from '../src/reports/import-occurrences';
import type { OccurrencesReportAnswer } from '../src/reports/occurrences-report.dto';
import { sealedTextsIn } from '../src/sealed-texts/fact-data';
import { KEY_STORE, type KeyStore } from '../src/sealed-texts/key-store';
import { askedBy, statusFor } from './city/asked';
import { City } from './city/city';
import { aCase, TYPED } from './city/life';

let city: City;
beforeEach(async () => {
  city = await City.open();
}, 60_000);
afterEach(() => city.close());

const ask = <Body>(login: string, address: string) => askedBy<Body>(city, login, address);
const statusOf = (login: string, address: string) => statusFor(city, login, address);
const cases = (login: string, query = '') => ask<CaseListAnswer>(login, `/api/cases${query}`);
const tasks = (login: string, query = '') => ask<TaskListAnswer>(login, `/api/tasks${query}`);

describe('GET /api/cases', () => {
  it('shows the section the whole, others the summary, and has seen what was just done', async () => {
    const { body } = await aCase(city, 'triaged');
    const after = `?after=${body.position}`;
    const own = await cases('shimin-kacho', after);
    expect(own.cases).toMatchObject([
      {
        id: body.id,
        number: 'R8-市民-0001',
        state: { phase: 'rootCause', steps: ['analysing'], ended: false },
        section: { id: 'shimin', name: '市民課' },
        sharedSummary: TYPED.sharedSummary,
        details: {
          reporter: { id: 'p-0001', name: '見本 花子' },
          handler: { id: 'p-0003', name: '試行 三郎' },
        },
      },
    ]);
    expect(own).toMatchObject({ next: null, notShown: 0 });
    const others = await cases('joho-kanri', after);
    expect(others.cases).toMatchObject([
      { id: body.id, sharedSummary: TYPED.sharedSummary, details: null },
    ]);
  });

  it('hides from others what was not triaged yet, and says that there is something', async () => {
    const { body } = await aCase(city, 'accepted');
    const others = await cases('joho-kanri', `?after=${body.position}`);
    expect(others).toMatchObject({ cases: [], notShown: 1 });
  });

  it('is as it was at an instant', async () => {
    await aCase(city, 'accepted');
    const at = city.now.toISOString();
    city.pass(1);
    const { body } = await aCase(city, 'triaged');
    const now = await cases('shimin-kacho', `?after=${body.position}`);
    expect(now.cases).toHaveLength(2);
    const then = await cases('shimin-kacho', `?at=${at}`);
    expect(then.cases).toMatchObject([{ state: { steps: ['accepted'] }, kind: null }]);
    expect(Number(then.position)).toBeLessThan(Number(now.position));
  });

  it('is turned page by page, with a cursor that fits only its own filters', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.unshift((await aCase(city, 'reported')).body.id);
    const { body } = await aCase(city, 'accepted');
    const first = await cases('shimin-kacho', `?step=submitted&limit=2&after=${body.position}`);
    expect(first.cases.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const cursor = first.next ?? '';
    const second = await cases('shimin-kacho', `?step=submitted&limit=2&cursor=${cursor}`);
    expect(second.cases.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second).toMatchObject({ next: null, position: first.position });
    expect(await statusOf('shimin-kacho', `/api/cases?limit=2&cursor=${cursor}`)).toBe(400);
  });

  it('names what can be asked for where a filter is none of it', async () => {
    const staff = await city.staff('shimin-kacho');
    const { status, body } = await staff.get('/api/cases?step=nonsense');
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(/submitted.*reviewingEffect.*closed/);
  });

  it('refuses what it does not know, or cannot be', async () => {
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=some',
      'colour=red',
      'cursor=bm9uZQ',
      'at=2026-04-01',
      'at=2100-01-01T00:00:00Z',
      'after=soon',
      'after=',
      'after=999999999999999999',
      'after=9999999999999999999',
      'limit=',
      'limit=0x5',
      'limit=%205',
      'limit=1e1',
      'fiscalYear=',
      'ended=maybe',
      'kind=a&kind=b',
      'phase=nonsense',
      'step=report',
      'source=nonsense',
      'severity=nonsense',
    ])
      expect([query, await statusOf('shimin-kacho', `/api/cases?${query}`)]).toEqual([query, 400]);
  });

  it('reads a text as gone, and the rest as before, once its key is destroyed', async () => {
    const { body } = await aCase(city, 'triaged');
    const { app } = city.server;
    const store = app.get<EventStore>(EVENT_STORE);
    const keys: string[] = [];
    for (const stream of [caseStream(body.id), personStream('p-0001')])
      for await (const event of store.read(stream))
        keys.push(...sealedTextsIn(event.data).map(({ key }) => key));
    await app.get<KeyStore>(KEY_STORE).destroy(keys);
    expect((await cases('shimin-kacho')).cases).toMatchObject([
      {
        number: 'R8-市民-0001',
        sharedSummary: { unreadable: 'erased', label: '消去済' },
        details: { reporter: { id: 'p-0001', name: null }, handler: { name: '試行 三郎' } },
      },
    ]);
  });
});

describe('GET /api/tasks', () => {
  it('says what waits for whom, and since when it is overdue', async () => {
    const { body } = await aCase(city, 'triaged');
    const after = `?after=${body.position}`;
    expect(await tasks('shimin-kacho', after)).toMatchObject({ tasks: [], next: null });
    expect((await tasks('shimin-tantou')).tasks).toMatchObject([
      {
        fact: 'CausesRecorded',
        dueOn: city.day(14),
        overdue: false,
        case: { id: body.id, number: 'R8-市民-0001', sharedSummary: TYPED.sharedSummary },
      },
    ]);
    city.pass(15);
    expect((await tasks('shimin-tantou')).tasks).toMatchObject([{ overdue: true }]);
  });

  it('refuses what it does not know', async () => {
    expect(await statusOf('shimin-tantou', '/api/tasks?person=p-0001')).toBe(400);
    expect(await statusOf('shimin-tantou', '/api/tasks?cursor=bm9uZQ')).toBe(400);
  });
});

describe('GET /api/reports/occurrences', () => {
  const report = (login: string, query = '') =>
    ask<OccurrencesReportAnswer>(login, `/api/reports/occurrences${query}`);

  it('has the printed years and the recorded ones in one row a year, never merged', async () => {
    const { app } = city.server;
    const identity = app.get<CommandIdentity>(COMMAND_IDENTITY);
    const table = readFileSync(path.join(__dirname, '../sample-city/occurrences.csv'), 'utf8');
    await app.get(OccurrencesImport).importOccurrences(table, {
      commandFor: (cause) => identity.ofProcess(cause),
    });
    const { body } = await aCase(city, 'triaged');
    // Every case counts, whoever asks.
    const { years, kinds, at, position } = await report('joho-kanri', `?after=${body.position}`);
    expect([years[0]?.fiscalYear, years.at(-1)?.fiscalYear]).toEqual([2008, 2026]);
    expect(years[11]).toMatchObject({
      labels: { era: '令和元年', western: '2019' },
      printed: { counts: { c1: 40, c8: null, c4: 0 } },
      recorded: null,
    });
    expect(years[12]).toMatchObject({ fiscalYear: 2020, printed: null, recorded: null });
    expect(years.at(-1)).toMatchObject({ recorded: { coverage: 'recorded', total: 1 } });
    expect(kinds.map(({ label }) => label)).toEqual([
      '不適合',
      '軽微な不適合',
      '潜在的不適合',
      '要望',
      '改善の機会',
      '推奨事項',
      '検討事項',
      '修正事項',
      '良い点',
      '未区分',
    ]);
    expect(at).toBe(city.now.toISOString());
    expect(Number(position)).toBeGreaterThanOrEqual(Number(body.position));
  });

  it('refuses an instant that has not come', async () => {
    const later = '/api/reports/occurrences?at=2100-01-01T00:00:00Z';
    expect(await statusOf('shimin-kacho', later)).toBe(400);
  });
});
