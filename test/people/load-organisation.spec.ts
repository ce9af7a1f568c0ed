import { readFileSync } from 'node:fs';
import path from 'node:path';
import { holdersOf, standingsOf } from '../../state-machines/organisation/questions';
import { Accounts } from '../../src/people/accounts';
import { Organisation } from '../../src/people/organisation';
import { OrganisationFileError } from '../../src/people/organisation-file-mistakes';
import type { OrganisationGap } from '../../src/people/organisation-gaps';
import { Persons } from '../../src/people/persons';
import { Installation } from './installation';
import { smallCity } from './small-city';

let city: Installation;

beforeEach(async () => {
  city = await Installation.open();
});

afterEach(() => city.close());

/** What loading a file is refused for: the line, the place and the name of each mistake. */
async function mistakesIn(text: string): Promise<string[]> {
  const refusal = await city.load(text).catch((error: unknown) => error);
  if (!(refusal instanceof OrganisationFileError)) throw refusal;
  return refusal.mistakes.map(({ line, path: place, name }) => `${line} ${place} ${name}`);
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length;

describe('loading an organisation file', () => {
  it('makes units, posts, people, designations and accounts', async () => {
    const loaded = await city.load(smallCity);
    expect(loaded.persons).toBe(6);
    expect(loaded.accounts.map(({ login }) => login)).toEqual(['hanako', 'taro', 'jiro', 'mirai']);
    const organisation = await city.app.get(Organisation).current();
    expect(standingsOf(organisation, 'p-1', '2024-05-10')).toEqual([
      {
        post: 'shimin-kakariin',
        kind: 'member',
        title: '市民課係員',
        unitPath: [
          { id: 'shi', level: 'city' },
          { id: 'bunka', level: 'department' },
          { id: 'shimin', level: 'section' },
        ],
        roles: ['reporter', 'promoter'],
      },
    ]);
    expect(holdersOf(organisation, 'shimin-kakariin', '2024-06-01')).toEqual(['p-1', 'p-4']);
    expect(await city.app.get(Persons).find('p-4')).toEqual({
      name: '架空 三郎',
      contact: '内線 2345',
    });
  });

  it('puts no name of a person and no login into the log in clear', async () => {
    await city.load(smallCity);
    const log = await city.log();
    expect(log).toContain('市民課長');
    for (const secret of ['花子', '内線', 'hanako', '合言葉']) expect(log).not.toContain(secret);
  });

  it('twice changes nothing', async () => {
    await city.load(smallCity);
    const before = await city.log();
    expect(await city.load(smallCity)).toEqual({ facts: 0, persons: 0, accounts: [] });
    expect(await city.log()).toBe(before);
  });

  it('again appends only what was added', async () => {
    await city.load(smallCity);
    const more = smallCity.replace(
      'designations:',
      '  - { id: p-6, name: 仮名 四郎, login: shiro, posts: [shimin-kakariin] }\ndesignations:',
    );
    expect(await city.load(more)).toEqual({
      facts: 1,
      persons: 1,
      accounts: [{ login: 'shiro', person: 'p-6' }],
    });
  });

  it('finishes what a load that broke off has left', async () => {
    const halfWay = new Error('the power went');
    const broken = city.load(smallCity, ({ step, done }) => {
      if (step === 'persons' && done === 2) throw halfWay;
    });
    await expect(broken).rejects.toBe(halfWay);
    expect(await city.load(smallCity)).toMatchObject({ persons: 4, facts: 16 });
    expect((await city.app.get(Accounts).all()).length).toBe(4);
  });

  it('opens no account before its password could be passed on', async () => {
    const broken = city.load(smallCity, undefined, () =>
      Promise.reject(new Error('nobody read it')),
    );
    await expect(broken).rejects.toThrow('nobody read it');
    expect(await city.app.get(Accounts).all()).toEqual([]);
    let before: unknown;
    const loaded = await city.load(smallCity, undefined, async () => {
      before = await city.app.get(Accounts).all();
    });
    expect(before).toEqual([]);
    expect(loaded).toMatchObject({ facts: 0, persons: 0 });
    expect(loaded.accounts).toHaveLength(4);
    expect(await city.app.get(Accounts).all()).toHaveLength(4);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await city.load(smallCity, ({ step, done, total }) => steps.push(`${step} ${done}/${total}`));
    expect(steps).toContain('persons 6/6');
    expect(steps).toContain('organisation 16/16');
    expect(steps.at(-1)).toBe('accounts 4/4');
  });

  it('takes the sample city', async () => {
    const file = path.join(__dirname, '../../sample-city/organisation.yaml');
    const loaded = await city.load(readFileSync(file, 'utf8'));
    expect(loaded.persons).toBeGreaterThan(36);
    const organisation = await city.app.get(Organisation).current();
    const rolesOf = (login: string, day: string) =>
      standingsOf(
        organisation,
        loaded.accounts.find((account) => account.login === login)?.person ?? '',
        day,
      ).map(({ roles }) => roles.filter((role) => role !== 'reporter'));
    for (const day of ['2020-04-01', '2024-05-10', '2031-03-31']) {
      expect(rolesOf('shimin-kakariin', day)).toEqual([[]]);
      expect(rolesOf('shimin-suishin', day)).toEqual([['promoter']]);
      expect(rolesOf('shimin-kacho', day)).toEqual([['responsibleOfficer']]);
      expect(rolesOf('kikaku-jimukyoku', day)).toEqual([['promoter', 'secretariat']]);
      expect(rolesOf('kikaku-kacho', day)).toEqual([['responsibleOfficer', 'secretariatHead']]);
      expect(rolesOf('kikaku-bucho', day)).toEqual([['qualityManager']]);
      expect(rolesOf('shicho', day)).toEqual([['topManagement']]);
      expect(rolesOf('kankyo-kansa', day)).toEqual([['responsibleOfficer', 'internalAuditor']]);
      expect(rolesOf('kensho-kenmu', day)).toHaveLength(2);
      expect(rolesOf('kansa-iin', day)).toEqual([['auditCommissioner']]);
      expect(rolesOf('joho-kanri', day)).toEqual([['administrator']]);
    }
  });
});

describe('an organisation in which nobody can do something', () => {
  /** What a load is told beforehand that nobody will be able to do. */
  async function gapsOf(text: string): Promise<(readonly [string, readonly string[]])[]> {
    let told: readonly OrganisationGap[] = [];
    await city.load(text, undefined, undefined, (gaps) => {
      told = gaps;
    });
    return told.map(({ name, units }) => [name, units]);
  }

  it('is loaded, and told what that is', async () => {
    const retired = smallCity.replace(
      'posts: [shimin-kacho, kanko-kacho]',
      'posts: [shimin-kacho, { post: kanko-kacho, until: 2024-05-09 }]',
    );
    expect(await gapsOf(retired)).toEqual([
      ['secretariatHead', []],
      ['secretariat', []],
      ['qualityManager', []],
      ['recordsManager', []],
      ['sectionHead', ['kanko']],
    ]);
  });

  it('is told of it before anything is recorded', async () => {
    const refused = city.load(smallCity, undefined, undefined, () => {
      throw new Error('nobody read it');
    });
    await expect(refused).rejects.toThrow('nobody read it');
    expect(await city.log()).toBe('');
  });

  it('is not told of what somebody comes to do later', async () => {
    const later = smallCity.replace(
      'posts: [shimin-kacho, kanko-kacho]',
      'posts: [shimin-kacho, { post: kanko-kacho, from: 2030-04-01 }]',
    );
    expect((await gapsOf(later)).map(([name]) => name)).not.toContain('sectionHead');
  });

  it('is refused at first where nobody could change it, and only told so afterwards', async () => {
    const term = '[{ post: kanri, until: 2024-05-10 }]';
    const until = smallCity.replace('posts: [kanri]', `posts: ${term}`);
    city.clock.set('2024-05-11T00:00:00Z');
    expect(await mistakesIn(until)).toEqual([
      `${lineOf(until, 'posts:')} posts cityHasAnAdministrator`,
    ]);
    expect(await city.log()).toBe('');
    city.clock.set('2024-05-10T00:00:00Z');
    expect((await gapsOf(until)).map(([name]) => name)).not.toContain('administrator');
    city.clock.set('2024-05-11T00:00:00Z');
    expect((await gapsOf(until)).map(([name]) => name)).toContain('administrator');
  });
});

describe('an organisation file that cannot be', () => {
  it.each([
    [
      'a parent that is not there',
      'parent: bunka, code: 市民',
      'parent: bunkyo, code: 市民',
      'units[0].parent parentIsThere',
    ],
    ['a 課記号 twice', 'code: 観光', 'code: 市民', 'units[3].code codeWasNeverUsed'],
    [
      'a person in no post',
      '内線 2345, posts: [shimin-kakariin]',
      '内線 2345, posts: []',
      'people[3] personIsInNoPost',
    ],
    [
      'a day that does not exist',
      'until: 2024-05-31',
      'until: 2024-05-32',
      'people[2].posts[0].until notInForm',
    ],
    [
      'two persons with one login',
      'login: taro',
      'login: hanako',
      'people[1].login loginIsUsedTwice',
    ],
    ['one id for two persons', 'id: p-4', 'id: p-1', 'people[3].id idIsUsedTwice'],
    ['one id for two units', 'id: kanko,', 'id: shimin,', 'units[3].id isNew'],
    [
      'a post that is not there',
      'posts: [shimin-kacho, ',
      'posts: [shimin-kocho, ',
      'people[1].posts[0].post postIsThere',
    ],
    [
      'a role that this post cannot have',
      '市民課係員 }',
      '市民課係員, roles: [qualityManager] }',
      'posts[2].roles rolesSuitTheKind',
    ],
    [
      'a role that no post has',
      '[responsibleOfficer] }',
      '[promoter] }',
      'posts[0].roles[0] notInForm',
    ],
    [
      'a designation of nobody',
      'person: p-1, role',
      'person: p-9, role',
      'designations[0].person personIsThere',
    ],
    [
      'a promoter from elsewhere',
      'unit: shimin, until',
      'unit: kanko, until',
      'designations[0] isOfTheUnitThatDay',
    ],
    ['a field that is not known', 'contact: ', 'phone: ', 'people[3].phone notInForm'],
  ])('names %s, with its line', async (_, part, instead, mistake) => {
    const text = smallCity.replace(part, instead);
    const [line, ...place] =
      (await mistakesIn(text)).find((found) => found.endsWith(mistake))?.split(' ') ?? [];
    expect(place.join(' ')).toBe(mistake);
    expect(Number(line)).toBe(lineOf(smallCity, part));
    expect(await city.log()).toBe('');
  });

  it('says where it stops being YAML', async () => {
    expect(await mistakesIn('from: 2020-04-01\nunits: [')).toEqual(['2  notReadable']);
  });

  it.each([
    ['an alias without its anchor', smallCity.replace('市民課長', '*nobody'), '市民課長'],
    [
      'aliases that lead to far too much',
      ['a: &a [x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]']
        .concat('c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c]')
        .join('\n'),
      undefined,
    ],
  ])('says where there are %s', async (_what, text, part) => {
    const line = part === undefined ? 2 : lineOf(smallCity, part);
    expect(await mistakesIn(text)).toEqual([`${line}  notReadable`]);
  });

  it.each([
    ['an empty file', '', 'there is nothing in the file'],
    ['a file of comments', '# nothing', 'there is nothing in the file'],
    ['no organisation', 'hello', 'it has to have from, units'],
    ['an id in capitals', smallCity.replace('id: shimin,', 'id: Shimin,'), 'an id has lower-case'],
    ['a post in capitals', smallCity.replace('[shimin-kacho,', '[KACHO,'), 'an id has lower-case'],
    ['a login with a space', smallCity.replace('login: taro', 'login: a b'), 'a login has lower'],
    ['a date that is none', smallCity.replace('2024-05-31', '31.5.2024'), 'a date is a day'],
    ['a name that is a number', smallCity.replace('試行 次郎', '3'), 'a name is one line'],
    ['a name of spaces', smallCity.replace('試行 次郎', '"  "'), 'a name is one line'],
    ['a name of nothing', smallCity.replace('試行 次郎', '"\u200b"'), 'a name is one line'],
    ['a name turned round', smallCity.replace('試行 次郎', '"a\u202eb"'), 'a name is one line'],
    ['a title of nothing', smallCity.replace('市民課長,', '"\u3000",'), 'a name is one line'],
    ['a name that is left out', smallCity.replace('    name: 試行 次郎\n', ''), 'it is left out'],
    ['people that are no list', 'people: 3', 'write a list'],
    [
      'a person that is a name',
      smallCity.replace('  - id: p-5', '  - 花子\n  - id: p-5'),
      'fields',
    ],
  ])('is told in words of our own: %s', async (_what, text, told) => {
    const refusal = await city.load(text).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OrganisationFileError);
    const { message } = refusal as OrganisationFileError;
    expect(message).toContain(told);
    expect(message).not.toMatch(/Invalid|must match|expected \w+,|received/);
  });

  it('is told of all its mistakes at once, in both languages, and what to do', async () => {
    const text = smallCity
      .replace('code: 観光', 'code: 市民')
      .replace('login: taro', 'login: hanako');
    const refusal = (await city
      .load(text)
      .catch((error: unknown) => error)) as OrganisationFileError;
    expect(refusal.mistakes).toHaveLength(2);
    expect(refusal.mistakes[0]).toMatchObject({
      problem: { ja: expect.stringContaining('課記号') as string },
      whatToDo: { ja: '別の課記号にしてください。', en: 'Choose another code.' },
    });
    expect(refusal.message).toContain('line 15, people[1].login: Two persons have the same login');
  });

  it.each([
    ['a unit was renamed', 'name: 観光課', 'name: 観光振興課', 'units[3].name'],
    [
      'a unit was moved',
      'kanko, name: 観光課, level: section, parent: bunka',
      'kanko, name: 観光課, level: section, parent: shi',
      'units[3].parent',
    ],
    ['a post was given another title', '市民課係員', '市民課主事', 'posts[2].title'],
    ['a person was renamed', '架空 三郎', '架空 四郎', 'people[3].name'],
    ['a holding ends on another day', '2024-05-31', '2024-06-30', 'people[2].posts[0].until'],
    ['a designation was prolonged', '2025-03-31', '2026-03-31', 'designations[0].until'],
  ])('is refused where %s, which is no matter of a file', async (_, part, instead, place) => {
    await city.load(smallCity);
    const before = await city.log();
    const line = lineOf(smallCity, part);
    expect(await mistakesIn(smallCity.replace(part, instead))).toEqual([
      `${line} ${place} doesNotChange`,
    ]);
    expect(await city.log()).toBe(before);
  });

  it('is refused where a login changes hands', async () => {
    await city.load(smallCity);
    expect(await mistakesIn(smallCity.replace('login: hanako', 'login: hana'))).toEqual([
      expect.stringContaining('personHasAnotherLogin'),
    ]);
    const swapped = smallCity
      .replace('login: hanako, ', '')
      .replace('contact:', 'login: hanako, contact:');
    expect(await mistakesIn(swapped)).toEqual([expect.stringContaining('loginBelongsToAnother')]);
  });
});

describe('the organisation', () => {
  it('is read up to the head each time, also by many at once and beside another process', async () => {
    const organisation = city.app.get(Organisation);
    const beside = new Organisation(city.store);
    expect((await organisation.current()).units.size).toBe(0);
    await city.load(smallCity);
    const seen = await Promise.all([1, 2, 3].map(() => beside.current()));
    expect(seen.map(({ units, holdings }) => [units.size, holdings.length])).toEqual(
      seen.map(() => [4, 7]),
    );
    const again = new Organisation(city.store);
    expect(await again.atHead()).toEqual(await organisation.atHead());
  });

  it('is not understood where the log holds a fact of a later release', async () => {
    await city.load(smallCity);
    const { head } = await city.app.get(Organisation).atHead();
    const event = {
      id: '0190a1b2-0000-7000-8000-000000000009',
      type: 'UnitDissolved',
      data: {},
      metadata: {},
    };
    await city.store.append('organisation', [event], { expected: head?.revision ?? 'none' });
    await expect(city.app.get(Organisation).current()).rejects.toMatchObject({
      code: 'fact-not-understood',
      type: 'UnitDissolved',
    });
  });
});
