import { invalidAt, problemOf, refusedAs, saidIn } from '../city/case-of';
import { City } from '../city/city';
import { aCase } from '../city/life';

const AMENDS = {
  text: '続柄ではなく生年月日の誤りだった。',
  reason: '証明書の写しで確かめたため。',
};

describe('The record of a case', () => {
  let city: City;
  const factsOf = async (id: string) => {
    const { body } = await (await city.staff('shimin-kacho')).get(`/api/cases/${id}`);
    return body.facts as Record<string, { revision: number; data: object }>;
  };

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is amended in the report, and names the old text without copying it', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    const secretariat = await city.staff('kikaku-jimukyoku');
    expect(problemOf(await secretariat.command(id, 'amend-report', AMENDS))).toMatchObject(
      refusedAs(403, 'isTheReporterOrHandles'),
    );
    const reporter = await city.staff('shimin-kakariin');
    expect((await reporter.command(id, 'amend-report', AMENDS)).status).toBe(200);
    expect(await saidIn(city, id, 'ReportAmended')).toEqual({
      revision: 0,
      field: '/whatHappened',
      ...AMENDS,
    });
  });

  it('is amended in the causes, in a text that is there', async () => {
    const { id } = (await aCase(city, 'analysed')).body;
    const handler = await city.staff('shimin-tantou');
    const revision = (await factsOf(id)).causes?.revision ?? -1;
    const amend = (fields: object) =>
      handler.command(id, 'amend-causes', { ...AMENDS, revision, ...fields });
    for (const wrong of [
      { field: '/causes/9/text' },
      { field: '/method' },
      { revision: 0, field: '/causes/0/text' },
    ])
      expect(problemOf(await amend(wrong))).toMatchObject(invalidAt('/field'));

    expect((await amend({ field: '/escape' })).status).toBe(200);
    expect((await amend({ field: '/causes/1/text' })).status).toBe(200);
    const reporter = await city.staff('shimin-kakariin');
    const field = '/causes/1/text';
    expect(
      problemOf(await reporter.command(id, 'amend-causes', { ...AMENDS, revision, field })),
    ).toMatchObject(refusedAs(403, 'handlesTheCase'));
  });

  it('is amended in the plan as long as that is not decided', async () => {
    const { id } = (await aCase(city, 'planned')).body;
    const handler = await city.staff('shimin-tantou');
    const revision = (await factsOf(id)).proposal?.revision ?? -1;
    const amendment = { ...AMENDS, revision, field: '/actions/0/text' };
    expect((await handler.command(id, 'amend-plan', amendment)).status).toBe(200);

    const decided = (await aCase(city, 'decided')).body.id;
    expect(problemOf(await handler.command(decided, 'amend-plan', amendment))).toMatchObject(
      refusedAs(403, 'thePlanIsNotDecidedYet'),
    );
  });

  it('takes notes and evidence from whoever takes part', async () => {
    const { id } = (await aCase(city, 'triaged')).body;
    const reporter = await city.staff('shimin-kakariin');
    const mayor = await city.staff('shicho');
    const note = { text: '申出人は来週また来庁する。' };
    const evidence = { about: 'c1', evidence: ['交付した証明書の写し（窓口係の綴り）'] };

    expect((await reporter.command(id, 'add-note', note)).status).toBe(200);
    expect(await saidIn(city, id, 'NoteAdded')).toEqual(note);
    expect((await reporter.command(id, 'add-evidence', evidence)).status).toBe(200);
    expect(await saidIn(city, id, 'EvidenceAdded')).toEqual(evidence);
    for (const [command, body] of [
      ['add-note', note],
      ['add-evidence', evidence],
    ] as const)
      expect(problemOf(await mayor.command(id, command, body))).toMatchObject(
        refusedAs(403, 'takesPart'),
      );
    expect(problemOf(await reporter.command(id, 'add-evidence', { evidence: [] }))).toMatchObject(
      invalidAt('/evidence'),
    );
  });
});
