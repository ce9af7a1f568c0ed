import { withdrawnByDecision } from './any-time';
import { reclassifying, TARGETS } from './reclassifying';
import { caseSetup, permittedBy } from './setup';

const withdrawn = permittedBy(
  [
    'withdrawsOrDecidesIt',
    'didNotWishTheWithdrawal',
    'noCitizenIsAffected',
    'leavesNothingThatMustBeAnswered',
    'signsOnceTriaged',
    'authenticatedRecently',
  ],
  [{ target: '#case.withdrawn' }],
);
const notApplicable = permittedBy(
  [
    'isSecretariatHead',
    'leavesNothingThatMustBeAnswered',
    'signsWhatStandsNow',
    'authenticatedRecently',
  ],
  [{ target: '#case.notApplicable' }],
);
/** 報告: a report waits to be accepted, then to be classified; a request then for 採否. */
export const report = caseSetup.createStateConfig({
  initial: 'submitted',
  on: { MarkedNotApplicable: notApplicable },
  states: {
    submitted: {
      on: {
        CaseAccepted: permittedBy(
          ['isPromoterOrOfficerOfTheSection', 'theSectionDidNotDecline'],
          [{ target: 'accepted', actions: 'rememberAcceptance' }],
        ),
        CaseDeclined: permittedBy(
          ['isPromoterOrOfficerOfTheSection', 'theSectionDidNotDecline'],
          [{ actions: 'rememberDecline' }],
        ),
        CaseWithdrawn: withdrawn,
      },
    },
    accepted: {
      on: {
        TriageProposed: permittedBy(
          [
            'isPromoterOrOfficerOfTheSection',
            'somethingSeriousIsSuspected',
            'kindAndSeverityHaveARoute',
            'handlerBelongsToTheSection',
            'planIsDueFromTodayOn',
            'planIsDueWithinTheDeadline',
          ],
          [{ actions: 'rememberProposedTriage' }],
        ),
        CaseTriaged: permittedBy(
          [
            'triagesForTheSectionOrTheSecretariat',
            'kindAndSeverityHaveARoute',
            'findingKeepsItsKind',
            'onlyTheSectionsTriageIsProvisional',
            'handlerBelongsToTheSection',
            'planIsDueFromTodayOn',
            'planIsDueWithinTheDeadline',
          ],
          [
            { guard: 'leadsToRecordWaiting', target: TARGETS.closure, actions: 'rememberTriage' },
            { guard: 'leadsToRecord', target: '#case.closed', actions: 'rememberTriage' },
            { guard: 'needsNoAction', target: TARGETS.closure, actions: 'rememberTriage' },
            { guard: 'leadsToAdoption', target: 'decidingAdoption', actions: 'rememberTriage' },
            { guard: 'leadsToFix', target: TARGETS.fix, actions: 'rememberTriage' },
            { target: TARGETS.analysis, actions: 'rememberTriage' },
          ],
        ),
        CaseWithdrawn: withdrawn,
      },
    },
    decidingAdoption: {
      on: {
        AdoptionDecided: permittedBy(
          ['decidesAdoption', 'considersUntilADay', 'signsWhatStandsNow', 'authenticatedRecently'],
          [
            { guard: 'isStillConsidered', actions: 'rememberAdoption' },
            { guard: 'isAdopted', target: TARGETS.planning, actions: 'rememberAdoption' },
            { target: TARGETS.closure, actions: 'rememberAdoption' },
          ],
        ),
        CaseReclassified: reclassifying({
          analysis: 'analysis',
          adoption: 'stays',
          decided: 'planning',
          fix: 'fix',
          record: 'closure',
        }),
        CaseWithdrawn: withdrawnByDecision,
      },
    },
  },
});
