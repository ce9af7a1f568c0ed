import { acceptedCase, allSaidIn, triagedCase } from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { paused, resumed } from '../city/pauses';

// Monday, 6 April 2026 is the first day of every case here; causes and plan are due on the 20th.
describe('A pause of the city', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  const moved = (id: string) => allSaidIn(city, id, 'DueDatesMoved');
  const onceMoved = (id: string) =>
    eventually('moved dates', async () => ((await moved(id)).length > 0 ? moved(id) : undefined));
  const causesAndPlan = async (id: string) => {
    const { body } = await (await city.staff('shimin-kacho')).get(`/api/cases/${id}/deadlines`);
    const all = body.deadlines as { deadline: string; dueOn: string | null; state: string }[];
    return all.find(({ deadline }) => deadline === 'causesAndPlan');
  };

  it('moves the dates of running cases by its days when it ends, once', async () => {
    const id = await triagedCase(city);
    city.pass(2);
    await paused(city, '2026-04-08');
    city.pass(10);
    // As long as it lasts, nobody is late.
    expect(await causesAndPlan(id)).toMatchObject({ dueOn: '2026-05-01', state: 'onTrack' });
    await resumed(city, '2026-04-18');

    expect(await onceMoved(id)).toEqual([
      { pausedFrom: '2026-04-08', dates: [{ deadline: 'causesAndPlan', dueOn: '2026-04-30' }] },
    ]);
    expect(await causesAndPlan(id)).toMatchObject({ dueOn: '2026-04-30' });
    await city.restart();
    await paused(city, '2026-04-20');
    city.pass(3);
    await resumed(city, '2026-04-21');
    const second = await eventually('the second move', async () => (await moved(id))[1]);
    expect(second).toMatchObject({ dates: [{ dueOn: '2026-05-01' }] });
    expect(await moved(id)).toHaveLength(2);
  });

  it('moves neither what the law sets, nor what is said to have passed before', async () => {
    const id = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const owe = (kind: string, dueOn?: string, owedBy: object = { unit: 'shimin' }) =>
      promoter.command(id, 'raise-obligation', { kind, owedBy, dueOn });
    await owe('leakAssessment', undefined, { post: 'soumu-ka-kacho' });
    await owe('urgentCheck', city.day(1));
    await owe('urgentCheck');
    city.pass(2);
    await paused(city, '2026-04-08');
    city.pass(1);
    await resumed(city, '2026-04-09');
    expect(await onceMoved(id)).toEqual([
      { pausedFrom: '2026-04-08', dates: [{ deadline: 'urgentCheck-2', dueOn: '2026-04-14' }] },
    ]);
  });

  it('and a hold of the case, one inside the other, move its dates by each day once', async () => {
    const id = await triagedCase(city);
    city.pass(2);
    await paused(city, '2026-04-08');
    city.pass(2);
    const reason = 'システムの改修を待つため。';
    const until = city.day(60);
    await (await city.staff('shimin-kacho')).command(id, 'request-hold', { reason, until });
    await (await city.staff('kikaku-kacho')).sign(id, 'hold', { reason, until });
    city.pass(3);
    await (await city.staff('shimin-kacho')).command(id, 'resume');
    city.pass(1);
    await resumed(city, '2026-04-14');
    // Six days of the pause in all, three of them on hold.
    expect(await onceMoved(id)).toMatchObject([{ dates: [{ dueOn: '2026-04-26' }] }]);
  });
});
