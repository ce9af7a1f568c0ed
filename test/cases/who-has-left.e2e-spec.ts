import type { TaskListAnswer } from '../../src/cases/lists/tasks.dto';
import type { CaseNowOrThen } from '../../src/history/case.controller';
import { changed as organisationChanged } from '../city/absences';
import { problemOf, refusedAs } from '../city/case-of';
import { City } from '../city/city';
import { aCase } from '../city/life';

// 担当者 is named in the case; without one the work lies with the 推進責任者 (domain section 1).

describe('The work of somebody who has left', () => {
  let city: City;
  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  const tasksOf = async (login: string, after = '') => {
    const { body } = await (await city.staff(login)).get(`/api/tasks${after}`);
    const { tasks } = body as unknown as TaskListAnswer;
    return tasks.map(({ fact, about }) => (about === null ? fact : `${fact}:${about}`)).sort();
  };
  const theHandlerLeaves = async () => {
    const left = await organisationChanged(city, 'order-transfers', {
      from: city.day(),
      transfers: [{ person: 'p-0003', leaves: 'shimin-madoguchi-kakariin' }],
    });
    expect(left).toMatchObject({ status: 200 });
  };

  it('as 担当者 lies with the 推進責任者', async () => {
    const { id } = (await aCase(city, 'triaged')).body;
    expect(await tasksOf('shimin-kacho')).toEqual([]);
    await theHandlerLeaves();
    expect(await tasksOf('shimin-kacho')).toEqual(['CausesRecorded']);

    const head = await city.staff('shimin-kacho');
    const seen = (await head.get(`/api/cases/${id}`)).body as unknown as CaseNowOrThen;
    expect(seen.waitsFor.find(({ fact }) => fact === 'CausesRecorded')?.who).toEqual([
      { person: 'p-0003' },
      { roles: ['responsibleOfficer'], unit: 'shimin' },
    ]);
  });

  it('as owner of an action is given to another by the 推進責任者', async () => {
    const { id } = (await aCase(city, 'decided')).body;
    expect(await tasksOf('shimin-kacho')).toEqual([]);
    await theHandlerLeaves();
    expect(await tasksOf('shimin-kacho')).toEqual(['PlanChanged:a1']);

    const head = await city.staff('shimin-kacho');
    const changes = [{ action: 'a1', owner: 'p-0004' }];
    const reason = '担当していた職員が退職したため。';
    const changed = await head.sign(id, 'change-plan', { changes, reason });
    expect(changed.status).toBe(200);
    const after = `?after=${changed.body.position}`;
    expect(await tasksOf('shimin-kacho', after)).toEqual([]);
    expect(await tasksOf('shimin-kakaricho', after)).toEqual([
      'ActionCompleted:a1',
      'ActionCompleted:a2',
    ]);
  });

  it('as what another section’s person owes lies with the 推進責任者 there', async () => {
    const { id } = (await aCase(city, 'triaged')).body;
    const check = { kind: 'urgentCheck', owedBy: { person: 'p-0035' } };
    const promoter = await city.staff('shimin-suishin');
    const raised = await promoter.command(id, 'raise-obligation', check);
    const after = `?after=${raised.body.position}`;
    const answer = { id: 'urgentCheck-1', answer: 'doesNotApply', text: '同じ様式を使わない。' };
    const met = async () => {
      const head = await city.staff('fukushi-kacho');
      return problemOf(await head.command(id, 'meet-obligation', answer));
    };
    expect(await tasksOf('fukushi-kacho', after)).toEqual([]);
    expect(await met()).toMatchObject(refusedAs(422, 'meetsOnesOwnOpenObligation'));

    const left = await organisationChanged(city, 'order-transfers', {
      from: city.day(),
      transfers: [{ person: 'p-0035', leaves: 'fukushi-seisaku-kakariin' }],
    });
    expect(left).toMatchObject({ status: 200 });
    expect(await tasksOf('fukushi-kacho', after)).toEqual(['ObligationMet:urgentCheck-1']);
    expect(await tasksOf('shimin-kacho', after)).toEqual([]);
    expect(await met()).toMatchObject({ status: 200 });
  });
});
