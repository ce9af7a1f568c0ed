import { changed } from '../city/absences';
import { problemOf, refusedAs } from '../city/case-of';
import { City } from '../city/city';
import { aCase, TYPED } from '../city/life';

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
