import type { RuleName } from '../rules/rules';
import { permittedBy } from './setup';

/** What may happen wherever an open case stands, and it stays there. */
export const SIGNED = ['signsWhatStandsNow', 'authenticatedRecently'] as const;

const stays = <const A extends string>(rules: readonly RuleName[], actions: A) =>
  permittedBy(rules, [{ actions }]);

const numbered = stays(['isTheNumbering', 'hasNoNumberYet'], 'rememberNumber');

/** 取下げ after triage: the reporter wishes it, the secretariat's head decides. */
export const withdrawnByDecision = permittedBy(
  [
    'decidesForTheSecretariat',
    'didNotWishTheWithdrawal',
    'theReporterWishesIt',
    'noCitizenIsAffected',
    'leavesNothingThatMustBeAnswered',
    ...SIGNED,
  ],
  [{ target: '#case.withdrawn' }],
);

/** Possible in every state that there is after a report, the ends included. */
export const always = {
  CaseNumbered: numbered,
  NoteAdded: stays(['takesPart'], 'keepNote'),
  ReadAfterwards: stays(['hasToReadAfterwards', 'readsWhatIsToBeRead'], 'rememberReading'),
  CirculationRead: stays(['isACirculationsReader', 'readsACirculation'], 'rememberCirculation'),
  AbandonmentRead: stays(
    ['wasConsultedOnWhatWasAbandoned', 'readsAnAbandonment'],
    'rememberReadAbandonment',
  ),
  ErasureProposed: stays(['proposesErasure', 'erasesWhatIsRecorded'], 'rememberProposedErasure'),
  ErasureDecided: stays(
    ['decidesErasure', 'didNotProposeTheErasure', 'erasesWhatWasProposed', ...SIGNED],
    'rememberErasure',
  ),
  ErasureRefused: stays(
    ['decidesErasure', 'didNotProposeTheErasure', ...SIGNED],
    'forgetProposedErasure',
  ),
};

/** 顕在化 may be seen at any time, also once the prevention is thought to be done. */
export const materialised = stays(
  ['handlesTheCase', 'isAPrevention', 'happenedByToday'],
  'rememberMaterialisation',
);

/** Possible in every open state, on hold included: what cannot wait. */
export const alsoOnHold = {
  ContainmentRecorded: stays(
    ['handlesTheCaseOrReportedIt', 'wasDoneByToday', 'wasRecheckedByToday'],
    'rememberContainment',
  ),
  DelayExplained: stays(['isTheReporter', 'aDelayIsToBeExplained'], 'rememberDelayExplanation'),
  PreventionMaterialised: materialised,
  ReportAmended: stays(
    ['isTheReporterOrHandles', 'amendsATextOfTheReport'],
    'rememberReportAmendment',
  ),
  CausesAmended: stays(
    ['handlesTheCase', 'nothingBuiltOnTheCausesIsConfirmed', 'amendsATextOfTheCauses'],
    'rememberCausesAmendment',
  ),
  PlanAmended: stays(
    ['handlesTheCase', 'thePlanIsNotDecidedYet', 'amendsATextOfThePlan'],
    'rememberPlanAmendment',
  ),
  ObligationRaised: stays(
    [
      'raisesObligations',
      'owesNoMoreThanCanBeKept',
      'isAKindOfObligation',
      'thisKindIsNotTooEarly',
      'isOwedByWhoAnswersForIt',
      'aReplyIsAboutAVoice',
      'isDueByTheLatestDay',
      'isANewObligation',
      'aVoicesReplyIsOwedOnce',
    ],
    'rememberObligation',
  ),
  ObligationMoved: stays(['isTheProcessOfVoices', 'movesAnOpenReply'], 'rememberMovedObligation'),
  ObligationMet: stays(
    [
      'owesAnObligation',
      'meetsOnesOwnOpenObligation',
      'answersAsTheKindAsks',
      'aVoicesReplyIsMetByItsAnswer',
    ],
    'rememberMetObligation',
  ),
  ObligationWaived: stays(
    [
      'waivesObligations',
      'theObligationIsOpen',
      'theOwerDoesNotWaive',
      'closesUnansweredOnlyWhenOverdue',
      'theAskedHadTimeToAnswer',
      ...SIGNED,
    ],
    'rememberWaivedObligation',
  ),
  ExceptionCountersigned: stays(
    ['isOfAnotherDepartment', 'countersignsAnException', ...SIGNED],
    'rememberCountersignature',
  ),
  PaperDecisionConfirmed: stays(
    ['isTheDeciderOnPaper', 'confirmsOnesOwnPaperDecision', 'succeedsOnlyWhoHasLeft', ...SIGNED],
    'rememberPaperConfirmation',
  ),
  CancellationRequested: stays(
    ['isOfficerOfTheSection', 'isNoNonconformityOfAnExternalAudit'],
    'rememberCancellationRequest',
  ),
  CaseCancelled: permittedBy(
    [
      'isQualityManager',
      'theCancellationWasRequested',
      'didNotRequestTheCancellation',
      'isNoNonconformityOfAnExternalAudit',
      'leavesNothingThatMustBeAnswered',
      ...SIGNED,
    ],
    [{ target: '#case.cancelled' }],
  ),
  WithdrawalRequested: stays(['isTheReporter', 'noCitizenIsAffected'], 'rememberWithdrawalRequest'),
  HoldRequested: stays(['isOfficerOfTheSection', 'holdEndsLaterThanToday'], 'rememberHoldRequest'),
  DueDatesMoved: stays(['isTheCityPause', 'movesOpenDatesLater'], 'rememberMovedDates'),
  ReminderSent: stays(['isTheDeadlineProcess'], 'keepReminder'),
  Escalated: stays(['isTheDeadlineProcess'], 'keepEscalation'),
};

