import {
  inThePostOf,
  theAuditor,
  theAuditorOfTheSection,
  theColleague,
  theHandler,
  theNeighbour,
  thePromoter,
  theQualityManager,
  theSectionHead,
} from '../case-stories/cast';
import {
  accepted,
  actionCompleted,
  causesRecorded,
  contained,
  effectCheckBegun,
  effectJudged,
  implementationConfirmed,
  planDecided,
  planSubmitted,
  submitted,
  triaged,
} from '../case-stories/deeds';
import { given } from '../case-stories/story';
import { signedTooEarly, withPasswordOfAnHourAgo, withToken } from '../case-stories/signatures';
import type { RulesOfAPhase } from './told';

const toTheLastAction = [
  submitted(),
  accepted(),
  triaged(),
  contained(),
  causesRecorded({ by: thePromoter }),
  planSubmitted(),
  planDecided(),
  actionCompleted(),
  actionCompleted({ by: theColleague, action: 'a2' }),
] as const;
const monitoring = () => given(...toTheLastAction, implementationConfirmed());
const reviewing = () => monitoring().after(effectCheckBegun());

export const verificationRules: RulesOfAPhase = {
  EffectCheckBegun: {
    permitted: {
      'the handler, on the planned day': () => monitoring().when(effectCheckBegun()),
      'an auditor of another section, later': () =>
        monitoring()
          .on('2024-11-01')
          .when(effectCheckBegun({ by: theAuditor })),
    },
    refused: {
      handlesTheCaseOrVerifies: {
        'staff of another section': () => monitoring().when(effectCheckBegun({ by: theNeighbour })),
        "the section's own auditor": () =>
          monitoring().when(effectCheckBegun({ by: theAuditorOfTheSection })),
      },
      theDayOfTheEffectCheckHasCome: {
        'the day before': () =>
          monitoring().when(effectCheckBegun({ found: { cityDay: '2024-09-01' } })),
      },
    },
  },

  EffectJudged: {
    permitted: {
      'an internal auditor of another section': () => reviewing().when(effectJudged()),
    },
    refused: {
      isAnInternalAuditor: {
        'staff of another section': () => reviewing().when(effectJudged({ by: theNeighbour })),
        'the quality manager': () => reviewing().when(effectJudged({ by: theQualityManager })),
      },
      isOfAnotherSection: {
        "the section's own auditor": () =>
          reviewing().when(effectJudged({ by: theAuditorOfTheSection })),
      },
      neitherWroteNorDecidedNorImplemented: {
        'who wrote the causes, transferred since': () =>
          reviewing().when(effectJudged({ by: inThePostOf(thePromoter, theAuditor) })),
        'who wrote the plan': () =>
          reviewing().when(effectJudged({ by: inThePostOf(theHandler, theAuditor) })),
        'who decided it': () =>
          reviewing().when(effectJudged({ by: inThePostOf(theSectionHead, theAuditor) })),
        'who confirmed the implementation': () =>
          given(
            ...toTheLastAction,
            implementationConfirmed({ by: inThePostOf(theNeighbour, theSectionHead) }),
            effectCheckBegun(),
          ).when(effectJudged({ by: inThePostOf(theNeighbour, theAuditor) })),
        'who carried out an action': () =>
          reviewing().when(effectJudged({ by: inThePostOf(theColleague, theAuditor) })),
      },
      signsWhatStandsNow: {
        'not what was confirmed': () => reviewing().when(effectJudged(signedTooEarly)),
      },
      authenticatedRecently: {
        'the password was given an hour ago': () =>
          reviewing().when(effectJudged(withPasswordOfAnHourAgo)),
        'a token instead of a password': () => reviewing().when(effectJudged(withToken)),
      },
    },
  },
};
