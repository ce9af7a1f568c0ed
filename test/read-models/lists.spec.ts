import type { PersonActor } from '../../state-machines/actor';
import { countNotShown, type CaseFilters, listCases } from '../../src/read-models/cases/case-list';
import { listTasks, placeOf, type TaskPlace } from '../../src/read-models/tasks/queries';
import {
  inThePostOf,
  theAuditor,
  theAuditorOfTheSection,
  theColleague,
  theDepartmentHead,
  theHandler,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
  theSubsectionHead,
} from '../case-stories/cast';
import type { Deed } from '../case-stories/deed';
import {
  accepted,
  actionCompleted,
  causesRecorded,
  closureApproved,
  closureRequested,
  contained,
  DAY_OF_THE_EFFECT_CHECK,
  effectCheckBegun,
  effectJudged,
  implementationConfirmed,
  numbered,
  planConsulted,
  planDecided,
  planEndorsed,
  planReturned,
  planSubmitted,
  submitted,
  triaged,
} from '../case-stories/deeds';
import { startPostgres, type TestPostgres } from '../postgres';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

let postgres: TestPostgres;
let log: ToldLog;
let projected: Projected;
beforeAll(async () => {
  postgres = await startPostgres();
}, 90_000);
afterAll(() => postgres.stop());
const open = async (kind: 'sqlite' | 'postgres') => {
  log = await ToldLog.open();
  projected = await Projected.over(log, kind === 'sqlite' ? kind : postgres.url);
};
afterEach(async () => {
  await projected.close();
  await log.close();
});

const asking = (...posts: [PersonActor, ...PersonActor[]]) => ({
  person: posts[0].person,
  standings: posts,
});

async function tasksFor(by: PersonActor, today = '2024-05-01'): Promise<string[]> {
  await projected.caughtUp();
  const { tasks } = await projected.read((tables) =>
    listTasks(tables, { asking: asking(by), today, limit: 100 }),
  );
  return tasks.map(({ task }) => task);
}

