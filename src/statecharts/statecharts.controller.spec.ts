import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApplication } from '../platform/http';
import { createLogger } from '../platform/logging';
import { RELEASE } from '../platform/release';
import { caseStatechart, type StatechartData } from './statechart-data';
import { StatechartsModule } from './statecharts.module';

// To lay the picture out is real work.
jest.setTimeout(60_000);

let app: NestFastifyApplication;

beforeAll(async () => {
  const clock = { now: () => new Date('2026-04-01T00:00:00Z') };
  app = await createHttpApplication(StatechartsModule, {
    config: { publicUrl: undefined, trustedProxies: [] },
    clock,
    random: { bytes: (length) => Buffer.alloc(length, 7) },
    logger: createLogger({ level: 'error', clock, destination: { write: () => undefined } }),
  });
});

afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/api/statecharts/case/${url}`, headers });

const labelOf = (body: StatechartData, fact: string): unknown =>
  body.transitions.find((transition) => transition.fact === fact)?.label;

describe('GET /api/statecharts/case/1', () => {
  it('is the whole statechart, in Japanese', async () => {
    const answer = await get('1');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('application/json') as unknown,
      'cache-control': 'public, no-cache',
      vary: 'Accept-Language',
    });
    const body = answer.json<StatechartData>();
    expect(body.transitions).toHaveLength(caseStatechart.transitions.length);
    expect(labelOf(body, 'PlanDecided')).toBe('決裁');
  });

  it('is in English for who prefers that, and another one for a cache', async () => {
    const english = await get('1', { 'accept-language': 'en' });
    const decided = caseStatechart.transitions.find(({ fact }) => fact === 'PlanDecided');
    expect(labelOf(english.json<StatechartData>(), 'PlanDecided')).toBe(decided?.label.en);
    expect(english.headers.etag).toContain(`${RELEASE}-en-`);
    expect((await get('1')).headers.etag).toContain(`${RELEASE}-ja-`);
  });

  it('is not sent again to who has it', async () => {
    const tag = String((await get('1')).headers.etag);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get('1', { 'if-none-match': known });
      expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, '', tag]);
    }
    expect((await get('1', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('is not found in a version that there never was', async () => {
    expect((await get('2')).statusCode).toBe(404);
    expect((await get('2.svg')).statusCode).toBe(404);
  });
});

describe('GET /api/statecharts/case/1.svg', () => {
  it('is a picture in Japanese', async () => {
    const answer = await get('1.svg');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, no-cache',
    });
    expect(answer.payload).toMatch(/^<\?xml .*\n<svg .*<\/svg>\n$/s);
    expect(answer.payload).toContain('回議・決裁中');
  });

  it('is in the language that is named, else in the one that the browser prefers', async () => {
    const english = await get('1.svg?lang=en');
    expect(english.payload).toContain('lang="en"');
    expect((await get('1.svg', { 'accept-language': 'en' })).payload).toBe(english.payload);
    const japanese = await get('1.svg?lang=ja', { 'accept-language': 'en' });
    expect(japanese.payload).toContain('lang="ja"');
    expect(japanese.headers.etag).not.toBe(english.headers.etag);
  });

  it('is not sent again to who has it', async () => {
    const { etag } = (await get('1.svg')).headers;
    const again = await get('1.svg', { 'if-none-match': String(etag) });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  it('is not drawn in a language that it does not speak', async () => {
    const answer = await get('1.svg?lang=fr');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: 'urn:zesei:problem:invalid-request' });
  });
});
