import { City } from '../city/city';
import { CAUSES, plan, REPORT, triage, TYPED } from '../city/life';
import { problemOf, saidIn } from '../city/case-of';
import type { Answer } from '../city/staff';

describe('A case of a section that is merged into another', () => {
  let city: City;
  let id: string;

  beforeAll(async () => {
    city = await City.open();
    const reporter = await city.staff('shimin-kakariin');
    const report = { ...REPORT, foundHow: 'ourselves', receivingUnit: 'kanko' };
    id = (await reporter.send('POST', '/api/cases', report)).body.id;
  });
  afterAll(() => city.close());

  const change = async (command: string, body: object): Promise<Answer> =>
    (await city.staff('joho-kanri')).send('POST', `/api/organisation/${command}`, body);

  it('is not open to the people of the other section before', async () => {
    const promoter = await city.staff('shimin-suishin');
    expect((await promoter.command(id, 'accept')).status).toBe(404);
  });

  it('waits for the people of the successor afterwards', async () => {
    const from = city.day();
    const transfers = await change('order-transfers', {
      from,
      transfers: [
        { person: 'p-0046', leaves: 'kanko-kacho' },
        { person: 'p-0047', leaves: 'kanko-kakariin', takes: 'shimin-madoguchi-kakariin' },
      ],
    });
    expect(transfers.status).toBe(200);
    expect((await change('merge-unit', { id: 'kanko', into: 'shimin', from })).status).toBe(200);

    const promoter = await city.staff('shimin-suishin');
    const { body } = await promoter.get('/api/tasks');
    const tasks = body.tasks as { fact: string; case: { id: string } }[];
    expect(JSON.stringify(tasks)).toContain(id);
    expect((await promoter.get(`/api/cases/${id}`)).status).toBe(200);
  });

  it('keeps the name of the old section in lists', async () => {
    const promoter = await city.staff('shimin-suishin');
    const { body } = await promoter.get('/api/cases');
    expect(body.cases).toMatchObject([{ id, section: { id: 'kanko', name: '観光課' } }]);
  });

  it('is accepted, classified and planned there, along the successor’s own line', async () => {
    const promoter = await city.staff('shimin-suishin');
    expect((await promoter.command(id, 'accept')).status).toBe(200);
    const handler = await city.staff('shimin-tantou');
    expect((await promoter.command(id, 'triage', triage(city))).status).toBe(200);
    const contained = { what: TYPED.containment, doneOn: city.day() };
    expect((await handler.command(id, 'record-containment', contained)).status).toBe(200);
    expect((await handler.command(id, 'record-causes', CAUSES)).status).toBe(200);
    expect((await handler.sign(id, 'submit-plan', plan(city))).status).toBe(200);
    const submitted = (await saidIn(city, id, 'PlanSubmitted')) as {
      steps: { kind: string; post?: string }[];
    };
    const posts = submitted.steps.map(({ kind, post }) => [kind, post]);
    expect(posts).toContainEqual(['decide', 'shimin-kacho']);
    expect(posts).toContainEqual(['circulate', 'shimin-bucho']);
  });

  it('is received by the successor only: the old section takes no reports any more', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const refused = await reporter.send('POST', '/api/cases', {
      ...REPORT,
      receivingUnit: 'kanko',
    });
    expect(problemOf(refused)).toEqual({ status: 400, rules: [], fields: ['/receivingUnit'] });
  });
});

describe('A unit that is renamed', () => {
  it('keeps its old name on the lists of the days before', async () => {
    const city = await City.open();
    try {
      const reporter = await city.staff('shimin-kakariin');
      const { body } = await reporter.send('POST', '/api/cases', REPORT);
      const before = city.now.toISOString();
      city.pass(30);
      const administrator = await city.staff('joho-kanri');
      await administrator.send('POST', '/api/organisation/rename-unit', {
        ...{ id: 'shimin', name: '市民生活課', from: city.day() },
      });
      const head = await city.staff('shimin-kacho');
      const nameIn = async (query: string) => {
        const { body: list } = await head.get(`/api/cases?after=${body.position}${query}`);
        return (list.cases as { section: { name: string } }[])[0]?.section.name;
      };
      expect(await nameIn('')).toBe('市民生活課');
      expect(await nameIn(`&at=${before}`)).toBe('市民課');
    } finally {
      await city.close();
    }
  });
});
