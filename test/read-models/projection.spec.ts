import { stateOf } from '../../state-machines/case-state';
import { newCase, parseCaseFact, step } from '../../state-machines/statechart';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { RecordedEvent } from '../../src/event-store/event-store';
import { metadataOf } from '../../src/event-store/record';
import { caseStream } from '../../src/event-store/streams';
import { dropDatabase } from '../../src/platform/database/database';
import { readModelsDatabase } from '../../src/platform/database/database-name';
import { type Projector } from '../../src/read-models/projector';
import { projectorOver } from '../../src/read-models/build-beside';
import { Generation } from '../../src/read-models/generation';
import { streamHeads } from '../../src/read-models/stream-heads/queries';
import { unitLabels } from '../../src/read-models/units/queries';
import {
  accepted,
  actionCompleted,
  cancellationRequested,
  cancelled,
  causesRecorded,
  closureApproved,
  closureRequested,
  contained,
  countersigned,
  decidedInAbsence,
  effectCheckBegun,
  effectJudged,
  extensionGranted,
  extensionRequested,
  handlerNamed,
  implementationConfirmed,
  numbered,
  obligationMet,
  obligationRaised,
  obligationWaived,
  paperConfirmed,
  planConsulted,
  planDecided,
  planEndorsed,
  planReturned,
  planSubmitted,
  readAfterwards,
  sectionsJoined,
  triaged,
} from '../case-stories/deeds';
import { theColleague } from '../case-stories/cast';
import { asException, onPaper } from '../case-stories/modifiers';
import { collect } from '../event-store-contract/samples';
import { allRowsOf } from '../nothing-lost/rows';
import { sqliteAndPostgres } from '../sqlite-and-postgres';
import { caseAt } from './case-at';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

const TO_THE_PLAN = [
  numbered(),
  accepted(),
  triaged(),
  contained(),
  causesRecorded(),
  planSubmitted(),
];
const TO_THE_END = [
  ...TO_THE_PLAN,
  planReturned(),
  planSubmitted(),
  planDecided(),
  actionCompleted(),
  actionCompleted({ by: theColleague, action: 'a2' }),
  implementationConfirmed(),
  effectCheckBegun(),
  effectJudged(),
  closureRequested(),
  closureApproved(),
];

/** What is owed and what is stood by, told in two halves: the second changes what the first left. */
const OWED_AND_STOOD_BY = [
  [
    obligationRaised(),
    accepted(),
    triaged(),
    obligationRaised(),
    obligationRaised(),
    contained(),
    causesRecorded(),
    planSubmitted(),
    planEndorsed(),
    onPaper(planConsulted()),
    asException(decidedInAbsence(), 'deciderIsNeitherAuthorNorActionOwner'),
    extensionRequested(),
  ],
  [
    obligationMet(),
    obligationWaived(),
    paperConfirmed(),
    countersigned(),
    readAfterwards(),
    extensionGranted(),
    obligationRaised(),
    obligationMet(),
    sectionsJoined(),
    handlerNamed({ person: theColleague.person }),
    cancellationRequested(),
    cancelled(),
  ],
] as const;

const readModelsIn = sqliteAndPostgres();

/** Three cases at different places of their life, their facts interleaved. */
async function tellThreeCases(log: ToldLog): Promise<void> {
  await log.report(caseId(1), ...TO_THE_PLAN);
  await log.report(caseId(2), numbered({ text: 'R6-市民-0013' }));
  await log.tell(caseId(1), ...TO_THE_END.slice(TO_THE_PLAN.length));
  await log.report(caseId(3));
  await log.tell(caseId(2), accepted());
}

