import type { Ruleset } from '../../state-machines/ruleset/schema';
import {
  acceptedCase,
  invalidAt,
  problemOf,
  refusedAs,
  reportedCase,
  saidIn,
} from '../city/case-of';
import { City } from '../city/city';
import { triage } from '../city/life';
import type { Answer, SignedRef } from '../city/staff';

const REASON = '要望を短い手順で扱うため。';

/** What the answers about rulesets say, beside the members that all answers have. */
interface RulesetBody {
  readonly ruleset: Ruleset;
  readonly signs: SignedRef[];
  readonly findings: { code: string; at: string[]; message: string }[];
  readonly comparison: { with: number; differences: { at: string[]; what: string }[] };
  readonly rulesets: { version: number; title: string; inForce: boolean }[];
  readonly proposals: { revision: number; standing: string }[];
  readonly next: string | null;
}
const told = ({ body }: Answer) => body as unknown as RulesetBody;

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

const get = async (path: string) => (await city.staff('shimin-kakariin')).get(path);
const first = async () => told(await get('/api/rulesets/1')).ruleset;

const NEAR_MISS = {
  id: 'nearMiss',
  label: { ja: 'ヒヤリハット', en: 'Near miss' },
  route: 'record',
  weight: 1,
} as const;

/** 要望 on the short route, which the first version puts on that of decision; and a kind more. */
async function second(): Promise<Ruleset> {
  const before = await first();
  const kinds = before.kinds.map((kind) =>
    kind.id === 'request' ? { ...kind, route: 'short' as const } : kind,
  );
  return { ...before, version: 2, kinds: [...kinds, NEAR_MISS] };
}

/** In the order of a comparison. */
const CHANGES = [
  { at: ['version'], what: 'changed', before: 1, after: 2 },
  { at: ['kinds', 'request', 'route'], what: 'changed', before: 'decision', after: 'short' },
  { at: ['kinds', 'nearMiss'], what: 'added', after: NEAR_MISS },
];

const post = async (
  login: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
) => (await city.staff(login)).send('POST', `/api${path}`, body, headers);
const propose = (login: string, ruleset: object, headers: Record<string, string> = {}) =>
  post(login, '/ruleset-proposals', { ruleset, reason: REASON }, headers);

/** The kinds of 発生状況まとめ, as they are called. */
async function kindsInTheReport(): Promise<string[]> {
  const { body } = await get('/api/reports/occurrences');
  return (body.kinds as { label: string }[]).map(({ label }) => label);
}

describe('A draft of a ruleset', () => {
  it('is checked for anybody, and compared with the one decided last', async () => {
    const draft = await second();
    const checked = await post('shimin-kakariin', '/rulesets/check', { ruleset: draft });
    expect(checked.status).toBe(200);
    expect(told(checked)).toEqual({
      findings: [],
      comparison: {
        with: 1,
        differences: CHANGES,
      },
    });
  });

  it('says what is to be mended', async () => {
    const draft = await second();
    const kinds = draft.kinds.filter(({ id }) => id !== 'goodPoint');
    const checked = await post('kikaku-jimukyoku', '/rulesets/check', {
      ruleset: { ...draft, kinds },
    });
    expect(told(checked).findings).toEqual([
      {
        code: 'kindGone',
        at: ['kinds', 'goodPoint'],
        message:
          'この区分の案件があり得るので、除けません。使わなくするには終わりの日を入れてください。',
      },
    ]);
  });

  it('is refused field by field where it is in no form at all', async () => {
    const draft = await second();
    const wrong = {
      ...draft,
      version: 'two',
      colour: 'red',
      eras: [{ letter: 'RR', name: '令和' }],
    };
    expect(
      problemOf(await post('kikaku-jimukyoku', '/rulesets/check', { ruleset: wrong })),
    ).toMatchObject({
      status: 400,
      fields: expect.arrayContaining([
        '/ruleset/version',
        '/ruleset/colour',
        '/ruleset/eras/0/letter',
        '/ruleset/eras/0/from',
      ]) as string[],
    });
    expect(problemOf(await post('kikaku-jimukyoku', '/rulesets/check', {}))).toMatchObject(
      invalidAt('/ruleset'),
    );
  });
});

