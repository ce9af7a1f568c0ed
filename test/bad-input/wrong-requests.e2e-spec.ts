import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { problemOf } from '../city/case-of';
import { City } from '../city/city';
import { aCase, plan, REPORT, triage, TYPED } from '../city/life';
import type { Answer } from '../city/staff';

const MEBIBYTE = 1_048_576;

/** What a server says on a connection of its own, before it closes or has answered. */
interface Said {
  readonly status: number;
  readonly type: unknown;
}

describe('What is sent wrongly', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const report = async (body: object): Promise<Answer> =>
    (await city.staff('shimin-kakariin')).send('POST', '/api/cases', { ...REPORT, ...body });
  const invalid = (pointer: string) => ({ status: 400, fields: [pointer] });

  it.each([
    ['a field that there is not', { colour: 'red' }, '/colour'],
    ['a field that is inherited', { constructor: 'x' }, '/constructor'],
    ['a text that is too long', { whatHappened: 'あ'.repeat(10_001) }, '/whatHappened'],
    ['a day that the month has not', { noticedOn: '2026-02-30' }, '/noticedOn'],
    ['a day in no leap year', { noticedOn: '2025-02-29' }, '/noticedOn'],
    ['a day of an era that was over', { noticedOn: '平成32年5月1日' }, '/noticedOn'],
    ['a day of an era', { noticedOn: '令和8年4月6日' }, '/noticedOn'],
    ['a day with an hour', { noticedOn: '2026-04-06T00:00:00Z' }, '/noticedOn'],
    ['a day before the calendar', { noticedOn: '0001-01-01' }, '/noticedOn'],
    ['a number for a day', { noticedOn: 20_260_406 }, '/noticedOn'],
    ['a control character', { whatHappened: 'a\u0008b' }, '/whatHappened'],
    ['the character that ends texts elsewhere', { whatHappened: 'a\u0000' }, '/whatHappened'],
    ['a text of nothing that can be seen', { whatHappened: '\u200b\u2060' }, '/whatHappened'],
    ['a text that turns its direction round', { whatHappened: '1\u202e2' }, '/whatHappened'],
    ['the first half of a character', { whatHappened: '\ud83d' }, '/whatHappened'],
    ['the second half of a character', { whatHappened: '\ude00a' }, '/whatHappened'],
    ['a list for a text', { whatHappened: ['a'] }, '/whatHappened'],
    ['null for a text', { whatHappened: null }, '/whatHappened'],
    ['an id that is none', { receivingUnit: '../shimin' }, '/receivingUnit'],
  ])('400 names the field: %s', async (_what, body, pointer) => {
    expect(problemOf(await report(body))).toMatchObject(invalid(pointer));
  });

  it('400 for a field of a query that there is not, also where there is none at all', async () => {
    const { id } = (await report({})).body;
    const staff = await city.staff('shimin-kakariin');
    for (const address of [
      `/api/cases/${id}/deadlines`,
      '/api/session',
      '/api/tokens',
      '/api/rulesets/1',
      '/api/statecharts/case/1',
    ]) {
      expect([address, (await staff.get(address)).status]).toEqual([address, 200]);
      expect(problemOf(await staff.get(`${address}?colour=red`))).toMatchObject(invalid('/colour'));
    }
  });

  it.each(['rulesets', 'ruleset-proposals', 'cases', 'voices'])(
    '400 for a position in %s that the log has not reached',
    async (list) => {
      const staff = await city.staff('shimin-kakariin');
      const answer = await staff.get(`/api/${list}?after=999999999999999999`);
      expect(problemOf(answer)).toMatchObject(invalid('/after'));
    },
  );

  it.each(['{"whatHappened": "a', '{"a": 1,}', '\u0000', '[1, 2', '{"a": 0x1}', "{'a': 1}"])(
    '400 for what is no JSON: %j',
    async (payload) => {
      const { cookie } = await city.staff('shimin-kakariin');
      const response = await fetch(`${city.server.url}/api/cases`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: payload,
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ type: 'urn:zesei:problem:malformed-json' });
    },
  );

  it('400 for a plan of ten thousand actions, in one short answer', async () => {
    const { body } = await aCase(city, 'analysed');
    const [action] = plan(city).actions;
    const actions = Array.from({ length: 10_000 }, () => ({ ...action, text: 'x' }));
    const handler = await city.staff('shimin-tantou');
    const answer = await handler.command(body.id, 'submit-plan', { ...plan(city), actions });
    expect(problemOf(answer)).toMatchObject({ status: answer.status, rules: [] });
    expect([400, 413]).toContain(answer.status);
    expect(JSON.stringify(answer.body).length).toBeLessThan(2_000);
    const some = await handler.command(body.id, 'submit-plan', {
      ...plan(city),
      actions: actions.slice(0, 600),
    });
    expect(problemOf(some)).toMatchObject(invalid('/actions'));
  });

  it.each([`id`, '00000000-0000-0000-0000-000000000000', '%2e%2e', '1 OR 1=1', "'", '\u0001'])(
    '404 for an id that is none: %s',
    async (id) => {
      const promoter = await city.staff('shimin-suishin');
      const address = encodeURIComponent(decodeURIComponent(id));
      expect((await promoter.command(address, 'accept')).status).toBe(404);
      expect((await promoter.get(`/api/cases/${address}`)).status).toBe(404);
    },
  );

  it.each([
    ['/api/cases?after=999999999999999999', '/after'],
    ['/api/tasks?after=123456789', '/after'],
    ['/api/obligations?after=123456789', '/after'],
    ['/api/cases?cursor=bWFkZSB1cA', '/cursor'],
    ['/api/cases?at=2100-01-01T00:00:00Z', '/at'],
  ])('400 at once for a position that was made up: %s', async (address, field) => {
    const answer = await (await city.staff('shimin-kacho')).get(address);
    expect(problemOf(answer)).toMatchObject(invalid(field));
  });

  it.each(['revision=', 'revision=%20', 'revision=1.0', 'revision=-1', 'after=', 'at='])(
    '400 for a past that nobody can mean: ?%s',
    async (query) => {
      const { body } = await aCase(city, 'reported');
      const reporter = await city.staff('shimin-kakariin');
      const answer = await reporter.get(`/api/cases/${body.id}?${query}`);
      expect(problemOf(answer)).toMatchObject(invalid(`/${query.split('=')[0] ?? ''}`));
    },
  );

  it('412, 409, 403 for what comes late, too early, or from somebody else', async () => {
    const { body } = await aCase(city, 'reported');
    const promoter = await city.staff('shimin-suishin');
    const statusOf = async (answer: Promise<Answer>) => (await answer).status;
    const stale = { 'If-Match': '"0"' };
    expect(await statusOf(promoter.command(body.id, 'accept', {}, stale))).toBe(412);
    expect(await statusOf(promoter.command(body.id, 'triage', triage(city)))).toBe(409);
    const stranger = await city.staff('shimin-kakariin');
    expect(await statusOf(stranger.command(body.id, 'accept'))).toBe(403);
    for (const header of ['0', '"a"', 'W/"1"', '"1", "2"', '""'])
      expect(
        problemOf(await promoter.command(body.id, 'accept', {}, { 'If-Match': header })),
      ).toMatchObject(invalid('/headers/If-Match'));
  });

  it.each(['', 'with blanks', 'あ'.repeat(3), 'k'.repeat(201)])(
    '400 for an Idempotency-Key that is none: %j',
    async (key) => {
      const { cookie } = await city.staff('shimin-kakariin');
      const answered = await raw(cookie, JSON.stringify(REPORT), {
        'Idempotency-Key': Buffer.from(key).toString('latin1'),
      });
      expect(answered).toEqual({ status: 400, type: 'urn:zesei:problem:invalid-request' });
    },
  );

  it.each([
    ['whose length is told', true],
    ['whose end nobody knows', false],
  ])('413 for a body of 50 MB %s, and the next one is served', async (_how, told) => {
    const { cookie } = await city.staff('shimin-kakariin');
    expect(await large(cookie, 50 * MEBIBYTE, told)).toEqual({
      status: 413,
      type: 'urn:zesei:problem:too-large',
    });
    expect((await report({})).status).toBe(201);
  });

  it('serves others while hundreds of connections say nothing, or only half of a body', async () => {
    const { hostname, port } = new URL(city.server.url);
    const { cookie } = await city.staff('shimin-kakariin');
    const half =
      `POST /api/cases HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"whatHappened":';
    const open = (words: string) =>
      new Promise<Socket>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(words, () => {
            resolve(socket);
          });
        });
        socket.once('error', reject);
      });
    const words = Array.from({ length: 500 }, (_, index) => (index % 2 === 0 ? '' : half));
    const sockets = await Promise.all(words.map(open));
    const answers = await Promise.all(Array.from({ length: 20 }, () => report({})));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    for (const socket of sockets) socket.destroy();
  });

  it('gives a request a minute to arrive, and no longer', () => {
    const server = city.server.app.getHttpServer() as {
      readonly requestTimeout: number;
      readonly headersTimeout: number;
    };
    expect(server.requestTimeout).toBe(60_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
    expect(server.headersTimeout).toBeGreaterThan(0);
  });

  it('answers 400 and goes on after what is no HTTP', async () => {
    const { hostname, port } = new URL(city.server.url);
    for (const words of [
      '\u0016\u0003\u0001\u0002\u0000',
      'GET\r\n\r\n',
      'DELETE / HTTP/9.9\r\n\r\n',
    ]) {
      const said = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.write(words));
        let heard = '';
        socket.on('data', (data) => (heard += data.toString()));
        socket.once('error', reject);
        socket.once('close', () => {
          resolve(heard);
        });
      });
      expect(said).toMatch(/^(HTTP\/1\.1 400 |$)/);
    }
    expect((await report({ whatHappened: TYPED.whatHappened })).status).toBe(201);
  });

  /** Sends a report with headers that `fetch` would refuse to send. */
  function raw(cookie: string, body: string, headers: Record<string, string>): Promise<Said> {
    return said(
      { cookie, 'content-length': String(Buffer.byteLength(body)), ...headers },
      (sent) => {
        sent.end(body);
      },
    );
  }

  /** Sends so many bytes, until all are sent or the server has answered. */
  function large(cookie: string, bytes: number, told: boolean): Promise<Said> {
    const piece = Buffer.alloc(MEBIBYTE, 'x');
    const length: Record<string, string> = told ? { 'content-length': String(bytes) } : {};
    return said({ cookie, ...length }, (sent) => {
      let left = bytes / MEBIBYTE;
      const go = (): void => {
        if (sent.destroyed) return;
        left -= 1;
        if (left < 0) sent.end();
        else sent.write(piece, go);
      };
      go();
    });
  }

  function said(
    headers: Record<string, string>,
    send: (sent: ReturnType<typeof request>) => void,
  ): Promise<Said> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${city.server.url}/api/cases`,
        { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.once('end', () => {
            sent.destroy();
            const { type } = JSON.parse(text) as { type?: unknown };
            resolve({ status: response.statusCode ?? 0, type });
          });
        },
      );
      sent.once('error', reject);
      send(sent);
    });
  }
});
