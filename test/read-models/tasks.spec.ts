import type { PersonActor } from '../../state-machines/actor';
import { listTasks, placeOf, type TaskPlace } from '../../src/read-models/tasks/queries';
import {
  inThePostOf,
  theAuditor,
  theAuditorOfTheSection,
  theColleague,
  theDepartmentHead,
  theHandler,
  theMayor,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theQualityManager,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
  theSubsectionHead,
  theWelfareAuditor,
  theVoices,
  theWelfareHead,
  theWelfarePromoter,
  theWelfareSection,
} from '../case-stories/cast';
import type { Deed } from '../case-stories/deed';
import * as deeds from '../case-stories/deeds';
import { asException, onPaper } from '../case-stories/modifiers';
import { sqliteAndPostgres } from '../sqlite-and-postgres';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

const { accepted, actionCompleted, causesRecorded, contained, planDecided } = deeds;
const { planEndorsed, planConsulted, planSubmitted, submitted, triaged } = deeds;

let log: ToldLog;
let projected: Projected;
const readModelsIn = sqliteAndPostgres();
const open = async (kind: 'sqlite' | 'postgres') => {
  log = await ToldLog.open();
  projected = await Projected.over(log, readModelsIn(kind));
};
afterEach(async () => {
  await projected.close();
  await log.close();
});

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
  theWelfarePromoter,
  theWelfareHead,
  theWelfareAuditor,
  theSecretary,
  theSecretariatHead,
  theQualityManager,
  theMayor,
};
type Waiting = Partial<Record<keyof typeof EVERYONE, readonly string[]>>;

const asking = (by: PersonActor, ...besides: readonly PersonActor[]) => ({
  person: by.person,
  standings: [by, ...besides],
});

async function listed(
  by: PersonActor,
  today = '2024-05-01',
  left: readonly string[] = [],
  ...besides: readonly PersonActor[]
) {
  await projected.caughtUp();
  const { tasks } = await projected.read((tables) =>
    listTasks(tables, { asking: asking(by, ...besides), left, today, limit: 100 }),
  );
  return tasks;
}
/** In one post, or in others besides 兼務. */
const tasksFor = async (by: PersonActor, today?: string, ...besides: readonly PersonActor[]) =>
  (await listed(by, today, [], ...besides)).map(({ task }) => task);

/** What waits for everyone; those for whom nothing waits are left out. */
async function waiting(today?: string): Promise<Waiting> {
  const found: Record<string, string[]> = {};
  for (const [name, by] of Object.entries(EVERYONE)) {
    const tasks = await tasksFor(by, today);
    if (tasks.length > 0) found[name] = tasks.sort();
  }
  return found;
}

const TO_TRIAGE = [accepted(), triaged({ provisional: false })];
const TO_THE_PLAN = [...TO_TRIAGE, contained(), causesRecorded(), planSubmitted()];
const TO_THE_DECISION = [...TO_THE_PLAN, planEndorsed(), planConsulted(), planDecided()];

