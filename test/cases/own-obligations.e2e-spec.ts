import { addDays } from '../../src/calendar/day';
import { ObligationProcess } from '../../src/cases/processes/obligation-process';
import {
  acceptedCase,
  allSaidIn,
  problemOf,
  refusedAs,
  reportedCase,
  triagedCase,
} from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, CAUSES, goOn, plan, triage, TYPED } from '../city/life';

interface Owed {
  readonly id: string;
  readonly kind: string;
  readonly owedBy: object;
  readonly dueOn: string;
  readonly about?: string;
}

describe('What a case comes to owe by itself', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const owedIn = async (id: string): Promise<readonly Owed[]> => {
    const raised = await allSaidIn(city, id, 'ObligationRaised');
    return raised.map((fact) => (fact as { obligation: Owed }).obligation);
  };
  /** Once as many are owed. */
  const owed = (id: string, count: number): Promise<readonly Owed[]> =>
    eventually(`${count} obligations`, async () => {
      const found = await owedIn(id);
      return found.length >= count ? found : undefined;
    });
  const SECTION = { unit: 'shimin' };
  const reclassify = async (id: string, severity: string) =>
    (await city.staff('kikaku-kacho')).sign(id, 'reclassify', {
      kind: 'nonconformity',
      severity,
      reason: '影響を受けた世帯が増えたため。',
    });

  it('is nothing where nothing serious is suspected, and no action revises a work procedure', async () => {
    const { body } = await aCase(city, 'decided');
    // What comes after it in the log is looked at after it.
    await owed(await reportedCase(city, { report: { seriousSuspected: true } }), 1);
    expect(await owedIn(body.id)).toEqual([]);
  });

  it('is 第一報 by the next calendar day, of the section, where something serious is suspected', async () => {
    const id = await reportedCase(city, { report: { seriousSuspected: true } });
    expect(await owed(id, 1)).toMatchObject([
      { id: 'firstReport-1', kind: 'firstReport', owedBy: SECTION, dueOn: city.day(1) },
    ]);
  });

  it.each(['yes', 'unknown'])(
    'is the judgement of a leak too where personal data is touched: %s',
    async (personalData) => {
      const touches = { personalData, money: 'no', injury: 'no' };
      const found = await owed(await reportedCase(city, { report: { touches } }), 2);
      expect(found).toMatchObject([
        { kind: 'firstReport' },
        { kind: 'leakAssessment', owedBy: { post: 'soumu-ka-kacho' }, dueOn: city.day(3) },
      ]);
    },
  );

  it('is the judgement of a leak also where the reporter thinks better of it', async () => {
    const touches = { personalData: 'yes', money: 'no', injury: 'no' };
    const id = await reportedCase(city, { report: { touches } });
    await owed(id, 2);
    const reporter = await city.staff('shimin-kakariin');
    const withdraw = () => reporter.command(id, 'withdraw', { reason: '勘違いでした。' });
    expect(problemOf(await withdraw())).toMatchObject(
      refusedAs(403, 'leavesNothingThatMustBeAnswered'),
    );
    const judged = { id: 'leakAssessment-1', answer: 'notReportable', text: '誤送付は無かった。' };
    await (await city.staff('soumu-kacho')).command(id, 'meet-obligation', judged);
    expect((await withdraw()).status).toBe(200);
  });

  it('is owed before the case can end, however far behind the process is', async () => {
    const behind = await City.open();
    try {
      await behind.server.app.get(ObligationProcess).onApplicationShutdown();
      const touches = { personalData: 'yes', money: 'no', injury: 'no' };
      const id = await reportedCase(behind, { report: { touches } });
      const reporter = await behind.staff('shimin-kakariin');
      expect(
        problemOf(await reporter.command(id, 'withdraw', { reason: '勘違いでした。' })),
      ).toMatchObject(refusedAs(403, 'leavesNothingThatMustBeAnswered'));
    } finally {
      await behind.close();
    }
  });

  it('is the judgement of a leak counted from the day on which it was noticed', async () => {
    const touches = { personalData: 'yes', money: 'no', injury: 'no' };
    const noticedOn = city.day(-10);
    const found = await owed(await reportedCase(city, { report: { touches, noticedOn } }), 2);
    expect(found).toMatchObject([
      { kind: 'firstReport', dueOn: city.day(1) },
      { kind: 'leakAssessment', dueOn: city.day(-7) },
    ]);
  });

  it('is the judgement of a leak counted from the triage that first says so', async () => {
    const id = await acceptedCase(city, { report: { noticedOn: city.day(-10) } });
    const usual = triage(city);
    const leaking = {
      ...usual,
      impact: { ...usual.impact, personalData: 'ordinary', leak: 'possible' },
    };
    await (await city.staff('kikaku-jimukyoku')).command(id, 'triage', leaking);
    expect(await owed(id, 1)).toMatchObject([
      { kind: 'leakAssessment', owedBy: { post: 'soumu-ka-kacho' }, dueOn: city.day(3) },
    ]);
  });

  it('is the judgement of a leak of a good point too, which waits for it', async () => {
    const impact = { ...triage(city).impact, personalData: 'ordinary', leak: 'possible' };
    const id = await triagedCase(city, { triage: { kind: 'goodPoint', impact } });
    expect(await owed(id, 1)).toMatchObject([{ kind: 'leakAssessment', dueOn: city.day(3) }]);
    const head = await city.staff('shimin-kacho');
    expect(problemOf(await head.command(id, 'request-closure'))).toMatchObject(
      refusedAs(403, 'nothingIsOwed'),
    );
  });

  it('is 速報, 確報 and 本人通知 of a leak that the records manager judges reportable', async () => {
    const touches = { personalData: 'yes', money: 'no', injury: 'no' };
    const reportOf = () => reportedCase(city, { report: { touches, noticedOn: city.day(-2) } });
    const [id, other] = [await reportOf(), await reportOf()];
    for (const one of [id, other]) await owed(one, 2);
    const records = await city.staff('soumu-kacho');
    const judged = (one: string, answer: string) =>
      records.command(one, 'meet-obligation', {
        id: 'leakAssessment-1',
        answer,
        text: '漏えいした本人の人数と情報の種類から判断した。',
      });
    expect((await judged(other, 'notReportable')).status).toBe(200);
    expect((await judged(id, 'reportable')).status).toBe(200);
    const owedBy = { post: 'soumu-ka-kacho' };
    expect((await owed(id, 5)).slice(2)).toMatchObject([
      { kind: 'leakPromptReport', owedBy, dueOn: city.day(1) },
      { kind: 'leakFinalReport', owedBy, dueOn: city.day(28) },
      { kind: 'leakNotice', owedBy, dueOn: city.day(28) },
    ]);
    expect((await owedIn(other)).map(({ kind }) => kind)).toEqual([
      'firstReport',
      'leakAssessment',
    ]);
  });

  it('is the reply to a citizen who wants one, where no voice was recorded', async () => {
    const fromACitizen = (reply: string) =>
      reportedCase(city, {
        report: { foundHow: 'citizen', citizen: { reply }, noticedOn: city.day(-2) },
      });
    const ids = [];
    for (const reply of ['notWanted', 'anonymous', 'wanted']) ids.push(await fromACitizen(reply));
    expect(await owed(ids.at(-1) ?? '', 1)).toMatchObject([
      { id: 'reply-1', kind: 'reply', owedBy: SECTION, dueOn: '2026-04-20' },
    ]);
    expect(await Promise.all(ids.slice(0, 2).map(owedIn))).toEqual([[], []]);
    const done = { id: 'reply-1', answer: 'done', text: '電話で回答した。' };
    const head = await city.staff('shimin-kacho');
    expect(problemOf(await head.command(ids.at(-1) ?? '', 'meet-obligation', done))).toMatchObject(
      refusedAs(422, 'aVoicesReplyIsMetByItsAnswer'),
    );
  });

  it('is 公表判断 once a case is serious, also by 区分変更, and never a second time', async () => {
    const id = await triagedCase(city);
    await reclassify(id, 'serious');
    expect(await owed(id, 2)).toMatchObject([
      { kind: 'firstReport', owedBy: SECTION },
      { kind: 'publication', owedBy: { post: 'kikaku-bucho' }, dueOn: '2026-04-13' },
    ]);
    const manager = await city.staff('kikaku-bucho');
    await manager.command(id, 'meet-obligation', {
      id: 'publication-1',
      answer: 'notPublished',
      text: '関係する世帯には個別に知らせたため。',
    });
    await manager.sign(id, 'reclassify', {
      kind: 'nonconformity',
      severity: 'ordinary',
      reason: '影響は一世帯と分かったため。',
    });
    await reclassify(id, 'serious');
    await city.restart();
    await owed(await reportedCase(city, { report: { seriousSuspected: true } }), 1);
    expect((await owedIn(id)).map(({ kind }) => kind)).toEqual(['firstReport', 'publication']);
  });

  it('is not raised where somebody raised it before', async () => {
    const id = await acceptedCase(city);
    const byHand = { kind: 'publication', owedBy: { post: 'kikaku-bucho' } };
    await (await city.staff('kikaku-jimukyoku')).command(id, 'raise-obligation', byHand);
    const serious = { ...triage(city), severity: 'serious' };
    await (await city.staff('kikaku-jimukyoku')).command(id, 'triage', serious);
    await owed(await reportedCase(city, { report: { seriousSuspected: true } }), 1);
    expect((await owedIn(id)).map(({ kind }) => kind)).toEqual(['publication', 'firstReport']);
  });

  it('is 指摘者確認 by whoever found it in an internal audit, once it is classified', async () => {
    const finding = { source: 'internalAudit', finding: { kind: 'nonconformity' } };
    const id = await triagedCase(city, { report: finding, reporter: 'kankyo-kansa' });
    const [confirmation, ...more] = await owed(id, 1);
    expect(more).toEqual([]);
    // Ten working days after the day of causes and plan, Golden Week between them.
    expect(confirmation).toMatchObject({
      kind: 'finderConfirmation',
      owedBy: { person: 'p-0011' },
      dueOn: '2026-05-08',
    });
  });

  it('is 審査機関の受理 of a finding from outside, due with causes and plan', async () => {
    const finding = { source: 'externalAudit', finding: { kind: 'nonconformity' } };
    const id = await triagedCase(city, { report: finding, reporter: 'kikaku-jimukyoku' });
    expect(await owed(id, 1)).toMatchObject([
      { kind: 'bodyAcceptance', owedBy: { post: 'kikaku-kacho' }, dueOn: city.day(14) },
    ]);
  });

  it('is 業務手順書の改訂 by the owner of the action that asks for it, and no closing before', async () => {
    const id = await triagedCase(city);
    const handler = await city.staff('shimin-tantou');
    const contained = { what: '誤った証明書を回収した。', doneOn: city.day() };
    await handler.command(id, 'record-containment', contained);
    await handler.command(id, 'record-causes', CAUSES);
    const { actions, ...rest } = plan(city);
    const [first, ...others] = actions;
    await handler.sign(id, 'submit-plan', {
      ...rest,
      actions: [{ ...first, revisesProcedure: true }, ...others],
    });
    await goOn(city, id, 'endorsed', 'decided');
    expect(await owed(id, 1)).toEqual([
      {
        id: 'procedureRevision-1',
        kind: 'procedureRevision',
        owedBy: { person: 'p-0003', path: expect.arrayContaining([]) as object },
        dueOn: '2026-05-07',
        about: 'a1',
      },
    ]);

    await goOn(city, id, 'firstDone', 'checking');
    const handlerLater = await city.staff('shimin-tantou');
    const effective = { outcome: 'effective', measured: '誤りは無かった。' };
    await (await city.staff('kankyo-kansa')).sign(id, 'judge-effect', effective);
    expect(problemOf(await handlerLater.command(id, 'request-closure'))).toMatchObject(
      refusedAs(403, 'nothingIsOwed'),
    );
    const met = { id: 'procedureRevision-1', answer: 'done', evidence: [TYPED.evidence] };
    expect((await handlerLater.command(id, 'meet-obligation', met)).status).toBe(200);
    expect((await handlerLater.command(id, 'request-closure')).body.state.steps).toEqual([
      'approvingClosure',
    ]);
  });

  it('is what follows from a leak counted from when that was first asked, where nothing else says so', async () => {
    const id = await reportedCase(city);
    const asked = { kind: 'leakAssessment', owedBy: { post: 'soumu-ka-kacho' } };
    await (await city.staff('shimin-suishin')).command(id, 'raise-obligation', asked);
    const first = city.day();
    city.pass(2);
    await (
      await city.staff('soumu-kacho')
    ).command(id, 'meet-obligation', {
      id: 'leakAssessment-1',
      answer: 'reportable',
      text: '漏えいした情報に要配慮個人情報が含まれるため。',
    });
    expect((await owed(id, 4))[1]).toMatchObject({
      kind: 'leakPromptReport',
      dueOn: addDays(first, 3),
    });
  });
});
