import { caseSetup, permittedBy } from './setup';

/** 是正: plan, decide, do, and confirm that it was done. */
export const correction = caseSetup.createStateConfig({
  initial: 'planning',
  states: {
    planning: {
      on: {
        PlanSubmitted: permittedBy(
          [
            'handlesTheCase',
            'isTheNextRound',
            'actionsHaveIdsOfTheirOwn',
            'actionsRemoveKnownCauses',
            'actionOwnersAreOnStaff',
            'actionsAreDueFromTodayOn',
            'effectIsCheckedAfterTheLastAction',
            'followsTheRouteOfTheRuleset',
            'signsWhatStandsNow',
            'authenticatedRecently',
          ],
          [{ target: 'approving', actions: 'rememberPlan' }],
        ),
      },
    },
    approving: {
      on: {
        PlanDecided: permittedBy(
          [
            'holdsTheStepInTurn',
            'deciderIsNeitherAuthorNorActionOwner',
            'namesTheStepInTurn',
            'acceptsEachCauseThatIsNotVerified',
            'signsWhatStandsNow',
            'authenticatedRecently',
          ],
          [{ target: 'implementing', actions: 'rememberDecision' }],
        ),
        PlanReturned: permittedBy(
          [
            'holdsTheStepInTurn',
            'namesTheStepInTurn',
            'signsWhatStandsNow',
            'authenticatedRecently',
          ],
          [{ target: 'planning', actions: 'rememberReturn' }],
        ),
      },
    },
    implementing: {
      on: {
        ActionCompleted: permittedBy(
          ['ownsAnOpenAction', 'theActionIsOnesOwnAndOpen', 'wasDoneByToday'],
          [
            {
              guard: 'isTheLastOpenAction',
              target: 'reviewingImplementation',
              actions: 'rememberAction',
            },
            { actions: 'rememberAction' },
          ],
        ),
      },
    },
    reviewingImplementation: {
      on: {
        ImplementationConfirmed: permittedBy(
          [
            'isOfficerOfTheSection',
            'isNoImplementer',
            'signsWhatStandsNow',
            'authenticatedRecently',
          ],
          [{ target: '#case.open.verification', actions: 'rememberConfirmation' }],
        ),
      },
    },
  },
});
