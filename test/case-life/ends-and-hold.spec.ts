import { anotherSection, theNeighboursHead, theTimer, thePromoter } from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import * as places from '../case-stories/places';
import { given } from '../case-stories/story';

const { held, holdRequested, resumed } = deeds;
/** What the record itself goes on with, whatever became of the case. */
const ALWAYS = [
  'AbandonmentRead',
  'CaseNumbered',
  'CirculationRead',
  'ErasureDecided',
  'ErasureProposed',
  'ErasureRefused',
  'NoteAdded',
  'ReadAfterwards',
];
const possibleIn = (story: ReturnType<typeof given>) =>
  story
    .possibleFor(thePromoter)
    .map(({ fact }) => fact)
    .sort();

describe('an early ending', () => {
  it.each([
    ['非該当', () => places.reported().when(deeds.markedNotApplicable()), 'notApplicable'],
    ['取下げ', () => places.taken().when(deeds.withdrawn()), 'withdrawn'],
    [
      '取下げ by decision',
      () =>
        places.monitoring().after(deeds.withdrawalRequested()).when(deeds.withdrawnByDecision()),
      'withdrawn',
    ],
    ['統合', () => places.implementing().when(deeds.merged()), 'merged'],
    [
      '中止',
      () => places.implementing().after(deeds.cancellationRequested()).when(deeds.cancelled()),
      'cancelled',
    ],
  ])('%s: the case has no further life but what its record needs', (_what, story, end) => {
    const ended = story().thenIn(`ended.${end}`);
    expect(ended.snapshot.hasTag('end')).toBe(true);
    expect(possibleIn(ended)).toEqual(ALWAYS);
  });

  it.each(['planning', 'implementing', 'monitoring', 'preparing'] as const)(
    '非該当 is said in the first phase, not in %s',
    (place) => {
      places[place]().when(deeds.markedNotApplicable()).thenNotPossible();
    },
  );

  it('of a closed case is not possible; it can be reopened, and what it was to prevent may happen', () => {
    expect(possibleIn(places.closed())).toEqual(
      [...ALWAYS, 'CaseReopened', 'PreventionMaterialised'].sort(),
    );
  });
});

describe('再開', () => {
  it.each([
    ['full: to analysing', places.closed, 'rootCause.analysing'],
    [
      'short: to the fix',
      () =>
        places
          .fixing()
          .after(deeds.fixRecorded(), deeds.triageConfirmed(), deeds.closureApproved()),
      'correction.fixing',
    ],
    [
      'decision: to 採否',
      () =>
        places
          .decidingAdoption()
          .after(
            deeds.adoptionDecided({ decision: 'notAdopted' }),
            deeds.triageConfirmed(),
            deeds.closureRequested(),
            deeds.closureApproved(),
          ),
      'report.decidingAdoption',
    ],
    ['record: to triage', places.goodPointClosed, 'report.accepted'],
  ])('%s', (_route, story, place) => {
    const open = story().when(deeds.reopened()).thenIn(place);
    expect(open.snapshot.hasTag('end')).toBe(false);
    expect(open.snapshot.context.reopenings).toBe(1);
  });

  it('opens no way round: who wrote once is an author for good', () => {
    const { authored, wrote, implemented } = places.closed().after(deeds.reopened())
      .snapshot.context;
    expect({ authored, wrote, implemented }).toEqual({
      authored: ['handler'],
      wrote: ['handler'],
      implemented: ['handler', 'colleague'],
    });
  });

  it('to 採否: what was adopted before is to be adopted anew', () => {
    given(deeds.submitted(), deeds.accepted(), deeds.triagedAs('request'))
      .after(
        ...[deeds.triageConfirmed(), deeds.adoptionDecided()],
        ...[deeds.planSubmitted(), deeds.planEndorsed(), deeds.planDecided()],
        ...[deeds.actionCompleted(), deeds.actionCompleted(), deeds.implementationConfirmed()],
        ...[deeds.closureRequested(), deeds.closureApproved(), deeds.reopened()],
      )
      .when(deeds.reclassifiedAs('recommendation'))
      .thenIn('report.decidingAdoption');
  });
});

