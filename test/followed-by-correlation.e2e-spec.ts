import { EVENT_STORE, type EventStore } from '../src/event-store/event-store';
import { metadataOf } from '../src/event-store/record';
import { City } from './city/city';
import { eventually } from './city/eventually';
import { aCase, REPORT } from './city/life';
import { PROPOSAL } from './erasure/city-with-texts';

interface Line {
  readonly message: string;
  readonly correlationId?: string;
  readonly causationId?: string | null;
  readonly stream?: string;
  readonly facts?: readonly { readonly id: string; readonly type: string }[];
  readonly route?: string;
  readonly problem?: string;
  readonly recordedAs?: string;
}

const ASKED = '019d6016-cc00-7e6d-a314-00000000a5ed';

describe('A command', () => {
  const logged: string[] = [];
  let city: City;
  beforeAll(async () => {
    city = await City.open({ onLogged: (line) => logged.push(line) });
  });
  afterAll(() => city.close());

  const linesOf = (id: string): Line[] =>
    logged
      .map((line) => JSON.parse(line) as Line)
      .filter(({ correlationId }) => correlationId === id);

  it('is followed by its correlation id, from the request to what processes did because of it', async () => {
    const headers = { 'X-Correlation-Id': ASKED, 'Idempotency-Key': 'followed' };
    // 重大のおそれ: a first report 第一報 is owed, which a process raises.
    const serious = { ...REPORT, touches: { ...REPORT.touches, injury: 'yes' } };
    const staff = await city.staff('shimin-suishin');
    const answer = await staff.send('POST', '/api/cases', serious, headers);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('X-Correlation-Id')).toBe(ASKED);
    const lines = await eventually('what a process did', async () => {
      await city.projected();
      const told = linesOf(ASKED);
      const raised = told.some(({ facts }) =>
        facts?.some(({ type }) => type === 'ObligationRaised'),
      );
      return raised ? told : undefined;
    });

    expect(lines).toContainEqual(
      expect.objectContaining({ message: 'answered a request', route: '/api/cases', status: 201 }),
    );
    const appended = lines.filter(({ message }) => message === 'appended to the log');
    const types = appended.flatMap(({ facts = [] }) => facts.map(({ type }) => type));
    expect(types).toEqual(
      expect.arrayContaining(['CaseSubmitted', 'NumberTaken', 'CaseNumbered', 'ObligationRaised']),
    );

    // Each line that a process wrote names the event that caused it, which is in another line.
    const ids = new Set(appended.flatMap(({ facts = [] }) => facts.map(({ id }) => id)));
    const caused = appended.filter(({ causationId }) => causationId !== null);
    expect(caused.length).toBeGreaterThan(0);
    for (const { causationId } of caused) expect(ids).toContain(causationId);

    // The record says the same, long after the log of the server is gone.
    const store = city.server.app.get<EventStore>(EVENT_STORE);
    for await (const event of store.readAll())
      if (ids.has(event.id)) expect(metadataOf(event).correlationId).toBe(ASKED);
  });

  it('whose caller chose an id that is no UUID is recorded under another one, which the log names', async () => {
    const staff = await city.staff('shimin-suishin');
    const headers = { 'X-Correlation-Id': 'asked-by-telephone-7', 'Idempotency-Key': 'renamed' };
    await staff.send('POST', '/api/cases', REPORT, headers);
    const [appended] = linesOf('asked-by-telephone-7').filter(({ facts }) => facts !== undefined);
    const store = city.server.app.get<EventStore>(EVENT_STORE);
    const recorded = new Set<unknown>();
    for await (const { metadata } of store.readAll()) recorded.add(metadata.correlationId);
    expect(recorded).toContain(appended?.recordedAs);
    expect(recorded).not.toContain('asked-by-telephone-7');
  });

  it('that is refused is found by the id that its answer names', async () => {
    const staff = await city.staff('shimin-suishin');
    const { status, body } = await staff.send('POST', '/api/cases', { ...REPORT, foundHow: 3 });
    expect(status).toBe(400);
    expect(linesOf(String(body.correlationId))).toContainEqual(
      expect.objectContaining({
        message: 'answered a request',
        status: 400,
        problem: 'invalid-request',
      }),
    );
  });

  it('that rules refuse is found there with the rules, and with the case it was about', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    const staff = await city.staff('shimin-kakariin');
    const { body } = await staff.command(id, 'propose-erasure', PROPOSAL);
    expect(body.type).toBe('urn:zesei:problem:forbidden-by-rules');
    expect(linesOf(String(body.correlationId))).toContainEqual(
      expect.objectContaining({
        message: 'answered a request',
        status: 403,
        problem: 'forbidden-by-rules',
        rules: ['proposesErasure'],
        about: { id },
      }),
    );
  });

  it('that succeeds has nothing of a refusal in its line', async () => {
    const staff = await city.staff('shimin-suishin');
    const { headers } = await staff.send('POST', '/api/cases', REPORT, { 'Idempotency-Key': 'd' });
    const [answered] = linesOf(headers.get('X-Correlation-Id') ?? '').filter(
      ({ message }) => message === 'answered a request',
    );
    expect(answered).toBeDefined();
    expect(answered).not.toHaveProperty('problem');
    expect(answered).not.toHaveProperty('about');
  });

  it('about what somebody typed in the place of an id does not repeat it', async () => {
    const staff = await city.staff('shimin-suishin');
    const typed = encodeURIComponent('例示 花子');
    const { body, status } = await staff.send('POST', `/api/cases/${typed}/add-note`, {});
    expect(status).toBeGreaterThanOrEqual(400);
    const [answered] = linesOf(String(body.correlationId));
    expect(answered?.problem).toBeDefined();
    expect(answered).not.toHaveProperty('about');
  });
});
