import { COMMAND_OF_ORGANISATION_FACT } from '../../src/organisation/command-names';
import { problemOf } from '../city/case-of';
import { City } from '../city/city';
import type { Answer, Staff } from '../city/staff';

const change = (staff: Staff, command: string, body: object, headers = {}): Promise<Answer> =>
  staff.send('POST', `/api/organisation/${command}`, body, headers);

const section = (id: string, code: string) => ({
  ...{ id, code, name: `${code}課`, level: 'section', parent: 'reiji' },
  from: '2026-04-01',
});

describe('The organisation over HTTP', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const unitsOn = async (on?: string) => {
    const staff = await city.staff('shimin-kakariin');
    const { body } = await staff.get(`/api/organisation${on === undefined ? '' : `?on=${on}`}`);
    return body.units as { id: string; name: string; parent: string | null }[];
  };
  const revision = async () => {
    const { body, headers } = await (await city.staff('joho-kanri')).get('/api/organisation');
    expect(headers.get('etag')).toBe(`"${body.revision}"`);
    return body.revision;
  };

  it('is changed by the administrator, from a day on', async () => {
    const administrator = await city.staff('joho-kanri');
    const renamed = await change(administrator, 'rename-unit', {
      ...{ id: 'shimin', name: '市民生活課', from: '2026-05-01' },
    });
    expect(renamed).toMatchObject({
      status: 200,
      body: { revision: await revision(), position: expect.stringMatching(/^\d+$/) as string },
    });
    const nameOn = async (on?: string) =>
      (await unitsOn(on)).find(({ id }) => id === 'shimin')?.name;
    expect(await nameOn()).toBe('市民課');
    expect(await nameOn('2026-04-30')).toBe('市民課');
    expect(await nameOn('2026-05-01')).toBe('市民生活課');
  });

  it('offers a command for every fact but those of the file alone', async () => {
    const { body } = await (await city.staff('joho-kanri')).get('/api/openapi.json');
    const commands = Object.entries(body.paths as Record<string, object>).flatMap(
      ([path, methods]) =>
        'post' in methods ? (/^\/api\/organisation\/([a-z-]+)$/.exec(path)?.[1] ?? []) : [],
    );
    expect(commands.sort()).toEqual(Object.values(COMMAND_OF_ORGANISATION_FACT).sort());
  });

  it('is changed by nobody else, and they are told whom to ask', async () => {
    const head = await city.staff('kikaku-kacho');
    const refused = await change(head, 'move-unit', {
      ...{ id: 'shimin', parent: 'reiji', from: '2026-05-01' },
    });
    expect(refused).toMatchObject({
      status: 403,
      body: {
        type: 'urn:zesei:problem:forbidden-by-rules',
        rules: [
          {
            name: 'isAdministrator',
            message: expect.stringContaining('システム管理者に依頼してください') as string,
          },
        ],
      },
    });
  });

  it('refuses what cannot be, by the names of the rules', async () => {
    const administrator = await city.staff('joho-kanri');
    const refused = await change(administrator, 'close-unit', { id: 'kanko', from: '2026-05-01' });
    expect(problemOf(refused)).toEqual({ status: 422, rules: ['nobodyIsLeftInIt'], fields: [] });
    expect(refused.body.type).toBe('urn:zesei:problem:refused-by-rules');
  });

  it.each([
    ['rename-unit', { id: 'shimin', name: '市民\n課', from: '2026-05-01' }, '/name'],
    ['rename-unit', { id: 'shimin', name: '市民課', from: '2026-02-30' }, '/from'],
    ['rename-unit', { id: 'shimin', name: '市民課', from: '2026-05-01', parent: 'x' }, '/parent'],
    ['open-unit', { ...section('new', '新'), code: 'a-b' }, '/code'],
    ['order-transfers', { from: '2026-05-01', transfers: [] }, '/transfers'],
    [
      'order-transfers',
      { from: '2026-05-01', transfers: [{ person: 'p-none', takes: 'kanko-kakariin' }] },
      '/transfers/0/person',
    ],
    ['record-absence', { from: '2026-05-01', until: '2026-05-02', reason: 'tired' }, '/reason'],
  ])('%s says which field is wrong: %#', async (command, body, field) => {
    const administrator = await city.staff('joho-kanri');
    const refused = problemOf(await change(administrator, command, body));
    expect(refused).toEqual({ status: 400, rules: [], fields: [field] });
  });

  it('takes a name of two hundred characters outside the first plane', async () => {
    const administrator = await city.staff('joho-kanri');
    const name = '𠮷'.repeat(200);
    const body = { id: 'hoiku', name, from: '2027-04-01' };
    expect((await change(administrator, 'rename-unit', body)).status).toBe(200);
    const longer = await change(administrator, 'rename-unit', { ...body, name: `${name}𠮷` });
    expect(problemOf(longer)).toEqual({ status: 400, rules: [], fields: ['/name'] });
  });

  it('records a command once, however often it is sent, and answers it alike', async () => {
    const administrator = await city.staff('joho-kanri');
    const before = await revision();
    const key = { 'Idempotency-Key': 'ten-nervous-fingers' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        change(administrator, 'open-unit', section('kurashi', '暮ら'), key),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(
      1,
    );
    expect(answers[0]).toMatchObject({ status: 200, body: { revision: before + 1 } });
    const other = await change(administrator, 'open-unit', section('hikari', '光'), key);
    expect(other).toMatchObject({
      status: 422,
      body: { type: 'urn:zesei:problem:idempotency-key-reused' },
    });
    expect(await revision()).toBe(before + 1);
  });

  it('holds what If-Match names', async () => {
    const administrator = await city.staff('joho-kanri');
    const seen = await revision();
    const match = { 'If-Match': `"${seen}"` };
    const first = await change(administrator, 'open-unit', section('hikari', '光'), match);
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe(`"${seen + 1}"`);
    const second = await change(administrator, 'open-unit', section('hoshi', '星'), match);
    expect(second.status).toBe(412);
  });

  it('takes one of many that want the same at once, and all that want something else', async () => {
    const administrator = await city.staff('joho-kanri');
    const same = await Promise.all(
      Array.from({ length: 5 }, () => change(administrator, 'open-unit', section('umi', '海'))),
    );
    expect(same.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422]);
    const different = await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => change(administrator, 'open-unit', section(id, id))),
    );
    expect(different.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('is a page at a time where it is long', async () => {
    const staff = await city.staff('shimin-kakariin');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await staff.get(`/api/organisation/posts?unit=shimin&limit=3${cursor}`);
      seen.push(...(body.posts as { id: string }[]).map(({ id }) => id));
      cursor = body.next === null ? '' : `&cursor=${body.next as string}`;
    } while (cursor !== '');
    expect(seen).toEqual([
      'shimin-kacho',
      'shimin-koseki-kakaricho',
      'shimin-koseki-kakariin',
      'shimin-madoguchi-kakaricho',
      'shimin-madoguchi-kakariin',
    ]);
    const { body } = await staff.get('/api/organisation/posts?unit=shimin&limit=1');
    expect(body.posts).toEqual([
      {
        ...{ id: 'shimin-kacho', title: '市民課長', kind: 'sectionHead', unit: 'shimin' },
        roles: ['responsibleOfficer'],
        holders: [{ id: 'p-0005', name: '仮名 六郎' }],
      },
    ]);
  });
});
