import { EVENT_STORE, type EventStore } from '../../src/event-store/event-store';
import { caseStream } from '../../src/event-store/streams';
import { acceptedCase, allSaidIn, reportedCase, triagedCase } from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, goOn, triage, TYPED } from '../city/life';

// Monday, 6 April 2026 is the first day of every case here.
describe('Who hears that something is late', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  const words = (id: string) => allSaidIn(city, id, 'ReminderSent', 'Escalated');

  async function after(days: number): Promise<void> {
    city.pass(days);
    await city.lookAtDeadlines();
  }

  it('is first the late section’s head, then the posts above, three working days apart', async () => {
    const id = await reportedCase(city);
    // Two working days: Wednesday the 8th is in time.
    await after(2);
    expect(await words(id)).toEqual([]);

    await after(1);
    const first = { deadline: 'acceptance', dueOn: '2026-04-08', to: ['shimin-kacho'], level: 1 };
    expect(await words(id)).toEqual([first]);

    // Thursday the 9th and three working days: it is said on the day after Tuesday the 14th.
    await after(5);
    expect(await words(id)).toEqual([first]);
    await after(1);
    const second = { ...first, to: ['shimin-bucho'], level: 2 };
    expect(await words(id)).toEqual([first, second]);

    // Told once each, however often it is looked, and the mayor is the last.
    for (let looks = 0; looks < 8; looks += 1) await after(3);
    await city.restart();
    await city.lookAtDeadlines();
    expect(await words(id)).toEqual([
      first,
      second,
      { ...first, to: ['kikaku-bucho'], level: 3 },
      { ...first, to: ['shicho'], level: 4 },
    ]);
  });

  it('is told how each deadline stands: on track, due soon, overdue, escalated', async () => {
    const id = await triagedCase(city);
    const containment = async () => {
      const seen = await (await city.staff('shimin-kacho')).get(`/api/cases/${id}/deadlines`);
      const all = seen.body.deadlines as { deadline: string }[];
      expect(all.map(({ deadline }) => deadline)).toEqual(['containment', 'causesAndPlan']);
      return all[0];
    };
    const told = { deadline: 'containment', dueOn: '2026-04-13', keptBy: { person: 'p-0003' } };
    expect(await containment()).toEqual({ ...told, state: 'onTrack' });
    await after(3);
    expect(await containment()).toEqual({ ...told, state: 'dueSoon' });
    await after(5);
    expect(await containment()).toEqual({ ...told, state: 'overdue' });
    await after(6);
    expect(await containment()).toEqual({ ...told, state: 'escalated' });

    const administrator = await city.staff('joho-kanri');
    expect((await administrator.get(`/api/cases/${id}/deadlines`)).status).toBe(404);
  });

  it('is nobody where it was done in time', async () => {
    const id = await triagedCase(city);
    await city.lookAtDeadlines();
    await after(4);
    expect(await words(id)).toEqual([]);
  });

  it('is the person, where many hold the post', async () => {
    const id = await triagedCase(city);
    await after(8);
    expect(await words(id)).toEqual([
      {
        deadline: 'containment',
        dueOn: '2026-04-13',
        to: ['shimin-madoguchi-kakariin'],
        person: 'p-0003',
        level: 1,
      },
    ]);
  });

  it('is each approver, three working days after the turn has come', async () => {
    const { body } = await aCase(city, 'planned');
    await after(2);
    await (await city.staff('shimin-kakaricho')).sign(body.id, 'endorse-plan');
    // The secretariat's head has had the turn since Wednesday the 8th.
    await after(5);
    expect(await words(body.id)).toEqual([]);
    await after(1);
    expect(await words(body.id)).toMatchObject([
      { deadline: 'approvalStep-s2', dueOn: '2026-04-13', to: ['kikaku-kacho'], level: 1 },
    ]);
  });

  it('is whoever owes an action, after the day to which it was moved', async () => {
    const { body } = await aCase(city, 'decided');
    const reason = '研修の日程が変わったため。';
    const moved = { deadline: 'a1', to: city.day(40), reason };
    await (await city.staff('shimin-tantou')).command(body.id, 'request-extension', moved);
    await (await city.staff('shimin-kacho')).sign(body.id, 'grant-extension', moved);
    await after(33);
    expect(await words(body.id)).toMatchObject([{ deadline: 'a2', dueOn: '2026-05-08' }]);
    await after(8);
    expect(await words(body.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ deadline: 'a1', dueOn: '2026-05-16', person: 'p-0003' }),
      ]),
    );
  });

  it('is at once who answers for the law, where the law sets the day', async () => {
    const id = await acceptedCase(city);
    const owed = { kind: 'leakAssessment', owedBy: { post: 'soumu-ka-kacho' } };
    await (await city.staff('shimin-suishin')).command(id, 'raise-obligation', owed);
    await (await city.staff('shimin-suishin')).command(id, 'triage', triage(city));
    await after(4);
    const leak = { deadline: 'leakAssessment-1', dueOn: '2026-04-09' };
    expect(await words(id)).toEqual([
      { ...leak, to: ['soumu-ka-kacho'], level: 1 },
      { ...leak, to: ['soumu-ka-kacho', 'kikaku-bucho'], level: 2 },
    ]);
  });

  it('is told of all that one case owes, each once, and the case is not read anew for each', async () => {
    const id = await triagedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const check = { kind: 'urgentCheck', owedBy: { unit: 'shimin' } };
    for (let running = 0; running < 12; running += 1)
      await promoter.command(id, 'raise-obligation', check);
    city.pass(8);
    const store = city.server.app.get<EventStore>(EVENT_STORE);
    const read = jest.spyOn(store, 'read');
    await city.lookAtDeadlines();
    const reads = read.mock.calls.filter(([stream]) => stream === caseStream(id)).length;
    read.mockRestore();
    const told = (await words(id)) as { deadline: string }[];
    expect(told.map(({ deadline }) => deadline).sort()).toEqual(
      ['containment', ...Array.from({ length: 12 }, (_, one) => `urgentCheck-${one + 1}`)].sort(),
    );
    expect(reads).toBeLessThan(told.length);
  });

  it('waits while the case is on hold, by as many days', async () => {
    const id = await triagedCase(city);
    const hold = { reason: '関係機関の調査を待つため。', until: city.day(14) };
    await (await city.staff('shimin-kacho')).command(id, 'request-hold', hold);
    await (await city.staff('kikaku-kacho')).sign(id, 'hold', hold);
    await after(14);
    expect(await words(id)).toEqual([]);
    // Five working days from Monday the 20th on, which counts again.
    await after(4);
    expect(await words(id)).toEqual([]);
    await after(1);
    expect(await words(id)).toMatchObject([{ deadline: 'containment', dueOn: '2026-04-24' }]);
  });

  it('is the quality manager of a second ineffective effect, and the mayor of a third', async () => {
    const { body } = await aCase(city, 'checking');
    const heard = [];
    for (let times = 1; times <= 3; times += 1) {
      if (times > 1) await workedAnew(body.id);
      await (
        await city.staff('kankyo-kansa')
      ).sign(body.id, 'judge-effect', {
        outcome: 'ineffective',
        measured: TYPED.measured,
        backTo: 'analysing',
      });
      if (times > 1)
        heard.push(await eventually('a word', async () => (await words(body.id))[times - 2]));
    }
    expect(heard).toEqual([
      { deadline: 'effect', to: ['kikaku-bucho'], level: 2 },
      { deadline: 'effect', to: ['shicho'], level: 3 },
    ]);
  });

  /** From analysis to the check of the effect, a second time. */
  async function workedAnew(id: string): Promise<void> {
    const handler = await city.staff('shimin-tantou');
    const seen = await handler.get(`/api/cases/${id}`);
    expect(seen.body.state.steps).toEqual(['analysing']);
    await goOn(city, id, 'analysed', 'confirmed');
    city.pass(120);
    await city.lookAtDeadlines();
  }
});
