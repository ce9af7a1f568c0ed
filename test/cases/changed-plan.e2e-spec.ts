import { changed as changedOrganisation } from '../city/absences';
import { invalidAt, problemOf, refusedAs, saidIn } from '../city/case-of';
import { City } from '../city/city';
import { aCase, goOn, plan, TYPED } from '../city/life';

const NEW_CRITERION = '六か月のあいだ同じ誤りが一件も起きないこと。';
const DONE = { evidence: [TYPED.evidence] };

describe('A decided plan', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  /** The plan without what of it stands as decided; its first action goes on, the second is new. */
  const changed = (...ids: readonly (string | undefined)[]) => {
    const { actions, criterion: _c, measure: _m, effectCheckOn: _e, ...rest } = plan(city);
    return {
      ...rest,
      actions: actions.map((action, index) => {
        const id = ids[index];
        return id === undefined ? action : { ...action, id };
      }),
    };
  };

  it('says how the effect is judged, in the first round whole', async () => {
    const { body } = await aCase(city, 'analysed');
    const handler = await city.staff('shimin-tantou');
    expect(problemOf(await handler.sign(body.id, 'submit-plan', changed()))).toMatchObject(
      refusedAs(422, 'saysHowTheEffectIsJudged'),
    );
    const late = { ...plan(city), effectCheckOn: city.day(420) };
    expect(problemOf(await handler.sign(body.id, 'submit-plan', late))).toMatchObject(
      refusedAs(422, 'effectIsCheckedInTime'),
    );
  });

  it('goes on during a 変更起案, and what is left out stands as decided', async () => {
    const { body } = await aCase(city, 'firstDone');
    const { id } = body;
    const handler = await city.staff('shimin-tantou');
    expect(
      problemOf(await handler.sign(id, 'submit-plan', { ...changed('a1'), actions: [] })),
    ).toMatchObject(invalidAt('/actions'));
    expect(problemOf(await handler.sign(id, 'submit-plan', changed('a9')))).toMatchObject(
      invalidAt('/actions/0/id'),
    );
    const reworded = { ...changed('a1'), criterion: NEW_CRITERION };
    expect(problemOf(await handler.sign(id, 'submit-plan', reworded))).toMatchObject(
      refusedAs(422, 'criterionIsStillTheAuthors'),
    );

    // The second action is dropped, and another takes its place under a number of its own.
    expect((await handler.sign(id, 'submit-plan', changed('a1'))).status).toBe(200);
    expect(await saidIn(city, id, 'PlanSubmitted')).toMatchObject({
      round: 2,
      actions: [{ id: 'a1' }, { id: 'a3' }],
    });
    const subsectionHead = await city.staff('shimin-kakaricho');
    const done = { ...DONE, action: 'a2', doneOn: city.day() };
    expect((await subsectionHead.command(id, 'complete-action', done)).body.state).toMatchObject({
      steps: ['approving'],
    });
    const manager = await city.staff('kikaku-bucho');
    const criterion = { criterion: NEW_CRITERION, reason: TYPED.reason };
    expect((await manager.sign(id, 'change-criterion', criterion)).status).toBe(200);

    const decided = await goOn(city, id, 'endorsed', 'decided');
    expect(decided.body.state).toMatchObject({ steps: ['implementing'] });
    const seen = await handler.get(`/api/cases/${id}`);
    expect(seen.body.judgedBy).toEqual({
      criterion: NEW_CRITERION,
      measure: TYPED.measure,
      on: city.day(120),
    });
    expect(seen.body.facts).toMatchObject({
      completedActions: [{ data: { action: 'a1' } }, { data: { action: 'a2' } }],
    });
  });

  it('shows its 軽微な変更 with it', async () => {
    const { body } = await aCase(city, 'decided');
    const head = await city.staff('shimin-kacho');
    const changes = [{ action: 'a2', dueOn: city.day(40) }];
    await head.sign(body.id, 'change-plan', { changes, reason: TYPED.reason });
    const seen = await head.get(`/api/cases/${body.id}`);
    expect(seen.body.facts).toMatchObject({ planChanges: [{ type: 'PlanChanged' }] });
  });

  it('raised 上位決裁 names who may stand in for the superior', async () => {
    const { body } = await aCase(city, 'consulted');
    const head = await city.staff('shimin-kacho');
    const elsewhere = { to: 'kankyo-bucho', reason: TYPED.reason };
    expect(problemOf(await head.sign(body.id, 'raise-decision', elsewhere))).toEqual({
      ...{ status: 422, fields: [] },
      rules: ['raisesInTheOwnLineOrToTheTop'],
    });
    const raising = { to: 'shimin-bucho', reason: TYPED.reason };
    expect((await head.sign(body.id, 'raise-decision', raising)).status).toBe(200);
    expect(await saidIn(city, body.id, 'DecisionRaised')).toMatchObject({
      to: { post: 'shimin-bucho', postKind: 'departmentHead', standIn: 'shimin-fuku-bucho' },
    });
  });

  it('廃案: who was consulted sees that it was dropped, and why', async () => {
    const { body } = await aCase(city, 'consulted');
    const head = await city.staff('shimin-kacho');
    await head.sign(body.id, 'abandon-plan', { reason: TYPED.returned });
    const seen = await (await city.staff('kikaku-kacho')).get(`/api/cases/${body.id}`);
    expect(seen.body.facts).toMatchObject({
      returned: { type: 'PlanAbandoned', data: { reason: TYPED.returned } },
    });
  });

  // Moves the head of the subsection away, so it comes last.
  it('gives an action to another by 軽微な変更 only after a transfer, and never to its decider', async () => {
    const { body } = await aCase(city, 'decided');
    const givenTo = async (owner: string) =>
      (await city.staff('shimin-kacho')).sign(body.id, 'change-plan', {
        changes: [{ action: 'a2', owner }],
        reason: TYPED.reason,
      });
    expect(problemOf(await givenTo('p-0002'))).toEqual({
      ...{ status: 422, fields: [] },
      rules: ['changesOwnersAfterATransfer'],
    });

    city.pass(1);
    const posts = { leaves: 'shimin-madoguchi-kakaricho', takes: 'shimin-koseki-kakariin' };
    const ordered = { from: city.day(), transfers: [{ person: 'p-0004', ...posts }] };
    expect((await changedOrganisation(city, 'order-transfers', ordered)).status).toBe(200);
    expect(problemOf(await givenTo('p-0005'))).toEqual({
      ...{ status: 422, fields: [] },
      rules: ['newOwnersDidNotDecide'],
    });
    expect((await givenTo('p-0002')).status).toBe(200);
    // Who took it over has not moved.
    expect(problemOf(await givenTo('p-0003'))).toMatchObject(
      refusedAs(422, 'changesOwnersAfterATransfer'),
    );
  });
});