describe.each(['sqlite', 'postgres'] as const)('what waits for whom, in %s', (kind) => {
  beforeEach(() => open(kind));

  const LIFE: [string, Deed[], Waiting, string?][] = [
    ['submitted', [], { thePromoter: ['CaseAccepted'], theSectionHead: ['CaseAccepted'] }],
    ['accepted', [accepted()], { thePromoter: ['CaseTriaged'], theSectionHead: ['CaseTriaged'] }],
    [
      'containing and analysing',
      [triaged({ provisional: false })],
      { theHandler: ['CausesRecorded', 'ContainmentRecorded'] },
    ],
    ['analysing', [contained()], { theHandler: ['CausesRecorded'] }],
    ['planning', [causesRecorded()], { theHandler: ['PlanSubmitted'] }],
    ['approving: 承認', [planSubmitted()], { theSubsectionHead: ['PlanEndorsed:s1'] }],
    ['approving: 合議', [planEndorsed()], { theSecretariatHead: ['PlanConsulted:s2'] }],
    ['approving: 決裁', [planConsulted()], { theSectionHead: ['PlanDecided:s3'] }],
    [
      'implementing, and 供覧',
      [planDecided()],
      {
        theHandler: ['ActionCompleted:a1'],
        theColleague: ['ActionCompleted:a2'],
        theDepartmentHead: ['CirculationRead:s4'],
      },
    ],
    [
      'implementing',
      [deeds.circulationRead()],
      { theHandler: ['ActionCompleted:a1'], theColleague: ['ActionCompleted:a2'] },
    ],
    ['implementing, in part', [actionCompleted()], { theColleague: ['ActionCompleted:a2'] }],
    [
      'reviewingImplementation',
      [actionCompleted({ by: theColleague, action: 'a2' })],
      { theSectionHead: ['ImplementationConfirmed'] },
    ],
    ['monitoring, before its day', [deeds.implementationConfirmed()], {}],
    ['monitoring', [], { theHandler: ['EffectCheckBegun'] }, deeds.DAY_OF_THE_EFFECT_CHECK],
    [
      'reviewingEffect',
      [deeds.effectCheckBegun()],
      { theAuditor: ['EffectJudged'], theWelfareAuditor: ['EffectJudged'] },
    ],
    ['preparing', [deeds.effectJudged()], { theHandler: ['ClosureRequested'] }],
    ['approvingClosure', [deeds.closureRequested()], { theSectionHead: ['ClosureApproved'] }],
    ['closed', [deeds.closureApproved()], {}],
  ];

  it('follows the case from state to state', async () => {
    await log.report(caseId(1));
    for (const [state, told, expected, today] of LIFE) {
      await log.tell(caseId(1), ...told);
      expect([state, await waiting(today)]).toEqual([state, expected]);
    }
  });

  it('is never an effect to be judged by who implemented it, in whatever post', async () => {
    const toTheEffect = LIFE.slice(0, 15).flatMap(([, deeds]) => deeds);
    await log.report(caseId(1), ...toTheEffect);
    expect(await tasksFor(theAuditor)).toEqual(['EffectJudged']);
    expect(await tasksFor(inThePostOf(theColleague, theAuditor))).toEqual([]);
  });

  it('is sorted by due day and turned page by page, each task once', async () => {
    for (const [number, planDueOn] of ['2024-07-03', '2024-07-01', '2024-07-02'].entries())
      await log.report(caseId(number), accepted(), triaged({ planDueOn }), contained());
    await projected.caughtUp();
    const seen: string[] = [];
    let beyond: TaskPlace | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const { tasks, more } = await projected.read((tables) =>
        listTasks(tables, {
          asking: asking(theHandler),
          left: [],
          today: '2024-05-01',
          limit: 1,
          ...(beyond && { beyond }),
        }),
      );
      for (const task of tasks) {
        seen.push(`${task.fact} ${task.due_on ?? '-'}`);
        beyond = placeOf(task);
      }
      expect(more).toBe(pages < 2);
    }
    expect(seen).toEqual([
      'CausesRecorded 2024-07-01',
      'CausesRecorded 2024-07-02',
      'CausesRecorded 2024-07-03',
    ]);
  });

  it('has been waiting since the case began to wait for it', async () => {
    await log.report(caseId(1), accepted());
    const triagedAt = log.now.toISOString();
    await log.tell(caseId(1), triaged(), contained());
    await projected.caughtUp();
    const { tasks } = await projected.read((tables) =>
      listTasks(tables, { left: [], asking: asking(theHandler), today: '2024-05-01', limit: 10 }),
    );
    expect(tasks).toMatchObject([{ fact: 'CausesRecorded', since: triagedAt }]);
  });

  it('is due by the deadline of the ruleset, from when the case began to wait', async () => {
    const due = async (by: PersonActor) =>
      Object.fromEntries((await listed(by)).map(({ task, due_on }) => [task, due_on]));
    // A Wednesday; 3 to 6 May 2024 are holidays or a weekend.
    await log.report(caseId(1));
    expect(await due(thePromoter)).toEqual({ CaseAccepted: '2024-05-07' });
    await log.tell(caseId(1), accepted());
    expect(await due(thePromoter)).toEqual({ CaseTriaged: '2024-05-08' });
    await log.tell(caseId(1), triaged({ planDueOn: '2024-05-15' }));
    expect(await due(theSecretary)).toEqual({ TriageConfirmed: '2024-05-10' });
    const handled = { ContainmentRecorded: '2024-05-10', CausesRecorded: '2024-05-15' };
    expect(await due(theHandler)).toEqual(handled);
    // Who does it changes, the day does not.
    const later = {
      ...deeds.handlerNamed({ person: theColleague.person }),
      notBefore: '2024-05-09',
    };
    await log.tell(caseId(1), later);
    expect(await due(theColleague)).toEqual(handled);
    expect(await due(theHandler)).toEqual({});
  });

  it('is read after the end too', async () => {
    await log.report(caseId(1), ...TO_THE_DECISION, deeds.cancellationRequested());
    await log.tell(caseId(1), deeds.cancelled());
    expect(await waiting()).toEqual({ theDepartmentHead: ['CirculationRead:s4'] });
  });
});

