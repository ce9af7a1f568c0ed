import { caseSetup, permittedBy } from './setup';

/** 報告: a report waits to be accepted, then to be classified. */
export const report = caseSetup.createStateConfig({
  initial: 'submitted',
  states: {
    submitted: {
      on: {
        CaseAccepted: permittedBy(['isPromoterOrOfficerOfTheSection'], [{ target: 'accepted' }]),
      },
    },
    accepted: {
      on: {
        CaseTriaged: permittedBy(
          [
            'triagesForTheSectionOrTheSecretariat',
            'kindAndSeverityAreInTheRuleset',
            'onlyTheSectionsTriageIsProvisional',
            'handlerBelongsToTheSection',
            'planIsDueFromTodayOn',
          ],
          [{ target: '#case.open.rootCause', actions: 'rememberTriage' }],
        ),
      },
    },
  },
});
