import type { PersonActor } from '../../state-machines/actor';
import type { Obligation } from '../../state-machines/case/facts/obligations';
import {
  listObligations,
  type ObligationFilters,
  type ObligationPlace,
  placeOf,
} from '../../src/read-models/obligations/queries';
import {
  anotherSection,
  theDepartmentHead,
  theHandler,
  theNeighbour,
  thePromoter,
  theSecretary,
  theSectionHead,
  theWelfareHead,
  theWelfareSection,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { sqliteAndPostgres } from '../sqlite-and-postgres';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

const readModelsIn = sqliteAndPostgres();
const { owing } = deeds;

const WELFARE: Obligation['owedBy'] = { unit: 'welfare-section', path: theWelfareSection };

describe.each(['sqlite', 'postgres'] as const)('what cases owe, in %s', (kind) => {
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
    by: PersonActor,
    filters: ObligationFilters = {},
    more: { position?: number; beyond?: ObligationPlace; limit?: number; today?: string } = {},
  ) {
    await projected.caughtUp();
    const { position = projected.readModels.position, limit = 100, today = '2024-05-01' } = more;
    const { beyond } = more;
    const asking = { person: by.person, standings: [by] };
    return projected.read((tables) =>
      listObligations(tables, {
        asking,
        filters,
        position,
        today,
        limit,
        ...(beyond !== undefined && { beyond }),
      }),
    );
  }
  const idsOf = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).obligations.map(({ obligation }) => obligation);

  it('is open until it is met, waived, closed as 未回答, or the case ends', async () => {
    await log.report(caseId(1), owing({}), owing({ dueOn: '2024-05-05' }), owing({}), owing({}));
    expect(await idsOf(theSecretary, { state: 'open' })).toEqual(['o1', 'o3', 'o4', 'o2']);
    await projected.caughtUp();
    const { position } = projected.readModels;
    await log.tell(
      caseId(1),
      deeds.obligationMet({ answer: 'done' }),
      deeds.obligationWaived({ id: 'o2' }),
      deeds.obligationWaived({ id: 'o3', unanswered: true }),
      deeds.markedNotApplicable(),
    );
    const { obligations } = await list(theSecretary);
    expect(obligations.map(({ obligation, state, answer }) => [obligation, state, answer])).toEqual(
      [
        ['o1', 'met', 'done'],
        ['o3', 'unanswered', null],
        ['o4', 'lapsed', null],
        ['o2', 'waived', null],
      ],
    );
    // As it was then.
    expect(await idsOf(theSecretary, { state: 'open' }, { position })).toHaveLength(4);
  });

  it('is narrowed by what it is', async () => {
    await log.report(
      caseId(1),
      owing({}),
      owing({ kind: 'urgentCheck', owedBy: WELFARE }),
      owing({ owedBy: { person: theNeighbour.person }, dueOn: '2024-04-30' }),
    );
    await log.report(caseId(2), owing({ kind: 'urgentCheck', owedBy: { post: 'nobodys-post' } }));
    const narrowed: [ObligationFilters, string[]][] = [
      [{ caseId: caseId(1), kind: 'urgentCheck' }, ['o2']],
      [{ owedBy: 'welfare-section' }, ['o2']],
      // What a unit below it owes belongs to it.
      [{ owedBy: 'welfare-department' }, ['o2']],
      [{ owedBy: theSectionHead.post }, ['o1']],
      [{ owedBy: theNeighbour.person }, ['o3']],
      [{ overdue: true }, ['o3']],
      [{ overdue: false, caseId: caseId(1) }, ['o1', 'o2']],
      [{ state: 'met' }, []],
    ];
    for (const [filters, expected] of narrowed)
      expect([filters, await idsOf(theSecretary, filters)]).toEqual([filters, expected]);
  });

  it('is owed by who asks: as a person, by a post, or acting for a unit', async () => {
    await log.report(
      caseId(1),
      owing({}),
      owing({ owedBy: WELFARE }),
      owing({ owedBy: { person: theNeighbour.person } }),
    );
    const mine = async (by: PersonActor) => idsOf(by, { mine: true });
    expect(await mine(theSectionHead)).toEqual(['o1']);
    expect(await mine(theWelfareHead)).toEqual(['o2']);
    expect(await mine(theNeighbour)).toEqual(['o3']);
    expect(await mine(theHandler)).toEqual([]);
  });

  it('is shown to who sees the case whole, and so to who owes any of it', async () => {
    await log.report(caseId(1), owing({ owedBy: WELFARE }));
    for (const by of [thePromoter, theDepartmentHead, theWelfareHead])
      expect(await idsOf(by)).toEqual(['o1']);
    expect(await idsOf(theNeighbour)).toEqual([]);
    await log.tell(caseId(1), deeds.sectionsJoined());
    expect(theNeighbour.unitPath).toEqual(anotherSection);
    expect(await idsOf(theNeighbour)).toEqual(['o1']);
  });

  it('is turned page by page, each once', async () => {
    const days = ['2024-05-09', '2024-05-07', '2024-05-08', '2024-05-07'];
    for (const [number, dueOn] of days.entries())
      await log.report(caseId(number), owing({ dueOn }));
    const seen: string[] = [];
    let beyond: ObligationPlace | undefined;
    for (let more = true; more;) {
      const page = await list(theSecretary, {}, { limit: 1, ...(beyond && { beyond }) });
      for (const obligation of page.obligations) {
        seen.push(obligation.due_on);
        beyond = placeOf(obligation);
      }
      more = page.more;
    }
    expect(seen).toEqual([...days].sort());
  });
});
