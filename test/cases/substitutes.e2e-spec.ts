import { problemOf, refusedAs } from '../city/case-of';
import { City } from '../city/city';
import { aCase, TYPED } from '../city/life';

describe('A substitute', () => {
  let city: City;
  let id: string;

  beforeAll(async () => {
    city = await City.open();
    id = (await aCase(city, 'allDone')).body.id;
  });
  afterAll(() => city.close());

  const naming = (person: string) => ({
    forFact: 'ImplementationConfirmed',
    person,
    reason: '小さな課で、ほかに確認できる者がいない。',
  });
  const isOffered = async (login: string) => {
    const { body } = await (await city.staff(login)).get(`/api/cases/${id}`);
    return body.possible.find(({ command }) => command === 'confirm-implementation')?.allowed;
  };

  it('is the post above the section, to whom the step is offered', async () => {
    expect(await isOffered('shimin-bucho')).toBe(true);
    expect(await isOffered('shicho')).toBe(true);
    expect(await isOffered('kikaku-bucho')).toBe(false);
  });

  it('is named by the head of the secretariat: an internal auditor of another department', async () => {
    const head = await city.staff('kikaku-kacho');
    const officer = await city.staff('shimin-kacho');
    expect(problemOf(await officer.command(id, 'name-substitute', naming('p-0011')))).toMatchObject(
      refusedAs(403, 'isSecretariatHead'),
    );
    // A section head, an auditor of the same department, nobody.
    for (const person of ['p-0013', 'p-0028', 'p-9999'])
      expect(problemOf(await head.sign(id, 'name-substitute', naming(person)))).toMatchObject(
        refusedAs(422, 'substituteIsAnotherDepartmentsAuditor'),
      );

    expect(await isOffered('kankyo-kansa')).toBe(false);
    expect((await head.sign(id, 'name-substitute', naming('p-0011'))).status).toBe(200);
    expect(await isOffered('kankyo-kansa')).toBe(true);
    expect((await officer.get(`/api/cases/${id}`)).body.substitutes).toEqual([
      { forFact: 'ImplementationConfirmed', person: 'p-0011' },
    ]);
  });

  it('takes the step, and judges no effect of it', async () => {
    const auditor = await city.staff('kankyo-kansa');
    expect((await auditor.sign(id, 'confirm-implementation')).body.state).toMatchObject({
      phase: 'verification',
    });
    city.pass(120);
    await (await city.staff('shimin-tantou')).command(id, 'begin-effect-check');
    const judging = { outcome: 'effective', measured: TYPED.measured, transactions: 420 };
    expect(
      problemOf(await (await city.staff('kankyo-kansa')).sign(id, 'judge-effect', judging)),
    ).toMatchObject(refusedAs(403, 'neitherWroteNorDecidedNorImplemented'));
  });
});
