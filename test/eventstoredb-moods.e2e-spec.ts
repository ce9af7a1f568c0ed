import { verifyLog } from '../src/history/verify/verify';
import type { EventStore } from '../src/event-store/event-store';
import { EVENT_STORE } from '../src/event-store/event-store';
import { EventStoreDbEventStore } from '../src/event-store/eventstoredb/eventstoredb-event-store';
import { systemRandom } from '../src/platform/random';
import { ReadModels } from '../src/read-models/read-models';
import { City } from './city/city';
import { eventually } from './city/eventually';
import { REPORT } from './city/life';
import type { Answer, Staff } from './city/staff';
import { collect } from './event-store-contract/samples';
import type { Break } from './eventstoredb-stand-in/faults';
import { startStandIn, type StandIn } from './eventstoredb-stand-in/stand-in';
import { allRowsOf } from './nothing-lost/rows';

// Room for the deadlines of real calls: a test waits for what happens, never for time to pass.
jest.setTimeout(120_000);

/** More than all tries of one command, and of the processes that follow it, take together. */
const VERY_OFTEN = 1_000;

describe('A server over an EventStoreDB in its moods', () => {
  let standIn: StandIn;
  let city: City;
  let staff: Staff;
  const keys: string[] = [];

  beforeAll(async () => {
    standIn = await startStandIn();
    city = await City.open({ eventStore: standIn.connectionString });
    staff = await city.staff('shimin-suishin');
  });
  afterAll(async () => {
    await city.close();
    await standIn.stop();
  });

  const report = (key: string): Promise<Answer> =>
    staff.send('POST', '/api/cases', REPORT, { 'Idempotency-Key': key });

  const newKey = (): string => {
    const key = `mood-${keys.length}`;
    keys.push(key);
    return key;
  };

  /** As a person does who is told to wait and send it again. */
  const untilRecorded = (key: string): Promise<Answer> =>
    eventually(`an answer to ${key}`, async () => {
      const answer = await report(key);
      if (answer.status === 201) return answer;
      expectToBeToldToWait(answer);
      return undefined;
    });

  function expectToBeToldToWait({ status, headers, body }: Answer): void {
    expect([status, body.type]).toEqual([503, 'urn:zesei:problem:store-unavailable']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
  }

  async function expectOneEffect(key: string, { body }: Answer): Promise<void> {
    const again = await untilRecorded(key);
    expect(again.body).toEqual(body);
    const listed = await eventually(`${key} in the lists`, async () => {
      const { status, body: found } = await staff.get(
        `/api/cases/${body.id}?after=${body.position}`,
      );
      return status === 200 ? found : undefined;
    });
    expect(listed.number).toBe(body.number);
  }

  it.each([
    ['an answer is lost after the write', () => standIn.faults.loseAnswers(1)],
    ['an answer does not come before the deadline', () => standIn.faults.holdAnswers(1)],
    ['a follower is asked', () => standIn.faults.notLeaderFor(1)],
  ])('records a command once, and says so, when %s', async (_what, spoil) => {
    const key = newKey();
    spoil();
    const answer = await report(key);
    expect(answer.status).toBe(201);
    await expectOneEffect(key, answer);
  });

  it.each([
    [
      'every answer is lost',
      () => standIn.faults.loseAnswers(VERY_OFTEN),
      () => standIn.faults.loseAnswers(0),
    ],
    [
      'no leader is found',
      () => standIn.faults.notLeaderFor(VERY_OFTEN),
      () => standIn.faults.notLeaderFor(0),
    ],
  ])(
    'says when to try again while %s, and records it once after that',
    async (_what, spoil, mend) => {
      const key = newKey();
      spoil();
      expectToBeToldToWait(await report(key));
      mend();
      await expectOneEffect(key, await untilRecorded(key));
    },
  );

  it('says when to try again while the store is away, is not ready, and goes on when it is back', async () => {
    const key = newKey();
    await standIn.goAway();
    expectToBeToldToWait(await report(key));
    expectToBeToldToWait(await report(key));
    const away = await staff.get('/api/health/ready');
    expect(away.status).toBe(503);
    expect(away.body.checks).toContainEqual({ name: 'event-store', ready: false });
    expect(await metric('zesei_event_store_up')).toBe(0);
    await standIn.comeBack();
    await expectOneEffect(key, await untilRecorded(key));
    const back = await eventually('a server that is ready', async () => {
      const answer = await staff.get('/api/health/ready');
      return answer.status === 200 ? answer : undefined;
    });
    expect(back.body.checks).toContainEqual({
      name: 'feed',
      ready: true,
      figures: { waitingEvents: 0, oldestWaitingSeconds: 0, lastEventAgeSeconds: 0 },
    });
  });

  it.each<Break>(['connection cut', 'consumer too slow', 'orderly end'])(
    'shows what was recorded, whatever happens to its subscriptions: %s',
    async (kind) => {
      const before = await metric('zesei_feed_interruptions_total');
      for (const events of [0, 1, 3]) standIn.faults.breakSubscription(kind, events);
      for (let n = 0; n < 5; n += 1) {
        const key = newKey();
        await expectOneEffect(key, await untilRecorded(key));
      }
      expect(await metric('zesei_feed_interruptions_total')).toBeGreaterThan(before);
    },
  );

  it('has lost nothing, doubled nothing, and shows all of it in the end', async () => {
    const readModels = city.server.app.get(ReadModels);
    const events = await collect(city.server.app.get<EventStore>(EVENT_STORE).readAll());
    for (const type of ['CaseSubmitted', 'NumberTaken', 'CaseNumbered'])
      expect(events.filter((event) => event.type === type)).toHaveLength(keys.length);
    await readModels.waitFor(events.at(-1)?.position ?? 0n);
    const live = await readModels.read(allRowsOf);
    await readModels.rebuild();
    expect(await readModels.read(allRowsOf)).toEqual(live);
    const store = new EventStoreDbEventStore(standIn.connectionString, { random: systemRandom });
    expect((await verifyLog(store.readRaw(), 'unknown')).findings).toEqual([]);
    await store.close();
  });

  async function metric(name: string): Promise<number> {
    const text = await (await fetch(`${city.server.url}/metrics`)).text();
    const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? [];
    if (value === undefined) throw new Error(`${name} is not measured`);
    return Number(value);
  }
});