describe('beside its step, a case waits', () => {
  beforeEach(() => open('sqlite'));

  const OF_THE_SECRETARIAT = submitted((usual) => ({
    ...usual,
    seriousSuspected: true,
    found: { ...usual.found, isOfTheSecretariat: true },
  }));
  const HANDLED = { theHandler: ['CausesRecorded', 'ContainmentRecorded'] };
  const BESIDE: [string, Deed[], Waiting][] = [
    [
      '重大のおそれ: triage by the secretariat',
      [submitted({ seriousSuspected: true }), accepted()],
      { theSecretary: ['CaseTriaged'], theSecretariatHead: ['CaseTriaged'] },
    ],
    [
      "the secretariat's own section: by an auditor of another department",
      [OF_THE_SECRETARIAT, accepted()],
      { theWelfareAuditor: ['CaseTriaged'] },
    ],
    [
      '仮区分: to be checked',
      [submitted(), accepted(), triaged()],
      { ...HANDLED, theSecretary: ['TriageConfirmed'], theSecretariatHead: ['TriageConfirmed'] },
    ],
    [
      '所管違い: to be transferred',
      [submitted(), deeds.declined()],
      { theSecretary: ['CaseTransferred'], theSecretariatHead: ['CaseTransferred'] },
    ],
    [
      '所管違い between departments: the quality manager decides',
      [
        submitted(),
        deeds.declined(),
        deeds.transferred((usual) => ({
          ...usual,
          toUnit: 'welfare-section',
          found: { ...usual.found, toUnitPath: theWelfareSection },
        })),
        deeds.declined({ by: theWelfarePromoter }),
      ],
      { theQualityManager: ['CaseTransferred'] },
    ],
    [
      'a finding: the section answers to its kind',
      [submitted({ source: 'internalAudit', finding: { kind: 'nonconformity' } })],
      {
        thePromoter: ['CaseAccepted', 'FindingAccepted'],
        theSectionHead: ['CaseAccepted', 'FindingAccepted'],
      },
    ],
    [
      'a late report: its reporter is asked why',
      [deeds.submittedLate()],
      {
        theReporter: ['DelayExplained'],
        thePromoter: ['CaseAccepted'],
        theSectionHead: ['CaseAccepted'],
      },
    ],
    [
      '区分変更 upward, as the section asked: the head of the secretariat',
      [submitted(), ...TO_TRIAGE, deeds.reclassificationRequested()],
      { ...HANDLED, theSecretariatHead: ['CaseReclassified'] },
    ],
    [
      '区分変更 downward: that one, or later the quality manager',
      [submitted(), ...TO_TRIAGE, deeds.reclassificationRequested({ severity: 'slight' })],
      {
        ...HANDLED,
        theSecretariatHead: ['CaseReclassified'],
        theQualityManager: ['CaseReclassified'],
      },
    ],
    [
      '廃案: to be read by who was consulted',
      [
        submitted(),
        ...TO_THE_PLAN,
        planEndorsed(),
        planConsulted(),
        deeds.planAbandoned(),
        deeds.planSubmitted(),
      ],
      { theSubsectionHead: ['PlanEndorsed:s1'], theSecretariatHead: ['AbandonmentRead:8'] },
    ],
    [
      'obligations: of a post, a person, a unit',
      [
        submitted(),
        ...TO_TRIAGE,
        deeds.obligationRaised(),
        deeds.owing({ owedBy: { person: theNeighbour.person } }),
        deeds.owing({ owedBy: { unit: 'welfare-section', path: theWelfareSection } }),
      ],
      {
        ...HANDLED,
        theSectionHead: ['ObligationMet:o1'],
        theNeighbour: ['ObligationMet:o2'],
        theWelfarePromoter: ['ObligationMet:o3'],
        theWelfareHead: ['ObligationMet:o3'],
      },
    ],
    [
      'nothing for the reply to a voice, which waits among the voices',
      [
        submitted(),
        ...TO_TRIAGE,
        deeds.owing({ kind: 'reply', about: deeds.EARLIER_CASE }, { by: theVoices }),
      ],
      HANDLED,
    ],
    [
      'on hold: only what the hold allows',
      [
        submitted(),
        ...TO_TRIAGE,
        deeds.obligationRaised(),
        deeds.extensionRequested(),
        deeds.holdRequested(),
        deeds.held(),
        deeds.cancellationRequested(),
      ],
      {
        theSectionHead: ['CaseResumed', 'ObligationMet:o1'],
        theQualityManager: ['CaseCancelled'],
      },
    ],
    [
      '一時停止 is asked for, and a longer one',
      [submitted(), ...TO_TRIAGE, deeds.holdRequested()],
      { ...HANDLED, theSecretariatHead: ['CaseHeld'] },
    ],
    [
      'a longer hold is asked for',
      [submitted(), ...TO_TRIAGE, deeds.holdRequested(), deeds.held(), deeds.holdRequested()],
      { theSectionHead: ['CaseResumed'], theSecretariatHead: ['HoldExtended'] },
    ],
    [
      '取下げ is wished for after triage',
      [submitted(), ...TO_TRIAGE, deeds.withdrawalRequested()],
      { ...HANDLED, theSecretariatHead: ['CaseWithdrawn'] },
    ],
    [
      '期限延長 of causes and plan',
      [submitted(), ...TO_TRIAGE, deeds.extensionRequested()],
      { ...HANDLED, theSecretariatHead: ['ExtensionGranted:causesAndPlan'] },
    ],
    [
      'a further 期限延長',
      [
        submitted(),
        ...TO_TRIAGE,
        deeds.extensionRequested(),
        deeds.extensionGranted(),
        deeds.extensionRequested(),
      ],
      { ...HANDLED, theQualityManager: ['ExtensionGranted:causesAndPlan'] },
    ],
    [
      '期限延長 of an action: the officer',
      [submitted(), ...TO_THE_DECISION, deeds.circulationRead(), deeds.extensionRequested()],
      {
        theHandler: ['ActionCompleted:a1'],
        theColleague: ['ActionCompleted:a2'],
        theSectionHead: ['ExtensionGranted:a1'],
      },
    ],
    [
      '紙決裁: its decider confirms',
      [
        submitted(),
        accepted(),
        triaged({ kind: 'request', provisional: false }),
        onPaper(deeds.adoptionDecided()),
      ],
      { theHandler: ['PlanSubmitted'], theSectionHead: ['PaperDecisionConfirmed:3'] },
    ],
    [
      '特例: the heads of other departments countersign',
      [
        submitted(),
        accepted(),
        triaged({ kind: 'request', provisional: false }),
        asException(deeds.adoptionDecided(), 'isNoImplementer'),
      ],
      {
        theHandler: ['PlanSubmitted'],
        theWelfareHead: ['ExceptionCountersigned:3'],
        theSecretariatHead: ['ExceptionCountersigned:3'],
        theQualityManager: ['ExceptionCountersigned:3'],
      },
    ],
    [
      '代決: the absent one reads it afterwards',
      [
        submitted(),
        ...TO_THE_PLAN,
        planEndorsed(),
        planConsulted(),
        deeds.decidedInAbsence(),
        deeds.circulationRead(),
      ],
      {
        theHandler: ['ActionCompleted:a1'],
        theColleague: ['ActionCompleted:a2'],
        theSectionHead: ['ReadAfterwards:s3'],
      },
    ],
    [
      '変更起案: the decided plan goes on',
      [
        submitted(),
        ...TO_THE_DECISION,
        deeds.circulationRead(),
        actionCompleted(),
        planSubmitted(),
      ],
      { theColleague: ['ActionCompleted:a2'], theSubsectionHead: ['PlanEndorsed:s1'] },
    ],
    [
      'raised after 決裁: a new decision first',
      [
        submitted(),
        ...TO_THE_DECISION,
        deeds.circulationRead(),
        actionCompleted(),
        actionCompleted(),
        deeds.reclassified(),
      ],
      { theHandler: ['PlanSubmitted'] },
    ],
    [
      'a 変更起案 that moves the criterion after the first action: to be returned',
      [
        submitted(),
        ...TO_THE_DECISION,
        deeds.circulationRead(),
        planSubmitted(),
        actionCompleted(),
        planEndorsed(),
        planConsulted(),
      ],
      { theColleague: ['ActionCompleted:a2'], theSectionHead: ['PlanReturned:s3'] },
    ],
    [
      'a substitute was named: they decide, or who usually does',
      [
        submitted(),
        accepted(),
        triaged({ kind: 'request', provisional: false }),
        deeds.substituteNamed({ forFact: 'AdoptionDecided' }),
      ],
      { theSectionHead: ['AdoptionDecided'], theWelfareAuditor: ['AdoptionDecided'] },
    ],
    [
      'what is owed comes before the closing',
      [
        submitted(),
        accepted(),
        triaged({ kind: 'request', provisional: false }),
        deeds.obligationRaised(),
        deeds.adoptionDecided({ decision: 'notAdopted' }),
      ],
      { theSectionHead: ['ObligationMet:o1'] },
    ],
    [
      'serious: closed by the quality manager, or the substitute',
      [
        submitted(),
        accepted(),
        triaged({ kind: 'request', severity: 'serious', provisional: false }),
        deeds.adoptionDecided({ decision: 'notAdopted' }),
        deeds.closureRequested(),
      ],
      { theQualityManager: ['ClosureApproved'], theMayor: ['ClosureApproved'] },
    ],
    [
      'light: verified by an auditor, or the head of the section',
      [
        submitted(),
        accepted(),
        triaged({ kind: 'minorNonconformity', provisional: false }),
        contained(),
        causesRecorded(),
        planSubmitted(),
        planEndorsed(),
        planDecided(),
        actionCompleted(),
        actionCompleted(),
        deeds.implementationConfirmed(),
        deeds.effectCheckBegun(),
      ],
      {
        theAuditor: ['EffectJudged'],
        theWelfareAuditor: ['EffectJudged'],
        theSectionHead: ['EffectJudged'],
      },
    ],
  ];

  it.each(BESIDE)('%s', async (_what, told, expected) => {
    await log.tell(caseId(1), ...told);
    expect(await waiting()).toEqual(expected);
  });

  it('the check of an effect waits for no auditor who holds a post in the section too 兼務', async () => {
    const done = [actionCompleted(), actionCompleted(), deeds.implementationConfirmed()];
    await log.tell(caseId(1), submitted(), ...TO_THE_DECISION, ...done, deeds.effectCheckBegun());
    expect(await tasksFor(theAuditor, '2024-09-02')).toEqual(['EffectJudged']);
    expect(await tasksFor(theAuditor, '2024-09-02', theSubsectionHead)).toEqual([]);
    expect(await tasksFor(theAuditor, '2024-09-02', theWelfareHead)).toEqual(['EffectJudged']);
  });
});
