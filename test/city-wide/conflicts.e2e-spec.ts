import { EVENT_STORE, EventStoreError, type EventStore } from '../../src/event-store/event-store';
import { City } from '../city/city';
import type { Answer, SignedRef } from '../city/staff';

const REASON = '台風により庁舎を閉鎖するため。';

describe('When another server writes to the calendar at the same moment', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  /** Lets the next appends of this server come too late. */
  function tooLate(times: number): void {
    const append = jest.spyOn(city.server.app.get<EventStore>(EVENT_STORE), 'append');
    for (let count = 0; count < times; count += 1)
      append.mockRejectedValueOnce(new EventStoreError('wrong-expected-revision', 'too late'));
  }
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const declare = async (day: string, headers: Record<string, string> = {}): Promise<Answer> =>
    (await city.staff('kikaku-kacho')).send(
      'POST',
      '/api/calendar/declare-holiday',
      { day, name: '市制記念日' },
      headers,
    );

  it('a command is judged again and recorded', async () => {
    tooLate(2);
    expect(await declare('2026-05-20')).toMatchObject({ status: 200, body: { revision: 0 } });
  });

  it('it gives up after three times', async () => {
    tooLate(3);
    expect(await declare('2026-05-21')).toMatchObject({
      status: 409,
      body: { type: 'urn:zesei:problem:busy' },
    });
  });

  it('who named a revision has to look again', async () => {
    tooLate(1);
    expect((await declare('2026-05-21', { 'If-Match': '"0"' })).status).toBe(412);
  });

  it('who signed has to look again', async () => {
    const manager = await city.staff('kikaku-bucho');
    const { body } = await manager.get('/api/calendar');
    const { pause } = body.signs as { pause: SignedRef[] };
    tooLate(1);
    const asked = { from: city.day(), reason: REASON, signs: pause };
    expect((await manager.send('POST', '/api/calendar/pause', asked)).status).toBe(409);
    expect((await manager.get('/api/calendar')).body).toMatchObject({ pauses: [] });
  });

  it('many people at once declare a day once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => declare('2026-05-22')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 422)).toHaveLength(9);
  });
});
