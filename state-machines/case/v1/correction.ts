import type { RuleName } from '../rules/rules';
import { SIGNED, withdrawnByDecision } from './any-time';
import { reclassifying } from './reclassifying';
import { caseSetup, permittedBy } from './setup';

const PLAN_RULES: readonly RuleName[] = [
  'handlesTheCase',
  'isTheNextRound',
  'actionsHaveIdsOfTheirOwn',
  'endedActionsAreKept',
  'actionsRemoveKnownCauses',
  'actionOwnersAreOnStaff',
  'actionsAreDueFromTodayOn',
  'effectIsCheckedAfterTheLastAction',
  'criterionIsStillTheAuthors',
  'followsTheRouteOfTheRuleset',
  'signsWhatStandsNow',
  'authenticatedRecently',
];
const planSubmitted = permittedBy(PLAN_RULES, [{ target: 'approving', actions: 'rememberPlan' }]);

const worksOn = reclassifying({
  analysis: 'stays',
  adoption: 'adoption',
  decided: 'stays',
  fix: 'stays',
  record: 'closure',
});

/** Where a plan goes that is not decided: on with the decided one, if there is one. */
const notDecided = <const A extends string>(actions: A) =>
  [
    { guard: 'aPlanWasDecided', target: 'implementing', actions },
    { target: 'planning', actions },
  ] as const;

/** 是正: plan, decide, do, and confirm that it was done. */
export const correction = caseSetup.createStateConfig({
  initial: 'planning',
  on: { CaseWithdrawn: withdrawnByDecision },
  states: {
    planning: {
      on: {
        PlanSubmitted: planSubmitted,
        // A case that came here by 区分変更 from a route without analysis has no causes yet.
        CausesRecorded: permittedBy(
          [
            'handlesTheCase',
            'hasNoCausesYet',
            'causeCodesAreInTheRuleset',
            'causesHaveIdsOfTheirOwn',
          ],
          [{ actions: 'rememberCauses' }],
        ),
        CaseReclassified: reclassifying({
          analysis: 'stays',
          adoption: 'adoption',
          decided: 'stays',
          fix: 'fix',
          record: 'closure',
        }),
      },
    },
    approving: {
      on: {
        PlanEndorsed: permittedBy(
          ['holdsAStepInTurn', 'endorsesTheStepInTurn', ...SIGNED],
          [{ actions: 'rememberEndorsement' }],
        ),
        PlanConsulted: permittedBy(
          ['holdsAStepInTurn', 'isConsultedInTurn', 'givesAReasonForDisagreeing', ...SIGNED],
          [{ actions: 'rememberConsultation' }],
        ),
        PlanDecided: permittedBy(
          [
            'decidesInTurnOrInAbsence',
            'deciderIsNeitherAuthorNorActionOwner',
            'isDecidedInPersonOrInRecordedAbsence',
            'decidesTheStepInTurn',
            'decidesOverDisagreementWithReason',
            'acceptsEachCauseThatIsNotVerified',
            ...SIGNED,
          ],
          [{ target: 'implementing', actions: 'rememberDecision' }],
        ),
        PlanReturned: permittedBy(
          ['holdsAStepInTurn', 'returnsFromTheStepInTurn', 'returnsToAnEarlierStep', ...SIGNED],
          [
            { guard: 'returnsToAStep', actions: 'rememberReturnToStep' },
            ...notDecided('rememberReturn'),
          ],
        ),
        PlanPulledBack: permittedBy(['isTheAuthor'], notDecided('forgetProposal')),
        PlanAbandoned: permittedBy(
          ['holdsTheDecision', 'decidesTheStepInTurn', ...SIGNED],
          notDecided('rememberAbandonment'),
        ),
        DecisionRaised: permittedBy(
          ['holdsTheDecision', 'decidesTheStepInTurn', 'raisesToASuperior', ...SIGNED],
          [{ actions: 'rememberRaising' }],
        ),
        StepSkipped: permittedBy(
          ['isTheRouteProcess', 'skipsAnOpenStep'],
          [{ actions: 'rememberSkipping' }],
        ),
        RouteResolvedAgain: permittedBy(
          ['isTheRouteProcess', 'keepsTheStepsThatWereTaken'],
          [{ actions: 'rememberNewSteps' }],
        ),
        // During a 変更起案 the decided plan goes on.
        ActionCompleted: permittedBy(
          ['ownsAnOpenAction', 'theActionIsOnesOwnAndOpen', 'wasDoneByToday'],
          [{ actions: 'rememberAction' }],
        ),
        CaseReclassified: reclassifying({
          aChange: 'work',
          analysis: 'planning',
          adoption: 'adoption',
          decided: 'planning',
          fix: 'fix',
          record: 'closure',
        }),
      },
    },
    implementing: {
      always: { guard: 'everyActionHasEnded', target: 'reviewingImplementation' },
      on: {
        ActionCompleted: permittedBy(
          ['ownsAnOpenAction', 'theActionIsOnesOwnAndOpen', 'wasDoneByToday'],
          [{ actions: 'rememberAction' }],
        ),
        ActionCancelled: permittedBy(
          ['isOfficerOfTheSection', 'theActionIsOpen', ...SIGNED],
          [{ actions: 'rememberCancelledAction' }],
        ),
        PlanChanged: permittedBy(
          [
            'isOfficerOfTheSection',
            'changesOpenActions',
            'movesNoDateOfOnesOwn',
            'staysWithinThirtyDays',
            'newOwnersAreOnStaff',
            ...SIGNED,
          ],
          [{ actions: 'rememberMinorChange' }],
        ),
        CriterionChanged: permittedBy(
          ['isQualityManager', 'anActionWasCompleted', ...SIGNED],
          [{ actions: 'rememberCriterion' }],
        ),
        PlanSubmitted: planSubmitted,
        CaseReclassified: worksOn,
      },
    },
    reviewingImplementation: {
      on: {
        ImplementationConfirmed: permittedBy(
          ['isOfficerOfTheSection', 'isNoImplementer', 'theDecisionStands', ...SIGNED],
          [
            {
              guard: 'isOnRouteWithoutVerification',
              target: '#case.open.closure',
              actions: 'rememberConfirmation',
            },
            { target: '#case.open.verification', actions: 'rememberConfirmation' },
          ],
        ),
        ImplementationSentBack: permittedBy(
          ['isOfficerOfTheSection', 'isNoImplementer', 'sendsBackCompletedActions'],
          [{ target: 'implementing', actions: 'rememberSendingBack' }],
        ),
        CriterionChanged: permittedBy(
          ['isQualityManager', 'anActionWasCompleted', ...SIGNED],
          [{ actions: 'rememberCriterion' }],
        ),
        PlanSubmitted: permittedBy(
          [...PLAN_RULES, 'aNewDecisionIsNeeded'],
          [{ target: 'approving', actions: 'rememberPlan' }],
        ),
        CaseReclassified: worksOn,
      },
    },
    fixing: {
      on: {
        FixRecorded: permittedBy(
          ['handlesTheCase', 'wasDoneByToday'],
          [{ target: '#case.open.closure.approvingClosure', actions: 'rememberFix' }],
        ),
        CaseReclassified: reclassifying({
          analysis: 'analysis',
          adoption: 'adoption',
          decided: 'planning',
          fix: 'stays',
          record: 'closure',
        }),
      },
    },
  },
});
