import { gzipSync } from 'node:zlib';
import { City } from '../city/city';
import { REPORT } from '../city/life';
import { answerIn, heardOn } from './connection';

type Headers = Readonly<Record<string, string>>;

const JSON_TYPE: Headers = { 'Content-Type': 'application/json' };
const GOOD = JSON.stringify(REPORT);
/** The good report with more of it, as it stands on the wire. */
const and = (more: string) => `${GOOD.slice(0, -1)},${more}}`;
const MANY = 100_000;
/** 「続柄」, as an editor of the city hall may have stored it. */
const IN_SHIFT_JIS = Buffer.from([0x91, 0xb1, 0x95, 0xbf]);

describe('What is sent byte by byte', () => {
  let city: City;
  const logged: string[] = [];
  beforeAll(async () => {
    city = await City.open({ onLogged: (line) => logged.push(line) });
  });
  afterAll(() => city.close());
  afterEach(async () => {
    // The server goes on, and thinks of none of it as a failure of its own.
    const reporter = await city.staff('shimin-kakariin');
    expect((await reporter.get('/api/tasks')).status).toBe(200);
    const failures = logged.splice(0).filter((line) => /"level":"(error|fatal)"/.test(line));
    expect(failures).toEqual([]);
  });

  async function said(
    [method, path]: readonly [string, string],
    headers: Headers,
    body: string | Buffer = '',
  ) {
    const { cookie } = await city.staff('shimin-kakariin');
    const bytes = Buffer.from(body);
    const all: Headers = {
      Host: 'zesei.test',
      Cookie: cookie,
      ...(bytes.length > 0 && { 'Content-Length': String(bytes.length) }),
      Connection: 'close',
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
    return heardOn(city.server.url, head + bytes.toString('latin1'));
  }

  /** What kind of problem came back, and no more than a short answer. */
  async function problem(...sent: Parameters<typeof said>) {
    const heard = await said(...sent);
    expect(heard.length).toBeLessThan(4_000);
    const { status, headers, body } = answerIn(heard);
    expect(headers.get('content-type')).toBe('application/problem+json');
    return `${status} ${String(body.type).replace('urn:zesei:problem:', '')}`;
  }

  const report = ['POST', '/api/cases'] as const;

  it.each<[string, string | Buffer, string]>([
    ['a field twice', and('"whatHappened":"y"'), '400 invalid-request'],
    ['a field twice, once escaped', and('"what\\u0048appened":"y"'), '400 invalid-request'],
    [
      'a field twice, further in',
      and('"citizen":{"reply":"a","reply":"b"}'),
      '400 invalid-request',
    ],
    ['__proto__', and('"__proto__":{"as":"shimin-kacho"}'), '400 malformed-json'],
    ['__proto__, escaped', and('"__proto\\u005f_":null'), '400 malformed-json'],
    ['a prototype of a constructor', and('"constructor":{"prototype":{}}'), '400 malformed-json'],
    [
      'lists in lists',
      and(`"touches":${'['.repeat(MANY)}${']'.repeat(MANY)}`),
      '400 invalid-request',
    ],
    ['lists without an end', '['.repeat(MANY), '400 malformed-json'],
    ['objects in objects', '{"a":'.repeat(MANY) + '1' + '}'.repeat(MANY), '400 invalid-request'],
    ['a number beyond all', and('"noticedOn":1e400'), '400 invalid-request'],
    ['a number below all', and('"noticedOn":-1e400'), '400 invalid-request'],
    ['a number of many digits', and(`"noticedOn":${'9'.repeat(MANY)}`), '400 invalid-request'],
    ['no object but null', 'null', '400 invalid-request'],
    ['no object but a list', '[{}]', '400 invalid-request'],
    ['no object but a text', '"x"', '400 invalid-request'],
    [
      'no UTF-8',
      Buffer.concat([Buffer.from('{"whatHappened":"'), IN_SHIFT_JIS, Buffer.from('"}')]),
      '400 malformed-json',
    ],
    ['UTF-16', Buffer.from(GOOD, 'utf16le'), '400 malformed-json'],
  ])('a body is refused that has %s', async (_what, body, expected) => {
    expect(await problem(report, JSON_TYPE, body)).toBe(expected);
  });

  it.each<[string, Headers, string | Buffer, string]>([
    ['compressed', { 'Content-Encoding': 'gzip' }, gzipSync(GOOD), '415 unsupported-media-type'],
    [
      '50 MB, compressed',
      { 'Content-Encoding': 'gzip' },
      gzipSync(Buffer.alloc(50 * 1_048_576)),
      '415 unsupported-media-type',
    ],
    [
      'in Shift_JIS',
      { 'Content-Type': 'application/json; charset=Shift_JIS' },
      GOOD,
      '415 unsupported-media-type',
    ],
    ['of no type', { 'Content-Type': ';;' }, GOOD, '415 unsupported-media-type'],
    [
      'of another JSON',
      { 'Content-Type': 'application/vnd.api+json' },
      GOOD,
      '415 unsupported-media-type',
    ],
    ['shorter than nothing', { 'Content-Length': '-5' }, GOOD, '400 invalid-request'],
    ['of a length beyond all', { 'Content-Length': '9'.repeat(30) }, GOOD, '400 invalid-request'],
    [
      'in pieces that are none',
      { 'Transfer-Encoding': 'chunked', 'Content-Length': '' },
      'zz\r\n',
      '400 invalid-request',
    ],
    [
      'of two lengths',
      { 'Transfer-Encoding': 'chunked', 'Content-Length': '5' },
      '0\r\n\r\n',
      '400 invalid-request',
    ],
  ])('a body is refused that is %s', async (_what, headers, body, expected) => {
    expect(await problem(report, { ...JSON_TYPE, ...headers }, body)).toBe(expected);
  });

  it('a body may have a byte order mark, and say that it is UTF-8', async () => {
    const type = { 'Content-Type': 'application/json; charset="UTF-8"' };
    expect(answerIn(await said(report, type, `\ufeff${GOOD}`)).status).toBe(201);
  });

  it.each(['%', '%zz', '%ff', '%c0%af', '%e0%a4%a', '%ED%A0%80'])(
    'an address is refused that nobody can decode: %s',
    async (part) => {
      for (const path of [`/${part}`, `/api/cases/${part}`, `/api/voices/${part}`])
        expect(await problem(['GET', path], {})).toBe('400 invalid-request');
      expect(await problem(['POST', `/api/cases/${part}/accept`], JSON_TYPE, '{}')).toBe(
        '400 invalid-request',
      );
    },
  );

  it.each(['%00', 'a%00', '..%2f..%2fetc', '%0d%0aSet-Cookie:a', '__proto__', 'constructor'])(
    'an address is nobody’s that means something elsewhere: %s',
    async (part) => {
      for (const path of [`/${part}`, `/api/cases/${part}`, `/api/cases/${part}/history`])
        expect(await problem(['GET', path], {})).toBe('404 not-found');
      expect(await problem(['POST', `/api/cases/${part}/accept`], JSON_TYPE, '{}')).toBe(
        '404 not-found',
      );
    },
  );

  it.each(['OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    'a method is refused that is not offered: %s',
    async (method) => {
      expect(await problem([method, '/api/cases'], {})).toBe('405 method-not-allowed');
    },
  );

  it('HEAD is answered as GET, without the body', async () => {
    const heard = await said(['HEAD', '/api/cases'], {});
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
    expect(heard.split('\r\n\r\n')[1]).toBe('');
  });

  it.each([
    ['limit', '1e400'],
    ['limit', '%00'],
    ['limit', '9'.repeat(30)],
    ['at', '+275760-09-13T00:00:00.001Z'],
    ['at', '-271821-04-20T00:00:00Z'],
    ['at', '2026-13-01T00:00:00Z'],
    ['fiscalYear', '%E5%B9%B3%E6%88%9032%E5%B9%B4'],
    ['__proto__', '1'],
    ['__proto__[limit]', '1'],
    ['limit[]', '1'],
    ['limit', '1&limit=2'],
  ])('a query is refused: %s=%s', async (name, value) => {
    expect(await problem(['GET', `/api/cases?${name}=${value}`], {})).toBe('400 invalid-request');
  });

  it('a query may be no longer than headers are', async () => {
    const long = `/api/cases?a=${'x'.repeat(10_000)}`;
    expect(await problem(['GET', long], {})).toBe('400 invalid-request');
    const path = `/api/cases?a=${'x'.repeat(20_000)}`;
    expect(await problem(['GET', path], {})).toBe('431 headers-too-large');
  });

  it('HTTP/1.1 is refused without a Host, and an expectation that nobody knows passed over', async () => {
    const bare = 'GET /api/health/live HTTP/1.1\r\nConnection: close\r\n';
    const refused = answerIn(await heardOn(city.server.url, `${bare}\r\n`));
    expect(refused).toMatchObject({
      status: 400,
      body: { type: 'urn:zesei:problem:invalid-request' },
    });
    const expecting = `${bare}Host: zesei.test\r\nExpect: a-miracle\r\n\r\n`;
    expect(answerIn(await heardOn(city.server.url, expecting)).status).toBe(200);
  });
});
