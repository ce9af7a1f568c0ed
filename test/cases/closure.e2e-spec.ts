import {
  acceptedCase,
  allSaidIn,
  problemOf,
  refusedAs,
  reportedCase,
  saidIn,
  triagedCase,
} from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { triage } from '../city/life';

const REASON = { reason: '控えが一部しか直っていません。' };

describe('A correction item', () => {
  let city: City;
  const fix = (doneOn: string) => ({ what: '控えの誤字を直した。', doneOn });

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is fixed, returned, fixed again, closed, and opened again', async () => {
    const id = await triagedCase(city, { triage: { kind: 'correctionItem' } });
    const handler = await city.staff('shimin-tantou');
    expect(problemOf(await handler.command(id, 'record-fix', fix(city.day(1))))).toMatchObject(
      refusedAs(422, 'wasDoneByToday'),
    );
    const fixed = await handler.command(id, 'record-fix', fix(city.day()));
    expect(fixed.body.state).toMatchObject({ phase: 'closure', steps: ['approvingClosure'] });

    expect(problemOf(await handler.command(id, 'return-closure', REASON))).toMatchObject(
      refusedAs(403, 'approvesClosureForThisSeverity'),
    );
    const head = await city.staff('shimin-kacho');
    const returned = await head.command(id, 'return-closure', REASON);
    expect(returned.body.state).toMatchObject({ phase: 'correction', steps: ['fixing'] });
    await handler.command(id, 'record-fix', fix(city.day()));
    expect((await head.sign(id, 'approve-closure')).body.state.ended).toBe(true);

    const wrong = { ...REASON, because: 'missingEvidence' };
    expect(problemOf(await head.command(id, 'reopen', wrong))).toMatchObject(
      refusedAs(403, 'reopens'),
    );
    const secretariatHead = await city.staff('kikaku-kacho');
    const reopened = await secretariatHead.sign(id, 'reopen', wrong);
    expect(reopened.body.state).toEqual({ phase: 'correction', steps: ['fixing'], ended: false });
  });
});

describe('Correction items', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('are confirmed many at once, each by itself', async () => {
    const handler = await city.staff('shimin-tantou');
    const fixed = async () => {
      const id = await triagedCase(city, { triage: { kind: 'correctionItem' } });
      await handler.command(id, 'record-fix', { what: '控えを直した。', doneOn: city.day() });
      return id;
    };
    const [first, second, unsigned] = [await fixed(), await fixed(), await fixed()];
    const [third, another] = [await fixed(), await triagedCase(city)];
    const head = await city.staff('shimin-kacho');
    const shown = async (id: string) => ({ id, signs: await head.signs(id, 'approve-closure') });
    const sent = {
      cases: [
        await shown(first),
        { id: unsigned },
        { ...(await shown(third)), signs: [{ revision: 0, digest: `sha256-1:${'0'.repeat(64)}` }] },
        { id: another },
        { id: '00000000-0000-8000-8000-000000000000' },
        await shown(second),
      ],
    };
    const confirm = () =>
      head.send('POST', '/api/cases/confirm-fixes', sent, { 'Idempotency-Key': 'all-of-today' });
    const answer = await confirm();
    expect(answer.status).toBe(200);
    expect(answer.body.outcomes).toMatchObject([
      { id: first, closed: { state: { ended: true } } },
      { id: unsigned, problem: { status: 428 } },
      { id: third, problem: { status: 422, rules: [{ name: 'signsWhatStandsNow' }] } },
      { id: another, problem: { status: 409 } },
      { problem: { status: 404 } },
      { id: second, closed: { state: { ended: true } } },
    ]);
    for (const id of [first, second])
      expect(await allSaidIn(city, id, 'ClosureApproved')).toHaveLength(1);
    expect(await allSaidIn(city, third, 'ClosureApproved')).toEqual([]);

    // Sent again after a lost answer, it says the same and closes nothing twice.
    expect((await confirm()).body.outcomes).toMatchObject([
      { id: first, closed: { state: { ended: true } } },
      ...Array.from({ length: 4 }, () => ({ problem: {} })),
      { id: second, closed: { state: { ended: true } } },
    ]);
    expect(await allSaidIn(city, first, 'ClosureApproved')).toHaveLength(1);

    const byTheHandler = await handler.send('POST', '/api/cases/confirm-fixes', {
      cases: [{ id: third, signs: [{ revision: 0, digest: `sha256-1:${'0'.repeat(64)}` }] }],
    });
    expect(byTheHandler.body.outcomes).toMatchObject([{ problem: { status: 403 } }]);
    const twice = { cases: [await shown(third), await shown(third)] };
    expect((await head.send('POST', '/api/cases/confirm-fixes', twice)).status).toBe(400);
  });

  it('only: what is on another route is closed by itself', async () => {
    const id = await triagedCase(city, { triage: { kind: 'request' } });
    const head = await city.staff('shimin-kacho');
    await head.sign(id, 'decide-adoption', { decision: 'notAdopted', ...REASON });
    const handler = await city.staff('shimin-tantou');
    await handler.command(id, 'request-closure');
    const cases = [{ id, signs: await head.signs(id, 'approve-closure') }];
    const { body } = await head.send('POST', '/api/cases/confirm-fixes', { cases });
    expect(body.outcomes).toMatchObject([
      { problem: { status: 409, detail: expect.stringContaining('修正事項だけ') as string } },
    ]);
  });
});