describe.each(['sqlite', 'postgres'] as const)('read models in %s', (kind) => {
  let log: ToldLog;
  let projected: Projected | undefined;
  beforeEach(async () => {
    log = await ToldLog.open();
  });
  afterEach(async () => {
    await projected?.close();
    projected = undefined;
    await log.close();
  });
  const open = async () => {
    projected = await Projected.over(log, readModelsIn(kind));
    return projected;
  };

  it('show every case at every position as the fold of its facts up to there', async () => {
    const { readModels } = await open();
    await tellThreeCases(log);
    await projected?.caughtUp();
    const folds = new Map<string, ReturnType<typeof newCase>>();
    for (const event of await collect(log.store.readAll())) {
      const { stream, type, data, revision, position } = event;
      if (stream.startsWith('case-')) {
        const { at, digest } = metadataOf(event);
        const before = folds.get(stream) ?? newCase(defaultRuleset);
        folds.set(stream, step(before, parseCaseFact({ type, data, at, revision, digest })));
      }
      for (const number of [1, 2, 3]) {
        const fold = folds.get(caseStream(caseId(number)));
        const row = await readModels.read((tables) =>
          caseAt(tables, caseId(number), Number(position)),
        );
        if (fold === undefined) {
          expect(row).toBeUndefined();
          continue;
        }
        const { phase, steps, ended } = stateOf(fold);
        expect(row).toMatchObject({
          phase,
          steps: `+${steps.join('+')}+`,
          ended: Number(ended),
          number: fold.context.number ?? null,
          kind: fold.context.triage?.kind ?? null,
          handler: fold.context.triage?.handler ?? null,
          fiscal_year: 2024,
        });
      }
    }
  });

  it('keep a row only where something changed', async () => {
    await open();
    await log.report(caseId(1), accepted(), triaged(), contained(), contained());
    await projected?.caughtUp();
    const rows = await projected?.read((tables) =>
      tables.selectFrom('case_versions').select(['steps', 'from_revision']).execute(),
    );
    // The second containment changed nothing that a list shows.
    expect(rows).toEqual([
      { steps: '+submitted+', from_revision: 0 },
      { steps: '+accepted+', from_revision: 1 },
      { steps: '+containing+analysing+', from_revision: 2 },
      { steps: '+analysing+', from_revision: 3 },
    ]);
  });

  it('are the same row by row after a rebuild, and after a restart in between', async () => {
    const { readModels } = await open();
    const [first, second] = OWED_AND_STOOD_BY;
    await log.report(caseId(1), ...TO_THE_PLAN);
    await log.report(caseId(3), ...first);
    await projected?.caughtUp();
    await projected?.restart();
    await log.tell(caseId(1), ...TO_THE_END.slice(TO_THE_PLAN.length));
    await log.tell(caseId(3), ...second);
    await log.report(caseId(2), accepted());
    await projected?.caughtUp();
    const live = await projected?.tables();
    expect(live?.case_versions?.length).toBeGreaterThan(10);
    for (const table of ['obligation_versions', 'decisions', 'case_openings', 'tasks'] as const)
      expect([table, live?.[table]?.length]).not.toEqual([table, 0]);
    const { generation } = readModels.status;
    await projected?.readModels.rebuild();
    expect(await projected?.tables()).toEqual(live);
    expect(projected?.readModels.status.generation).toBeGreaterThan(generation);
  });

  it('hold the head of every stream and the units as they are called', async () => {
    await open();
    await log.report(caseId(1), accepted());
    await projected?.caughtUp();
    const heads: Record<string, number> = {};
    await projected?.read(async (tables) => {
      for await (const { stream, revision } of streamHeads(tables)) heads[stream] = revision;
    });
    expect(heads).toEqual({
      [caseStream(caseId(1))]: 1,
      organisation: 4,
      'person-reporter': 0,
      'ruleset-1': 0,
    });
    const units = await projected?.read((tables) =>
      unitLabels(tables, ['registry-section'], '2024-05-01'),
    );
    expect(units?.get('registry-section')).toMatchObject({ name: '戸籍課', level: 'section' });
  });

  it('come to no harm by a second projector over the same tables', async () => {
    await open();
    await tellThreeCases(log);
    await projected?.caughtUp();
    const expected = await projected?.tables();
    const settings = projected?.settings;
    if (settings === undefined) throw new Error('nothing is open');
    const generation = await Generation.open(settings.target, 99);
    try {
      const projectors = await Promise.all([
        projectorOver(settings, generation, false),
        projectorOver(settings, generation, false),
      ]);
      await interleave(projectors, await collect(log.store.readAll()));
      expect(await generation.read(allRowsOf)).toEqual(expected);
    } finally {
      await generation.close();
      await dropDatabase(settings.target, readModelsDatabase(99));
    }
  });
});

/** Both project the whole log, in batches of other sizes, each one batch in turn. */
async function interleave(
  projectors: readonly Projector[],
  events: readonly RecordedEvent[],
): Promise<void> {
  const sizes = [3, 5];
  for (let at = 0; at < events.length; at += 1) {
    const both = projectors.map((projector, index) => {
      const size = sizes[index] ?? 1;
      return projector.apply(events.slice(at * size, (at + 1) * size));
    });
    // All of them end before a failure of one is told.
    await Promise.allSettled(both);
    await Promise.all(both);
  }
}
