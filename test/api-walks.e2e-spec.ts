import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { allowedBy, seldom, type Known } from './api-walks/allowed';
import { nearly } from './api-walks/nearly-allowed';
import { City, ORGANISATION, PASSWORD } from './city/city';
import { aCase, STAGE_NAMES } from './city/life';
import type { SignedRef } from './city/staff';
import { Staff } from './city/staff';
import { receivedVoice } from './city/voice-of';
import { apiDocument, type ApiDocument, type Operation } from './openapi/document';

// `ZESEI_REQUESTS=200 npx jest api-walks` sends more; `ZESEI_SEED` sends others.
const REQUESTS = Number(process.env.ZESEI_REQUESTS ?? 12);
const SEED = Number(process.env.ZESEI_SEED ?? 20_240_501);

const LOGINS = [
  'shimin-kakariin',
  'shimin-suishin',
  'shimin-tantou',
  'shimin-kakaricho',
  'shimin-kacho',
  'kikaku-jimukyoku',
  'kikaku-kacho',
  'kikaku-bucho',
  'kankyo-kansa',
  'kensho-kenmu',
  'joho-kanri',
];

/** A request as it is sent. */
interface Sent {
  readonly login: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  /** Whether it repeats what the case or the voice shows for signing, if it shows something. */
  readonly signs: boolean;
}