describe.each(['sqlite', 'postgres'] as const)('what waits for whom, in %s', (kind) => {
  beforeEach(() => open(kind));

  const EVERYONE = {
    theReporter,
    theHandler,
    theColleague,
    thePromoter,
    theSubsectionHead,
    theSectionHead,
    theAuditorOfTheSection,
    theAuditor,
    theNeighbour,
    theNeighboursHead,
    theDepartmentHead,
    theSecretary,
    theSecretariatHead,
  };
  const waiting = async (today?: string) => {
    const found: Record<string, string[]> = {};
    for (const [name, by] of Object.entries(EVERYONE)) {
      const tasks = await tasksFor(by, today);
      if (tasks.length > 0) found[name] = tasks;
    }
    return found;
  };
  const LIFE: [string, Deed[], Record<string, string[]>, string?][] = [
    ['submitted', [], { thePromoter: ['CaseAccepted'], theSectionHead: ['CaseAccepted'] }],
    ['accepted', [accepted()], { thePromoter: ['CaseTriaged'], theSectionHead: ['CaseTriaged'] }],
    [
      'containing and analysing',
      [triaged()],
      { theHandler: ['CausesRecorded', 'ContainmentRecorded'] },
    ],
    ['analysing', [contained()], { theHandler: ['CausesRecorded'] }],
    ['planning', [causesRecorded()], { theHandler: ['PlanSubmitted'] }],
    ['approving: 承認', [planSubmitted()], { theSubsectionHead: ['PlanEndorsed'] }],
    ['approving: 合議', [planEndorsed()], { theSecretariatHead: ['PlanConsulted'] }],
    ['approving: 決裁', [planConsulted()], { theSectionHead: ['PlanDecided'] }],
    [
      'implementing',
      [planDecided()],
      { theHandler: ['ActionCompleted:a1'], theColleague: ['ActionCompleted:a2'] },
    ],
    ['implementing, in part', [actionCompleted()], { theColleague: ['ActionCompleted:a2'] }],
    [
      'reviewingImplementation',
      [actionCompleted({ by: theColleague, action: 'a2' })],
      { theSectionHead: ['ImplementationConfirmed'] },
    ],
    ['monitoring, before its day', [implementationConfirmed()], {}],
    ['monitoring', [], { theHandler: ['EffectCheckBegun'] }, DAY_OF_THE_EFFECT_CHECK],
    ['reviewingEffect', [effectCheckBegun()], { theAuditor: ['EffectJudged'] }],
    ['preparing', [effectJudged()], { theHandler: ['ClosureRequested'] }],
    ['approvingClosure', [closureRequested()], { theSectionHead: ['ClosureApproved'] }],
    ['closed', [closureApproved()], {}],
  ];

  it('follows the case from state to state', async () => {
    await log.report(caseId(1));
    for (const [state, deeds, expected, today] of LIFE) {
      await log.tell(caseId(1), ...deeds);
      expect([state, await waiting(today)]).toEqual([state, expected]);
    }
  });

  it('lies with the secretariat where a case may be serious', async () => {
    const serious = submitted({ seriousSuspected: true });
    await log.tell(caseId(1), serious, accepted());
    expect(await waiting()).toEqual({
      theSecretary: ['CaseTriaged'],
      theSecretariatHead: ['CaseTriaged'],
    });
  });

  it('is never an effect to be judged by who implemented it, in whatever post', async () => {
    const toTheEffect = LIFE.slice(0, 14).flatMap(([, deeds]) => deeds);
    await log.report(caseId(1), ...toTheEffect);
    expect(await tasksFor(theAuditor)).toEqual(['EffectJudged']);
    expect(await tasksFor(inThePostOf(theColleague, theAuditor))).toEqual([]);
  });

  it('is sorted by due day and turned page by page, each task once', async () => {
    for (const [number, planDueOn] of ['2024-07-03', '2024-07-01', '2024-07-02'].entries())
      await log.report(caseId(number), accepted(), triaged({ planDueOn }));
    await projected.caughtUp();
    const seen: string[] = [];
    let beyond: TaskPlace | undefined;
    for (let pages = 0; pages < 6; pages += 1) {
      const { tasks, more } = await projected.read((tables) =>
        listTasks(tables, {
          asking: asking(theHandler),
          today: '2024-05-01',
          limit: 1,
          ...(beyond && { beyond }),
        }),
      );
      for (const task of tasks) {
        seen.push(`${task.fact} ${task.due_on ?? '-'}`);
        beyond = placeOf(task);
      }
      expect(more).toBe(pages < 5);
    }
    expect(seen).toEqual([
      'CausesRecorded 2024-07-01',
      'CausesRecorded 2024-07-02',
      'CausesRecorded 2024-07-03',
      'ContainmentRecorded -',
      'ContainmentRecorded -',
      'ContainmentRecorded -',
    ]);
  });

  it('has been waiting since the case began to wait for it', async () => {
    await log.report(caseId(1), accepted());
    const triagedAt = log.now.toISOString();
    await log.tell(caseId(1), triaged(), contained());
    await projected.caughtUp();
    const { tasks } = await projected.read((tables) =>
      listTasks(tables, { asking: asking(theHandler), today: '2024-05-01', limit: 10 }),
    );
    expect(tasks).toMatchObject([{ fact: 'CausesRecorded', since: triagedAt }]);
  });
});

