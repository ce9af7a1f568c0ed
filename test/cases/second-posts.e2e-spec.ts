import { changed } from '../city/absences';
import { problemOf, refusedAs } from '../city/case-of';
import { City } from '../city/city';
import { aCase, ACCEPTS, REPORT, TYPED } from '../city/life';

// 兼務: duties are kept apart by persons, whichever of their posts they act in.

describe('Who holds a second post in the section of a case', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const ALSO = { person: 'p-0011', post: 'shimin-madoguchi-kakariin' };
  const judgement = { outcome: 'effective', measured: TYPED.measured, transactions: 420 };

  it('does not judge the effect there as an auditor of another section, until they leave it', async () => {
    const { id } = (await aCase(city, 'checking')).body;
    const taken = await changed(city, 'order-transfers', {
      ...{ from: city.day(), transfers: [{ person: ALSO.person, takes: ALSO.post }] },
    });
    expect(taken.status).toBe(200);
    const auditor = await city.staff('kankyo-kansa');
    for (const as of ['kankyo-seisaku-kacho', ALSO.post])
      expect(problemOf(await auditor.sign(id, 'judge-effect', { ...judgement, as }))).toMatchObject(
        refusedAs(403, 'verifiesForThisKind'),
      );

    expect((await auditor.command(id, 'add-note', { as: ALSO.post, text: 'メモ' })).status).toBe(
      200,
    );
    const { body } = await auditor.get(`/api/cases/${id}/history?limit=100`);
    expect((body.facts as { by: object }[]).at(-1)?.by).toMatchObject({
      post: ALSO.post,
      otherPosts: ['kankyo-seisaku-kacho'],
    });

    const left = await changed(city, 'vacate-post', { ...ALSO, until: city.day() });
    expect(left.status).toBe(200);
    city.pass(1);
    const elsewhere = await city.staff('kankyo-kansa');
    expect((await elsewhere.sign(id, 'judge-effect', judgement)).status).toBe(200);
  });
});

describe('Who holds 係長 and 課長 of one section', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const byOf = async (id: string) => {
    const { body } = await (
      await city.staff('shimin-kacho')
    ).get(`/api/cases/${id}/history?limit=100`);
    return (body.facts as { type: string; by: { post: string } }[]).at(-1);
  };

  it('is not asked as which, where what is decided, or owed, is one post’s alone, but where both fit', async () => {
    const { id } = (await aCase(city, 'consulted')).body;
    const deputy = 'shimin-madoguchi-kakaricho';
    const transfers = [
      { person: 'p-0004', leaves: deputy },
      { person: 'p-0005', takes: deputy },
    ];
    const taken = await changed(city, 'order-transfers', { from: city.day(), transfers });
    expect(problemOf(taken)).toEqual({ status: 200, rules: [], fields: [] });
    const head = await city.staff('shimin-kacho');
    // By the ruleset 係長 takes the decision of an absent 課長, so that either post may decide something.
    const asDeputy = { ...ACCEPTS, as: deputy };
    expect(problemOf(await head.sign(id, 'decide-plan', asDeputy))).toMatchObject(
      refusedAs(422, 'isDecidedInPersonOrInRecordedAbsence'),
    );
    expect(problemOf(await head.sign(id, 'decide-plan', {}))).toMatchObject(
      refusedAs(422, 'acceptsEachCauseThatIsNotVerified'),
    );
    expect((await head.sign(id, 'decide-plan', ACCEPTS)).status).toBe(200);
    expect(await byOf(id)).toMatchObject({ type: 'PlanDecided', by: { post: 'shimin-kacho' } });

    const secretariat = await city.staff('kikaku-jimukyoku');
    const owedBy = (post: string) => ({ kind: 'horizontalDeployment', owedBy: { post } });
    for (const post of ['shimin-kacho', deputy])
      expect((await secretariat.command(id, 'raise-obligation', owedBy(post))).status).toBe(200);
    const done = { id: 'horizontalDeployment-2', answer: 'doesNotApply', text: TYPED.reason };
    expect((await head.command(id, 'meet-obligation', done)).status).toBe(200);
    expect(await byOf(id)).toMatchObject({
      type: 'ObligationMet',
      by: { post: deputy },
    });

    const reported = await head.send('POST', '/api/cases', REPORT);
    expect(reported.body.type).toBe('urn:zesei:problem:post-ambiguous');
  });
});