describe('whatever is sent that OpenAPI allows, or nearly allows', () => {
  let city: City;
  let document: ApiDocument;
  let known: Known;
  const met = new Set<string>();
  /** What was answered without being documented, with a request that brings it about. */
  const undocumented = new Map<string, Sent>();

  beforeAll(async () => {
    document = await apiDocument();
    city = await City.open();
    const ids: string[] = [];
    // The last stages come first: reaching them moves the clock.
    for (const stage of [...STAGE_NAMES].reverse()) ids.push((await aCase(city, stage)).body.id);
    for (let voices = 0; voices < 2; voices += 1) ids.push((await receivedVoice(city)).body.id);
    const { body } = await (await city.staff('kikaku-kacho')).get('/api/rulesets/1');
    const names = readFileSync(ORGANISATION, 'utf8').matchAll(/\bid: ([a-z0-9-]+)/g);
    known = {
      ids: [...ids, '00000000-0000-8000-8000-000000000000'],
      names: [...names].map(([, name = '']) => name),
      days: [-400, -30, -1, 0, 1, 14, 60, 400].map((later) => city.day(later)),
      ruleset: body.ruleset,
    };
  }, 240_000);
  afterAll(() => city.close());

  it('only documented answers come back, of documented types, with documented headers', async () => {
    for (const operation of document.operations) {
      // Wrong passwords are forgotten by then, and nobody has to wait because of them.
      if (operation.path.startsWith('/api/session')) city.pass(1);
      await fc.assert(
        fc.asyncProperty(sentTo(operation), async (sent) => {
          await requireDocumented(operation, sent);
        }),
        { numRuns: REQUESTS, seed: SEED, endOnFailure: true },
      );
    }
    expect(Object.fromEntries(undocumented)).toEqual({});
    // It is no proof of anything unless much of it was taken.
    const statuses = ['200', '201', '400', '401', '403', '404', '409', '422'];
    expect(statuses.filter((status) => !met.has(status))).toEqual([]);
  }, 600_000);

  function sentTo({ path, parameters, body }: Operation): fc.Arbitrary<Sent> {
    const allowed = (schema: Operation['body'] & object) => allowedBy(schema, document, known);
    const given = (place: 'path' | 'query') =>
      fc.record(
        Object.fromEntries(
          parameters
            .filter((one) => one.in === place)
            .map(({ name, schema, required = false }) => {
              const fitting =
                place === 'path' && name === 'id'
                  ? fc.constantFrom(...known.ids)
                  : allowed(schema).map(String);
              const value = fc.oneof({ weight: 6, arbitrary: fitting }, anyText);
              return [name, required ? value : seldom(value)];
            }),
        ),
      );
    const bodies =
      body === undefined
        ? fc.constant(undefined)
        : fc.oneof({ weight: 3, arbitrary: allowed(body) }, nearly(allowed(body)));
    return fc.record({
      login: fc.constantFrom(...LOGINS, 'nobody'),
      path: fc
        .tuple(given('path'), given('query'))
        .map(([inPath, inQuery]) => addressOf(path, inPath, inQuery)),
      headers,
      body: bodies,
      signs: fc.boolean(),
    });
  }

  async function requireDocumented({ method, path, answers }: Operation, sent: Sent) {
    const body = sent.signs ? await signed(path, sent) : sent.body;
    const response = await fetch(city.server.url + sent.path, {
      method,
      headers: {
        ...(await cookieOf(sent.login, path)),
        ...sent.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    met.add(String(response.status));
    const described = answers[String(response.status)];
    const isProblem = response.headers.get('content-type') === 'application/problem+json';
    const type = isProblem ? (JSON.parse(text) as { type: string }).type : undefined;
    const documented =
      described !== undefined &&
      (type === undefined || described.description.includes(`\`${type}\``));
    // Nothing is away here, so nothing may fail either.
    if (!documented || response.status >= 500 || (response.status >= 400 && !isProblem))
      undocumented.set(`${method} ${path}: ${response.status} ${type ?? ''}`, { ...sent, body });
    const atTimes = method === 'GET' ? SENT_BY_READS_AT_TIMES : SENT_AT_TIMES;
    const wrong = wrongHeaders(response.headers, described?.headers ?? [], atTimes);
    if (wrong.length > 0)
      undocumented.set(`${method} ${path}: ${response.status} ${wrong.join()}`, { ...sent, body });
  }

  /** Ends of sessions must not reach those of the others. */
  async function cookieOf(login: string, path: string): Promise<Record<string, string>> {
    if (login === 'nobody') return {};
    const { cookie } = path.startsWith('/api/session')
      ? await Staff.signIn(() => city.server.url, login, PASSWORD)
      : await city.staff(login);
    return { cookie };
  }

  /** The body, with what the reader of that case or voice is shown for signing. */
  async function signed(path: string, { login, path: address, body }: Sent): Promise<unknown> {
    const [, about, command = ''] =
      /^(\/api\/(?:cases|voices)\/\{id\})\/([a-z-]+)$/.exec(path) ?? [];
    if (about === undefined || login === 'nobody' || typeof body !== 'object') return body;
    const shown = await (await city.staff(login)).get(address.slice(0, -command.length - 1));
    const possible = shown.body.possible as
      { readonly command: string; readonly signs?: SignedRef[] }[] | undefined;
    const signs = possible?.find((one) => one.command === command)?.signs;
    return signs === undefined ? body : { ...body, signs };
  }
});

/** Headers that are sent without being documented, or documented without being sent. */
function wrongHeaders(
  sent: Headers,
  documented: readonly string[],
  atTimes: readonly string[],
): readonly string[] {
  return TOLD_HEADERS.filter((name) => {
    if (sent.has(name)) return !documented.includes(name);
    return documented.includes(name) && !atTimes.includes(name);
  });
}

const TOLD_HEADERS = ['ETag', 'Location', 'Retry-After', 'X-Correlation-Id'];
/** Of the problems of one status some ask to wait. */
const SENT_AT_TIMES = ['Retry-After'];
/** A case as it was has no revision to name, nor has the calendar before its first fact. */
const SENT_BY_READS_AT_TIMES = [...SENT_AT_TIMES, 'ETag'];

const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('', ' ', '0', '-1', '1e3', '\u0000', '%', '../..', 'あ', 'x'.repeat(120), 'null'),
);

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  fc.constant({ 'if-match': '"0"' }),
  fc.constantFrom<Record<string, string>[]>(
    { 'if-match': '*' },
    { 'if-match': 'W/"1"' },
    { 'idempotency-key': 'one-for-many' },
    { 'idempotency-key': 'x'.repeat(201) },
    { 'accept-language': 'en;q=x,,;' },
    { origin: 'https://elsewhere.test' },
  ),
);

type Filled = Readonly<Record<string, string | undefined>>;

function addressOf(path: string, inPath: Filled, inQuery: Filled): string {
  const filled = path.replace(/\{([a-z]+)\}/g, (_whole, name: string) =>
    encodeURIComponent(inPath[name] ?? ''),
  );
  const query = Object.entries(inQuery).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query).toString()}`;
}
