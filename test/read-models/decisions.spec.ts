import type { PersonActor } from '../../state-machines/actor';
import {
  countDecisionsNotShown,
  type DecisionFilters,
  decisionRates,
  listDecisions,
  type UnusualDecision,
} from '../../src/read-models/decisions/queries';
import {
  theHandler,
  theNeighbour,
  theNeighboursHead,
  theSecretary,
  theSectionHead,
  theSubsectionHead,
  theWelfareHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { asException, onPaper } from '../case-stories/modifiers';
import { sqliteAndPostgres } from '../sqlite-and-postgres';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

const readModelsIn = sqliteAndPostgres();

const { accepted, causesRecorded, contained, planConsulted, planEndorsed, planSubmitted } = deeds;
const TO_THE_PLAN = [accepted(), deeds.triaged(), contained(), causesRecorded(), planSubmitted()];
const TO_THE_DECISION = [...TO_THE_PLAN, planEndorsed(), planConsulted()];
const IN_ABSENCE = [...TO_THE_DECISION, deeds.decidedInAbsence()];
const WITH_AN_EXCEPTION = [
  ...TO_THE_DECISION,
  asException(deeds.planDecided(), 'deciderIsNeitherAuthorNorActionOwner'),
];
const ON_PAPER = [...TO_THE_DECISION, onPaper(deeds.planDecided(), { on: '2024-03-29' })];
/** `CONFIRM_BY` of the stories lies before this day. */
const LATE = '2025-01-06';

describe.each(['sqlite', 'postgres'] as const)('unusual decisions in %s', (kind) => {
  let log: ToldLog;
  let projected: Projected;
  beforeEach(async () => {
    log = await ToldLog.open();
    projected = await Projected.over(log, readModelsIn(kind));
  });
  afterEach(async () => {
    await projected.close();
    await log.close();
  });

  async function list(
    what: UnusualDecision,
    filters: DecisionFilters = {},
    by: PersonActor = theSecretary,
    more: { below?: number; limit?: number; today?: string } = {},
  ) {
    await projected.caughtUp();
    const { limit = 100, today = '2024-05-01', below } = more;
    const asking = { person: by.person, standings: [by] };
    const request = { asking, what, filters, today, limit, ...(below !== undefined && { below }) };
    return projected.read(async (tables) => ({
      ...(await listDecisions(tables, request)),
      notShown: await countDecisionsNotShown(tables, request),
    }));
  }
  const casesOf = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).decisions.map(({ case_id }) => case_id);

  it('have 特例: the rule, who decided, and whether it was countersigned', async () => {
    await log.report(caseId(1), ...WITH_AN_EXCEPTION);
    await log.report(caseId(2), ...TO_THE_DECISION, deeds.planDecided());
    const { decisions } = await list('exception');
    expect(decisions).toMatchObject([
      {
        case_id: caseId(1),
        fact: 'PlanDecided',
        person: theSectionHead.person,
        section: 'registry-section',
        exception_rule: 'deciderIsNeitherAuthorNorActionOwner',
        countersign_by: '2024-12-27',
        countersigned_on: null,
      },
    ]);
    expect(await casesOf('exception', { overdue: true })).toEqual([]);
    const late = { today: LATE };
    expect(await casesOf('exception', { overdue: true }, theSecretary, late)).toHaveLength(1);

    await log.tell(caseId(1), deeds.countersigned());
    expect((await list('exception', { settled: true })).decisions).toMatchObject([
      { countersigned_on: '2024-05-01', countersigned_by: theWelfareHead.person },
    ]);
    expect(await casesOf('exception', { settled: false })).toEqual([]);
    expect(await casesOf('exception', { overdue: true }, theSecretary, late)).toEqual([]);
  });

  it('have 代決, and say whether the absent one has read it 後閲', async () => {
    await log.report(caseId(1), ...IN_ABSENCE);
    const [decided] = (await list('inAbsence')).decisions;
    expect(decided).toMatchObject({
      person: theSubsectionHead.person,
      step: 's3',
      absent_person: theSectionHead.person,
      absent_post: theSectionHead.post,
      read_on: null,
    });
    expect(await casesOf('inAbsence', { settled: true })).toEqual([]);
    await log.tell(caseId(1), deeds.readAfterwards());
    expect((await list('inAbsence', { settled: true })).decisions).toMatchObject([
      { read_on: '2024-05-01' },
    ]);
  });

  it('count as read only what was decided before the reading', async () => {
    await log.report(caseId(1), ...IN_ABSENCE, deeds.readAfterwards());
    await log.tell(caseId(1), planSubmitted(), planEndorsed(), planConsulted());
    await log.tell(caseId(1), deeds.decidedInAbsence());
    const { decisions } = await list('inAbsence');
    expect(decisions.map(({ read_on }) => read_on)).toEqual([null, '2024-05-01']);
  });

  it('have those on paper until their decider confirms them', async () => {
    await log.report(caseId(1), ...ON_PAPER);
    expect((await list('unconfirmed')).decisions).toMatchObject([
      {
        person: theSectionHead.person,
        typed_by: theHandler.person,
        decided_on: '2024-03-29',
        fiscal_year: 2023,
        confirm_by: '2024-12-27',
      },
    ]);
    expect(await casesOf('unconfirmed', { overdue: true })).toEqual([]);
    const late = { today: LATE };
    expect(await casesOf('unconfirmed', { overdue: true }, theSecretary, late)).toHaveLength(1);
    await log.tell(caseId(1), deeds.paperConfirmed());
    expect(await casesOf('unconfirmed', {}, theSecretary, late)).toEqual([]);
  });

  it('are those of cases that one sees whole; how many are not shown is said', async () => {
    await log.report(caseId(1), ...IN_ABSENCE);
    await log.report(caseId(2), ...ON_PAPER);
    await log.report(caseId(3), ...WITH_AN_EXCEPTION);
    for (const what of ['inAbsence', 'unconfirmed', 'exception'] as const)
      expect(await list(what, {}, theNeighbour)).toMatchObject({ decisions: [], notShown: 1 });
    expect(await list('inAbsence')).toMatchObject({ notShown: 0 });
    // A head who can countersign has to see what it is about; in the same department nobody can.
    expect(await casesOf('exception', {}, theWelfareHead)).toEqual([caseId(3)]);
    expect(await casesOf('exception', {}, theNeighboursHead)).toEqual([]);
  });

  it('are turned page by page, the last one first', async () => {
    for (const number of [1, 2, 3]) await log.report(caseId(number), ...IN_ABSENCE);
    const seen: string[] = [];
    let below: number | undefined;
    for (let more = true; more;) {
      const page = await list('inAbsence', {}, theSecretary, {
        limit: 2,
        ...(below !== undefined && { below }),
      });
      seen.push(...page.decisions.map(({ case_id }) => case_id));
      below = page.decisions.at(-1)?.position;
      more = page.more;
    }
    expect(seen).toEqual([3, 2, 1].map(caseId));
  });

  it('are counted against all decisions of the section in a fiscal year', async () => {
    await log.report(caseId(1), ...WITH_AN_EXCEPTION);
    await log.report(caseId(2), ...IN_ABSENCE);
    await log.report(caseId(3), ...ON_PAPER);
    await projected.caughtUp();
    const rates = (what: 'exception' | 'inAbsence', fiscalYear: number) =>
      projected.read((tables) => decisionRates(tables, what, { fiscalYear }));
    const section = 'registry-section';
    // Two 承認, two 合議 and 決裁 of two cases; of the third only 決裁 was in the year before.
    expect(await rates('exception', 2024)).toEqual([{ section, decisions: 8, unusual: 1 }]);
    expect(await rates('inAbsence', 2024)).toEqual([{ section, decisions: 2, unusual: 1 }]);
    expect(await rates('exception', 2023)).toEqual([{ section, decisions: 1, unusual: 0 }]);
    expect(await rates('exception', 2022)).toEqual([]);
  });
});
