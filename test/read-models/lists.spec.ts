import type { PersonActor } from '../../state-machines/actor';
import { countNotShown, type CaseFilters, listCases } from '../../src/read-models/cases/case-list';
import {
  theDepartmentHead,
  theHandler,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theReporter,
  theSecretary,
  theWelfareHead,
} from '../case-stories/cast';
import {
  accepted,
  adoptionDecided,
  causesRecorded,
  contained,
  countersigned,
  numbered,
  planPulledBack,
  planReturned,
  planSubmitted,
  triaged,
} from '../case-stories/deeds';
import { asException } from '../case-stories/modifiers';
import * as deeds from '../case-stories/deeds';
import { likeCases } from '../../src/read-models/cases/like-cases';
import { recurrencesOf } from '../../src/read-models/cases/recurrences';
import { sqliteAndPostgres } from '../sqlite-and-postgres';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

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

const asking = (...posts: [PersonActor, ...PersonActor[]]) => ({
  person: posts[0].person,
  standings: posts,
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

  it('tells which cases repeat another one, as they were then and as far as they are seen', async () => {
    await log.tell(caseId(1), deeds.submitted());
    await log.tell(caseId(2), deeds.submitted({ recurrenceOf: caseId(1) }), numbered());
    await projected.caughtUp();
    const before = projected.readModels.position;
    const repeats = (by: PersonActor, position: number) =>
      projected.read((tables) =>
        recurrencesOf(tables, caseId(1), { asking: asking(by), position }),
      );
    const second = { id: caseId(2), number: 'R6-市民-0012', noticedOn: deeds.FIRST_DAY };
    expect(await repeats(thePromoter, before)).toEqual({ seen: [second], happenedAgain: true });
    // Not classified yet, it is nobody else's to see; only that it happened again.
    expect(await repeats(theNeighbour, before)).toEqual({ seen: [], happenedAgain: true });

    await log.tell(caseId(2), deeds.withdrawn());
    await projected.caughtUp();
    const withdrawn = projected.readModels.position;
    expect(await repeats(thePromoter, withdrawn)).toEqual({ seen: [], happenedAgain: false });
    expect(await repeats(thePromoter, before)).toEqual({ seen: [second], happenedAgain: true });
  });

  it('counts like cases of a section, page by page', async () => {
    const fixed = [deeds.submitted(), accepted(), deeds.triagedAs('correctionItem')];
    for (const one of [1, 2, 3]) await log.tell(caseId(one), ...fixed);
    await log.tell(caseId(4), deeds.submitted(), accepted(), deeds.triagedAs('request'));
    await projected.caughtUp();
    const like = (by: PersonActor, atLeast: number, beyond?: readonly [string, string]) =>
      projected.read((tables) =>
        likeCases(tables, {
          asking: asking(by),
          kinds: ['correctionItem', 'request'],
          after: '2024-04-30',
          atLeast,
          limit: 1,
          ...(beyond !== undefined && { beyond }),
        }),
      );
    const three = {
      section: 'registry-section',
      kind: 'correctionItem',
      count: 3,
      firstNoticedOn: deeds.FIRST_DAY,
      lastNoticedOn: deeds.FIRST_DAY,
    };
    expect(await like(thePromoter, 3)).toEqual({ groups: [three], more: false });
    expect(await like(thePromoter, 1)).toEqual({ groups: [three], more: true });
    expect(await like(thePromoter, 1, ['registry-section', 'correctionItem'])).toMatchObject({
      groups: [{ kind: 'request', count: 1 }],
      more: false,
    });
    expect(await like(theNeighbour, 1)).toEqual({ groups: [], more: false });
  });

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
    expect(await notShown(theNeighbour, {})).toBe(1);
    expect(await notShown(theNeighbour, { kind: 'nonconformity' })).toBe(0);
    expect(await notShown(theNeighbour, { fiscalYear: 2024 })).toBe(2);
    expect(await notShown(theNeighbour, { fiscalYear: 2024, kind: 'nonconformity' })).toBe(1);
    expect(await notShown(theSecretary, {})).toBe(0);
    expect(await notShown(theNeighbour, { reporter: theReporter.person })).toBeUndefined();
    expect(await notShown(theNeighbour, { number: 'R6' })).toBeUndefined();
  });

  it('never finds a summary by what only the whole case tells', async () => {
    await log.report(caseId(1), accepted(), triaged());
    await projected.caughtUp();
    const known = await projected.read((tables) =>
      tables.selectFrom('case_versions').selectAll().executeTakeFirstOrThrow(),
    );
    const telling: CaseFilters[] = [
      { fiscalYear: known.fiscal_year },
      { source: known.source },
      { reporter: known.reporter ?? '' },
    ];
    for (const filters of telling) {
      expect([filters, await idsOf(theNeighbour, filters)]).toEqual([filters, []]);
      expect([filters, await idsOf(theSecretary, filters)]).toEqual([filters, [caseId(1)]]);
    }
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

  it('opens a case to who holds a post of its route, as long as it is one of its route', async () => {
    const consulted = planSubmitted((usual) => ({
      ...usual,
      steps: usual.steps.map((step) =>
        step.kind === 'consult' ? { ...step, post: theWelfareHead.post } : step,
      ),
    }));
    await log.report(caseId(1), accepted(), triaged(), contained(), causesRecorded(), consulted);
    const seesWhole = async () => (await list(theWelfareHead)).cases.map(({ whole }) => whole);
    expect(await seesWhole()).toEqual([true]);
    await log.tell(caseId(1), planPulledBack());
    expect(await seesWhole()).toEqual([false]);
  });

  it('opens a case to the heads who can countersign its exception, as long as that is owed', async () => {
    const excepted = asException(adoptionDecided(), 'isNoImplementer');
    await log.report(caseId(1), accepted(), triaged({ kind: 'request' }), excepted);
    const anotherHead = { ...theWelfareHead, person: 'another-head', post: 'another-post' };
    const seesWhole = async (by: PersonActor) => (await list(by)).cases.map(({ whole }) => whole);
    expect(await seesWhole(anotherHead)).toEqual([true]);
    expect(await seesWhole(theNeighboursHead)).toEqual([false]);
    await log.tell(caseId(1), countersigned());
    expect(await seesWhole(anotherHead)).toEqual([false]);
    // Who signed it has taken part.
    expect(await seesWhole(theWelfareHead)).toEqual([true]);
  });
});
