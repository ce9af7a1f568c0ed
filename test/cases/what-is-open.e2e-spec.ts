import type {
  DecisionInAbsenceListAnswer,
  ExceptionListAnswer,
  UnconfirmedDecisionListAnswer,
} from '../../src/cases/lists/decision-lists.dto';
import type { ObligationListAnswer } from '../../src/cases/lists/obligation-list.dto';
import type { TaskListAnswer } from '../../src/cases/lists/tasks.dto';
import type { CaseNowOrThen } from '../../src/history/case.controller';
import { askedBy, statusFor } from '../city/asked';
import { triagedCase } from '../city/case-of';
import { City } from '../city/city';
import { withADeputy } from '../city/deputy';
import { plan, TYPED } from '../city/life';

describe('What is open', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({ organisation: withADeputy });
  });
  afterAll(() => city.close());

  const ask = <Body>(login: string, address: string) => askedBy<Body>(city, login, address);
  const statusOf = (login: string, address: string) => statusFor(city, login, address);
  /** What a command answers, for the lists to wait for. */
  async function done(answer: Promise<{ status: number; body: { position: string } }>) {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return `after=${body.position}`;
  }

  describe('as an obligation', () => {
    let id: string;
    let after: string;
    const obligations = (login: string, query = '') =>
      ask<ObligationListAnswer>(login, `/api/obligations?${after}&case=${id}${query}`);

    beforeAll(async () => {
      id = await triagedCase(city);
      const promoter = await city.staff('shimin-suishin');
      const check = { kind: 'urgentCheck', owedBy: { unit: 'fukushi-seisaku' } };
      await done(promoter.command(id, 'raise-obligation', check));
      const report = { kind: 'firstReport', owedBy: { person: 'p-0003' }, dueOn: city.day(1) };
      after = await done(promoter.command(id, 'raise-obligation', report));
    });

    it('is listed for who owes it, and opens the case to them', async () => {
      const { obligations: owed } = await obligations('fukushi-kacho', '&owedBy=me');
      expect(owed).toMatchObject([
        {
          id: 'urgentCheck-1',
          kind: 'urgentCheck',
          owedBy: { unit: 'fukushi-seisaku', name: '福祉政策課' },
          dueOn: '2026-04-13',
          overdue: false,
          state: 'open',
          answer: null,
          case: { id, number: 'R8-市民-0001', sharedSummary: TYPED.sharedSummary },
        },
      ]);
      expect(await statusOf('fukushi-kacho', `/api/cases/${id}`)).toBe(200);
      const { tasks } = await ask<TaskListAnswer>('fukushi-kacho', '/api/tasks');
      expect(tasks).toMatchObject([
        { fact: 'ObligationMet', command: 'meet-obligation', about: 'urgentCheck-1' },
      ]);
    });

    it('is hidden from who does not see the case whole', async () => {
      expect((await obligations('joho-kanri')).obligations).toEqual([]);
    });

    it('is turned page by page at one position, with a cursor that fits only its own filters', async () => {
      const first = await obligations('shimin-kacho', '&limit=1');
      expect(first.obligations).toMatchObject([
        { id: 'firstReport-1', owedBy: { person: 'p-0003', name: '試行 三郎' } },
      ]);
      const cursor = `&limit=1&cursor=${first.next ?? ''}`;
      const second = await obligations('shimin-kacho', cursor);
      expect(second.obligations).toMatchObject([{ id: 'urgentCheck-1' }]);
      expect(second).toMatchObject({ next: null, position: first.position });
      const other = `/api/obligations?owedBy=me${cursor}`;
      expect(await statusOf('shimin-kacho', other)).toBe(400);
    });

    it('is overdue after its day, and no more once it is met; the past stays as it was', async () => {
      city.pass(2);
      const at = city.now.toISOString();
      city.pass(1);
      expect((await obligations('shimin-kacho', '&overdue=true')).obligations).toMatchObject([
        { id: 'firstReport-1', overdue: true },
      ]);
      const met = { id: 'firstReport-1', answer: 'done', text: '電話で報告した。' };
      after = await done((await city.staff('shimin-tantou')).command(id, 'meet-obligation', met));
      expect((await obligations('shimin-kacho', '&overdue=true')).obligations).toEqual([]);
      expect((await obligations('shimin-kacho', '&state=met')).obligations).toMatchObject([
        { id: 'firstReport-1', state: 'met', answer: 'done', overdue: false },
      ]);
      const then = await obligations('shimin-kacho', `&overdue=true&at=${at}`);
      expect(then.obligations).toMatchObject([{ id: 'firstReport-1', state: 'open' }]);
    });

    it('is shown with the case, ended ones too', async () => {
      const { obligations: shown } = await ask<CaseNowOrThen>('shimin-kacho', `/api/cases/${id}`);
      expect(shown).toMatchObject([
        {
          id: 'urgentCheck-1',
          label: '緊急点検',
          owedBy: { unit: 'fukushi-seisaku' },
          state: 'open',
          raised: { type: 'ObligationRaised' },
        },
        {
          id: 'firstReport-1',
          state: 'met',
          ended: { type: 'ObligationMet', data: { text: '電話で報告した。' } },
        },
      ]);
    });

    it.each(['state=gone', 'owedBy=ME', 'case=1', 'overdue=maybe', 'colour=red', 'cursor=bm9uZQ'])(
      'is not asked for by %s',
      async (query) => {
        expect(await statusOf('shimin-kacho', `/api/obligations?${query}`)).toBe(400);
      },
    );
  });

  describe('as a request', () => {
    it('waits for who decides it, and is shown with the case', async () => {
      const id = await triagedCase(city);
      const head = await city.staff('shimin-kacho');
      const hold = { reason: '他の課の確認を待つため。', until: city.day(30) };
      await done(head.command(id, 'request-hold', hold));
      const handler = await city.staff('shimin-tantou');
      const later = { reason: '聞き取りが残っているため。', deadline: 'causesAndPlan' };
      await done(handler.command(id, 'request-extension', { ...later, to: city.day(21) }));
      const joined = { units: ['bunkazai'] };
      const after = await done(head.command(id, 'join-sections', joined));
      const { tasks } = await ask<TaskListAnswer>('kikaku-kacho', `/api/tasks?${after}`);
      const ofIt = tasks.filter((task) => task.case.id === id);
      expect(ofIt.map(({ command, about }) => [command, about]).sort()).toEqual([
        ['grant-extension', 'causesAndPlan'],
        ['hold', null],
      ]);
      const seen = await ask<CaseNowOrThen>('shimin-kacho', `/api/cases/${id}`);
      expect(seen).toMatchObject({
        joined: ['bunkazai'],
        provisional: false,
        extensionRequests: [
          { deadline: 'causesAndPlan', person: 'p-0003', request: { data: later } },
        ],
        facts: { holdRequest: { data: hold } },
      });
      expect(seen.waitsFor).toEqual(
        expect.arrayContaining([
          { fact: 'CaseHeld', command: 'hold', who: [{ roles: ['secretariatHead'] }] },
          { fact: 'CausesRecorded', command: 'record-causes', who: [{ person: 'p-0003' }] },
        ]),
      );
    });
  });

  describe('as a decision that somebody has to stand by', () => {
    let id: string;
    let after: string;
    const exception = {
      rule: 'isNoImplementer',
      reason: '小さな課で、ほかに確認できる者がいない。',
    };
    /** The section's head completes an action, and confirms for want of another that all was done. */
    async function confirmedByAnImplementer(): Promise<string> {
      const handler = await city.staff('shimin-tantou');
      const head = await city.staff('shimin-kacho');
      const subsectionHead = await city.staff('shimin-kakaricho');
      const { actions, ...criterion } = plan(city);
      const [first] = actions.map((action) => ({ ...action, owner: 'p-0005', removes: [] }));
      await done(handler.sign(id, 'submit-plan', { ...criterion, actions: [first] }));
      await done(subsectionHead.sign(id, 'endorse-plan'));
      await done((await city.staff('shimin-fuku-bucho')).sign(id, 'decide-plan'));
      const completed = { action: 'a1', doneOn: city.day(), evidence: [TYPED.evidence] };
      await done(head.command(id, 'complete-action', completed));
      return done(head.sign(id, 'confirm-implementation', { exception }));
    }

    beforeAll(async () => {
      id = await triagedCase(city, { triage: { kind: 'request' } });
      const promoter = await city.staff('shimin-suishin');
      after = await done(
        promoter.sign(id, 'decide-adoption', {
          decision: 'adopted',
          reason: TYPED.reason,
          onPaper: { person: 'p-0005', post: 'shimin-kacho', decidedOn: city.day() },
        }),
      );
    });

    it('was made on paper, and is listed until it is confirmed', async () => {
      const list = () =>
        ask<UnconfirmedDecisionListAnswer>('kansa-iin', `/api/unconfirmed-decisions?${after}`);
      const { decisions, notShown } = await list();
      expect(decisions).toMatchObject([
        {
          fact: 'AdoptionDecided',
          decidedBy: { id: 'p-0005', name: '仮名 六郎' },
          typedBy: { id: 'p-0002', name: '例示 桜子' },
          post: 'shimin-kacho',
          section: { id: 'shimin', name: '市民課' },
          overdue: false,
          case: { id },
        },
      ]);
      expect(notShown).toBe(0);
      const seen = await ask<CaseNowOrThen>('kansa-iin', `/api/cases/${id}`);
      expect(seen.toStandBy).toMatchObject([
        { what: 'confirmation', person: 'p-0005', decision: { type: 'AdoptionDecided' } },
      ]);
      const [revision] = decisions.map((decision) => decision.revision);
      const head = await city.staff('shimin-kacho');
      after = await done(head.sign(id, 'confirm-paper-decision', { revision }));
      expect((await list()).decisions).toEqual([]);
    });

    it('was made by 特例, and is listed with its reason and the rate of its section', async () => {
      after = await confirmedByAnImplementer();
      const list = (login: string, query = '') =>
        ask<ExceptionListAnswer>(login, `/api/exceptions?${after}${query}`);
      const { exceptions, ratesOf, rates } = await list('kansa-iin', '&countersigned=false');
      expect(exceptions).toMatchObject([
        {
          fact: 'ImplementationConfirmed',
          rule: 'isNoImplementer',
          reason: exception.reason,
          decidedBy: { id: 'p-0005' },
          countersignedOn: null,
          countersignedBy: null,
          overdue: false,
          case: { id },
        },
      ]);
      expect(ratesOf).toBe(2026);
      expect(rates).toEqual([
        { section: { id: 'shimin', name: '市民課' }, decisions: 4, unusual: 1 },
      ]);
      expect(await list('joho-kanri')).toMatchObject({ exceptions: [], notShown: 1, rates });

      const [revision] = exceptions.map((one) => one.revision);
      const seen = await ask<CaseNowOrThen>('kansa-iin', `/api/cases/${id}`);
      expect(seen.toStandBy).toMatchObject([{ what: 'countersignature', person: 'p-0005' }]);
      const other = await city.staff('kankyo-kansa');
      after = await done(other.sign(id, 'countersign', { revision }));
      expect((await list('kansa-iin')).exceptions).toMatchObject([
        { countersignedBy: { id: 'p-0011', name: '見本 幸子' }, countersignedOn: city.day() },
      ]);
    });

    it('was not made in absence; the rate of that is of 決裁 alone', async () => {
      const list = await ask<DecisionInAbsenceListAnswer>('kansa-iin', '/api/decisions-in-absence');
      const rates = [{ section: { id: 'shimin', name: '市民課' }, decisions: 1, unusual: 0 }];
      expect(list).toMatchObject({ decisions: [], rates, next: null, notShown: 0 });
    });

    it.each([
      '/api/exceptions?read=true',
      '/api/exceptions?countersigned=perhaps',
      '/api/decisions-in-absence?overdue=true',
      '/api/unconfirmed-decisions?fiscalYear=R8',
      '/api/unconfirmed-decisions?cursor=bm9uZQ',
    ])('is not asked for by %s', async (address) => {
      expect(await statusOf('kansa-iin', address)).toBe(400);
    });
  });
});
