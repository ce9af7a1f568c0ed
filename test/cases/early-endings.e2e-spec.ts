import {
  acceptedCase,
  invalidAt,
  problemOf,
  refusedAs,
  reportedCase,
  triagedCase,
} from '../city/case-of';
import { City } from '../city/city';

const MISSING = '00000000-0000-8000-8000-000000000000';
const REASON = { reason: '同じ出来事が先に報告されていたため。' };
const ended = (step: string) => ({ phase: 'ended', steps: [step], ended: true });

describe('A case ends early', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('withdrawn by its reporter before triage, without a signature', async () => {
    const id = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    expect(problemOf(await promoter.command(id, 'withdraw', REASON))).toMatchObject(
      refusedAs(403, 'withdrawsOrDecidesIt'),
    );
    const reporter = await city.staff('shimin-kakariin');
    const signs = [{ revision: 0, digest: `sha256-1:${'0'.repeat(64)}` }];
    const signed = await reporter.command(id, 'withdraw', { ...REASON, signs });
    expect(problemOf(signed)).toMatchObject(invalidAt('/signs'));

    const withdrawn = await reporter.command(id, 'withdraw', REASON);
    expect(withdrawn.body.state).toEqual(ended('withdrawn'));
  });

  it('but is not withdrawn where a citizen was affected', async () => {
    const id = await reportedCase(city, {
      report: { foundHow: 'citizen', citizen: { reply: 'anonymous' } },
    });
    const reporter = await city.staff('shimin-kakariin');
    expect(problemOf(await reporter.command(id, 'withdraw', REASON))).toMatchObject(
      refusedAs(403, 'noCitizenIsAffected'),
    );
  });

  it("withdrawn after triage by the secretariat's head, where the reporter wishes it", async () => {
    const id = await triagedCase(city);
    const reporter = await city.staff('shimin-kakariin');
    const head = await city.staff('kikaku-kacho');
    expect(problemOf(await head.command(id, 'withdraw', REASON))).toMatchObject(
      refusedAs(403, 'theReporterWishesIt'),
    );

    expect((await reporter.command(id, 'request-withdrawal', REASON)).status).toBe(200);
    expect(problemOf(await head.command(id, 'withdraw', REASON))).toMatchObject({ status: 428 });
    const withdrawn = await head.sign(id, 'withdraw', REASON);
    expect(withdrawn.body.state).toEqual(ended('withdrawn'));
  });

  it('as no case at all, decided before it goes on', async () => {
    const id = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    expect(problemOf(await promoter.command(id, 'mark-not-applicable', REASON))).toMatchObject(
      refusedAs(403, 'isSecretariatHead'),
    );
    const head = await city.staff('kikaku-kacho');
    const marked = await head.sign(id, 'mark-not-applicable', REASON);
    expect(marked.body.state).toEqual(ended('notApplicable'));
  });

  it('neither on paper nor under an exception', async () => {
    const id = await acceptedCase(city);
    const head = await city.staff('kikaku-kacho');
    const onPaper = { person: 'p-0008', post: 'kikaku-kacho', decidedOn: city.day() };
    const answer = await head.command(id, 'mark-not-applicable', { ...REASON, onPaper });
    expect(problemOf(answer)).toMatchObject(invalidAt('/onPaper'));
  });

  it('merged into a case that was reported earlier and goes on', async () => {
    const first = await acceptedCase(city);
    city.now = new Date(city.now.getTime() + 60_000);
    const second = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    expect(
      problemOf(await promoter.command(second, 'merge', { ...REASON, into: first })),
    ).toMatchObject(refusedAs(403, 'isSecretariatHead'));
    const head = await city.staff('kikaku-kacho');
    const merging = (id: string, into: string) => head.sign(id, 'merge', { ...REASON, into });
    expect(problemOf(await merging(second, MISSING))).toMatchObject({ status: 404 });
    for (const into of [first, second])
      expect(problemOf(await merging(first, into))).toMatchObject(
        refusedAs(422, 'mergesIntoAnEarlierCase'),
      );

    const merged = await merging(second, first);
    expect(merged.body.state).toEqual(ended('merged'));
    city.now = new Date(city.now.getTime() + 60_000);
    const third = await acceptedCase(city);
    expect(problemOf(await merging(third, second))).toMatchObject(
      refusedAs(422, 'mergesIntoAnEarlierCase'),
    );
  });

  it('merged only once nothing is owed any more but what the other case owes too', async () => {
    const first = await acceptedCase(city);
    city.now = new Date(city.now.getTime() + 60_000);
    const second = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const owed = { kind: 'leakAssessment', owedBy: { post: 'soumu-ka-kacho' } };
    const check = { kind: 'urgentCheck', owedBy: { unit: 'fukushi-seisaku' } };
    for (const body of [owed, check]) await promoter.command(second, 'raise-obligation', body);
    const head = await city.staff('kikaku-kacho');
    const merging = () => head.sign(second, 'merge', { ...REASON, into: first });
    const refused = refusedAs(422, 'leavesNothingOwedBehind');
    expect(problemOf(await merging())).toMatchObject(refused);
    await head.sign(second, 'waive-obligation', { ...REASON, id: 'urgentCheck-1' });
    expect(problemOf(await merging())).toMatchObject(refused);
    await promoter.command(first, 'raise-obligation', owed);
    expect((await merging()).body.state).toEqual(ended('merged'));
  });

  it('cancelled by the quality manager, as the section asked', async () => {
    const id = await triagedCase(city);
    const promoter = await city.staff('shimin-suishin');
    expect(problemOf(await promoter.command(id, 'request-cancellation', REASON))).toMatchObject(
      refusedAs(403, 'isOfficerOfTheSection'),
    );
    const head = await city.staff('shimin-kacho');
    expect((await head.command(id, 'request-cancellation', REASON)).status).toBe(200);
    expect(problemOf(await head.command(id, 'cancel', REASON))).toMatchObject(
      refusedAs(403, 'isQualityManager'),
    );

    const manager = await city.staff('kikaku-bucho');
    const cancelled = await manager.sign(id, 'cancel', REASON);
    expect(cancelled.body.state).toEqual(ended('cancelled'));
  });

  it("but an external audit's nonconformity is never cancelled", async () => {
    const found = async (kind: string) =>
      triagedCase(city, {
        reporter: 'kikaku-jimukyoku',
        report: { source: 'externalAudit', finding: { kind } },
        triage: { kind },
      });
    const head = await city.staff('shimin-kacho');
    const nonconformity = await found('minorNonconformity');
    expect(
      problemOf(await head.command(nonconformity, 'request-cancellation', REASON)),
    ).toMatchObject(refusedAs(403, 'isNoNonconformityOfAnExternalAudit'));
    const opportunity = await found('improvementOpportunity');
    expect((await head.command(opportunity, 'request-cancellation', REASON)).status).toBe(200);
  });
});
