import { problemOf, refusedAs, reportedCase } from '../city/case-of';
import { City } from '../city/city';
import { triage } from '../city/life';

describe('Whoever looks at a case', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is told what a command will be held to, and after a refusal what was wrong', async () => {
    const id = await reportedCase(city);
    const promoter = await city.staff('shimin-suishin');
    await promoter.command(id, 'accept');
    const { possible } = (await promoter.get(`/api/cases/${id}`)).body;
    const asked = possible
      .find(({ command }) => command === 'triage')
      ?.required.find(({ name }) => name === 'planIsDueWithinTheDeadline');
    expect(asked?.message).toContain('要領で定めた日数のうちにしてください');

    const late = await promoter.command(id, 'triage', {
      ...triage(city),
      planDueOn: city.day(60),
    });
    expect(problemOf(late)).toMatchObject(refusedAs(422, 'planIsDueWithinTheDeadline'));
    expect(late.body.rules[0]?.message).toContain('日数を超えています');
  });
});
