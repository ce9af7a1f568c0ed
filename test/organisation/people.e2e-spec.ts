import { readFileSync } from 'node:fs';
import { COMMAND_IDENTITY, type CommandIdentity } from '../../src/event-store/command-identity';
import { OrganisationLoader } from '../../src/people/organisation-loader';
import { problemOf } from '../city/case-of';
import { City, ORGANISATION, PASSWORD } from '../city/city';
import type { Answer, Staff } from '../city/staff';

const change = (staff: Staff, command: string, body: object, headers = {}): Promise<Answer> =>
  staff.send('POST', `/api/organisation/${command}`, body, headers);

let city: City;
beforeEach(async () => {
  city = await City.open();
}, 60_000);
afterEach(() => city.close());

const postsOf = async (login: string) => {
  const { body } = await (await city.staff(login)).get('/api/session');
  return (body.standings as { post: string; roles: string[] }[]).map(({ post }) => post);
};

describe('発令 over HTTP', () => {
  it('lets two heads change places at once, and each acts for the other’s section', async () => {
    const answer = await change(await city.staff('joho-kanri'), 'order-transfers', {
      from: '2026-04-01',
      transfers: [
        { person: 'p-0005', leaves: 'shimin-kacho', takes: 'kanko-kacho' },
        { person: 'p-0046', leaves: 'kanko-kacho', takes: 'shimin-kacho' },
      ],
    });
    expect(answer.status).toBe(200);
    expect(await postsOf('shimin-kacho')).toEqual(['kanko-kacho']);
  });

  it('happens as a whole or not at all', async () => {
    const answer = await change(await city.staff('joho-kanri'), 'order-transfers', {
      from: '2026-04-01',
      transfers: [
        { person: 'p-0001', leaves: 'shimin-madoguchi-kakariin', takes: 'kanko-kakariin' },
        { person: 'p-0005', leaves: 'shimin-kacho', takes: 'kanko-kacho' },
      ],
    });
    expect(problemOf(answer)).toEqual({ status: 422, rules: ['postIsFree'], fields: [] });
    expect(await postsOf('shimin-kakariin')).toEqual(['shimin-madoguchi-kakariin']);
  });

  it('gives no administrator a post by their own hand', async () => {
    const administrator = await city.staff('joho-kanri');
    const order = {
      from: '2026-04-06',
      transfers: [{ person: 'p-0015', takes: 'kanko-kakariin' }],
    };
    const refused = await change(administrator, 'order-transfers', order);
    expect(problemOf(refused)).toEqual({
      ...{ status: 403, rules: ['appointsSomebodyElse'], fields: [] },
    });
    expect(await postsOf('joho-kanri')).toEqual(['joho-kanri']);
  });

  it('lets nobody in who holds no post any more', async () => {
    const answer = await change(await city.staff('joho-kanri'), 'vacate-post', {
      ...{ post: 'shimin-kacho', person: 'p-0005', until: city.day(-1) },
    });
    expect(answer.status).toBe(200);
    await expect(city.staff('shimin-kacho')).rejects.toThrow('could not sign in');
  });
});

describe('指名 over HTTP', () => {
  it('is recorded and ended by the head of the secretariat', async () => {
    const head = await city.staff('kikaku-kacho');
    const body = {
      ...{ id: 'suishin-2', person: 'p-0003', role: 'promoter', unit: 'shimin' },
      ...{ from: '2026-04-01', until: '2027-03-31' },
    };
    expect(problemOf(await change(await city.staff('shimin-kacho'), 'designate', body))).toEqual({
      ...{ status: 403, rules: ['designates'], fields: [] },
    });
    expect((await change(head, 'designate', body)).status).toBe(200);
    const designated = async (on: string) => {
      const answer = await head.get(`/api/organisation/designations?unit=shimin&on=${on}`);
      return (answer.body.designations as { id: string }[]).map(({ id }) => id);
    };
    expect(await designated('2026-05-01')).toEqual(['suishin-2', 'suishin-shimin']);
    const end = { id: 'suishin-2', until: '2026-04-30' };
    expect((await change(head, 'end-designation', end)).status).toBe(200);
    expect(await designated('2026-05-01')).toEqual(['suishin-shimin']);
  });
});

