import {
  alsoOnHold,
  always,
  materialised,
  SIGNED,
  whileOpen,
  withdrawnByDecision,
} from './any-time';
import { closure } from './closure';
import { correction } from './correction';
import { emptyMemory } from './memory';
import { report } from './report';
import { rootCause } from './root-cause';
import { caseSetup, permittedBy } from './setup';
import { verification } from './verification';

const ended = { tags: 'end', on: always } as const;

/** The life of a case, version 1: five phases inside `open`, the hold and the ends beside it. */
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
            'isOnStaffOrLinksACase',
            'pinsWhatIsInForce',
            'datesAreNotInTheFuture',
            'receivingUnitIsASection',
            'doubtTicksSerious',
            'findingComesFromAnAudit',
            'reportsFromThisSource',
            'saysWhetherTheCitizenWantsAReply',
          ],
          [{ target: 'open', actions: 'rememberReport' }],
        ),
      },
    },
    open: {
      tags: 'open',
      initial: 'report',
      on: { ...always, ...alsoOnHold, ...whileOpen },
      states: {
        report,
        rootCause,
        correction,
        verification,
        closure,
        whereItWas: { type: 'history', history: 'deep' },
      },
    },
    onHold: {
      on: {
        ...always,
        ...alsoOnHold,
        CaseResumed: permittedBy(
          ['resumesOrIsTheTimer', 'resumesByTimerOnTheDay'],
          [{ target: '#case.open.whereItWas', actions: 'rememberHeldDays' }],
        ),
        HoldExtended: permittedBy(
          [
            'decidesForTheSecretariat',
            'theHoldWasRequested',
            'didNotRequestTheHold',
            'holdsLongerByThreeMonthsAtMost',
            'holdsForSixMonthsInAll',
            ...SIGNED,
          ],
          [{ actions: 'rememberLongerHold' }],
        ),
        CaseWithdrawn: withdrawnByDecision,
      },
    },
    closed: {
      tags: 'end',
      on: {
        ...always,
        PreventionMaterialised: materialised,
        CaseReopened: permittedBy(
          ['reopens', ...SIGNED],
          [
            {
              guard: 'isOnDecisionRoute',
              target: '#case.open.report.decidingAdoption',
              actions: 'rememberReopening',
            },
            {
              guard: 'isOnShortRoute',
              target: '#case.open.correction.fixing',
              actions: 'rememberReopening',
            },
            {
              guard: 'isOnRecordRoute',
              target: '#case.open.report.accepted',
              actions: 'rememberReopening',
            },
            { target: '#case.open.rootCause', actions: 'rememberReopening' },
          ],
        ),
      },
    },
    notApplicable: ended,
    withdrawn: ended,
    merged: ended,
    cancelled: ended,
  },
});
