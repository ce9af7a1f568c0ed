import { expectProblem, type Probe, startProbe } from '../../test/http-probe';
import { RELEASE } from './release';

let probe: Probe;
const ask: Probe['ask'] = (...request) => probe.ask(...request);
const json = { 'content-type': 'application/json' };

beforeEach(async () => {
  probe = await startProbe();
});

afterEach(() => probe.app.close());

describe('The correlation id', () => {
  const payload = { what: 'a leak', source: 'letter' };

  it("is the caller's, through to the handler and back", async () => {
    const headers = { 'x-correlation-id': 'desk-7.2024' };
    await probe.app.listen(0, '127.0.0.1');
    // A long body over a real connection: it arrives bit by bit, in a context of its own.
    const long = { ...payload, tags: ['x'.repeat(500_000)] };
    const answer = await fetch(`${await probe.app.getUrl()}/api/reports`, {
      method: 'POST',
      body: JSON.stringify(long),
      headers: { ...headers, ...json },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-correlation-id')).toBe('desk-7.2024');
    expect(await answer.json()).toMatchObject({ isReport: true, correlationId: 'desk-7.2024' });
  });

  it.each(['', 'a b', '<script>', 'x'.repeat(65)])('is a new one instead of %j', async (sent) => {
    const answer = await ask('POST', '/api/reports', {
      payload,
      headers: { 'x-correlation-id': sent },
    });
    expect(answer.body.correlationId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(answer.headers['x-correlation-id']).toBe(answer.body.correlationId);
  });
});

describe('The log of requests', () => {
  it('has a line for each, with its route, and not what was typed', async () => {
    await ask('GET', '/api/reports?text=Tanaka');
    await ask('GET', '/api/reports/4711');
    await ask('GET', '/api/nowhere');
    const lines = probe.logged
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ message }) => message === 'answered a request');
    expect(lines).toMatchObject([
      { method: 'GET', route: '/api/reports', status: 200, at: '2024-05-01T00:00:00.000Z' },
      { method: 'GET', route: '/api/reports/:id', status: 200 },
      { method: 'GET', route: '(none)', status: 404 },
    ]);
    expect(probe.logged.join('')).not.toContain('Tanaka');
  });
});

describe('Health', () => {
  it('is alive, and ready when all is there that it needs', async () => {
    expect(await ask('GET', '/api/health/live')).toMatchObject({
      status: 200,
      body: { status: 'live' },
    });
    expect(await ask('GET', '/api/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready' },
      headers: { 'cache-control': 'no-store' },
    });
  });

  it('stays alive but is not ready when something is away, and keeps the reason to itself', async () => {
    probe.setReady(false);
    expect((await ask('GET', '/api/health/live')).status).toBe(200);
    const answer = await ask('GET', '/api/health/ready');
    expectProblem(answer, 503, 'not-ready');
    expect(answer.body.checks).toEqual([{ name: 'event-store', ready: false }]);
    expect(answer.text).not.toContain('10.0.0.7');
    expect(probe.logged.join('')).toContain('10.0.0.7 is away');
  });
});

describe('The HTTP side', () => {
  it('tells browsers to load nothing from elsewhere, and not to use https where there is none', async () => {
    const { headers } = await ask('GET', '/api/health/live');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toContain('https:');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('describes itself in OpenAPI, with a reader for people', async () => {
    const document = await ask('GET', '/api/openapi.json');
    expect(document.body).toMatchObject({
      info: { version: RELEASE },
      paths: { '/api/health/ready': { get: { responses: { 200: {}, 503: {} } } } },
      components: { schemas: { ProblemDetails: { properties: { correlationId: {} } } } },
    });
    for (const url of ['/api/docs', '/api/docs/swagger-ui.css', '/api/docs/swagger-ui-init.js']) {
      expect((await ask('GET', url)).status).toBe(200);
    }
  });

  it('finishes what is under way before it stops', async () => {
    await probe.app.listen(0, '127.0.0.1');
    const answer = fetch(`${await probe.app.getUrl()}/api/reports/slow`);
    await probe.gate.entered;
    const closed = probe.app.close();
    probe.gate.open();
    expect(await (await answer).json()).toEqual({ done: true });
    await closed;
  });
});