describe.each(['sqlite', 'postgres'] as const)('a list of cases in %s', (kind) => {
  beforeEach(() => open(kind));

  const list = async (by: PersonActor, filters: CaseFilters = {}, below?: number, limit = 100) => {
    await projected.caughtUp();
    const { position } = projected.readModels;
    return projected.read((tables) =>
      listCases(tables, {
        asking: asking(by),
        filters,
        position,
        limit,
        ...(below !== undefined && { below }),
      }),
    );
  };
  const idsOf = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).cases.map(({ version }) => version.case_id);

  it('shows each case once, page by page, while others are reported and change', async () => {
    for (let number = 1; number <= 7; number += 1) await log.report(caseId(number));
    await projected.caughtUp();
    const { position } = projected.readModels;
    const seen: string[] = [];
    let below: number | undefined;
    for (let page = 1, more = true; more; page += 1) {
      const found = await projected.read((tables) =>
        listCases(tables, {
          asking: asking(theSecretary),
          filters: { phase: 'report', step: 'submitted' },
          position,
          limit: 3,
          ...(below !== undefined && { below }),
        }),
      );
      seen.push(...found.cases.map(({ version }) => version.case_id));
      below = found.cases.at(-1)?.version.submitted_position;
      more = found.more;
      await log.report(caseId(10 + page));
      await log.tell(caseId(page), accepted());
      await projected.caughtUp();
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map(caseId));
  });

  it('shows others the summary only, and that only after triage', async () => {
    await log.report(caseId(1));
    await log.report(caseId(2), accepted(), triaged());
    expect((await list(theNeighbour)).cases).toMatchObject([
      { version: { case_id: caseId(2) }, whole: false },
    ]);
    expect((await list(theDepartmentHead)).cases).toMatchObject([
      { version: { case_id: caseId(2) }, whole: true },
      { version: { case_id: caseId(1) }, whole: true },
    ]);
  });

  it('says how many fitting cases are not shown, but not what a filter would give away', async () => {
    await log.report(caseId(1));
    await log.report(caseId(2), accepted(), triaged());
    const { position } = await projected.caughtUp().then(() => projected.readModels);
    const notShown = (by: PersonActor, filters: CaseFilters) =>
      projected.read((tables) => countNotShown(tables, { asking: asking(by), filters, position }));
    expect(await notShown(theNeighbour, { fiscalYear: 2024 })).toBe(1);
    expect(await notShown(theNeighbour, { fiscalYear: 2024, kind: 'nonconformity' })).toBe(0);
    expect(await notShown(theSecretary, {})).toBe(0);
    expect(await notShown(theNeighbour, { reporter: theReporter.person })).toBeUndefined();
    expect(await notShown(theNeighbour, { number: 'R6' })).toBeUndefined();
  });

  it('is narrowed by what a case is', async () => {
    await log.report(caseId(1), numbered(), accepted(), triaged());
    await log.report(caseId(2), numbered({ text: 'R6-市民-0013' }));
    const both = [caseId(2), caseId(1)];
    const narrowed: [CaseFilters, string[]][] = [
      [{ number: 'R6-市民-' }, both],
      [{ number: 'R6-市民-0013' }, [caseId(2)]],
      [{ number: '%' }, []],
      [{ kind: 'nonconformity' }, [caseId(1)]],
      [{ kind: 'unclassified' }, [caseId(2)]],
      [{ severity: 'slight' }, []],
      [{ section: 'registry-section', ended: false }, both],
      [{ section: 'pension-section' }, []],
      [{ ended: true }, []],
      [{ phase: 'rootCause', step: 'analysing' }, [caseId(1)]],
      [{ fiscalYear: 2024, source: 'section' }, both],
      [{ fiscalYear: 2023 }, []],
      [{ handler: theHandler.person }, [caseId(1)]],
      [{ reporter: theHandler.person }, []],
    ];
    for (const [filters, expected] of narrowed)
      expect([filters, await idsOf(theSecretary, filters)]).toEqual([filters, expected]);
  });

  it('asks for handler and reporter only of cases that are seen whole', async () => {
    await log.report(caseId(1), accepted(), triaged());
    expect(await idsOf(theNeighbour, { handler: theHandler.person })).toEqual([]);
    expect(await idsOf(thePromoter, { handler: theHandler.person })).toEqual([caseId(1)]);
  });

  it('opens a case to who owned an action of a former plan no longer', async () => {
    const farAway = { ...theNeighbour, person: 'far-away' };
    const planWith = (owner: string) =>
      planSubmitted((usual) => ({
        ...usual,
        actions: usual.actions.map((action) => ({ ...action, owner })),
      }));
    await log.report(caseId(1), accepted(), triaged(), contained(), causesRecorded());
    await log.tell(caseId(1), planWith(farAway.person));
    const seesWhole = async () => (await list(farAway)).cases.map(({ whole }) => whole);
    expect(await seesWhole()).toEqual([true]);
    await log.tell(caseId(1), planReturned(), planWith(theHandler.person));
    expect(await seesWhole()).toEqual([false]);
  });
});