/** Possible in every open state, but not on hold. */
export const whileOpen = {
  CaseTransferred: permittedBy(
    ['transfersTheCase', 'toUnitIsAnotherSection'],
    [{ target: '#case.open.report.submitted', actions: 'rememberTransfer' }],
  ),
  SectionsJoined: stays(['joinsSections', 'joinsSectionsOnly'], 'rememberSections'),
  HandlerNamed: stays(
    ['isPromoterOrOfficerOfTheSection', 'wasTriaged', 'handlerBelongsToTheSection'],
    'rememberHandler',
  ),
  SubstituteNamed: stays(
    ['isSecretariatHead', 'substituteIsAnotherDepartmentsAuditor', ...SIGNED],
    'rememberSubstitute',
  ),
  TriageConfirmed: permittedBy(
    ['confirmsTriage', 'theTriageIsProvisional', 'isConfirmedByAPersonOrSilence'],
    [
      {
        guard: 'closesAGoodPoint',
        target: '#case.closed',
        actions: 'rememberConfirmedTriage',
      },
      { actions: 'rememberConfirmedTriage' },
    ],
  ),
  ReclassificationRequested: stays(
    [
      'isPromoterOrOfficerOfTheSection',
      'standsClassified',
      'isNewClassification',
      'kindAndSeverityHaveARoute',
    ],
    'rememberReclassificationRequest',
  ),
  FindingAccepted: stays(['answersAFinding'], 'rememberAcceptedFinding'),
  FindingObjected: stays(['answersAFinding', 'objectsInTime'], 'rememberObjection'),
  CaseMerged: permittedBy(
    ['isSecretariatHead', 'mergesIntoAnEarlierCase', 'leavesNothingOwedBehind', ...SIGNED],
    [{ target: '#case.merged' }],
  ),
  CaseHeld: permittedBy(
    [
      'decidesForTheSecretariat',
      'theHoldWasRequested',
      'didNotRequestTheHold',
      'holdsForThreeMonthsAtMost',
      'holdsForSixMonthsInAll',
      ...SIGNED,
    ],
    [{ target: '#case.onHold', actions: 'rememberHold' }],
  ),
  ExtensionRequested: stays(
    ['asksForExtensions', 'extendsAnOpenDeadline', 'extendsToALaterDay'],
    'rememberExtensionRequest',
  ),
  ExtensionGranted: stays(
    [
      'grantsExtensions',
      'extendsAsRequested',
      'extendsAnOpenDeadline',
      'extendsToALaterDay',
      'grantsNotOnesOwn',
      'staysWithinThirtyDaysOfTheDecidedDate',
      'grantsAtTheRightLevel',
      ...SIGNED,
    ],
    'rememberExtension',
  ),
  ExtensionRefused: stays(
    ['grantsExtensions', 'refusesWhatWasRequested', ...SIGNED],
    'forgetExtensionRequest',
  ),
  EvidenceAdded: stays(['takesPart'], 'keepEvidence'),
};
