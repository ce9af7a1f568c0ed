import { City } from './city/city';
import { aCase } from './city/life';
import { receivedVoice } from './city/voice-of';
import { apiDocument, type ApiDocument } from './openapi/document';

/** The same for everybody, and no secret: the law itself. */
const MAY_BE_KEPT = '/api/statecharts/';

describe('The headers of whatever is answered', () => {
  let city: City;
  let document: ApiDocument;
  beforeAll(async () => {
    document = await apiDocument();
    city = await City.open();
  }, 60_000);
  afterAll(() => city.close());

  const harmless = (headers: Headers, path: string) => ({
    path,
    policy: headers.get('content-security-policy')?.includes("frame-ancestors 'none'"),
    type: headers.get('x-content-type-options'),
    referrer: headers.get('referrer-policy'),
    server: headers.get('x-powered-by') ?? headers.get('server'),
    shared: headers.get('access-control-allow-origin'),
    kept: headers.get('cache-control') === 'no-store' || path.startsWith(MAY_BE_KEPT),
  });
  const expected = (path: string) => ({
    ...{ path, policy: true, type: 'nosniff', referrer: 'no-referrer' },
    ...{ server: null, shared: null, kept: true },
  });

  it('keep it out of frames, caches and other sites: what is read, signed in or not', async () => {
    const ids = { cases: (await aCase(city, 'decided')).body.id };
    const voice = (await receivedVoice(city)).body.id;
    const staff = await city.staff('shimin-kacho');
    const statuses = new Set<number>();
    for (const { method, path } of document.operations) {
      if (method !== 'GET') continue;
      const id = path.startsWith('/api/voices') ? voice : ids.cases;
      const address = path.replace('{id}', id).replace(/\{[a-z]+\}/g, '1');
      for (const cookie of [staff.cookie, '']) {
        const headers = { cookie, origin: 'https://elsewhere.test' };
        const answer = await fetch(city.server.url + address, { headers });
        await answer.arrayBuffer();
        statuses.add(answer.status);
        expect(harmless(answer.headers, address)).toEqual(expected(address));
      }
    }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 401]));
  });

  it.each([
    ['GET', '/api/nowhere', '', 404],
    ['PUT', '/api/cases', '{}', 405],
    ['POST', '/api/cases', '{', 400],
    ['POST', '/api/session', '{}', 400],
    ['POST', '/api/cases', `"${'x'.repeat(1_048_576)}"`, 413],
  ])('keep it out of them too: %s %s refused', async (method, path, body, status) => {
    const { cookie } = await city.staff('shimin-kacho');
    const answer = await fetch(city.server.url + path, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body !== '' && { body }),
    });
    await answer.arrayBuffer();
    expect(answer.status).toBe(status);
    expect(harmless(answer.headers, path)).toEqual(expected(path));
  });
});
