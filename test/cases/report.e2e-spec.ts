import {
  acceptedCase,
  invalidAt,
  problemOf,
  refusedAs,
  reportedCase,
  saidIn,
  triagedCase,
} from '../city/case-of';
import { City } from '../city/city';
import { REPORT, triage } from '../city/life';

const MISSING = '00000000-0000-8000-8000-000000000000';
const REASON = { reason: '窓口ではなく道路の案件のため。' };

describe('A report', () => {
  let city: City;
  const reportBy = async (login: string, fields: object) =>
    (await city.staff(login)).send('POST', '/api/cases', { ...REPORT, ...fields });
  const report = (fields: object) => reportBy('shimin-kakariin', fields);

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('goes to the section of the secretariat where nobody knows whose it is', async () => {
    const { receivingUnit: _unknown, ...rest } = REPORT;
    const reporter = await city.staff('shimin-kakariin');
    const answer = await reporter.send('POST', '/api/cases', rest);

    expect(answer.status).toBe(201);
    expect(answer.body.number).toMatch(/^R8-企調-/);
  });

  it('of an audit carries the kind that its finder gave', async () => {
    const finding = { kind: 'minorNonconformity' };
    const answer = await reportBy('kankyo-kansa', { source: 'internalAudit', finding });

    expect(answer.status).toBe(201);
    expect(await saidIn(city, answer.body.id, 'CaseSubmitted')).toMatchObject({
      source: 'internalAudit',
      finding,
    });
    expect(problemOf(await report({ finding }))).toMatchObject(
      refusedAs(422, 'findingComesFromAnAudit'),
    );
    const noSuchKind = { source: 'internalAudit', finding: { kind: 'noSuchKind' } };
    const unknown = await reportBy('kankyo-kansa', noSuchKind);
    expect(problemOf(unknown)).toMatchObject(invalidAt('/finding/kind'));
  });

  it('of an audit is made by who may: its auditor, or the secretariat', async () => {
    expect(problemOf(await report({ source: 'internalAudit' }))).toMatchObject(
      refusedAs(422, 'reportsFromThisSource'),
    );
    expect(problemOf(await reportBy('kankyo-kansa', { source: 'externalAudit' }))).toMatchObject(
      refusedAs(422, 'reportsFromThisSource'),
    );
    const broughtIn = await reportBy('kikaku-jimukyoku', { source: 'externalAudit' });
    expect(broughtIn.status).toBe(201);
  });

  it('may come from the yearly plan of prevention', async () => {
    const answer = await report({ plannedPrevention: true });
    expect(await saidIn(city, answer.body.id, 'CaseSubmitted')).toMatchObject({
      plannedPrevention: true,
    });
  });

  it('names the closed case that it repeats, if the reporter may see that one', async () => {
    const closed = await triagedCase(city, { triage: { kind: 'goodPoint' } });
    const again = await report({ recurrenceOf: closed });
    expect(again.status).toBe(201);
    expect(await saidIn(city, again.body.id, 'CaseSubmitted')).toMatchObject({
      recurrenceOf: closed,
    });

    const open = await report({ recurrenceOf: again.body.id });
    expect(problemOf(open)).toMatchObject(invalidAt('/recurrenceOf'));
    const elsewhere = await (
      await city.staff('kankyo-kansa')
    ).send('POST', '/api/cases', {
      ...REPORT,
      receivingUnit: 'kankyo-seisaku',
    });
    for (const recurrenceOf of [elsewhere.body.id, MISSING])
      expect(problemOf(await report({ recurrenceOf }))).toMatchObject({ status: 404 });
  });

  it('shows a case that was closed that it happened again, and that its analysis is refuted', async () => {
    const closed = await triagedCase(city, { triage: { kind: 'goodPoint' } });
    const reporter = await city.staff('shimin-kakariin');
    const before = (await reporter.get(`/api/cases/${closed}`)).body;
    expect(before).toMatchObject({ recurredAs: [], analysisRefuted: false });

    const { body: again } = await report({ recurrenceOf: closed, foundHow: 'ourselves' });
    const seen = await reporter.get(`/api/cases/${closed}?after=${again.position}`);
    expect(seen.body).toMatchObject({
      recurredAs: [{ id: again.id, number: again.number, noticedOn: city.day() }],
      analysisRefuted: true,
    });
    expect((await reporter.get(`/api/cases/${again.id}`)).body).toMatchObject({
      recurrenceOf: closed,
    });
    // As it was before the new report, nothing had refuted it.
    const { body: then } = await reporter.get(`/api/cases/${closed}?revision=${before.revision}`);
    expect(then).toMatchObject({ analysisRefuted: false });

    // A report that is withdrawn refutes nothing.
    const withdrawn = await reporter.command(again.id, 'withdraw', REASON);
    expect(withdrawn.status).toBe(200);
    const after = await reporter.get(`/api/cases/${closed}?after=${withdrawn.body.position}`);
    expect(after.body).toMatchObject({ recurredAs: [], analysisRefuted: false });
  });

  it('shows of the new case no more than its reader may see, and everybody that the analysis is refuted', async () => {
    const otherwise = { reporter: 'joho-kanri', triage: { kind: 'goodPoint' } };
    const closed = await triagedCase(city, otherwise);
    const { id, number, position } = (await report({ recurrenceOf: closed })).body;
    const seenBy = async (login: string, after: string) => {
      const { body } = await (await city.staff(login)).get(`/api/cases/${closed}?after=${after}`);
      return { recurredAs: body.recurredAs, analysisRefuted: body.analysisRefuted };
    };
    const whole = { recurredAs: [{ id, number, noticedOn: city.day() }], analysisRefuted: true };
    expect(await seenBy('shimin-kacho', position)).toEqual(whole);
    // Its reporter reads all of the old case, and nothing of the new one.
    const hidden = { recurredAs: [], analysisRefuted: true };
    expect(await seenBy('joho-kanri', position)).toEqual(hidden);

    await (await city.staff('shimin-suishin')).command(id, 'accept');
    const secretariat = await city.staff('kikaku-jimukyoku');
    const triaged = await secretariat.command(id, 'triage', triage(city));
    const summary = { recurredAs: [{ id, number, noticedOn: null }], analysisRefuted: true };
    expect(await seenBy('joho-kanri', triaged.body.position)).toEqual(summary);
    expect(await seenBy('shimin-kacho', triaged.body.position)).toEqual(whole);
  });

  it('that comes late is asked why, and never refused', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const open = async (id: string) =>
      (await reporter.get(`/api/cases/${id}`)).body.possible.find(
        ({ command }) => command === 'explain-delay',
      )?.allowed;
    // Monday; three working days later it is Thursday.
    const inTime = await report({ noticedOn: city.day(-3), foundHow: 'ourselves' });
    expect(await open(inTime.body.id)).toBe(false);

    const late = await report({ noticedOn: city.day(-7), foundHow: 'ourselves' });
    expect(late.status).toBe(201);
    expect(await open(late.body.id)).toBe(true);
    const waits = await reporter.get(`/api/tasks?after=${late.body.position}`);
    expect(JSON.stringify(waits.body)).toContain('explain-delay');
    const whyLate = '担当者が休みで、書類が引き出しに入ったままだったため。';
    const { body: told } = await reporter.command(late.body.id, 'explain-delay', { whyLate });
    expect(told.state.steps).toEqual(['submitted']);
    expect(await open(late.body.id)).toBe(false);
    const { body: shown } = await reporter.get(`/api/cases/${late.body.id}`);
    expect(shown).toMatchObject({ facts: { delayExplanation: { data: { whyLate } } } });

    const saidAtOnce = await report({ noticedOn: city.day(-7), foundHow: 'ourselves', whyLate });
    expect(await open(saidAtOnce.body.id)).toBe(false);
  });

  it('is declined by its section, with a section that it may belong to', async () => {
    const id = await reportedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const nowhere = await promoter.command(id, 'decline', { ...REASON, proposedUnit: 'nowhere' });
    expect(problemOf(nowhere)).toMatchObject(invalidAt('/proposedUnit'));

    const declined = await promoter.command(id, 'decline', { ...REASON, proposedUnit: 'doro' });
    expect(declined.body.state.steps).toEqual(['submitted']);
    expect(problemOf(await promoter.command(id, 'decline', REASON))).toMatchObject(
      refusedAs(403, 'theSectionDidNotDecline'),
    );
  });

  it('is transferred by the secretariat, and begins anew there', async () => {
    const id = await acceptedCase(city);
    const to = (toUnit: string) => ({ ...REASON, toUnit });
    const head = await city.staff('shimin-kacho');
    expect(problemOf(await head.command(id, 'transfer', to('doro')))).toMatchObject(
      refusedAs(403, 'transfersTheCase'),
    );
    const secretariat = await city.staff('kikaku-jimukyoku');
    expect(problemOf(await secretariat.command(id, 'transfer', to('nowhere')))).toMatchObject(
      invalidAt('/toUnit'),
    );
    expect(problemOf(await secretariat.command(id, 'transfer', to('shimin')))).toMatchObject(
      refusedAs(422, 'toUnitIsAnotherSection'),
    );

    const transferred = await secretariat.command(id, 'transfer', to('doro'));
    expect(transferred.body.state.steps).toEqual(['submitted']);
    const seen = await secretariat.get(`/api/cases/${id}?after=${transferred.body.position}`);
    expect(seen.body.section).toBe('doro');
  });

  it('is shared with other sections that have actions of their own in it', async () => {
    const id = await acceptedCase(city);
    const head = await city.staff('shimin-kacho');
    expect((await head.command(id, 'join-sections', { units: ['doro', 'kokuho'] })).status).toBe(
      200,
    );
    const department = await head.command(id, 'join-sections', { units: ['kankyo'] });
    expect(problemOf(department)).toMatchObject(refusedAs(422, 'joinsSectionsOnly'));
    const nowhere = await head.command(id, 'join-sections', { units: ['doro', 'nowhere'] });
    expect(problemOf(nowhere)).toMatchObject(invalidAt('/units/1'));
  });

  it('gets another handler, who belongs to the section', async () => {
    const id = await triagedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const named = await promoter.command(id, 'name-handler', { person: 'p-0004' });
    expect(named.status).toBe(200);
    expect((await promoter.get(`/api/cases/${id}`)).body.handler).toBe('p-0004');
    const outside = await promoter.command(id, 'name-handler', { person: 'p-0012' });
    expect(problemOf(outside)).toMatchObject(refusedAs(422, 'handlerBelongsToTheSection'));
  });
});
