import * as deeds from '../case-stories/deeds';
import * as places from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import type { Story } from '../case-stories/story';

// 区分変更 in every state to every route (domain section 3). Number and history stay. If the new
// route passes the present phase, the case stays where it is; else it goes to that route's first
// state after acceptance.

const KINDS = {
  full: 'nonconformity',
  preventive: 'potentialNonconformity',
  decision: 'request',
  short: 'correctionItem',
  record: 'goodPoint',
} as const;
type Route = keyof typeof KINDS;

const first = {
  analysis: 'rootCause.analysing',
  both: 'rootCause.containing+analysing',
  adoption: 'report.decidingAdoption',
  fix: 'correction.fixing',
  closing: 'closure.preparing',
} as const;

const stays = 'stays';

const noActionNeeded = () =>
  places
    .taken()
    .after(deeds.triagedByTheSecretariat({ noActionReason: sealedText('No rule asks') }));
const turnedDown = () =>
  places.decidingAdoption().after(deeds.adoptionDecided({ decision: 'notAdopted' }));
const goodPointWaiting = () => places.triagedCase('goodPoint');
const fixed = () => places.fixing().after(deeds.fixRecorded());
const carriedOut = () => places.monitoring().after(deeds.reclassifiedAs('request'));
const brokenOff = () => places.implementing().after(deeds.reclassifiedAs('goodPoint'));
const { adopted, analysing, approving, changing, decidingAdoption, fixing } = places;

