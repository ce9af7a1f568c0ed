import { SIGNED, withdrawnByDecision } from './any-time';
import {
  actionCancelled,
  actionCompleted,
  criterionChanged,
  newPlanSubmitted,
  planSubmitted,
} from './plan-transitions';
import { reclassifying } from './reclassifying';
import { WHAT_CAUSES_SAY } from './root-cause';
import { caseSetup, permittedBy } from './setup';

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
          ['handlesTheCase', 'hasNoCausesYet', ...WHAT_CAUSES_SAY],
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
            'theCriterionIsNotMovedAfterTheFirstAction',
            'isDecidedInPersonOrInRecordedAbsence',
            'didNotRecordTheAbsence',
            'decidesTheStepInTurn',
            'decidesOverDisagreementWithReason',
            'acceptsEachCauseThatIsNotVerified',
            'seriousCausesAreVerifiedOrAcceptedAbove',
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
          [
            'holdsTheDecision',
            'decidesTheStepInTurn',
            'raisesToASuperior',
            'raisesInTheOwnLineOrToTheTop',
            'raisesToNeitherAuthorNorActionOwner',
            ...SIGNED,
          ],
          [{ actions: 'rememberRaising' }],
        ),
        StepSkipped: permittedBy(
          ['isTheRouteProcess', 'skipsAnOpenStep', 'didNotRecordTheAbsence'],
          [{ actions: 'rememberSkipping' }],
        ),
        RouteResolvedAgain: permittedBy(
          ['isTheRouteProcess', 'keepsTheStepsThatWereTaken'],
          [{ actions: 'rememberNewSteps' }],
        ),
        ActionCompleted: actionCompleted,
        ActionCancelled: actionCancelled,
        CriterionChanged: criterionChanged,
        CaseReclassified: reclassifying({
          // Of a 変更起案 the decided plan goes on.
          aPlanGoesOn: 'work',
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
        ActionCompleted: actionCompleted,
        ActionCancelled: actionCancelled,
        PlanChanged: permittedBy(
          [
            'isOfficerOfTheSection',
            'thePlanMayStillBeChanged',
            'changesOpenActions',
            'movesNoDateOfOnesOwn',
            'staysWithinThirtyDays',
            'newOwnersAreOnStaff',
            'changesOwnersAfterATransfer',
            'newOwnersDidNotDecide',
            ...SIGNED,
          ],
          [{ actions: 'rememberMinorChange' }],
        ),
        CriterionChanged: criterionChanged,
        PlanSubmitted: planSubmitted,
        CaseReclassified: worksOn,
      },
    },
    reviewingImplementation: {
      on: {
        ImplementationConfirmed: permittedBy(
          ['confirmsImplementation', 'isNoImplementer', 'theDecisionStands', ...SIGNED],
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
          ['confirmsImplementation', 'isNoImplementer', 'sendsBackCompletedActions'],
          [{ target: 'implementing', actions: 'rememberSendingBack' }],
        ),
        CriterionChanged: criterionChanged,
        PlanSubmitted: newPlanSubmitted,
        CaseReclassified: worksOn,
      },
    },
    fixing: {
      on: {
        FixRecorded: permittedBy(
          ['handlesTheCase', 'wasDoneByToday', 'theFixWasMadeByStaff'],
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
