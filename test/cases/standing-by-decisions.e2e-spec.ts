import { changed } from '../city/absences';
import { problemOf, refusedAs, saidIn, triagedCase } from '../city/case-of';
import { City } from '../city/city';
import { withADeputy } from '../city/deputy';
import { ACCEPTS, CAUSES, plan, TYPED } from '../city/life';
import type { Answer } from '../city/staff';

/** What 市民課長 adopted on paper that day, typed in by the 推進員 of the section. */
const typeAdoption = async (city: City, id: string, decidedOn: string): Promise<Answer> =>
  (await city.staff('shimin-suishin')).sign(id, 'decide-adoption', {
    decision: 'adopted',
    reason: TYPED.reason,
    onPaper: { person: 'p-0005', post: 'shimin-kacho', decidedOn },
  });

/** A request that was adopted so today, and the revision of that decision. */
async function adoptedOnPaper(city: City): Promise<{ id: string; revision: number }> {
  const id = await triagedCase(city, { triage: { kind: 'request' } });
  const { status, body } = await typeAdoption(city, id, city.day());
  expect(status).toBe(200);
  return { id, revision: body.revision };
}

describe('A decision that somebody has yet to stand by', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open({ organisation: withADeputy });
  });
  afterAll(() => city.close());

  const revisionOf = async (id: string, type: string): Promise<number> => {
    const { body } = await (await city.staff('kikaku-kacho')).get(`/api/cases/${id}/history`);
    const facts = body.facts as { type: string; revision: number }[];
    return facts.findLast((fact) => fact.type === type)?.revision ?? -1;
  };

  it('was made on paper, and is confirmed by who decided', async () => {
    const { id, revision } = await adoptedOnPaper(city);
    expect(revision).toBe(await revisionOf(id, 'AdoptionDecided'));
    const promoter = await city.staff('shimin-suishin');
    expect(await saidIn(city, id, 'AdoptionDecided')).toMatchObject({
      onPaper: { decidedBy: { person: 'p-0005' }, confirmBy: '2026-04-20' },
    });

    expect(
      problemOf(await promoter.command(id, 'confirm-paper-decision', { revision })),
    ).toMatchObject(refusedAs(403, 'isTheDeciderOnPaper'));
    const head = await city.staff('shimin-kacho');
    expect(problemOf(await head.sign(id, 'confirm-paper-decision', { revision: 0 }))).toMatchObject(
      refusedAs(422, 'confirmsOnesOwnPaperDecision', 'signsWhatStandsNow'),
    );
    expect((await head.sign(id, 'confirm-paper-decision', { revision })).status).toBe(200);
  });

  it('was made on paper, and not before what it decides was recorded', async () => {
    const id = await triagedCase(city, { triage: { kind: 'request' } });
    const typed = await typeAdoption(city, id, city.day(-1));
    expect(problemOf(typed)).toMatchObject(refusedAs(422, 'paperIsNoOlderThanWhatItDecides'));
  });

  it('was made under an exception, and is countersigned by another department', async () => {
    const id = await triagedCase(city, { triage: { kind: 'minorNonconformity' } });
    const handler = await city.staff('shimin-tantou');
    const subsectionHead = await city.staff('shimin-kakaricho');
    const head = await city.staff('shimin-kacho');
    const done = { doneOn: city.day(), evidence: [TYPED.evidence] };
    await handler.command(id, 'record-containment', {
      what: TYPED.containment,
      doneOn: city.day(),
    });
    await handler.command(id, 'record-causes', CAUSES);
    const { actions, ...usual } = plan(city);
    const [first, second] = actions.map((action) => ({ ...action }));
    const byTheHead = { ...usual, actions: [first, { ...second, owner: 'p-0005' }] };
    await handler.sign(id, 'submit-plan', byTheHead);
    await subsectionHead.sign(id, 'endorse-plan');
    await (await city.staff('shimin-fuku-bucho')).sign(id, 'decide-plan', ACCEPTS);
    await handler.command(id, 'complete-action', { ...done, action: 'a1' });
    await head.command(id, 'complete-action', { ...done, action: 'a2' });
    expect(problemOf(await head.sign(id, 'confirm-implementation'))).toMatchObject(
      refusedAs(403, 'isNoImplementer'),
    );
    const exception = {
      rule: 'isNoImplementer',
      reason: '小さな課で、ほかに確認できる者がいない。',
    };
    const confirmed = await head.sign(id, 'confirm-implementation', { exception });
    expect(confirmed.body.state).toMatchObject({ phase: 'verification', steps: ['monitoring'] });

    const revision = await revisionOf(id, 'ImplementationConfirmed');
    expect(problemOf(await head.command(id, 'countersign', { revision }))).toMatchObject(
      refusedAs(403, 'isOfAnotherDepartment'),
    );
    const other = await city.staff('kankyo-kansa');
    expect((await other.sign(id, 'countersign', { revision })).status).toBe(200);
  });
});

describe('A decision on paper of somebody who has left since', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open({
      organisation: (file) =>
        file.replace(
          'posts: [shimin-kacho] }',
          `posts: [{ post: shimin-kacho, until: 2026-04-10 }] }
  - id: p-0090
    name: 仮想 次代
    login: shimin-kacho-kounin
    posts: [{ post: shimin-kacho, from: 2026-04-11 }]`,
        ),
    });
  });
  afterAll(() => city.close());

  it('is confirmed by the successor in that post', async () => {
    const { id, revision } = await adoptedOnPaper(city);

    city.pass(7);
    const elsewhere = await city.staff('shimin-kakaricho');
    expect(
      problemOf(await elsewhere.command(id, 'confirm-paper-decision', { revision })),
    ).toMatchObject(refusedAs(403, 'isTheDeciderOnPaper'));
    const successor = await city.staff('shimin-kacho-kounin');
    expect((await successor.sign(id, 'confirm-paper-decision', { revision })).status).toBe(200);
    expect(await saidIn(city, id, 'PaperDecisionConfirmed')).toMatchObject({ revision });
  });
});

describe('A decision on paper that its typist, come to the post, cannot confirm', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is confirmed by a superior in the own line', async () => {
    const { id, revision } = await adoptedOnPaper(city);
    const department = await city.staff('shimin-bucho');
    expect(
      problemOf(await department.sign(id, 'confirm-paper-decision', { revision })),
    ).toMatchObject(refusedAs(422, 'succeedsOnlyWhoHasLeft'));

    city.pass(2);
    const transfers = [
      { person: 'p-0005', leaves: 'shimin-kacho' },
      { person: 'p-0002', leaves: 'shimin-madoguchi-kakariin', takes: 'shimin-kacho' },
    ];
    const ordered = await changed(city, 'order-transfers', { from: city.day(), transfers });
    expect(ordered.status).toBe(200);
    const successor = await city.staff('shimin-suishin');
    expect(
      problemOf(await successor.sign(id, 'confirm-paper-decision', { revision })),
    ).toMatchObject(refusedAs(422, 'succeedsOnlyWhoHasLeft'));
    const superior = await city.staff('shimin-bucho');
    expect((await superior.sign(id, 'confirm-paper-decision', { revision })).status).toBe(200);
  });
});
