import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { City, PASSWORD } from './city/city';
import { withADeputy } from './city/deputy';
import { apiDocument } from './openapi/document';
import { FixedAnswers } from './openapi/fixed-answer';
import { playCity, type Played } from './openapi/played-city';

const RECORDED = join(__dirname, '../src/platform/openapi/answer-examples.json');

/** Who asks what, to be shown as the example of an operation. */
interface Asked {
  readonly login: string;
  readonly path: string;
  /** A command; else it is read. */
  readonly body?: object;
}

const HANDLER = 'shimin-tantou';
const SECRETARIAT = 'kikaku-kacho';
const read = (path: string, login = SECRETARIAT): Asked => ({ login, path });

const asked = ({ decided, voice, voiceNumber, draft, fixes }: Played): Record<string, Asked> => ({
  'health-live': read('/api/health/live'),
  'health-ready': read('/api/health/ready'),
  metrics: read('/metrics'),
  'sign-in': { ...read('/api/session'), body: { login: HANDLER, password: PASSWORD } },
  session: read('/api/session', HANDLER),
  'confirm-password': { ...read('/api/session/confirmation'), body: { password: PASSWORD } },
  tokens: read('/api/tokens', HANDLER),
  cases: read('/api/cases'),
  tasks: read('/api/tasks', 'fukushi-kacho'),
  obligations: read('/api/obligations?kind=urgentCheck'),
  exceptions: read('/api/exceptions'),
  'decisions-in-absence': read('/api/decisions-in-absence'),
  'unconfirmed-decisions': read('/api/unconfirmed-decisions'),
  suggestions: read('/api/suggestions'),
  deadlines: read(`/api/cases/${decided}/deadlines`),
  case: read(`/api/cases/${decided}`, HANDLER),
  history: read(`/api/cases/${decided}/history`, HANDLER),
  organisation: read('/api/organisation'),
  posts: read('/api/organisation/posts?unit=shimin'),
  designations: read('/api/organisation/designations?unit=shimin'),
  absences: read('/api/organisation/absences?unit=shimin'),
  occurrences: read('/api/reports/occurrences'),
  statechart: read('/api/statecharts/case/1'),
  'statechart-picture': read('/api/statecharts/case/1.svg'),
  'ruleset-proposals': read('/api/ruleset-proposals'),
  'ruleset-proposal': read('/api/ruleset-proposals/0'),
  rulesets: read('/api/rulesets'),
  'check-ruleset': { ...read('/api/rulesets/check'), body: { ruleset: { ...draft, version: 3 } } },
  ruleset: read('/api/rulesets/2'),
  'compare-rulesets': read('/api/rulesets/2/comparison?with=1'),
  calendar: read('/api/calendar?year=2026'),
  voices: read('/api/voices'),
  'voice-progress': read(`/api/voices/by-number/${encodeURIComponent(voiceNumber)}/progress`),
  voice: read(`/api/voices/${voice}`, HANDLER),
  'voice-history': read(`/api/voices/${voice}/history`, HANDLER),
  // Last: it closes a case.
  'confirm-fixes': { login: 'shimin-kacho', path: '/api/cases/confirm-fixes', body: fixes },
});

describe('The examples of answers in the OpenAPI document', () => {
  it('are what the server answers', async () => {
    const city = await City.open({ organisation: withADeputy });
    try {
      const answers = await answersOf(city, asked(await playCity(city)));
      if (process.env.UPDATE_REFERENCE === '1')
        writeFileSync(RECORDED, `${JSON.stringify(answers, null, 2)}\n`);
      expect(answers).toEqual(JSON.parse(readFileSync(RECORDED, 'utf8')));
    } finally {
      await city.close();
    }
  }, 120_000);

  it('show every answer that has a body', async () => {
    const { operations } = await apiDocument();
    const unshown = operations.filter(({ answers }) =>
      Object.values(answers).some(({ shown }) => shown === false),
    );
    expect(unshown.map(({ operationId }) => operationId)).toEqual([]);
  }, 60_000);
});

async function answersOf(
  city: City,
  all: Readonly<Record<string, Asked>>,
): Promise<Record<string, unknown>> {
  const fixed = new FixedAnswers();
  const answers: Record<string, unknown> = {};
  for (const [operationId, { login, path, body }] of Object.entries(all)) {
    const { cookie } = await city.staff(login);
    const response = await fetch(city.server.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${operationId}: ${await response.text()}`);
    answers[operationId] = isJson(response)
      ? fixed.of(await response.json())
      : shortened(await response.text());
  }
  return answers;
}

const isJson = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('application/json') === true;

/** How a text begins: up to the first line that counts, or the first mark of a picture. */
function shortened(text: string): string {
  if (text.startsWith('<')) return `${/<svg[^>]*>/.exec(text)?.[0] ?? ''}…</svg>`;
  return text
    .split('\n')
    .filter((line) => line.includes('zesei_commands_total'))
    .slice(0, 3)
    .join('\n');
}