describe('不在 over HTTP', () => {
  const away = { from: '2026-04-07', until: '2026-04-10', reason: 'illness' };

  it('is recorded by the absent themselves and seen by all, but not why', async () => {
    const head = await city.staff('shimin-kacho');
    const key = { 'Idempotency-Key': 'once' };
    const answer = await change(head, 'record-absence', away, key);
    expect(answer.status).toBe(200);
    expect((await change(head, 'record-absence', away, key)).body).toEqual(answer.body);
    const seen = await (
      await city.staff('shimin-kakariin')
    ).get('/api/organisation/absences?on=2026-04-08&unit=shimin');
    expect(seen.body.absences).toEqual([
      {
        id: answer.body.id,
        person: { id: 'p-0005', name: '仮名 六郎' },
        ...{ from: '2026-04-07', until: '2026-04-10' },
        recordedBy: { id: 'p-0005', name: '仮名 六郎' },
      },
    ]);
  });

  it('is over for who is back today', async () => {
    const promoter = await city.staff('shimin-suishin');
    const recorded = await change(promoter, 'record-absence', { person: 'p-0005', ...away });
    city.pass(2);
    const again = await city.staff('shimin-suishin');
    const absent = async () =>
      (await again.get('/api/organisation/absences')).body.absences as unknown[];
    expect(await absent()).toHaveLength(1);
    expect((await change(again, 'end-absence', { id: recorded.body.id })).status).toBe(200);
    expect(await absent()).toEqual([]);
  });

  it('is no colleague’s to record', async () => {
    const colleague = await city.staff('shimin-kakariin');
    const refused = await change(colleague, 'record-absence', { person: 'p-0005', ...away });
    expect(problemOf(refused)).toEqual({
      ...{ status: 403, rules: ['recordsAbsencesOfThePerson'], fields: [] },
    });
  });
});

describe('A person', () => {
  const rename = async (login: string, person: string, body: object, headers = {}) =>
    (await city.staff(login)).send('POST', `/api/people/${person}/rename`, body, headers);

  it('has another name, everywhere and at once, and the contact stays', async () => {
    const { status, body } = await rename('joho-kanri', 'p-0005', { name: '改名 六郎' });
    expect([status, body.revision]).toEqual([200, 1]);
    const staff = await city.staff('shimin-kacho');
    expect((await staff.get('/api/session')).body.name).toBe('改名 六郎');
    const posts = await staff.get(
      `/api/organisation/posts?unit=shimin&limit=1&after=${body.position}`,
    );
    expect(posts.body.posts).toMatchObject([{ holders: [{ id: 'p-0005', name: '改名 六郎' }] }]);
  });

  it('is renamed by the administrator alone, once, and only where there is such a person', async () => {
    expect(problemOf(await rename('kikaku-kacho', 'p-0005', { name: '改名' }))).toMatchObject({
      ...{ status: 403, rules: ['isAdministrator'] },
    });
    const key = { 'Idempotency-Key': 'once' };
    const first = await rename('joho-kanri', 'p-0005', { name: '改名' }, key);
    const second = await rename('joho-kanri', 'p-0005', { name: '改名' }, key);
    expect(second.body).toEqual(first.body);
    expect((await rename('joho-kanri', 'p-none', { name: '改名' })).status).toBe(404);
    expect((await rename('joho-kanri', 'No_id', { name: '改名' })).status).toBe(404);
    const late = await rename('joho-kanri', 'p-0005', { name: '再改名' }, { 'If-Match': '"0"' });
    expect(late.status).toBe(412);
  });
});

describe('The file of the organisation', () => {
  it('loaded again undoes nothing that was changed since', async () => {
    const administrator = await city.staff('joho-kanri');
    for (const [command, body] of [
      ['rename-unit', { id: 'shimin', name: '市民生活課', from: '2026-04-01' }],
      ['move-unit', { id: 'shimin', parent: 'reiji', from: '2026-04-01' }],
      ['vacate-post', { post: 'kanko-kacho', person: 'p-0046', until: '2026-03-31' }],
      ['vacate-post', { post: 'kanko-kakariin', person: 'p-0047', until: '2026-03-31' }],
      ['merge-unit', { id: 'kanko', into: 'shimin', from: '2026-04-01' }],
      ['end-designation', { id: 'suishin-shimin', until: '2026-05-31' }],
    ] as const)
      expect((await change(administrator, command, body)).status).toBe(200);
    await administrator.send('POST', '/api/people/p-0005/rename', { name: '改名 六郎' });
    const before = (await administrator.get('/api/organisation')).body;

    const identity = city.server.app.get<CommandIdentity>(COMMAND_IDENTITY);
    const file = readFileSync(ORGANISATION, 'utf8');
    const loaded = await city.server.app.get(OrganisationLoader).loadOrganisation(file, {
      commandFor: (cause) => identity.ofProcess(cause),
      initialPassword: () => PASSWORD,
    });
    expect(loaded).toEqual({ facts: 0, persons: 0, accounts: [] });
    expect((await administrator.get('/api/organisation')).body).toEqual(before);
  });
});