describe('一時停止', () => {
  const everyOpenPlace = [
    'reported',
    'taken',
    'decidingAdoption',
    'analysing',
    'planning',
    'toBeDecided',
    'changing',
    'implementing',
    'reviewingImplementation',
    'fixing',
    'monitoring',
    'reviewingEffect',
    'preparing',
    'approvingClosure',
  ] as const;

  it.each(everyOpenPlace)('of a case that is %s comes back to where it was', (place) => {
    const before = places[place]();
    const onHold = before.after(holdRequested()).when(held()).thenIn('onHold.onHold');
    onHold.when(resumed()).thenIn(before.place);
    onHold
      .on('2024-12-27')
      .when(resumed({ by: theTimer }))
      .thenIn(before.place);
  });

  it('inside the parallel part: what was found stays found', () => {
    places
      .analysing()
      .after(deeds.causesRecorded(), holdRequested(), held())
      .when(resumed())
      .thenIn('rootCause.containing')
      .when(deeds.contained())
      .thenIn('correction.planning');
  });

  it('inside the parallel part: what was contained meanwhile counts on return', () => {
    places.onHold().after(deeds.contained()).when(resumed()).thenIn('rootCause.analysing');
    places
      .analysing()
      .after(deeds.causesRecorded(), holdRequested(), held(), deeds.contained())
      .when(resumed())
      .thenIn('correction.planning');
  });

  it('leaves possible what cannot wait, and nothing else', () => {
    expect(possibleIn(places.onHold())).toEqual(
      [
        ...ALWAYS,
        // 応急処置, obligations, 追認, confirming a paper decision.
        'ContainmentRecorded',
        'ObligationRaised',
        'ObligationMoved',
        'ObligationMet',
        'ObligationWaived',
        'ExceptionCountersigned',
        'PaperDecisionConfirmed',
        // What was asked of the reporter; 顕在化.
        'DelayExplained',
        'PreventionMaterialised',
        // Amendment, withdrawal, cancellation.
        'ReportAmended',
        'CausesAmended',
        'PlanAmended',
        'WithdrawalRequested',
        'CaseWithdrawn',
        'CancellationRequested',
        'CaseCancelled',
        // Resuming, and holding longer.
        'CaseResumed',
        'HoldRequested',
        'HoldExtended',
        // A pause of the city ends, whatever is on hold meanwhile.
        'DueDatesMoved',
        // What the timers of obligations say.
        'ReminderSent',
        'Escalated',
      ].sort(),
    );
  });
});

describe('the six months of 一時停止', () => {
  it('are counted over all holds of a case, by the days that it really stood still', () => {
    const twice = places
      .onHold()
      .on('2024-05-11')
      .after(resumed(), holdRequested(), held())
      .on('2024-05-31')
      .after(resumed());
    expect(twice.snapshot.context.heldDays).toBe(10 + 20);
  });
});

describe('移送', () => {
  it.each([
    'taken',
    'decidingAdoption',
    'analysing',
    'approving',
    'implementing',
    'preparing',
  ] as const)('of a case that is %s: the other section begins with accepting it', (place) => {
    const there = places[place]().when(deeds.transferred()).thenIn('report.submitted');
    expect(there.snapshot.context.triage?.handler).toBeUndefined();
  });

  it('leaves behind what was planned: the new section’s triage begins anew', () => {
    const anew = given(deeds.submitted(), deeds.accepted(), deeds.triagedAs('request'))
      .after(deeds.adoptionDecided(), deeds.transferred())
      .after(
        deeds.accepted({ by: theNeighboursHead }),
        deeds.triagedByTheSecretariat({
          kind: 'request',
          found: deeds.triageFound(deeds.FIRST_DAY, anotherSection),
        }),
      );
    expect(anew.place).toBe('report.decidingAdoption');
    expect(anew.snapshot.context.adoption).toBeUndefined();
  });
});
