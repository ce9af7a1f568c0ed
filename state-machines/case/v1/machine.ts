import { closure } from './closure';
import { correction } from './correction';
import { emptyMemory } from './memory';
import { report } from './report';
import { rootCause } from './root-cause';
import { caseSetup, permittedBy } from './setup';
import { verification } from './verification';

const numbered = permittedBy(['isTheNumbering', 'hasNoNumberYet'], [{ actions: 'rememberNumber' }]);

/** The life of a case, version 1: five phases inside `open`, and the ends beside it. */
export const caseMachineV1 = caseSetup.createMachine({
  id: 'case',
  // xstate's own transition() calls this without input once for every step; nothing reads the result.
  context: ({ input }) => emptyMemory(input?.ruleset),
  initial: 'unsubmitted',
  states: {
    unsubmitted: {
      on: {
        CaseSubmitted: permittedBy(
          [
            'isOnStaff',
            'pinsWhatIsInForce',
            'datesAreNotInTheFuture',
            'receivingUnitIsASection',
            'doubtTicksSerious',
          ],
          [{ target: 'open', actions: 'rememberReport' }],
        ),
      },
    },
    open: {
      initial: 'report',
      on: {
        CaseNumbered: numbered,
        ContainmentRecorded: permittedBy(
          ['handlesTheCaseOrReportedIt', 'wasDoneByToday', 'wasRecheckedByToday'],
          [{ actions: 'rememberContainment' }],
        ),
      },
      states: { report, rootCause, correction, verification, closure },
    },
    closed: {
      tags: 'end',
      // A numbering that a crash cut short may come late.
      on: { CaseNumbered: numbered },
    },
  },
});
