import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { ACCEPTS, aCase, plan, TYPED } from '../city/life';
import type { Staff } from '../city/staff';

const CROWD = 50;
const people = Array.from({ length: CROWD }, (_, index) => `ooze-${index + 1}`);

/** Fifty more promoters of 市民課. */
const withACrowd = (file: string): string =>
  file
    .replace(
      /^people:$/m,
      [
        'people:',
        ...people.map(
          (login, index) =>
            `  - { id: p-${1_001 + index}, name: 見本 ${index + 1}号, login: ${login}, posts: [shimin-madoguchi-kakariin] }`,
        ),
      ].join('\n'),
    )
    .replace(
      /^designations:$/m,
      [
        'designations:',
        ...people.map(
          (login, index) =>
            `  - { id: suishin-${login}, person: p-${1_001 + index}, role: promoter, unit: shimin, until: 2031-03-31 }`,
        ),
      ].join('\n'),
    );

jest.setTimeout(180_000);

describe('Fifty people at one case at once', () => {
  let city: City;
  let crowd: readonly Staff[];
  beforeAll(async () => {
    city = await City.open({ organisation: withACrowd });
    crowd = await Promise.all(people.map((login) => city.staff(login)));
  }, 120_000);
  afterAll(() => city.close());

  const factsOf = async (id: string) => {
    const { body } = await (
      await city.staff('shimin-kacho')
    ).get(`/api/cases/${id}/history?limit=100`);
    return body as unknown as {
      readonly facts: readonly {
        readonly type: string;
        readonly by: { readonly person: string };
      }[];
    };
  };

  it('one of them accepts it, and every other is told why not, and what to do', async () => {
    const { body } = await aCase(city, 'reported');
    const answers = await Promise.all(
      crowd.map((one, index) => one.command(body.id, 'accept', {}, own(index))),
    );
    const losers = answers.filter(({ status }) => status !== 200);
    expect(losers).toHaveLength(CROWD - 1);
    for (const { status, body: told } of losers) {
      expect(status).toBe(409);
      expect(told.type).toBe('urn:zesei:problem:not-possible-in-this-state');
      expect(told.detail).toContain('案件を読み直し');
    }
    const { facts } = await factsOf(body.id);
    expect(facts.map(({ type }) => type)).toEqual([
      'CaseSubmitted',
      'CaseNumbered',
      'CaseAccepted',
    ]);
  });

  it('of those who name the revision that they saw one is taken, and the others look again', async () => {
    const { body } = await aCase(city, 'accepted');
    const seen = { 'If-Match': `"${body.revision}"` };
    const answers = await Promise.all(
      crowd.map((one, index) =>
        one.command(body.id, 'record-containment', containment(index), { ...seen, ...own(index) }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(CROWD - 1);
  });

  it('what all of them may do is all recorded, in one order that everybody is shown', async () => {
    const { body } = await aCase(city, 'accepted');
    const answers = await Promise.all(
      crowd.map((one, index) =>
        one.command(body.id, 'record-containment', containment(index), own(index)),
      ),
    );
    const first = body.revision + 1;
    expect(answers.map(({ body: told }) => told.revision).sort((a, b) => a - b)).toEqual(
      Array.from({ length: CROWD }, (_, index) => first + index),
    );
    const { facts } = await factsOf(body.id);
    const order = [...answers.entries()]
      .sort(([, a], [, b]) => a.body.revision - b.body.revision)
      .map(([index]) => `p-${1_001 + index}`);
    expect(facts.slice(first).map(({ by }) => by.person)).toEqual(order);
  });

  /** Each brings a key of their own, so that the crowd is not also repeated. */
  const own = (index: number) => ({ 'Idempotency-Key': `own-${index}` });
  const containment = (index: number) => ({
    what: `${TYPED.containment}（${index + 1}人目）`,
    doneOn: city.day(),
  });
});

describe('One person who holds two consecutive posts of the route', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({
      // 窓口係長 is 市民課長, too.
      organisation: (file) =>
        file
          .replace('posts: [shimin-kacho]', 'posts: [shimin-koseki-kakariin]')
          .replace(
            'posts: [shimin-madoguchi-kakaricho]',
            'posts: [shimin-madoguchi-kakaricho, shimin-kacho]',
          ),
    });
  });
  afterAll(() => city.close());

  it('decides once, however often the decision is sent', async () => {
    const { body } = await aCase(city, 'analysed');
    const actions = plan(city).actions.map((action) => ({ ...action, owner: 'p-0003' }));
    const author = await city.staff('shimin-tantou');
    expect((await author.sign(body.id, 'submit-plan', { ...plan(city), actions })).status).toBe(
      200,
    );
    const both = await city.staff('shimin-kakaricho');
    const secretary = await city.staff('kikaku-kacho');
    await eventually('the endorsement left out', async () => {
      const { body: shown } = await secretary.get(`/api/cases/${body.id}`);
      const may = shown.possible.find(({ command }) => command === 'consult-on-plan');
      return may?.allowed === true ? true : undefined;
    });
    await secretary.sign(body.id, 'consult-on-plan', { answer: 'agree' });

    const signs = await both.signs(body.id, 'decide-plan');
    const decision = { ...ACCEPTS, signs, as: 'shimin-kacho' };
    const key = { 'Idempotency-Key': 'one-nervous-finger' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => both.command(body.id, 'decide-plan', decision, key)),
    );
    expect(new Set(answers.map(({ body: told }) => JSON.stringify(told))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { state: { steps: ['implementing'] } } });
    // The same once more as a command of its own, in either of the posts.
    for (const as of ['shimin-kacho', 'shimin-madoguchi-kakaricho'])
      expect((await both.command(body.id, 'decide-plan', { ...decision, as })).status).toBe(409);

    const { body: history } = await both.get(`/api/cases/${body.id}/history?limit=100`);
    const types = (history.facts as { type: string }[]).map(({ type }) => type);
    expect(types.filter((type) => type === 'PlanDecided')).toHaveLength(1);
    expect(types).not.toContain('PlanEndorsed');
  });
});
