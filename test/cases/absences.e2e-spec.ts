import { away, changed } from '../city/absences';
import { allSaidIn, problemOf, refusedAs, saidIn } from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, ACCEPTS, goOn, plan, TYPED } from '../city/life';

// 架空 竹子 (p-0004) is 窓口係長 and stands in for 仮名 六郎 (p-0005), 市民課長.
describe('A plan in approval while somebody is away', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  /** A plan that the handler alone carries out. */
  async function planned(change: object = {}): Promise<string> {
    const { id } = (await aCase(city, 'analysed')).body;
    const usual = plan(city);
    const actions = usual.actions.map((action) => ({ ...action, owner: 'p-0003' }));
    const handler = await city.staff('shimin-tantou');
    await handler.sign(id, 'submit-plan', { ...usual, actions, ...change });
    return id;
  }

  async function toBeDecided(change: object = {}): Promise<string> {
    const id = await planned(change);
    await goOn(city, id, 'endorsed', 'consulted');
    return id;
  }

  /** 推進員 of 市民課, who may record the absences of its people. */
  async function isPromoter(person: string): Promise<void> {
    const { status } = await changed(city, 'designate', {
      ...{ id: `suishin-${person}`, person, role: 'promoter', unit: 'shimin' },
      ...{ from: city.day(), until: city.day(300) },
    });
    expect(status).toBe(200);
  }

  const inStead = { ...ACCEPTS, inAbsence: {} };

  describe('the decider', () => {
    it('is decided for by the post that the ruleset names 代決, and reads it afterwards 後閲', async () => {
      const id = await toBeDecided();
      const absence = await away(city, 'p-0005', city.day(), city.day(2));
      const standIn = await city.staff('shimin-kakaricho');
      const decided = await standIn.sign(id, 'decide-plan', inStead);
      expect(decided.body.state).toMatchObject({ steps: ['implementing'] });
      expect(await saidIn(city, id, 'PlanDecided')).toMatchObject({
        inAbsence: { absence, forPost: 'shimin-kacho', forPerson: 'p-0005', urgent: false },
      });

      city.pass(3);
      const head = await city.staff('shimin-kacho');
      const read = { step: 's3', opinion: '内容に異存はありません。' };
      expect((await head.command(id, 'read-afterwards', read)).status).toBe(200);
      expect(problemOf(await head.command(id, 'read-afterwards', read))).toMatchObject(
        refusedAs(403, 'hasToReadAfterwards'),
      );
    });

    it('is decided for on paper, which is typed in after they have come back', async () => {
      const id = await toBeDecided();
      city.pass(1);
      await away(city, 'p-0005', city.day(), city.day(1));
      city.pass(2);
      const typist = await city.staff('kikaku-jimukyoku');
      const standIn = { person: 'p-0004', post: 'shimin-madoguchi-kakaricho' };
      const on = (days: number) => ({
        ...inStead,
        onPaper: { ...standIn, decidedOn: city.day(days) },
      });
      // Once the decider is back nobody decides in their stead, on paper neither.
      expect(problemOf(await typist.sign(id, 'decide-plan', on(0)))).toMatchObject(
        refusedAs(422, 'isDecidedInPersonOrInRecordedAbsence'),
      );
      expect((await typist.sign(id, 'decide-plan', on(-1))).status).toBe(200);
      expect(await saidIn(city, id, 'PlanDecided')).toMatchObject({
        inAbsence: { forPost: 'shimin-kacho', forPerson: 'p-0005' },
        onPaper: { decidedOn: city.day(-1), latestShownOn: city.day(-3) },
      });
    });

    it('is not decided for by anybody else, nor while no absence is on record', async () => {
      const id = await toBeDecided();
      const standIn = await city.staff('shimin-kakaricho');
      const decide = async () => problemOf(await standIn.sign(id, 'decide-plan', inStead));
      expect(await decide()).toMatchObject(refusedAs(422, 'isDecidedInPersonOrInRecordedAbsence'));
      await away(city, 'p-0005', city.day(1), city.day(2));
      expect(await decide()).toMatchObject(refusedAs(422, 'isDecidedInPersonOrInRecordedAbsence'));

      city.pass(1);
      const other = await city.staff('shimin-bucho');
      const signs = await other.signs(id, 'decide-plan');
      expect(
        problemOf(await other.command(id, 'decide-plan', { ...inStead, signs })),
      ).toMatchObject(refusedAs(403, 'decidesInTurnOrInAbsence'));
    });

    it('is not decided for in what is important, unless it is urgent', async () => {
      const id = await toBeDecided({ important: true });
      await away(city, 'p-0005', city.day(), city.day(5));
      const standIn = await city.staff('shimin-kakaricho');
      expect(problemOf(await standIn.sign(id, 'decide-plan', inStead))).toMatchObject(
        refusedAs(422, 'isDecidedInPersonOrInRecordedAbsence'),
      );
      const urgent = { ...inStead, inAbsence: { urgent: true } };
      expect((await standIn.sign(id, 'decide-plan', urgent)).status).toBe(200);
    });

    it('is not decided for in what one on the route called important, unless it is urgent', async () => {
      const id = await planned();
      const standIn = await city.staff('shimin-kakaricho');
      await standIn.sign(id, 'endorse-plan');
      const secretariat = await city.staff('kikaku-kacho');
      const consulted = { answer: 'agree', important: true };
      expect((await secretariat.sign(id, 'consult-on-plan', consulted)).status).toBe(200);
      await away(city, 'p-0005', city.day(), city.day(5));
      expect(problemOf(await standIn.sign(id, 'decide-plan', inStead))).toMatchObject(
        refusedAs(422, 'isDecidedInPersonOrInRecordedAbsence'),
      );
    });

    it('is not decided for by who recorded the absence, until another has recorded it', async () => {
      const id = await toBeDecided();
      await isPromoter('p-0004');
      const standIn = await city.staff('shimin-kakaricho');
      const absence = { from: city.day(), until: city.day(2), reason: 'illness' };
      const own = await standIn.send('POST', '/api/organisation/record-absence', {
        ...{ person: 'p-0005', ...absence },
      });
      expect(own.status).toBe(200);
      expect(problemOf(await standIn.sign(id, 'decide-plan', inStead))).toMatchObject(
        refusedAs(422, 'didNotRecordTheAbsence'),
      );

      const head = await city.staff('shimin-kacho');
      const never = { id: own.body.id, endedOn: city.day() };
      expect((await head.send('POST', '/api/organisation/end-absence', never)).status).toBe(200);
      const again = await head.send('POST', '/api/organisation/record-absence', absence);
      expect(again.status).toBe(200);
      expect((await standIn.sign(id, 'decide-plan', inStead)).status).toBe(200);
    });

    it('is never decided for by who owns an action', async () => {
      const { id } = (await aCase(city, 'consulted')).body;
      await away(city, 'p-0005', city.day(), city.day(5));
      const standIn = await city.staff('shimin-kakaricho');
      const signs = await standIn.signs(id, 'decide-plan');
      expect(
        problemOf(await standIn.command(id, 'decide-plan', { ...inStead, signs })),
      ).toMatchObject(refusedAs(403, 'deciderIsNeitherAuthorNorActionOwner'));
    });
  });

  describe('whose turn it is on the way', () => {
    const skipped = (id: string) => allSaidIn(city, id, 'StepSkipped');
    const skippedOnce = (id: string) =>
      eventually('a skipped step', async () => (await skipped(id))[0]);

    it('is passed over as soon as the plan comes, and reads afterwards', async () => {
      await away(city, 'p-0004', city.day(), city.day(5));
      const id = await planned();
      expect(await skippedOnce(id)).toEqual({ step: 's1', because: 'absent' });
      const secretariat = await city.staff('kikaku-kacho');
      const consulted = await secretariat.sign(id, 'consult-on-plan', { answer: 'agree' });
      expect(consulted.status).toBe(200);

      const absent = await city.staff('shimin-kakaricho');
      expect((await absent.command(id, 'read-afterwards', { step: 's1' })).status).toBe(200);
    });

    it('is passed over when the absence is recorded, and everyone after them who is away', async () => {
      const id = await planned();
      await away(city, 'p-0008', city.day(), city.day(5));
      await away(city, 'p-0004', city.day(), city.day(5));
      await eventually('both steps skipped', async () => (await skipped(id))[1]);
      expect(await skipped(id)).toEqual([
        { step: 's1', because: 'absent' },
        { step: 's2', because: 'absent' },
      ]);
      const head = await city.staff('shimin-kacho');
      expect((await head.sign(id, 'decide-plan', ACCEPTS)).status).toBe(200);
    });

    it('is passed over where a 訂正 voids what they had endorsed before they left', async () => {
      const id = await planned();
      await (await city.staff('shimin-kakaricho')).sign(id, 'endorse-plan');
      await away(city, 'p-0004', city.day(), city.day(5));
      const { body } = await (await city.staff('shimin-tantou')).get(`/api/cases/${id}/history`);
      const facts = body.facts as { type: string; revision: number }[];
      const revision = facts.find(({ type }) => type === 'PlanSubmitted')?.revision;
      const amendment = { revision, field: '/measure', text: TYPED.measure, reason: TYPED.reason };
      const handler = await city.staff('shimin-tantou');
      expect((await handler.command(id, 'amend-plan', amendment)).status).toBe(200);
      expect(await skippedOnce(id)).toEqual({ step: 's1', because: 'absent' });
      const secretariat = await city.staff('kikaku-kacho');
      const consulted = await secretariat.sign(id, 'consult-on-plan', { answer: 'agree' });
      expect(consulted.status).toBe(200);
    });

    it('is passed over on the first day of an absence that was recorded before', async () => {
      const id = await planned();
      await away(city, 'p-0004', city.day(2), city.day(5));
      city.pass(1);
      await city.lookAtDeadlines();
      expect(await skipped(id)).toEqual([]);
      city.pass(1);
      await city.lookAtDeadlines();
      await city.restart();
      await city.lookAtDeadlines();
      expect(await skipped(id)).toEqual([{ step: 's1', because: 'absent' }]);
    });

    it('is not passed over because the author of the plan says that they are away', async () => {
      await isPromoter('p-0003');
      const id = await planned();
      const author = await city.staff('shimin-tantou');
      const own = await author.send('POST', '/api/organisation/record-absence', {
        ...{ person: 'p-0004', from: city.day(), until: city.day(2), reason: 'illness' },
      });
      expect(own.status).toBe(200);
      await city.lookAtDeadlines();
      await city.restart();
      await city.lookAtDeadlines();
      expect(await skipped(id)).toEqual([]);

      const absent = await city.staff('shimin-kakaricho');
      const never = { id: own.body.id, endedOn: city.day() };
      expect((await absent.send('POST', '/api/organisation/end-absence', never)).status).toBe(200);
      await away(city, 'p-0004', city.day(), city.day(2));
      expect(await skippedOnce(id)).toEqual({ step: 's1', because: 'absent' });
    });

    it('is never passed over as the decider', async () => {
      const id = await toBeDecided();
      await away(city, 'p-0005', city.day(), city.day(5));
      await city.lookAtDeadlines();
      expect(await skipped(id)).toEqual([]);
    });
  });
});