/** From where, and where each route leads to. */
const table: readonly (readonly [string, () => Story, Readonly<Record<Route, string>>])[] = [
  [
    'report.decidingAdoption',
    decidingAdoption,
    {
      full: first.both,
      preventive: first.analysis,
      decision: stays,
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    'rootCause.containing+analysing',
    analysing,
    {
      full: stays,
      // A prevention contains nothing.
      preventive: 'rootCause.analysing',
      decision: first.adoption,
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    'correction.planning',
    places.planning,
    {
      full: stays,
      preventive: stays,
      decision: first.adoption,
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    'correction.planning',
    adopted,
    {
      full: stays,
      preventive: stays,
      // Adopted once is adopted.
      decision: stays,
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    'correction.approving',
    approving,
    {
      full: 'correction.planning',
      preventive: 'correction.planning',
      decision: first.adoption,
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    // 変更起案: it is void, and the decided plan goes on.
    'correction.approving',
    changing,
    {
      full: 'correction.implementing',
      preventive: 'correction.implementing',
      decision: 'correction.implementing',
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    'correction.implementing',
    places.implementing,
    { full: stays, preventive: stays, decision: stays, short: stays, record: first.closing },
  ],
  [
    'correction.reviewingImplementation',
    places.reviewingImplementation,
    { full: stays, preventive: stays, decision: stays, short: stays, record: first.closing },
  ],
  [
    'correction.fixing',
    fixing,
    {
      full: first.both,
      preventive: first.analysis,
      decision: first.adoption,
      short: stays,
      record: first.closing,
    },
  ],
  [
    'verification.monitoring',
    places.monitoring,
    {
      full: stays,
      preventive: stays,
      // Decided, and a decision is not verified.
      decision: first.closing,
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    'verification.reviewingEffect',
    places.reviewingEffect,
    {
      full: stays,
      preventive: stays,
      decision: first.closing,
      short: first.fix,
      record: first.closing,
    },
  ],
  [
    'closure.preparing',
    places.preparing,
    { full: stays, preventive: stays, decision: stays, short: stays, record: stays },
  ],
  [
    'closure.approvingClosure',
    places.approvingClosure,
    { full: stays, preventive: stays, decision: stays, short: stays, record: stays },
  ],
  [
    // No corrective action was needed: that reason stands, sideways and down.
    'closure.preparing',
    noActionNeeded,
    {
      full: stays,
      preventive: stays,
      decision: first.adoption,
      short: first.fix,
      record: stays,
    },
  ],
  [
    'closure.preparing',
    turnedDown,
    {
      full: first.both,
      preventive: first.analysis,
      decision: stays,
      short: first.fix,
      record: stays,
    },
  ],
  [
    'closure.preparing',
    goodPointWaiting,
    {
      full: first.both,
      preventive: first.analysis,
      decision: first.adoption,
      short: first.fix,
      record: stays,
    },
  ],
  [
    'closure.approvingClosure',
    fixed,
    {
      full: first.both,
      preventive: first.analysis,
      decision: first.adoption,
      short: stays,
      record: stays,
    },
  ],
  [
    // Carried out on a route that verifies nothing.
    'closure.preparing',
    carriedOut,
    {
      full: 'verification.monitoring',
      preventive: 'verification.monitoring',
      decision: stays,
      short: stays,
      record: stays,
    },
  ],
  [
    // Its plan was decided and not carried out: the work goes on.
    'closure.preparing',
    brokenOff,
    {
      full: 'correction.implementing',
      preventive: 'correction.implementing',
      decision: 'correction.implementing',
      short: first.fix,
      record: stays,
    },
  ],
];

const rows = table.flatMap(([from, place, to]) =>
  (Object.keys(KINDS) as Route[]).map((route) => ({ from, place, route, to: to[route] })),
);

describe('区分変更', () => {
  it.each(rows)('of a case in $from, to the $route route: $to', ({ from, place, route, to }) => {
    const before = place().after(deeds.numbered());
    expect(before.place).toBe(from);
    // Of a kind with the same route, where the case is of it already.
    const kind =
      before.snapshot.context.triage?.kind === KINDS[route] && route === 'decision'
        ? 'recommendation'
        : KINDS[route];
    const severity = before.snapshot.context.triage?.kind === kind ? 'slight' : 'ordinary';
    const after = before
      .when(deeds.reclassifiedAs(kind, severity))
      .thenIn(to === stays ? from : to);
    expect(after.snapshot.context.number).toBe(before.snapshot.context.number);
    expect(after.facts.slice(0, -1)).toEqual(before.facts);
  });

  it.each([
    ['report.submitted', places.reported],
    ['report.accepted', places.taken],
    ['onHold.onHold', places.onHold],
    ['closure.closed', places.closed],
  ])('is not possible in %s', (place, story) => {
    expect(story().place).toBe(place);
    story().when(deeds.reclassified()).thenNotPossible();
  });

  it('voids what was endorsed: the plan is submitted again, as the next round', () => {
    places
      .toBeDecided()
      .after(deeds.reclassified())
      .when(deeds.planSubmitted())
      .thenIn('correction.approving')
      .when(deeds.planDecided())
      .thenRefused('decidesInTurnOrInAbsence');
  });

  it('raised after 決裁: work goes on, and the plan is decided anew before it is confirmed', () => {
    const raised = places.implementing().after(deeds.reclassified());
    raised
      .after(deeds.actionCompleted())
      .when(deeds.planSubmitted())
      .thenIn('correction.approving');
    raised
      .after(deeds.actionCompleted(), deeds.actionCompleted())
      .when(deeds.implementationConfirmed())
      .thenRefused('theDecisionStands');
  });

  it('lowered after 決裁: the decision stands', () => {
    places
      .reviewingImplementation()
      .after(deeds.reclassifiedAs('minorNonconformity'))
      .when(deeds.implementationConfirmed())
      .thenIn('verification.monitoring');
  });

  it('raised while it is being closed: what needed no action is analysed after all', () => {
    noActionNeeded()
      .when(deeds.reclassifiedAs('nonconformity', 'serious'))
      .thenIn('rootCause.containing+analysing');
  });

  it('to 軽微 while actions are open, then to the record route: the case can still be closed', () => {
    places
      .implementing()
      .after(deeds.reclassifiedAs('goodPoint'))
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });
});
