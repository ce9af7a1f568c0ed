import { withdrawnByDecision } from './any-time';
import { reclassifying } from './reclassifying';
import { caseSetup, permittedBy } from './setup';

/** 完了: put up for closing, and closed by decision. */
export const closure = caseSetup.createStateConfig({
  initial: 'preparing',
  on: {
    CaseWithdrawn: withdrawnByDecision,
    CaseReclassified: reclassifying({
      atTheEnd: 'stays',
      aPlanGoesOn: 'work',
      analysis: 'analysis',
      adoption: 'adoption',
      decided: 'planning',
      fix: 'fix',
      record: 'stays',
    }),
  },
  states: {
    preparing: {
      on: {
        ClosureRequested: permittedBy(
          [
            'handlesTheCase',
            'theTriageIsConfirmed',
            'nothingIsOwed',
            'containmentWasRecordedWhereNeeded',
          ],
          [{ target: 'approvingClosure', actions: 'rememberClosureRequest' }],
        ),
      },
    },
    approvingClosure: {
      on: {
        ClosureApproved: permittedBy(
          [
            'approvesClosureForThisSeverity',
            'theSubstituteActsForTheOwnDepartment',
            'didNotMakeTheFix',
            'theTriageIsConfirmed',
            'nothingIsOwed',
            'containmentWasRecordedWhereNeeded',
            'signsWhatStandsNow',
            'authenticatedRecently',
          ],
          [{ target: '#case.closed', actions: 'rememberClosure' }],
        ),
        ClosureReturned: permittedBy(
          ['approvesClosureForThisSeverity', 'theSubstituteActsForTheOwnDepartment'],
          [
            {
              guard: 'isOnShortRoute',
              target: '#case.open.correction.fixing',
              actions: 'forgetClosureRequest',
            },
            { target: 'preparing', actions: 'forgetClosureRequest' },
          ],
        ),
      },
    },
  },
});
