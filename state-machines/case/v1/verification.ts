import { withdrawnByDecision } from './any-time';
import { criterionChanged } from './plan-transitions';
import { reclassifying } from './reclassifying';
import { caseSetup, permittedBy } from './setup';

/** 検証: wait until the effect can show, then judge it. */
export const verification = caseSetup.createStateConfig({
  initial: 'monitoring',
  on: {
    CaseWithdrawn: withdrawnByDecision,
    CaseReclassified: reclassifying({
      analysis: 'stays',
      adoption: 'adoption',
      decided: 'closure',
      fix: 'fix',
      record: 'closure',
    }),
  },
  states: {
    monitoring: {
      on: {
        CriterionChanged: criterionChanged,
        EffectCheckBegun: permittedBy(
          ['handlesVerifiesOrIsTheTimer', 'theDayOfTheEffectCheckHasCome'],
          [{ target: 'reviewingEffect' }],
        ),
      },
    },
    reviewingEffect: {
      on: {
        EffectJudged: permittedBy(
          [
            'verifiesForThisKind',
            'neitherWroteNorDecidedNorImplemented',
            'saysWhereAnIneffectiveOneGoes',
            'isInconclusiveAtMostTwice',
            'effectIsCheckedInTime',
            'countsTheTransactionsOfAPrevention',
            'signsWhatStandsNow',
            'authenticatedRecently',
          ],
          [
            { guard: 'isEffective', target: '#case.open.closure', actions: 'rememberEffect' },
            { guard: 'isInconclusive', target: 'monitoring', actions: 'rememberEffect' },
            {
              guard: 'goesBackToAnalysis',
              target: '#case.open.rootCause',
              actions: 'rememberEffect',
            },
            { target: '#case.open.correction', actions: 'rememberEffect' },
          ],
        ),
      },
    },
  },
});
