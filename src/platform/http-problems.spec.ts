import { type Answer, expectProblem, type Probe, startProbe } from '../../test/http-probe';
import { MAX_BODY_BYTES } from './http';

let probe: Probe;
const ask: Probe['ask'] = (...request) => probe.ask(...request);
const json = { 'content-type': 'application/json' };
const english = { 'accept-language': 'en' };

beforeEach(async () => {
  probe = await startProbe();
});

afterEach(() => probe.app.close());

describe('What is asked wrongly', () => {
  it('is a problem in Japanese, or in English for who prefers it', async () => {
    const japanese = await ask('GET', '/api/reports/none?secret=1');
    expectProblem(japanese, 404, 'not-found');
    expect(japanese.body).toMatchObject({ title: '見つかりません', instance: '/api/reports/none' });
    expect(japanese.headers).toMatchObject({ 'content-language': 'ja', vary: 'Accept-Language' });

    const translated = await ask('GET', '/api/reports/none', { headers: english });
    expect(translated.body.title).toBe('Not found');
    expect(translated.headers['content-language']).toBe('en');
  });

  it.each(['{"what":', '', '{"__proto__":{}}', 'what'])('is no JSON: %j', async (payload) => {
    expectProblem(
      await ask('POST', '/api/reports', { payload, headers: json }),
      400,
      'malformed-json',
    );
  });

  it.each(['null', '[]', '[{}]', '"text"', '3', 'true', '{}'])(
    'is JSON, but no report: %s',
    async (payload) => {
      expectProblem(
        await ask('POST', '/api/reports', { payload, headers: json }),
        400,
        'invalid-request',
      );
    },
  );

  it('names each field with a pointer, and says what is wrong with its limits', async () => {
    const payload = {
      what: 'much longer than ten',
      source: 'rumour',
      count: '3',
      number: '6',
      actions: [{ text: 'short' }, { text: 'too long' }],
      tags: ['a', 1],
      'a/b~c': true,
    };
    const answer = await ask('POST', '/api/reports', { payload, headers: english });
    expectProblem(answer, 400, 'invalid-request');
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/what', messages: ['At most 10 characters.'] },
        { pointer: '/source', messages: ['Give one of: letter, audit'] },
        { pointer: '/count', messages: ['Give a whole number.'] },
        { pointer: '/number', messages: ['A number looks like R6.'] },
        { pointer: '/actions/1/text', messages: ['At most 5 characters.'] },
        { pointer: '/tags', messages: ['Each value: Give a text.'] },
        { pointer: '/a~1b~0c', messages: ['There is no such field.'] },
      ]),
    );
    expect(answer.body.errors).toHaveLength(7);

    const japanese = await ask('POST', '/api/reports', { payload });
    expect(japanese.body.errors).toContainEqual({
      pointer: '/what',
      messages: ['10文字以内にしてください。'],
    });
  });

  it.each([
    ['/constructor', { constructor: 1 }],
    ['/actions/0/constructor', { actions: [{ text: 'a', constructor: {} }] }],
  ])('has no field of the name that objects have of themselves: %s', async (pointer, more) => {
    const payload = JSON.stringify({ what: 'a leak', source: 'letter', ...more });
    const answer = await ask('POST', '/api/reports', { payload, headers: { ...json, ...english } });
    expectProblem(answer, 400, 'invalid-request');
    expect(answer.body.errors).toEqual([{ pointer, messages: ['There is no such field.'] }]);
  });

  it('holds for the query as for the body', async () => {
    const answer = await ask('GET', '/api/reports?sort=asc', { headers: english });
    expectProblem(answer, 400, 'invalid-request');
    expect(answer.body.errors).toEqual([
      { pointer: '/sort', messages: ['There is no such field.'] },
    ]);
    expectProblem(await ask('GET', '/api/reports?constructor=x'), 400, 'invalid-request');
  });

  it('gets a short answer, however much is wrong', async () => {
    const payload = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field${i}`, i]));
    const { body } = await ask('POST', '/api/reports', { payload });
    expect(body.errors).toHaveLength(100);
  });

  it.each(['/nowhere', '/api', '/api/nowhere', '/api/reports/1/unknown', '/api/docs/LICENSE'])(
    'is at no address of ours: %s',
    async (url) => {
      expectProblem(await ask('GET', url), 404, 'not-found');
    },
  );

  it.each([
    ['PUT', '/api/reports', 'GET, HEAD, POST'],
    ['DELETE', '/api/reports/1?x=2', 'GET, HEAD'],
    ['GET', '/api/reports/1/decide', 'POST'],
  ] as const)('has the wrong method: %s %s', async (method, url, allow) => {
    const answer = await ask(method, url);
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.allow).toBe(allow);
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('is too big above one mebibyte, and not at it', async () => {
    const bodyOf = (bytes: number): string => `"${'x'.repeat(bytes - 2)}"`;
    const post = (payload: string): Promise<Answer> =>
      ask('POST', '/api/reports', { payload, headers: json });
    expectProblem(await post(bodyOf(MAX_BODY_BYTES + 1)), 413, 'too-large');
    expectProblem(await post(bodyOf(MAX_BODY_BYTES)), 400, 'invalid-request');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is not JSON but %s, as a page of another site could send',
    async (type) => {
      expectProblem(
        await ask('POST', '/api/reports', { payload: 'a=b', headers: { 'content-type': type } }),
        415,
        'unsupported-media-type',
      );
    },
  );

  it('has an address that cannot be read', async () => {
    const unreadable = await ask('GET', '/api/reports/%zz');
    expectProblem(unreadable, 400, 'invalid-request');
    expect(unreadable.headers).toMatchObject({
      'x-correlation-id': unreadable.body.correlationId,
      'x-content-type-options': 'nosniff',
    });
    expectProblem(await ask('GET', `/api/reports/${'1'.repeat(101)}`), 414, 'address-too-long');
  });

  it('is refused by rules, with each rule in the language of the reader', async () => {
    const answer = await ask('POST', '/api/reports/1/decide', { headers: english });
    expectProblem(answer, 403, 'forbidden-by-rules');
    expect(answer.body.rules).toEqual([{ name: 'ownsTheAction', message: 'Not yours.' }]);
  });
});

describe('What goes wrong inside', () => {
  it('is logged in full, and nothing of it is shown', async () => {
    const answer = await ask('GET', '/api/reports/broken');
    expectProblem(answer, 500, 'internal-error');
    expect(answer.text).not.toContain('secret');

    const line = probe.logged.find((one) => one.includes('the inner secret'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'error',
      correlationId: answer.body.correlationId,
      err: { message: 'the inner secret', stack: expect.stringContaining('http-probe') as string },
    });
  });

  it.each(['away', 'lost'])(
    'is answered as what it means (%s), and when to try again',
    async (what) => {
      const answer = await ask('GET', `/api/reports/${what}`);
      expectProblem(answer, 503, 'store-unavailable');
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.text).not.toContain('db.internal');
      expect(probe.logged.join('')).toContain('db.internal');
    },
  );
});
