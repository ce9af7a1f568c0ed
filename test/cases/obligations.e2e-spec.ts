import {
  acceptedCase,
  invalidAt,
  problemOf,
  refusedAs,
  saidIn,
  triagedCase,
} from '../city/case-of';
import { City } from '../city/city';
import { aCase } from '../city/life';

const REASON = { reason: '他の課の確認を待つため。' };

describe('An obligation of a case', () => {
  let city: City;
  let id: string;
  const check = { kind: 'urgentCheck', owedBy: { unit: 'shimin' } };

  beforeAll(async () => {
    city = await City.open();
    id = await acceptedCase(city);
  });
  afterAll(() => city.close());

  it('is raised with an id and a due date of its own, five working days ahead', async () => {
    const promoter = await city.staff('shimin-suishin');
    expect((await promoter.command(id, 'raise-obligation', check)).status).toBe(200);
    expect(await saidIn(city, id, 'ObligationRaised')).toEqual({
      obligation: {
        id: 'urgentCheck-1',
        kind: 'urgentCheck',
        owedBy: {
          unit: 'shimin',
          path: [
            { id: 'reiji', level: 'city' },
            { id: 'shimin-bunka', level: 'department' },
            { id: 'shimin', level: 'section' },
          ],
        },
        dueOn: '2026-04-13',
      },
    });
    const second = { ...check, owedBy: { person: 'p-0003' }, dueOn: city.day(3), about: 'a1' };
    await promoter.command(id, 'raise-obligation', second);
    expect(await saidIn(city, id, 'ObligationRaised')).toMatchObject({
      obligation: { ...second, id: 'urgentCheck-2' },
    });
  });

  it('is of a kind of the ruleset, which says who may raise it', async () => {
    const promoter = await city.staff('shimin-suishin');
    const leak = { kind: 'leakPromptReport', owedBy: { post: 'soumu-ka-kacho' } };
    expect(problemOf(await promoter.command(id, 'raise-obligation', leak))).toMatchObject(
      refusedAs(422, 'isAKindOfObligation'),
    );
  });

  it('that follows from a leak is owed by the records manager, by the day that the law sets', async () => {
    const leak = { kind: 'leakAssessment', owedBy: { post: 'soumu-ka-kacho' } };
    const promoter = await city.staff('shimin-suishin');
    const raised = (change: object) =>
      promoter.command(id, 'raise-obligation', { ...leak, ...change });
    expect(problemOf(await raised({ owedBy: { person: 'p-0003' } }))).toEqual({
      status: 422,
      rules: ['isOwedByWhoAnswersForIt'],
      fields: [],
    });
    expect(problemOf(await raised({ dueOn: city.day(4) }))).toEqual({
      status: 422,
      rules: ['isDueByTheLatestDay'],
      fields: [],
    });
    expect((await raised({ dueOn: city.day(1) })).status).toBe(200);
    const other = { kind: 'leakFinalReportMalicious', owedBy: { post: 'soumu-ka-kacho' } };
    const records = await city.staff('soumu-kacho');
    expect((await records.command(id, 'raise-obligation', other)).status).toBe(200);
    expect(await saidIn(city, id, 'ObligationRaised')).toMatchObject({
      obligation: { ...other, dueOn: city.day(60) },
    });
  });

  it('to reply is about a voice that is there', async () => {
    const reply = { kind: 'reply', owedBy: { unit: 'shimin' }, as: 'kikaku-jimukyoku' };
    const secretariat = await city.staff('kikaku-jimukyoku');
    expect(problemOf(await secretariat.command(id, 'raise-obligation', reply))).toMatchObject(
      refusedAs(422, 'aReplyIsAboutAVoice'),
    );
    const nowhere = { ...reply, about: '00000000-0000-8000-8000-000000000000' };
    expect((await secretariat.command(id, 'raise-obligation', nowhere)).status).toBe(404);
  });

  it.each([
    ['/kind', { ...check, kind: 'noSuchKind' }],
    ['/dueOn', { ...check, kind: 'bodyAcceptance' }],
    ['/owedBy', { ...check, owedBy: {} }],
    ['/owedBy', { ...check, owedBy: { unit: 'shimin', person: 'p-0003' } }],
    ['/owedBy/unit', { ...check, owedBy: { unit: 'nowhere' } }],
    ['/owedBy/post', { ...check, owedBy: { post: 'nobody' } }],
    ['/owedBy/person', { ...check, owedBy: { person: 'p-9999' } }],
    ['/about', { ...check, about: '窓口の氏名' }],
  ])('says what is wrong at %s', async (pointer, body) => {
    const secretariat = await city.staff('kikaku-jimukyoku');
    const answer = await secretariat.command(id, 'raise-obligation', {
      ...body,
      as: 'kikaku-jimukyoku',
    });
    expect(problemOf(answer)).toMatchObject(invalidAt(pointer));
  });

  it('is met by whoever owes it, with an answer that its kind knows and a reason', async () => {
    const answer = { id: 'urgentCheck-1', answer: 'doesNotApply', text: '同じ様式を使わない。' };
    const reporter = await city.staff('kikaku-kacho');
    expect(problemOf(await reporter.command(id, 'meet-obligation', answer))).toMatchObject(
      refusedAs(403, 'owesAnObligation'),
    );
    // Of the section, but neither its promoter nor its officer.
    const member = await city.staff('shimin-kakariin');
    expect(problemOf(await member.command(id, 'meet-obligation', answer))).toMatchObject(
      refusedAs(403, 'owesAnObligation'),
    );
    const head = await city.staff('shimin-kacho');
    const done = { ...answer, answer: 'done' };
    expect(problemOf(await head.command(id, 'meet-obligation', done))).toMatchObject(
      refusedAs(422, 'answersAsTheKindAsks'),
    );
    expect((await head.command(id, 'meet-obligation', answer)).status).toBe(200);
  });

  it('is waived by decision, and as unanswered only once it is overdue', async () => {
    const waiving = { ...REASON, id: 'urgentCheck-2' };
    const promoter = await city.staff('shimin-suishin');
    expect(problemOf(await promoter.command(id, 'waive-obligation', waiving))).toMatchObject(
      refusedAs(403, 'waivesObligations'),
    );
    const head = await city.staff('kikaku-kacho');
    const unanswered = { ...waiving, unanswered: true };
    expect(problemOf(await head.sign(id, 'waive-obligation', unanswered))).toMatchObject(
      refusedAs(422, 'closesUnansweredOnlyWhenOverdue'),
    );
    expect((await head.sign(id, 'waive-obligation', waiving)).status).toBe(200);
  });

  it('that was overdue from the first day is 未回答 only five working days later', async () => {
    const other = await triagedCase(city);
    const late = { ...check, owedBy: { unit: 'fukushi-seisaku' }, dueOn: city.day(-1) };
    await (await city.staff('shimin-suishin')).command(other, 'raise-obligation', late);
    const unanswered = { ...REASON, id: 'urgentCheck-1', unanswered: true };
    const closed = async () =>
      problemOf(
        await (await city.staff('kikaku-kacho')).sign(other, 'waive-obligation', unanswered),
      );
    expect(await closed()).toMatchObject(refusedAs(422, 'theAskedHadTimeToAnswer'));
    city.pass(4);
    expect(await closed()).toMatchObject(refusedAs(422, 'theAskedHadTimeToAnswer'));
    city.pass(3);
    expect(await closed()).toMatchObject({ status: 200 });
  });

  it('is not waived by who owes it', async () => {
    const promoter = await city.staff('shimin-suishin');
    const owed = { kind: 'urgentCheck', owedBy: { unit: 'kikaku' } };
    await promoter.command(id, 'raise-obligation', owed);
    const head = await city.staff('kikaku-kacho');
    const waiving = { ...REASON, id: 'urgentCheck-3' };
    expect(problemOf(await head.sign(id, 'waive-obligation', waiving))).toEqual({
      status: 422,
      rules: ['theOwerDoesNotWaive'],
      fields: [],
    });
  });

  it('to deploy what was decided is raised only once a plan was decided', async () => {
    const promoter = await city.staff('shimin-suishin');
    const deploy = { kind: 'horizontalDeployment', owedBy: { unit: 'fukushi-seisaku' } };
    expect(problemOf(await promoter.command(id, 'raise-obligation', deploy))).toMatchObject(
      refusedAs(422, 'thisKindIsNotTooEarly'),
    );
    const decided = (await aCase(city, 'decided')).body.id;
    expect((await promoter.command(decided, 'raise-obligation', deploy)).status).toBe(200);
  });
});

