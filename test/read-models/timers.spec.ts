import { CaseStreams } from '../../src/cases/pipeline/case-streams';
import { runningTimers } from '../../src/deadlines/clocks';
import { timersUpTo } from '../../src/read-models/timers/queries';
import { dayOf } from '../../src/read-models/timers/timers-of';
import { Rulesets } from '../../src/rulesets/rulesets';
import type { Deed } from '../case-stories/deed';
import {
  accepted,
  actionCompleted,
  approvals,
  causesRecorded,
  closureApproved,
  closureRequested,
  contained,
  effectCheckBegun,
  effectJudged,
  held,
  holdRequested,
  implementationConfirmed,
  numbered,
  obligationRaised,
  planEndorsed,
  planReturned,
  planSubmitted,
  resumed,
  transferred,
  triaged,
} from '../case-stories/deeds';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

/** A deed, told so many days after the first. */
const on = (day: string, deed: Deed): Deed => ({ ...deed, notBefore: day });

const LIVES: readonly (readonly Deed[])[] = [
  [numbered()],
  [on('2024-05-02', transferred())],
  [accepted(), on('2024-05-02', triaged()), on('2024-05-03', contained()), causesRecorded()],
  [
    accepted(),
    triaged(),
    on('2024-05-02', holdRequested()),
    on('2024-05-02', held()),
    on('2024-05-07', contained()),
    on('2024-05-08', obligationRaised()),
  ],
  [
    accepted(),
    triaged(),
    holdRequested(),
    on('2024-05-02', held()),
    on('2024-05-20', resumed()),
    on('2024-05-21', contained()),
  ],
  [
    accepted(),
    triaged(),
    contained(),
    causesRecorded(),
    on('2024-05-07', planSubmitted()),
    on('2024-05-08', planEndorsed()),
    on('2024-05-09', planReturned()),
    on('2024-05-10', planSubmitted()),
  ],
];
const TO_THE_END = [
  ...[accepted(), triaged(), contained(), causesRecorded(), planSubmitted(), ...approvals()],
  ...[actionCompleted(), actionCompleted(), implementationConfirmed(), effectCheckBegun()],
  ...[effectJudged(), closureRequested(), closureApproved()],
];

describe('The timers of cases', () => {
  let log: ToldLog;
  let projected: Projected;

  beforeAll(async () => {
    log = await ToldLog.open();
    for (const [index, life] of LIVES.entries()) await log.report(caseId(index), ...life);
    projected = await Projected.over(log);
    await projected.caughtUp();
  }, 90_000);
  afterAll(async () => {
    await projected.close();
    await log.close();
  });

  const projectedOf = async (id: string) => {
    const rows = await projected.read((tables) =>
      tables.selectFrom('timers').selectAll().execute(),
    );
    return rows
      .filter(({ case_id }) => case_id === id)
      .map(({ timer, begun_on, due_on }) => ({ timer, begun_on, due_on }));
  };

  it.each(LIVES.map((_life, index) => index))(
    'stand in the table as they follow from the facts themselves, life %i',
    async (index) => {
      const id = caseId(index);
      const loaded = await new CaseStreams(log.store, new Rulesets(log.store)).load(id);
      if (loaded === undefined) throw new Error('There is no such case');
      const reckoned = [...runningTimers(loaded)].map(([timer, running]) => ({
        timer,
        begun_on: dayOf(running.begunBy.fact),
        due_on: running.timer.dueOn ?? null,
      }));
      expect(reckoned.length).toBeGreaterThan(0);
      const byName = (rows: readonly { timer: string }[]) =>
        rows.toSorted((one, other) => (one.timer < other.timer ? -1 : 1));
      expect(byName(await projectedOf(id))).toEqual(byName(reckoned));
    },
  );

  it('begin anew with a new turn, and go on through a hold', async () => {
    const begun = async (index: number, timer: string) =>
      (await projectedOf(caseId(index))).find((row) => row.timer.startsWith(timer))?.begun_on;
    expect(await begun(1, 'acceptance@')).toBe('2024-05-02');
    expect(await begun(4, 'triageConfirmation')).toBe('2024-05-01');
    expect(await begun(5, 'approvalStep-s1@')).toBe('2024-05-10');
  });

  it('are gone once the case has ended', async () => {
    await log.report(caseId(90), ...TO_THE_END);
    await projected.caughtUp();
    expect(await projectedOf(caseId(90))).toEqual([]);
  });

  it('are found page by page', async () => {
    const all = await projected.read((tables) =>
      timersUpTo(tables, '2030-01-01', { case_id: '', timer: '' }, 100),
    );
    const paged: typeof all = [];
    for (;;) {
      const beyond = paged.at(-1) ?? { case_id: '', timer: '' };
      const page = await projected.read((tables) => timersUpTo(tables, '2030-01-01', beyond, 2));
      if (page.length === 0) break;
      paged.push(...page);
    }
    expect(paged).toEqual(all);
    expect(all.every(({ rests }) => rests === 0)).toBe(true);
  });
});
