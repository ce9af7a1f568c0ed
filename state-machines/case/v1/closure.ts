import { caseSetup, permittedBy } from './setup';

/** 完了: put up for closing, and closed by decision. */
export const closure = caseSetup.createStateConfig({
  initial: 'preparing',
  states: {
    preparing: {
      on: {
        ClosureRequested: permittedBy(
          ['handlesTheCase'],
          [{ target: 'approvingClosure', actions: 'rememberClosureRequest' }],
        ),
      },
    },
    approvingClosure: {
      on: {
        ClosureApproved: permittedBy(
          ['isOfficerOfTheSection', 'signsWhatStandsNow', 'authenticatedRecently'],
          [{ target: '#case.closed', actions: 'rememberClosure' }],
        ),
      },
    },
  },
});
