import { acceptedCase, allSaidIn, saidIn } from '../city/case-of';
import { City } from '../city/city';
import { aCase, triage } from '../city/life';

describe('What time brings about', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  async function stateOf(id: string) {
    const { body } = await (await city.staff('kikaku-kacho')).get(`/api/cases/${id}`);
    return body.state.steps;
  }

  async function provisionallyTriaged(): Promise<string> {
    const id = await acceptedCase(city);
    await (await city.staff('shimin-suishin')).command(id, 'triage', triage(city));
    return id;
  }

  it('confirms a 仮区分 after five working days of silence, once, and as nobody’s act', async () => {
    // Classified on Monday, 6 April; the fifth working day is Monday, 13 April.
    const id = await provisionallyTriaged();
    city.pass(7);
    await city.lookAtDeadlines();
    expect(await saidIn(city, id, 'TriageConfirmed')).toBeUndefined();

    city.pass(1);
    await city.lookAtDeadlines();
    await city.restart();
    await city.lookAtDeadlines();
    expect(await allSaidIn(city, id, 'TriageConfirmed')).toHaveLength(1);
    const { body } = await (await city.staff('kikaku-kacho')).get(`/api/cases/${id}/history`);
    expect(body.facts).toContainEqual(
      expect.objectContaining({ type: 'TriageConfirmed', by: { process: 'triage' } }),
    );
  });

  it('leaves a 仮区分 alone that a person has confirmed', async () => {
    const id = await provisionallyTriaged();
    await (await city.staff('kikaku-kacho')).command(id, 'confirm-triage');
    city.pass(30);
    await city.lookAtDeadlines();
    expect(await allSaidIn(city, id, 'TriageConfirmed')).toHaveLength(1);
  });

  it('does not count the days on hold as silence, and resumes on the day', async () => {
    const id = await provisionallyTriaged();
    const hold = { reason: '関係機関の調査を待つため。', until: city.day(28) };
    await (await city.staff('shimin-kacho')).command(id, 'request-hold', hold);
    await (await city.staff('kikaku-kacho')).sign(id, 'hold', hold);

    city.pass(27);
    await city.lookAtDeadlines();
    expect(await stateOf(id)).toEqual(['onHold']);

    city.pass(1);
    await city.lookAtDeadlines();
    expect(await stateOf(id)).toEqual(['containing', 'analysing']);
    expect(await allSaidIn(city, id, 'CaseResumed')).toHaveLength(1);
    expect(await allSaidIn(city, id, 'TriageConfirmed', 'ReminderSent')).toEqual([]);
  });

  it('begins the check of the effect on the planned day', async () => {
    const { body } = await aCase(city, 'confirmed');
    city.pass(119);
    await city.lookAtDeadlines();
    expect(await stateOf(body.id)).toEqual(['monitoring']);

    city.pass(1);
    await city.lookAtDeadlines();
    await city.lookAtDeadlines();
    expect(await stateOf(body.id)).toEqual(['reviewingEffect']);
    expect(await allSaidIn(city, body.id, 'EffectCheckBegun')).toHaveLength(1);
  });
});