describe('A due date', () => {
  let city: City;
  let id: string;

  beforeAll(async () => {
    city = await City.open();
    id = await triagedCase(city);
  });
  afterAll(() => city.close());

  it('is extended as its owner asked, by another', async () => {
    const asked = { ...REASON, deadline: 'causesAndPlan', to: city.day(28) };
    const handler = await city.staff('shimin-tantou');
    const unknown = await handler.command(id, 'request-extension', { ...asked, deadline: 'a9' });
    expect(problemOf(unknown)).toMatchObject(refusedAs(422, 'extendsAnOpenDeadline'));
    const head = await city.staff('kikaku-kacho');
    expect(problemOf(await head.sign(id, 'grant-extension', asked))).toMatchObject(
      refusedAs(422, 'extendsAsRequested'),
    );

    expect((await handler.command(id, 'request-extension', asked)).status).toBe(200);
    expect((await head.sign(id, 'grant-extension', asked)).status).toBe(200);
    expect((await handler.get(`/api/cases/${id}`)).body).toMatchObject({
      planDueOn: asked.to,
      extensions: [{ deadline: 'causesAndPlan', times: 1, firstDueOn: city.day(14) }],
    });
  });

  it('of an obligation is extended if the ruleset lets somebody, a statutory one never', async () => {
    const secretariat = await city.staff('kikaku-jimukyoku');
    const records = { kind: 'leakAssessment', owedBy: { post: 'soumu-ka-kacho' } };
    const check = { kind: 'urgentCheck', owedBy: { person: 'p-0003' } };
    for (const body of [records, check])
      await secretariat.command(id, 'raise-obligation', { ...body, as: 'kikaku-jimukyoku' });
    const handler = await city.staff('shimin-tantou');
    const asked = { ...REASON, to: city.day(28) };
    expect(
      problemOf(
        await handler.command(id, 'request-extension', { ...asked, deadline: 'leakAssessment-1' }),
      ),
    ).toMatchObject(refusedAs(422, 'extendsAnOpenDeadline'));

    const longer = { ...asked, deadline: 'urgentCheck-1' };
    expect((await handler.command(id, 'request-extension', longer)).status).toBe(200);
    const head = await city.staff('shimin-kacho');
    expect((await head.sign(id, 'grant-extension', longer)).status).toBe(200);
  });

  it('stays where the extension is refused', async () => {
    const asked = { ...REASON, deadline: 'causesAndPlan' };
    const handler = await city.staff('shimin-tantou');
    const manager = await city.staff('kikaku-bucho');
    expect(problemOf(await manager.sign(id, 'refuse-extension', asked))).toMatchObject(
      refusedAs(422, 'refusesWhatWasRequested'),
    );
    await handler.command(id, 'request-extension', { ...asked, to: city.day(60) });
    expect((await manager.sign(id, 'refuse-extension', asked)).status).toBe(200);
    expect((await handler.get(`/api/cases/${id}`)).body.planDueOn).toBe(city.day(28));
  });
});
