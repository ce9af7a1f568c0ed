import { defaultRuleset } from '../../state-machines/ruleset/default';
import {
  theAuditor,
  theColleague,
  thePromoter,
  theReporter,
  theSectionHead,
} from '../case-stories/cast';
import { accepted, cause, causesRecorded, submitted, triaged } from '../case-stories/deeds';
import { given } from '../case-stories/story';
import type { RulesOfAPhase } from './told';

const analysing = () => given(submitted(), accepted(), triaged());

export const rootCauseRules: RulesOfAPhase = {
  CausesRecorded: {
    permitted: {
      'the handler': () => analysing().when(causesRecorded()),
      'the promoter': () => analysing().when(causesRecorded({ by: thePromoter })),
      'the responsible officer': () => analysing().when(causesRecorded({ by: theSectionHead })),
      'causes that nobody could verify': () =>
        analysing().when(
          causesRecorded({
            causes: [
              cause('c1', { standing: 'presumed' }),
              cause('c2', { standing: 'undeterminable', code: 'people' }),
            ],
          }),
        ),
    },
    refused: {
      handlesTheCase: {
        'the reporter': () => analysing().when(causesRecorded({ by: theReporter })),
        'a colleague': () => analysing().when(causesRecorded({ by: theColleague })),
        'an auditor': () => analysing().when(causesRecorded({ by: theAuditor })),
      },
      causeCodesAreInTheRuleset: {
        'a code that the ruleset does not have': () =>
          analysing().when(causesRecorded({ causes: [cause('c1', { code: 'fate' })] })),
        'a code that the ruleset in force has given up': () =>
          analysing()
            .withRulesetInForce({
              ...defaultRuleset,
              version: 2,
              causeCodes: defaultRuleset.causeCodes.filter(({ id }) => id === 'people'),
            })
            .when(causesRecorded()),
      },
      causesHaveIdsOfTheirOwn: {
        'two causes with one id': () =>
          analysing().when(causesRecorded({ causes: [cause('c1'), cause('c1')] })),
      },
    },
  },
};
