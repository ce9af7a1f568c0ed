import { COMMAND_IDENTITY, type CommandIdentity } from '../src/event-store/command-identity';
import { EVENT_STORE, type EventStore } from '../src/event-store/event-store';
import { recordFacts } from '../src/event-store/record';
import { derivedId } from '../src/platform/ids';
import { METRIC_CATALOGUE } from '../src/platform/metrics/metric-catalogue';
import { City, PASSWORD } from './city/city';
import { eventually } from './city/eventually';
import { aCase, REPORT, TYPED } from './city/life';
import { DECIDES, PROPOSAL, PROPOSES } from './erasure/city-with-texts';

jest.setTimeout(120_000);

describe('What a server measures', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const text = async (): Promise<string> => (await fetch(`${city.server.url}/metrics`)).text();

  /** Of a series as Prometheus writes it, such as `zesei_commands_total{command="report",outcome="done"}`; 0 where there is none. */
  async function valueOf(series: string): Promise<number> {
    const line = (await text()).split('\n').find((one) => one.startsWith(`${series} `));
    return Number(line?.slice(series.length + 1) ?? 0);
  }

  /** How much each of the series grows by what is done. */
  async function grownBy(
    series: readonly string[],
    work: () => Promise<unknown>,
  ): Promise<number[]> {
    const before = await Promise.all(series.map(valueOf));
    await work();
    return Promise.all(
      series.map(async (one, index) => (await valueOf(one)) - (before[index] ?? 0)),
    );
  }

  const report = async (body: object = REPORT, headers = {}) =>
    (await city.staff('shimin-suishin')).send('POST', '/api/cases', body, headers);

  async function appendFact(stream: string, expected: 'none' | number): Promise<void> {
    const { app } = city.server;
    const command = app.get<CommandIdentity>(COMMAND_IDENTITY).ofProcess({
      process: 'a-test',
      causedBy: derivedId('a cause', stream),
      correlationId: derivedId('a correlation'),
    });
    const facts = [{ type: 'CaseNumbered', data: { nothing: 'of a number' } }];
    const events = recordFacts(stream, null, facts, command, city.now);
    await app.get<EventStore>(EVENT_STORE).append(stream, events, { expected });
  }

  it('has all that the catalogue names, each of its type', async () => {
    const told = await text();
    for (const [name, { type }] of Object.entries(METRIC_CATALOGUE))
      expect(told).toContain(`# TYPE ${name} ${type}\n`);
    expect(told.match(/^# TYPE /gm)).toHaveLength(Object.keys(METRIC_CATALOGUE).length);
  });

  it('counts commands by their names and how they ended, and requests by their routes', async () => {
    const grown = await grownBy(
      [
        'zesei_commands_total{command="report",outcome="done"}',
        'zesei_commands_total{command="report",outcome="invalid-request"}',
        'zesei_commands_total{command="report",outcome="unauthenticated"}',
        'zesei_commands_total{command="add-note",outcome="done"}',
        'zesei_http_requests_total{method="POST",route="/api/cases",status="201"}',
        'zesei_http_requests_total{method="POST",route="/api/cases",status="400"}',
        'zesei_http_request_seconds_count{method="POST",route="/api/cases"}',
        'zesei_http_requests_total{method="GET",route="(none)",status="404"}',
      ],
      async () => {
        const staff = await city.staff('shimin-suishin');
        const { id } = (await report(REPORT, { 'Idempotency-Key': 'counted-1' })).body;
        await report({ ...REPORT, whatHappened: 3 });
        await fetch(`${city.server.url}/api/cases`, { method: 'POST' });
        const key = { 'Idempotency-Key': 'counted-2' };
        await staff.command(id, 'add-note', { text: TYPED.evidence }, key);
        await fetch(`${city.server.url}/nothing/${id}`);
      },
    );
    expect(grown).toEqual([1, 1, 1, 1, 1, 1, 3, 1]);
  });

  it('counts which rules said no', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    const grown = await grownBy(
      [
        'zesei_refusals_total{rule="proposesErasure"}',
        'zesei_commands_total{command="propose-erasure",outcome="forbidden-by-rules"}',
      ],
      async () => (await city.staff('shimin-kakariin')).command(id, 'propose-erasure', PROPOSAL),
    );
    expect(grown).toEqual([1, 1]);
  });

  it('counts a repeat as a command that was done, and appends nothing for it', async () => {
    const repeat = () => report(REPORT, { 'Idempotency-Key': 'measured' });
    await repeat();
    const grown = await grownBy(
      [
        'zesei_commands_total{command="report",outcome="done"}',
        'zesei_appends_total{outcome="stored"}',
      ],
      repeat,
    );
    expect(grown).toEqual([1, 0]);
  });

  it('measures how long appends take, and counts how they ended', async () => {
    const grown = await grownBy(
      [
        'zesei_append_seconds_count',
        'zesei_append_seconds_bucket{le="+Inf"}',
        'zesei_appends_total{outcome="stored"}',
        'zesei_appends_total{outcome="wrong-expected-revision"}',
      ],
      async () => {
        await report();
        await expect(appendFact(`case-${derivedId('not there')}`, 7)).rejects.toMatchObject({
          code: 'wrong-expected-revision',
        });
      },
    );
    // A report, its number, and the number in the case.
    expect(grown).toEqual([4, 4, 3, 1]);
  });

  it('says how old the last projected event is, and that none waits', async () => {
    await report();
    await city.projected();
    const then = city.now;
    city.now = new Date(then.getTime() + 90_000);
    const told = await text();
    city.now = then;
    expect(told).toContain('zesei_feed_last_event_age_seconds 90\n');
    expect(told).toContain('zesei_feed_waiting_events 0\n');
    expect(told).toContain('zesei_feed_oldest_waiting_seconds 0\n');
  });

  it('counts what is set aside', async () => {
    expect(await valueOf('zesei_streams_set_aside')).toBe(0);
    await appendFact(`case-${derivedId('odd')}`, 'none');
    await city.projected();
    expect(await valueOf('zesei_streams_set_aside')).toBe(1);
  });

  it('counts the keys that are not destroyed, once a minute', async () => {
    const aMinuteLater = async (): Promise<number> => {
      city.now = new Date(city.now.getTime() + 60_000);
      return valueOf('zesei_open_keys');
    };
    const { id } = (await aCase(city, 'contained')).body;
    const before = await aMinuteLater();
    expect(before).toBeGreaterThan(0);
    await (
      await city.staff(PROPOSES)
    ).command(id, 'propose-erasure', {
      texts: [{ revision: 0, field: '/whatHappened' }],
      ground: 'enteredInError',
      reason: TYPED.reason,
    });
    await (await city.staff(DECIDES)).sign(id, 'decide-erasure');
    const after = await eventually('a key destroyed', async () => {
      const open = await aMinuteLater();
      // Keys are made ahead, a block at a time.
      return open % 256 === (before - 1) % 256 ? open : undefined;
    });
    expect(await valueOf('zesei_open_keys')).toBe(after);
  });

  it('names nobody and no case', async () => {
    const { id, number } = (await aCase(city, 'decided')).body;
    const told = await text();
    for (const secret of [id, number, 'p-0003', 'shimin', '市民', PASSWORD, TYPED.whatHappened])
      expect(told).not.toContain(secret);
  });
});
