import { UnknownToThisRelease } from '../../state-machines/statechart';
import { DamagedRecord } from '../../src/event-store/damaged-record';
import { EVENT_STORE, EventStoreError, type EventStore } from '../../src/event-store/event-store';
import { StreamNotReadable } from '../../src/event-store/not-readable';
import { PROBLEM_CATALOGUE, type ProblemName } from '../../src/platform/problem-catalogue';
import { ReadModels } from '../../src/read-models/read-models';
import { ReadModelsBehind } from '../../src/read-models/waiting';
import { KEY_STORE, type KeyStore } from '../../src/sealed-texts/key-store';
import { WrongMasterKey } from '../../src/sealed-texts/master-key';
import { City, PASSWORD } from '../city/city';
import { aCase, REPORT } from '../city/life';
import { startProbe } from '../http-probe';
import { answerIn, HALF_A_REQUEST, heardOn, type Answered } from './connection';

/** In days: to a year of which nobody knows the holidays. */
const FAR_OFF = 40 * 366;

describe('Every problem of the catalogue', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const store = () => jest.spyOn(city.server.app.get<EventStore>(EVENT_STORE), 'append');
  const readModels = () => city.server.app.get(ReadModels);

  /** As any client may send it, signed in or not. */
  async function ask(path: string, options: RequestInit = {}): Promise<Answered> {
    const response = await fetch(city.server.url + path, options);
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body };
  }

  async function report(body: object = REPORT, headers: Record<string, string> = {}) {
    return (await city.staff('shimin-kakariin')).send('POST', '/api/cases', body, headers);
  }

  async function typed(payload: string, type = 'application/json'): Promise<Answered> {
    const { cookie } = await city.staff('shimin-kakariin');
    const headers = { cookie, 'content-type': type };
    return ask('/api/cases', { method: 'POST', headers, body: payload });
  }

  const signIn = (login: string, password: string, headers: Record<string, string> = {}) =>
    ask('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ login, password }),
    });

  const command = async (
    login: string,
    id: string,
    name: string,
    body: object = {},
    headers: Record<string, string> = {},
  ) => (await city.staff(login)).command(id, name, body, headers);

  /** How each is met over HTTP. */
  const PROVOKED: Readonly<Record<ProblemName, () => Promise<Answered>>> = {
    'invalid-request': () => report({ ...REPORT, whatHappened: '' }),
    'malformed-json': () => typed('{"whatHappened":'),
    unauthenticated: () => ask('/api/cases'),
    'sign-in-failed': () => signIn('shimin-kacho', 'no such password'),
    'forbidden-by-rules': async () => {
      const { body } = await aCase(city, 'reported');
      return command('shimin-kakariin', body.id, 'accept');
    },
    'summary-only': async () => {
      const { body } = await aCase(city, 'triaged');
      return command('kensho-kenmu', body.id, 'accept');
    },
    'foreign-origin': () => signIn('shimin-kacho', PASSWORD, { 'sec-fetch-site': 'cross-site' }),
    'not-found': async () => (await city.staff('shimin-kacho')).get('/api/cases/none'),
    'method-not-allowed': () => ask('/api/session', { method: 'PATCH' }),
    'not-possible-in-this-state': async () => {
      const { body } = await aCase(city, 'reported');
      return command('shimin-kacho', body.id, 'approve-closure');
    },
    'too-slow': async () => {
      const hasty = await startProbe({ longestRequestMs: 100 });
      await hasty.app.listen(0, '127.0.0.1');
      const heard = await heardOn(await hasty.app.getUrl(), HALF_A_REQUEST);
      await hasty.app.close();
      return answerIn(heard);
    },
    busy: async () => {
      const { body } = await aCase(city, 'reported');
      store().mockRejectedValue(new EventStoreError('wrong-expected-revision', 'too late'));
      return command('shimin-suishin', body.id, 'accept');
    },
    'precondition-failed': async () => {
      const { body } = await aCase(city, 'reported');
      return command('shimin-suishin', body.id, 'accept', {}, { 'If-Match': '"0"' });
    },
    'too-large': () => typed(`"${'x'.repeat(1_048_576)}"`),
    'address-too-long': () => ask(`/api/cases/${'1'.repeat(101)}`),
    'unsupported-media-type': () => typed('whatHappened=x', 'application/x-www-form-urlencoded'),
    'idempotency-key-reused': async () => {
      const key = { 'Idempotency-Key': 'one-key-for-two' };
      await report(REPORT, key);
      return report({ ...REPORT, whatHappened: '別の出来事です。' }, key);
    },
    'post-ambiguous': async () => {
      const both = await city.staff('kensho-kenmu');
      return both.send('POST', '/api/cases', { ...REPORT, receivingUnit: 'doro' });
    },
    'post-not-held': () => report({ ...REPORT, as: 'shimin-kacho' }),
    'refused-by-rules': () => report({ ...REPORT, receivingUnit: 'shimin-bunka' }),
    'signature-missing': async () => {
      const { body } = await aCase(city, 'planned');
      return command('shimin-kakaricho', body.id, 'endorse-plan');
    },
    'too-many-requests': async () => {
      for (let tries = 0; tries < 5; tries += 1) await signIn('doro-kacho', 'a guess');
      return signIn('doro-kacho', PASSWORD);
    },
    'headers-too-large': () => ask('/api/cases', { headers: { cookie: 'x'.repeat(20_000) } }),
    'internal-error': async () => {
      const staff = await city.staff('shimin-kacho');
      jest.spyOn(readModels(), 'read').mockRejectedValueOnce(new Error('a defect'));
      return staff.get('/api/cases');
    },
    'store-unavailable': () => {
      store().mockRejectedValue(new EventStoreError('unavailable', 'away'));
      return report();
    },
    'record-damaged': () => {
      store().mockRejectedValue(new DamagedRecord('a row is no JSON'));
      return report();
    },
    'record-not-readable': async () => {
      const { body } = await report();
      const log = city.server.app.get<EventStore>(EVENT_STORE);
      for await (const first of log.read(`case-${body.id}`, { max: 1 }))
        store().mockRejectedValue(new StreamNotReadable(first, new Error('a fact is missing')));
      return report();
    },
    'release-too-old': () => {
      store().mockRejectedValue(new UnknownToThisRelease('The fact CaseSung'));
      return report();
    },
    'master-key-changed': () => {
      const keys = city.server.app.get<KeyStore>(KEY_STORE);
      jest.spyOn(keys, 'take').mockRejectedValueOnce(new WrongMasterKey());
      return report();
    },
    'clock-wrong': async () => {
      city.pass(FAR_OFF);
      const answer = await report();
      city.pass(-FAR_OFF);
      return answer;
    },
    'read-models-behind': async () => {
      const { body } = await report();
      const staff = await city.staff('shimin-kacho');
      jest.spyOn(readModels(), 'waitForNamed').mockRejectedValueOnce(new ReadModelsBehind());
      return staff.get(`/api/cases?after=${body.position}`);
    },
    'not-ready': () => {
      const status = { ...readModels().status, running: false };
      jest.spyOn(readModels(), 'status', 'get').mockReturnValue(status);
      return ask('/api/health/ready');
    },
  };

  it.each(Object.keys(PROBLEM_CATALOGUE) as ProblemName[])(
    '%s is met over HTTP, and says in Japanese what to do',
    async (name) => {
      const { status, title, whatToDo, ...more } = PROBLEM_CATALOGUE[name];
      const answer = await PROVOKED[name]();
      expect(answer.body).toMatchObject({
        type: `urn:zesei:problem:${name}`,
        title: title.ja,
        status,
        correlationId: answer.headers.get('x-correlation-id'),
      });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(String(answer.body.detail).length).toBeGreaterThan(0);
      if (!('rules' in answer.body)) expect(answer.body.detail).toBe(whatToDo.ja);
      expect(answer.headers.has('retry-after')).toBe('retryAfterSeconds' in more);
    },
  );
});
