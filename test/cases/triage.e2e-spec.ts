import {
  acceptedCase,
  problemOf,
  reportedCase,
  refusedAs,
  saidIn,
  triagedCase,
} from '../city/case-of';
import { City } from '../city/city';
import { triage } from '../city/life';

const REASON = { reason: '聞き取りと記録を確かめた結果による。' };
const FROM_AN_AUDIT = {
  reporter: 'kankyo-kansa',
  report: { source: 'internalAudit', finding: { kind: 'minorNonconformity' } },
};

describe('The triage of a case', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is proposed by the section where something serious is suspected', async () => {
    const promoter = await city.staff('shimin-suishin');
    const suspected = await acceptedCase(city, { report: { seriousSuspected: true } });
    const proposed = await promoter.command(suspected, 'propose-triage', triage(city));
    expect(proposed.body.state.steps).toEqual(['accepted']);

    const ordinary = await acceptedCase(city);
    expect(
      problemOf(await promoter.command(ordinary, 'propose-triage', triage(city))),
    ).toMatchObject(refusedAs(403, 'somethingSeriousIsSuspected'));
  });

  it('leads on to the closing where no corrective action is needed, with the reason', async () => {
    const id = await triagedCase(city, { triage: { noActionReason: REASON.reason } });
    const { body } = await (await city.staff('shimin-kacho')).get(`/api/cases/${id}`);
    expect(body.state).toMatchObject({ phase: 'closure', steps: ['preparing'] });
    expect(body.facts).toMatchObject({ triage: { data: { noActionReason: REASON.reason } } });
  });

  it('by the section is provisional until the secretariat confirms it', async () => {
    const id = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    await promoter.command(id, 'triage', triage(city));
    expect(await saidIn(city, id, 'CaseTriaged')).toMatchObject({ provisional: true });
    expect(problemOf(await promoter.command(id, 'confirm-triage'))).toMatchObject(
      refusedAs(403, 'confirmsTriage'),
    );

    const secretariat = await city.staff('kikaku-jimukyoku');
    expect((await secretariat.command(id, 'confirm-triage')).status).toBe(200);
    expect(problemOf(await secretariat.command(id, 'confirm-triage'))).toMatchObject(
      refusedAs(403, 'theTriageIsProvisional'),
    );
  });

  it("takes over an audit finding's kind, which the section accepts", async () => {
    const promoter = await city.staff('shimin-suishin');
    const id = await acceptedCase(city, FROM_AN_AUDIT);
    expect((await promoter.command(id, 'accept-finding')).status).toBe(200);
    const other = await promoter.command(id, 'triage', triage(city));
    expect(problemOf(other)).toMatchObject(refusedAs(422, 'findingKeepsItsKind'));

    const noFinding = await acceptedCase(city);
    expect(problemOf(await promoter.command(noFinding, 'accept-finding'))).toMatchObject(
      refusedAs(403, 'answersAFinding'),
    );
  });

  it('is changed as the section asked, by who decides that', async () => {
    const id = await triagedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const asked = { severity: 'serious', ...REASON };
    const reporter = await city.staff('shimin-kakariin');
    expect(problemOf(await reporter.command(id, 'request-reclassification', asked))).toMatchObject(
      refusedAs(403, 'isPromoterOrOfficerOfTheSection'),
    );
    expect(problemOf(await promoter.command(id, 'request-reclassification', REASON))).toMatchObject(
      refusedAs(422, 'isNewClassification'),
    );
    const request = await promoter.command(id, 'request-reclassification', asked);
    expect(request.status).toBe(200);

    const head = await city.staff('kikaku-kacho');
    const waits = await head.get(`/api/tasks?after=${request.body.position}`);
    expect(JSON.stringify(waits.body)).toContain('reclassify');
    // Who decides has been shown what was asked for.
    expect((await head.signs(id, 'reclassify')).map(({ revision }) => revision)).toContain(
      request.body.revision,
    );
    await head.sign(id, 'reclassify', asked);
    const { body } = await promoter.get(`/api/cases/${id}`);
    expect(body).toMatchObject({ severity: 'serious' });
    expect(body.facts).not.toHaveProperty('reclassificationRequest');

    const untriaged = await acceptedCase(city);
    expect(
      problemOf(await promoter.command(untriaged, 'request-reclassification', asked)),
    ).toMatchObject(refusedAs(403, 'standsClassified'));
  });

  it("is free again once the section objected to a finding's kind, in five working days", async () => {
    const inTime = await acceptedCase(city, FROM_AN_AUDIT);
    const late = await acceptedCase(city, FROM_AN_AUDIT);
    // From Monday to Monday.
    city.pass(7);
    const promoter = await city.staff('shimin-suishin');
    expect((await promoter.command(inTime, 'object-to-finding', REASON)).status).toBe(200);
    // The section does not decide on its own objection.
    expect(problemOf(await promoter.command(inTime, 'triage', triage(city)))).toMatchObject(
      refusedAs(422, 'findingKeepsItsKind'),
    );
    const secretary = await city.staff('kikaku-jimukyoku');
    expect((await secretary.command(inTime, 'triage', triage(city))).status).toBe(200);

    city.pass(1);
    const again = await city.staff('shimin-suishin');
    expect(problemOf(await again.command(late, 'object-to-finding', REASON))).toMatchObject(
      refusedAs(422, 'objectsInTime'),
    );
  });

  it('gives the section to which it was transferred five working days of its own', async () => {
    const id = await acceptedCase(city, FROM_AN_AUDIT);
    city.pass(14);
    const secretary = await city.staff('kikaku-jimukyoku');
    const there = { ...REASON, toUnit: 'fukushi-seisaku' };
    expect((await secretary.command(id, 'transfer', there)).status).toBe(200);
    city.pass(5);
    const promoter = await city.staff('fukushi-kacho');
    expect((await promoter.command(id, 'object-to-finding', REASON)).status).toBe(200);
  });

  it("is changed upward by the secretariat's head, with a signature", async () => {
    const id = await triagedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const serious = { ...REASON, severity: 'serious' };
    expect(problemOf(await promoter.command(id, 'reclassify', serious))).toMatchObject(
      refusedAs(403, 'reclassifies'),
    );
    const head = await city.staff('kikaku-kacho');
    expect(problemOf(await head.command(id, 'reclassify', serious))).toMatchObject({
      status: 428,
    });
    expect(problemOf(await head.sign(id, 'reclassify', REASON))).toMatchObject(
      refusedAs(422, 'isNewClassification'),
    );

    const changed = await head.sign(id, 'reclassify', serious);
    expect(changed.status).toBe(200);
    expect(await saidIn(city, id, 'CaseReclassified')).toMatchObject({
      kind: 'nonconformity',
      severity: 'serious',
    });
  });

  it('is changed downward by the quality manager, later than ten working days', async () => {
    const id = await triagedCase(city);
    city.pass(21);
    const lighter = { ...REASON, kind: 'minorNonconformity' };
    const head = await city.staff('kikaku-kacho');
    expect(problemOf(await head.sign(id, 'reclassify', lighter))).toMatchObject(
      refusedAs(422, 'isDownwardOnlyByWhoMay'),
    );
    const manager = await city.staff('kikaku-bucho');
    expect((await manager.sign(id, 'reclassify', lighter)).status).toBe(200);
  });

  it('of a request is followed by the decision whether it is taken up', async () => {
    const id = await triagedCase(city, { triage: { kind: 'request' } });
    const considered = { ...REASON, decision: 'underConsideration' };
    const promoter = await city.staff('shimin-suishin');
    const adopts = { ...REASON, decision: 'adopted' };
    expect(problemOf(await promoter.command(id, 'decide-adoption', adopts))).toMatchObject(
      refusedAs(403, 'decidesAdoption'),
    );
    const head = await city.staff('shimin-kacho');
    expect(problemOf(await head.sign(id, 'decide-adoption', considered))).toMatchObject(
      refusedAs(422, 'considersUntilADay'),
    );

    const waiting = await head.sign(id, 'decide-adoption', {
      ...considered,
      decideBy: city.day(30),
    });
    expect(waiting.body.state.steps).toEqual(['decidingAdoption']);
    const adopted = await head.sign(id, 'decide-adoption', adopts);
    expect(adopted.body.state).toMatchObject({ phase: 'correction', steps: ['planning'] });
  });

  it('is possible once a report was accepted, and not before', async () => {
    const id = await reportedCase(city);
    const promoter = await city.staff('shimin-suishin');
    for (const command of ['triage', 'propose-triage'])
      expect(problemOf(await promoter.command(id, command, triage(city)))).toMatchObject({
        status: 409,
      });
  });
});
