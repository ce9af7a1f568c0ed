import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_OF_FACT } from '../../src/cases/command-names';
import { COMMAND_OF_ORGANISATION_FACT } from '../../src/organisation/command-names';
import { COMMAND_OF_VOICE_FACT } from '../../src/voices/command-names';
import { changed } from '../city/absences';
import { City } from '../city/city';
import { aCase, TYPED } from '../city/life';

const TESTS = join(__dirname, '..');

describe('Every command', () => {
  /** What is sent by `Staff` is repeated by it, and again with another body: see `test/city/staff.ts`. */
  it('is sent over HTTP by some test, and thereby repeated', () => {
    const told = (readdirSync(TESTS, { recursive: true }) as string[])
      .filter((name) => /(e2e-spec|city\/[a-z-]+)\.ts$/.test(name))
      .map((name) => readFileSync(join(TESTS, name), 'utf8'))
      .join('\n');
    const commands = [COMMAND_OF_FACT, COMMAND_OF_VOICE_FACT, COMMAND_OF_ORGANISATION_FACT].flatMap(
      (names) => Object.values(names),
    );
    expect(commands.length).toBeGreaterThan(80);
    expect(commands.filter((command) => !new RegExp(`['/]${command}['\`]`).test(told))).toEqual([]);
  });
});

describe('What no other test sends', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const state = (steps: string[]) => ({ status: 200, body: { state: { steps } } });

  it('引戻し: the author takes the plan back before it is decided', async () => {
    const { body } = await aCase(city, 'endorsed');
    const author = await city.staff('shimin-tantou');
    expect(await author.command(body.id, 'pull-back-plan')).toMatchObject(state(['planning']));
  });

  it('an action is cancelled by the decider, and the other goes on', async () => {
    const { body } = await aCase(city, 'decided');
    const head = await city.staff('shimin-kacho');
    const why = { action: 'a1', reason: TYPED.reason };
    expect(await head.sign(body.id, 'cancel-action', why)).toMatchObject(state(['implementing']));
  });

  it('what was not done as planned goes back to its owners', async () => {
    const { body } = await aCase(city, 'allDone');
    const head = await city.staff('shimin-kacho');
    const wanting = { actions: ['a2'], reason: TYPED.returned };
    expect(await head.command(body.id, 'send-back-implementation', wanting)).toMatchObject(
      state(['implementing']),
    );
  });

  it('廃案: whoever was consulted on the plan reads that it was abandoned, once', async () => {
    const { body } = await aCase(city, 'consulted');
    const head = await city.staff('shimin-kacho');
    const abandoned = await head.sign(body.id, 'abandon-plan', { reason: TYPED.returned });
    const consulted = await city.staff('kikaku-kacho');
    const read = { revision: abandoned.body.revision };
    expect((await consulted.command(body.id, 'read-abandonment', read)).status).toBe(200);
    expect((await consulted.command(body.id, 'read-abandonment', read)).status).not.toBe(200);
  });

  it('供覧: the department head reads what was decided, once', async () => {
    const { body } = await aCase(city, 'decided');
    const circulated = await city.staff('shimin-bucho');
    const read = { step: 's4' };
    expect((await circulated.command(body.id, 'read-circulation', read)).status).toBe(200);
    expect((await circulated.command(body.id, 'read-circulation', read)).status).not.toBe(200);
  });

  it('a post is established, and can be filled from its day on', async () => {
    const post = {
      id: 'shimin-shitsucho',
      unit: 'shimin',
      kind: 'member',
      title: '市民課主査',
      from: city.day(1),
    };
    expect(await changed(city, 'establish-post', post)).toMatchObject({ status: 200 });
    const { body } = await (
      await city.staff('joho-kanri')
    ).get(`/api/organisation/posts?unit=shimin&on=${city.day(1)}`);
    expect((body.posts as { id: string }[]).map(({ id }) => id)).toContain(post.id);
  });
});