describe('A ruleset', () => {
  let oldCase: string;
  const key = { 'Idempotency-Key': 'second-edition' };

  it('is proposed by the secretariat', async () => {
    oldCase = await acceptedCase(city);
    expect(problemOf(await propose('kikaku-bucho', await second()))).toMatchObject(
      refusedAs(403, 'isOfTheSecretariat'),
    );
    expect((await propose('kikaku-jimukyoku', await second(), key)).body).toMatchObject({
      revision: 0,
    });
  });

  it('is proposed once, however often it is sent', async () => {
    const again = await propose('kikaku-jimukyoku', await second(), key);
    expect(again.body).toMatchObject({ revision: 0 });
    const other = await propose('kikaku-jimukyoku', { ...(await second()), version: 3 }, key);
    expect(problemOf(other)).toMatchObject({ status: 422 });
    expect(other.body.type).toBe('urn:zesei:problem:idempotency-key-reused');
  });

  it('is not proposed with something to mend, nor under another number than the next', async () => {
    const wrong = { ...(await second()), standIns: [] };
    const refused = await propose('kikaku-jimukyoku', wrong);
    expect(problemOf(refused)).toMatchObject(refusedAs(422, 'hasNothingToMend'));
    expect(told(refused).findings.map(({ code }) => code)).toContain('noStandIn');
    expect(problemOf(await propose('kikaku-jimukyoku', await first()))).toMatchObject(
      refusedAs(422, 'isTheNextVersion'),
    );
  });

  it('is shown to who decides it, with what it changes and what is to be signed', async () => {
    await propose('kikaku-kacho', { ...(await second()), title: { ja: '別案', en: 'Another' } });
    const { body } = await get('/api/ruleset-proposals/0');
    expect(body).toMatchObject({
      revision: 0,
      version: 2,
      proposedBy: { person: 'p-0007', post: 'kikaku-jimukyoku' },
      standing: 'open',
      reason: REASON,
      findings: [],
      comparison: {
        with: 1,
        differences: CHANGES,
      },
      signs: [{ revision: 0 }],
    });
    expect((await get('/api/ruleset-proposals/2')).status).toBe(404);
    expect((await get('/api/ruleset-proposals/-1')).status).toBe(404);
  });

  it('is decided by the quality manager alone, with a fresh signature over that proposal', async () => {
    const { signs } = told(await get('/api/ruleset-proposals/0'));
    const inForceFrom = city.day(7);
    const decide = async (login: string, body: object) =>
      problemOf(await post(login, '/ruleset-proposals/0/decide', { inForceFrom, ...body }));
    expect(await decide('kikaku-kacho', { signs })).toMatchObject(
      refusedAs(403, 'isQualityManager'),
    );
    expect(await decide('kikaku-bucho', {})).toMatchObject({ status: 428 });
    const digest = `sha256-1:${'0'.repeat(64)}`;
    expect(await decide('kikaku-bucho', { signs: [{ revision: 0, digest }] })).toMatchObject(
      refusedAs(422, 'isTheProposedOne'),
    );
    expect(await decide('kikaku-bucho', { signs, inForceFrom: city.day(-1) })).toMatchObject(
      refusedAs(422, 'isNotRetroactive'),
    );
    city.now = new Date(city.now.getTime() + 16 * 60_000);
    expect(await decide('kikaku-bucho', { signs })).toMatchObject(
      refusedAs(422, 'authenticatedRecently'),
    );
  });

  it('comes into force on its day, and not before', async () => {
    city.pass(0);
    const { signs } = told(await get('/api/ruleset-proposals/0'));
    const body = { inForceFrom: city.day(7), signs, reason: '案のとおり。' };
    const decided = await post('kikaku-bucho', '/ruleset-proposals/0/decide', body, key);
    expect(decided.body).toMatchObject({ revision: 0 });
    const again = await post('kikaku-bucho', '/ruleset-proposals/0/decide', body, key);
    expect(again.body).toEqual(decided.body);
    const listed = async () =>
      told(await get('/api/rulesets')).rulesets.map(({ version, inForce }) => [version, inForce]);
    expect(await listed()).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(await kindsInTheReport()).not.toContain('ヒヤリハット');
    const before = await reportedCase(city);
    expect(await saidIn(city, before, 'CaseSubmitted')).toMatchObject({ ruleset: { version: 1 } });
    city.pass(7);
    expect(await listed()).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(await kindsInTheReport()).toContain('ヒヤリハット');
    const { body: shown } = await get('/api/rulesets/2');
    expect(shown).toMatchObject({
      version: 2,
      inForceFrom: city.day(),
      inForce: true,
      decidedBy: { person: 'p-0009', post: 'kikaku-bucho' },
      reason: '案のとおり。',
      ruleset: { title: { ja: expect.any(String) as string, en: expect.any(String) as string } },
    });
    expect(await saidIn(city, await reportedCase(city), 'CaseSubmitted')).toMatchObject({
      ruleset: { version: 2, digest: shown.digest },
    });
  });

  it('leads new cases its own way, and those before it the way of theirs', async () => {
    const newCase = await acceptedCase(city);
    const request = { ...triage(city), kind: 'request' };
    const secretariat = await city.staff('kikaku-jimukyoku');
    const old = await secretariat.command(oldCase, 'triage', request);
    expect(old.body.state).toMatchObject({ steps: ['decidingAdoption'] });
    const young = await secretariat.command(newCase, 'triage', request);
    expect(young.body.state).toMatchObject({ phase: 'correction', steps: ['fixing'] });
  });

  it('overtakes the other drafts of its number', async () => {
    const { signs } = told(await get('/api/ruleset-proposals/1'));
    const late = await post('kikaku-bucho', '/ruleset-proposals/1/decide', {
      inForceFrom: city.day(),
      signs,
    });
    expect(problemOf(late)).toMatchObject(refusedAs(422, 'isTheNextVersion'));
    const { proposals } = told(await get('/api/ruleset-proposals'));
    expect(proposals).toMatchObject([
      { revision: 1, standing: 'overtaken' },
      { revision: 0, standing: 'decided' },
    ]);
  });

  it('is compared with any other', async () => {
    const { body } = await get('/api/rulesets/2/comparison?with=1');
    expect(body).toMatchObject({
      with: 1,
      differences: CHANGES,
    });
    expect((await get('/api/rulesets/2/comparison?with=3')).status).toBe(404);
    expect(problemOf(await get('/api/rulesets/2/comparison'))).toMatchObject(invalidAt('/with'));
    expect((await get('/api/rulesets/3')).status).toBe(404);
  });

  it('is listed page by page', async () => {
    const page = told(await get('/api/rulesets?limit=1'));
    expect(page.rulesets).toMatchObject([{ version: 2, title: '是正・予防処置要領（標準）' }]);
    const rest = told(await get(`/api/rulesets?limit=1&cursor=${page.next ?? ''}`));
    expect(rest).toMatchObject({ rulesets: [{ version: 1 }], next: null });
    const drafts = told(await get('/api/ruleset-proposals?limit=1'));
    const more = told(await get(`/api/ruleset-proposals?limit=1&cursor=${drafts.next ?? ''}`));
    expect(more).toMatchObject({ proposals: [{ revision: 0 }], next: null });
  });

  it('is the same after a restart', async () => {
    await city.restart();
    expect((await get('/api/rulesets/2')).body).toMatchObject({ inForce: true });
    expect(problemOf(await propose('kikaku-jimukyoku', await second()))).toMatchObject(
      refusedAs(422, 'isTheNextVersion'),
    );
  });
});