describe('A correction item that the head of the section fixed', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is recorded by another, and still not confirmed by the head', async () => {
    const id = await triagedCase(city, { triage: { kind: 'correctionItem' } });
    const promoter = await city.staff('shimin-suishin');
    const fix = { what: '控えの誤字を直した。', doneOn: city.day() };
    const unknown = await promoter.command(id, 'record-fix', { ...fix, doneBy: 'p-9999' });
    expect(problemOf(unknown)).toMatchObject(refusedAs(422, 'theFixWasMadeByStaff'));
    const byTheHead = { ...fix, doneBy: 'p-0005' };
    expect((await promoter.command(id, 'record-fix', byTheHead)).status).toBe(200);
    expect(await saidIn(city, id, 'FixRecorded')).toMatchObject({ doneBy: 'p-0005' });
    const head = await city.staff('shimin-kacho');
    const signs = await head.signs(id, 'approve-closure');
    expect(problemOf(await head.command(id, 'approve-closure', { signs }))).toMatchObject(
      refusedAs(403, 'didNotMakeTheFix'),
    );
    const superior = await city.staff('shimin-bucho');
    expect((await superior.sign(id, 'approve-closure')).body.state.ended).toBe(true);
  });
});

describe('The closing of a case', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('waits until the secretariat has confirmed a provisional triage', async () => {
    const id = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    await promoter.command(id, 'triage', { ...triage(city), kind: 'correctionItem' });
    const fix = { what: '控えの誤字を直した。', doneOn: city.day() };
    await (await city.staff('shimin-tantou')).command(id, 'record-fix', fix);
    const head = await city.staff('shimin-kacho');
    expect(problemOf(await head.sign(id, 'approve-closure'))).toMatchObject(
      refusedAs(403, 'theTriageIsConfirmed'),
    );
    await (await city.staff('kikaku-jimukyoku')).command(id, 'confirm-triage');
    expect((await head.sign(id, 'approve-closure')).body.state.ended).toBe(true);
  });

  const serious = () => ({
    ...triage(city),
    severity: 'serious',
    noActionReason: '同じ様式はもう使わないため。',
  });
  /** 第一報 and 公表判断, which a serious case owes by itself. */
  const owesNothing = async (id: string, section: string) => {
    await eventually('both obligations', async () => {
      const raised = await allSaidIn(city, id, 'ObligationRaised');
      return raised.length === 2 ? raised : undefined;
    });
    const firstReport = { id: 'firstReport-1', answer: 'done' };
    await (await city.staff(section)).command(id, 'meet-obligation', firstReport);
    const publication = { id: 'publication-1', answer: 'notPublished', text: REASON.reason };
    await (await city.staff('kikaku-bucho')).command(id, 'meet-obligation', publication);
  };
  const contained = () => ({ what: '通知書を回収した。', doneOn: city.day() });

  it('of a serious case is approved by the quality manager, and by no substitute', async () => {
    const id = await triagedCase(city, { triage: serious() });
    const handler = await city.staff('shimin-tantou');
    await handler.command(id, 'record-containment', contained());
    await owesNothing(id, 'shimin-kacho');
    await handler.command(id, 'request-closure');
    const mayor = await city.staff('shicho');
    const refused = refusedAs(422, 'theSubstituteActsForTheOwnDepartment');
    expect(problemOf(await mayor.sign(id, 'approve-closure'))).toMatchObject(refused);
    expect(problemOf(await mayor.command(id, 'return-closure', REASON))).toMatchObject(refused);
    const manager = await city.staff('kikaku-bucho');
    expect((await manager.sign(id, 'approve-closure')).body.state.ended).toBe(true);
  });

  it("of one of the quality manager's own department is approved by the substitute", async () => {
    const id = await reportedCase(city, { report: { receivingUnit: 'kikaku' } });
    const promoter = await city.staff('kikaku-jimukyoku');
    await promoter.command(id, 'accept');
    const auditor = await city.staff('kankyo-kansa');
    await auditor.command(id, 'triage', { ...serious(), handler: 'p-0007' });
    await promoter.command(id, 'record-containment', contained());
    await owesNothing(id, 'kikaku-kacho');
    await promoter.command(id, 'request-closure');
    const manager = await city.staff('kikaku-bucho');
    expect(problemOf(await manager.command(id, 'approve-closure'))).toMatchObject(
      refusedAs(403, 'approvesClosureForThisSeverity'),
    );
    const mayor = await city.staff('shicho');
    expect((await mayor.sign(id, 'approve-closure')).body.state.ended).toBe(true);
  });
});
