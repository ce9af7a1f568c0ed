import { theReporter, theSecretary } from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { analysing, decidingAdoption, closed, preparing } from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import type { Change, Deed } from '../case-stories/deed';
import { given } from '../case-stories/story';

const { accepted, contained, causesRecorded, submitted, triagedAs } = deeds;

/** The second half, which full and preventive share. */
const fromPlanToClosing = [
  [deeds.planSubmitted(), 'correction.approving'],
  [deeds.planEndorsed(), 'correction.approving'],
] as const;
const fromDecisionOn = [
  [deeds.actionCompleted(), 'correction.implementing'],
  [deeds.actionCompleted(), 'correction.reviewingImplementation'],
  [deeds.implementationConfirmed(), 'verification.monitoring'],
  [deeds.triageConfirmed(), 'verification.monitoring'],
  [deeds.effectCheckBegun(), 'verification.reviewingEffect'],
  [deeds.effectJudged(), 'closure.preparing'],
  [deeds.closureRequested(), 'closure.approvingClosure'],
  [deeds.closureApproved(), 'closure.closed'],
] as const;
const goes = (...way: readonly (readonly [Deed, string])[]) =>
  way.reduce((story, [deed, place]) => story.when(deed).thenIn(place), given());

describe('the five routes, each straight through to its end', () => {
  it('full: report → rootCause → correction → verification → closure', () => {
    const story = goes(
      [submitted(), 'report.submitted'],
      [deeds.numbered(), 'report.submitted'],
      [accepted(), 'report.accepted'],
      [triagedAs('nonconformity'), 'rootCause.containing+analysing'],
      [contained(), 'rootCause.analysing'],
      [causesRecorded(), 'correction.planning'],
      ...fromPlanToClosing,
      [deeds.planConsulted(), 'correction.approving'],
      [deeds.planDecided(), 'correction.implementing'],
      ...fromDecisionOn,
    );
    expect(story.snapshot.hasTag('end')).toBe(true);
  });

  it('full, light: decided by the section head, without 合議', () => {
    goes(
      [submitted(), 'report.submitted'],
      [accepted(), 'report.accepted'],
      [triagedAs('minorNonconformity', 'slight'), 'rootCause.containing+analysing'],
      [causesRecorded(), 'rootCause.containing'],
      [contained(), 'correction.planning'],
      ...fromPlanToClosing,
      [deeds.planDecided(), 'correction.implementing'],
      ...fromDecisionOn,
    );
  });

  it('preventive: nothing to contain; the cause is of what could happen', () => {
    goes(
      [submitted({ plannedPrevention: true }), 'report.submitted'],
      [accepted(), 'report.accepted'],
      [triagedAs('potentialNonconformity'), 'rootCause.analysing'],
      [causesRecorded(), 'correction.planning'],
      ...fromPlanToClosing,
      [deeds.planDecided(), 'correction.implementing'],
      ...fromDecisionOn,
    );
  });

  it('decision, 採用: no verification', () => {
    goes(
      [submitted(), 'report.submitted'],
      [accepted(), 'report.accepted'],
      [triagedAs('request'), 'report.decidingAdoption'],
      [deeds.adoptionDecided(), 'correction.planning'],
      ...fromPlanToClosing,
      [deeds.planDecided(), 'correction.implementing'],
      [deeds.actionCompleted(), 'correction.implementing'],
      [deeds.actionCompleted(), 'correction.reviewingImplementation'],
      [deeds.implementationConfirmed(), 'closure.preparing'],
      [deeds.triageConfirmed(), 'closure.preparing'],
      [deeds.closureRequested(), 'closure.approvingClosure'],
      [deeds.closureApproved(), 'closure.closed'],
    );
  });

  it.each(['notAdopted', 'outOfScope'] as const)('decision, %s: on to closing', (decision) => {
    decidingAdoption()
      .when(deeds.adoptionDecided({ decision }))
      .thenIn('closure.preparing')
      .after(deeds.triageConfirmed())
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });

  it('decision, 継続検討: stays in 採否, with a day to decide by, and is decided later', () => {
    const considered = decidingAdoption()
      .when(deeds.stillConsidered())
      .thenIn('report.decidingAdoption');
    expect(considered.snapshot.context.adoption?.decideBy).toBe('2024-12-27');
    considered.when(deeds.adoptionDecided()).thenIn('correction.planning');
  });

  it('short: what was done → confirmed → closed', () => {
    goes(
      [submitted(), 'report.submitted'],
      [accepted(), 'report.accepted'],
      [triagedAs('correctionItem', 'slight'), 'correction.fixing'],
      [deeds.fixRecorded(), 'closure.approvingClosure'],
      [deeds.triageConfirmed(), 'closure.approvingClosure'],
      [deeds.closureApproved(), 'closure.closed'],
    );
  });

  it('short, returned: the fix is made again', () => {
    given(submitted(), accepted(), triagedAs('correctionItem'), deeds.fixRecorded())
      .when(deeds.closureReturned())
      .thenIn('correction.fixing');
  });

  it('record: closed at triage by the secretariat, decided by nobody', () => {
    goes(
      [submitted(), 'report.submitted'],
      [accepted(), 'report.accepted'],
      [deeds.triagedByTheSecretariat({ kind: 'goodPoint' }), 'closure.closed'],
    );
  });

  it.each([
    ['the secretariat has checked it', deeds.triageConfirmed()],
    ['nobody has objected to it', deeds.triageConfirmedBySilence()],
  ])('record, as 仮区分: waits in 完了準備, and is closed once %s', (_tells, confirmed) => {
    goes(
      [submitted(), 'report.submitted'],
      [accepted(), 'report.accepted'],
      [triagedAs('goodPoint'), 'closure.preparing'],
      [confirmed, 'closure.closed'],
    );
  });

  it('record, as 仮区分 with an open obligation: waits for that too', () => {
    given(submitted(), accepted(), triagedAs('goodPoint'), deeds.obligationRaised())
      .when(deeds.triageConfirmed())
      .thenIn('closure.preparing')
      .after(deeds.obligationMet())
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });

  it('record, as 仮区分, then transferred: the new section classifies it first', () => {
    given(submitted(), accepted(), triagedAs('goodPoint'), deeds.transferred())
      .when(deeds.triageConfirmed())
      .thenRefused('theTriageIsProvisional');
  });

  const classified = deeds.triagedByTheSecretariat;
  const leaking: Change<'CaseTriaged'> = (usual) => ({
    ...usual,
    by: theSecretary,
    provisional: false,
    kind: 'goodPoint',
    impact: { ...usual.impact, leak: 'possible' },
  });
  it.each([
    [
      'a citizen wants a reply',
      submitted({ foundHow: 'citizen', citizen: { reply: 'wanted' } }),
      classified({ kind: 'goodPoint' }),
    ],
    ['data may have leaked, as its triage says', submitted(), deeds.triaged(leaking)],
    ['it is serious', submitted(), classified({ kind: 'goodPoint', severity: 'serious' })],
    [
      'something serious was suspected',
      submitted({ seriousSuspected: true }),
      classified({ kind: 'goodPoint' }),
    ],
  ])('record, where more comes to be owed by itself: waits for it (%s)', (_why, told, triaged) => {
    const waiting = given(told, accepted()).when(triaged).thenIn('closure.preparing');
    waiting.when(deeds.closureRequested()).thenIn('closure.approvingClosure');
  });

  it('record, as 仮区分, checked before what is owed by itself was raised: waits for that', () => {
    given(
      submitted({ foundHow: 'citizen', citizen: { reply: 'wanted' } }),
      accepted(),
      triagedAs('goodPoint'),
    )
      .when(deeds.triageConfirmed())
      .thenIn('closure.preparing');
  });

  it('record with an open obligation: waits in 完了準備', () => {
    given(submitted(), accepted(), deeds.obligationRaised())
      .when(triagedAs('goodPoint'))
      .thenIn('closure.preparing')
      .after(deeds.obligationMet())
      .when(deeds.triageConfirmed())
      .thenIn('closure.closed');
  });

  it('no corrective action needed: on to closing, once contained', () => {
    given(submitted(), accepted())
      .when(deeds.triaged({ noActionReason: sealedText('Nothing that recurs') }))
      .thenIn('closure.preparing')
      .after(contained(), deeds.triageConfirmed())
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });
});

describe('containment and analysis', () => {
  it('run in parallel: causes may be found first, and the case waits for the containment', () => {
    analysing()
      .when(causesRecorded())
      .thenIn('rootCause.containing')
      .when(contained())
      .thenIn('correction.planning');
  });

  it('need no second containment where one came with the report', () => {
    given(submitted(), contained({ by: theReporter }), accepted())
      .when(deeds.triaged())
      .thenIn('rootCause.analysing');
  });

  it('are recorded once: what was found stands until it is amended', () => {
    analysing().after(causesRecorded()).when(causesRecorded()).thenNotPossible();
  });

  it('let a containment be recorded until closure, and it moves nothing', () => {
    preparing().when(contained()).thenIn('closure.preparing');
    closed().when(contained()).thenNotPossible();
  });
});
