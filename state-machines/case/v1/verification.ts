import { caseSetup, permittedBy } from './setup';

/** 検証: wait until the effect can show, then judge it. */
export const verification = caseSetup.createStateConfig({
  initial: 'monitoring',
  states: {
    monitoring: {
      on: {
        EffectCheckBegun: permittedBy(
          ['handlesTheCaseOrVerifies', 'theDayOfTheEffectCheckHasCome'],
          [{ target: 'reviewingEffect' }],
        ),
      },
    },
    reviewingEffect: {
      on: {
        EffectJudged: permittedBy(
          [
            'isAnInternalAuditor',
            'isOfAnotherSection',
            'neitherWroteNorDecidedNorImplemented',
            'signsWhatStandsNow',
            'authenticatedRecently',
          ],
          [{ target: '#case.open.closure', actions: 'rememberEffect' }],
        ),
      },
    },
  },
});
