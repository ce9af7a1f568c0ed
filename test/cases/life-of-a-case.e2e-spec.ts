import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { City } from '../city/city';
import { aCase, REPORT, STAGE_NAMES, TYPED } from '../city/life';

describe('A complaint, from report to closing', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('passes through every phase and ends closed', async () => {
    const closed = await aCase(city, 'closed');

    expect(closed.body.state).toEqual({ phase: 'closure', steps: ['closed'], ended: true });
    expect(closed.body.number).toMatch(/^R8-市民-\d{4}$/);
  });

  it('shows who may do what next, and why not to everybody else', async () => {
    const { body } = await aCase(city, 'consulted');

    const asked = async (login: string) => {
      const staff = await city.staff(login);
      const { body: seen } = await staff.get(`/api/cases/${body.id}`);
      return seen.possible.find(({ command }) => command === 'decide-plan');
    };
    expect(await asked('shimin-kacho')).toMatchObject({ allowed: true, posts: ['shimin-kacho'] });
    expect(await asked('shimin-tantou')).toMatchObject({
      allowed: false,
      rules: [
        { name: 'decidesInTurnOrInAbsence' },
        { name: 'deciderIsNeitherAuthorNorActionOwner' },
      ],
    });
  });

  it('goes back to its author with a reason, and is decided in the second round', async () => {
    const { body } = await aCase(city, 'consulted');
    const head = await city.staff('shimin-kacho');

    const returned = await head.sign(body.id, 'return-plan', { reason: TYPED.returned });
    expect(returned.body.state.steps).toEqual(['planning']);
    const seen = await (await city.staff('shimin-tantou')).get(`/api/cases/${body.id}`);
    expect(seen.body.facts).toMatchObject({ returned: { data: { reason: TYPED.returned } } });
  });

  it('is seen as it was at any earlier fact and instant', async () => {
    const { body } = await aCase(city, 'triaged');
    const before = city.now.toISOString();
    city.pass(1);
    const handler = await city.staff('shimin-tantou');
    await handler.command(body.id, 'record-causes', {
      method: 'other',
      causes: [{ text: TYPED.rootCause, code: 'people', level: 'root', standing: 'verified' }],
    });

    const then = await handler.get(`/api/cases/${body.id}?at=${before}`);
    expect(then.body).toMatchObject({ revision: body.revision, state: body.state });
    expect(then.body.possible).toBeUndefined();
    const first = await handler.get(`/api/cases/${body.id}?revision=0`);
    expect(first.body.state.steps).toEqual(['submitted']);
    const now = await handler.get(`/api/cases/${body.id}`);
    expect(now.body.state).toMatchObject({ phase: 'correction', steps: ['planning'] });
    expect(now.headers.get('etag')).toBe(`"${now.body.revision}"`);
  });

  it('tells its history fact by fact, page by page, and its chain holds', async () => {
    const { body } = await aCase(city, 'decided');
    const staff = await city.staff('shimin-kacho');
    const facts: { revision: number; type: string; chainHolds: boolean }[] = [];
    let next: number | undefined = 0;
    while (next !== undefined) {
      const page = await staff.get(`/api/cases/${body.id}/history?from=${next}&limit=4`);
      facts.push(...(page.body.facts as typeof facts));
      next = page.body.next as number | undefined;
    }

    expect(facts.map(({ type }) => type)).toEqual([
      'CaseSubmitted',
      'CaseNumbered',
      'CaseAccepted',
      'ContainmentRecorded',
      'CaseTriaged',
      'CausesRecorded',
      'PlanSubmitted',
      'PlanEndorsed',
      'PlanConsulted',
      'PlanDecided',
    ]);
    expect(facts.map(({ revision }) => revision)).toEqual(facts.map((_, index) => index));
    expect(facts.every(({ chainHolds }) => chainHolds)).toBe(true);
  });

  it('leaves nothing that a person typed in any byte of the log', async () => {
    await aCase(city, 'closed');
    const written = readdirSync(city.folder.path)
      .filter((name) => name.startsWith('log.db'))
      .map((name) => readFileSync(join(city.folder.path, name)));

    expect(written.length).toBeGreaterThan(0);
    for (const text of [...Object.values(TYPED), '見本 花子'])
      for (const file of written) expect(file.includes(text)).toBe(false);
    expect(written.some((file) => file.includes('PlanDecided'))).toBe(true);
  });

  it('keeps out of the log what a caller writes into the correlation id', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const told = 'Yamada-Taro.090-1234-5678';
    const { body } = await reporter.send('POST', '/api/cases', REPORT, {
      'X-Correlation-Id': told,
    });
    const { body: page } = await reporter.get(`/api/cases/${body.id}/history`);
    expect(JSON.stringify(page)).not.toContain(told);
  });

  it('is counted in its year, however long ago, without breaking the report', async () => {
    const reporter = await city.staff('shimin-kakariin');
    for (const noticedOn of ['1989-01-08', '1970-01-01'])
      await reporter.send('POST', '/api/cases', { ...REPORT, noticedOn });
    // Earlier than the holidays are known, nothing can be reckoned from it.
    const tooLongAgo = { ...REPORT, noticedOn: '1969-12-31' };
    expect((await reporter.send('POST', '/api/cases', tooLongAgo)).status).toBe(400);
    const report = await reporter.get('/api/reports/occurrences');
    expect(report.status).toBe(200);
    const years = report.body.years as { fiscalYear: number }[];
    expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual(
      expect.arrayContaining([1969, 1988, 2026]),
    );
    expect(years.length).toBeLessThan(40);
  });

  it('goes on after a restart at every stage', async () => {
    const stages = STAGE_NAMES.filter((name) => name === 'planned' || name === 'confirmed');
    for (const stage of stages) {
      const { body } = await aCase(city, stage);
      const staff = await city.staff('shimin-kacho');
      const before = await staff.get(`/api/cases/${body.id}`);
      await city.restart();
      const after = await staff.get(`/api/cases/${body.id}`);
      expect(after.body).toEqual(before.body);
    }
  });
});
