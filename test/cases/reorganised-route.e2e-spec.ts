import { changed } from '../city/absences';
import { allSaidIn, problemOf, refusedAs, saidIn } from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, ACCEPTS } from '../city/life';
import type { ApprovalStep } from '../../state-machines/case/facts/plan';

describe('A plan in approval while the city is reorganised', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  const stepsOf = async (id: string): Promise<readonly ApprovalStep[] | undefined> =>
    ((await saidIn(city, id, 'RouteResolvedAgain')) as { steps: ApprovalStep[] } | undefined)
      ?.steps;
  const resolvedAgain = (id: string) => eventually('a route resolved again', () => stepsOf(id));

  const done = async (command: string, body: object) => {
    const { status, body: answer } = await changed(city, command, body);
    if (status !== 200) throw new Error(JSON.stringify(answer));
  };

  /** 市民課 becomes a part of 環境政策課, with its subsections, from a day on. */
  async function mergeTheSection(from: string): Promise<void> {
    await done('order-transfers', {
      from,
      transfers: [{ person: 'p-0005', leaves: 'shimin-kacho' }],
    });
    for (const id of ['shimin-madoguchi', 'shimin-koseki'])
      await done('move-unit', { id, parent: 'kankyo-seisaku', from });
    await done('merge-unit', { id: 'shimin', into: 'kankyo-seisaku', from });
  }

  it('goes on to the head of the section that stands for the old one', async () => {
    const { id } = (await aCase(city, 'endorsed')).body;
    await mergeTheSection(city.day());
    const steps = await resolvedAgain(id);
    expect(steps.map(({ id: step, kind, post }) => [step, kind, post])).toEqual([
      ['s1', 'endorse', 'shimin-madoguchi-kakaricho'],
      ['s2', 'consult', 'kikaku-kacho'],
      ['s3', 'decide', 'kankyo-seisaku-kacho'],
      ['s4', 'circulate', 'shimin-bucho'],
    ]);
    expect(steps[2]).toMatchObject({
      unit: 'kankyo-seisaku',
      standIn: 'shimin-madoguchi-kakaricho',
    });

    // What was endorsed stays so; the next one in turn is the consulted.
    const consulted = await (
      await city.staff('kikaku-kacho')
    ).sign(id, 'consult-on-plan', {
      answer: 'agree',
    });
    expect(consulted.status).toBe(200);
    const head = await city.staff('kankyo-kansa');
    expect((await head.sign(id, 'decide-plan', ACCEPTS)).body.state.steps).toEqual([
      'implementing',
    ]);
  });

  it('is resolved again on the day itself, and once', async () => {
    const { id } = (await aCase(city, 'endorsed')).body;
    await mergeTheSection(city.day(2));
    await city.lookAtDeadlines();
    city.pass(1);
    await city.lookAtDeadlines();
    expect(await stepsOf(id)).toBeUndefined();
    city.pass(1);
    await city.lookAtDeadlines();
    await city.restart();
    await city.lookAtDeadlines();
    expect(await allSaidIn(city, id, 'RouteResolvedAgain')).toHaveLength(1);
  });

  it('passes over a post that is gone and has no other in its stead 該当職なし', async () => {
    const { id } = (await aCase(city, 'planned')).body;
    const post = 'shimin-madoguchi-kakaricho';
    await done('vacate-post', { post, person: 'p-0004', until: city.day(-1) });
    // 欠員 is not 不在: a vacant post is waited for.
    await city.lookAtDeadlines();
    expect(await allSaidIn(city, id, 'StepSkipped')).toEqual([]);

    await done('close-post', { id: post, from: city.day() });
    const skipped = await eventually('a skipped step', () => saidIn(city, id, 'StepSkipped'));
    expect(skipped).toEqual({ step: 's1', because: 'noSuchPost' });
    // Nobody stands in for the decider any more.
    expect((await resolvedAgain(id))[2]).toEqual({
      id: 's3',
      kind: 'decide',
      postKind: 'sectionHead',
      post: 'shimin-kacho',
      unit: 'shimin',
    });
    const head = await city.staff('shimin-kacho');
    const signs = await head.signs(id, 'decide-plan');
    expect(problemOf(await head.command(id, 'decide-plan', { ...ACCEPTS, signs }))).toMatchObject(
      refusedAs(403, 'decidesInTurnOrInAbsence'),
    );
  });

  it('is decided by the next superior where the decider’s post is gone', async () => {
    const { id } = (await aCase(city, 'consulted')).body;
    const post = 'shimin-kacho';
    await done('vacate-post', { post, person: 'p-0005', until: city.day(-1) });
    await done('close-post', { id: post, from: city.day() });
    const [, , decision] = await resolvedAgain(id);
    expect(decision).toMatchObject({ kind: 'decide', post: 'shimin-fuku-bucho' });
    expect(decision?.standIn).toBeUndefined();
  });
});
