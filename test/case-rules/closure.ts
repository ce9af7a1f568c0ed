import {
  theAuditor,
  theColleague,
  theNeighboursHead,
  thePromoter,
  theReporter,
  theSecretary,
} from '../case-stories/cast';
import {
  accepted,
  actionCompleted,
  causesRecorded,
  closureApproved,
  closureRequested,
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
import { signedTooEarly, withPasswordOfAnHourAgo } from '../case-stories/signatures';
import type { RulesOfAPhase } from './told';

const preparing = () =>
  given(
    submitted(),
    accepted(),
    triaged(),
    contained(),
    causesRecorded(),
    planSubmitted(),
    planDecided(),
    actionCompleted(),
    actionCompleted({ by: theColleague, action: 'a2' }),
    implementationConfirmed(),
    effectCheckBegun(),
    effectJudged(),
  );
const requested = () => preparing().after(closureRequested());

export const closureRules: RulesOfAPhase = {
  ClosureRequested: {
    permitted: {
      'the handler': () => preparing().when(closureRequested()),
      'the promoter': () => preparing().when(closureRequested({ by: thePromoter })),
    },
    refused: {
      handlesTheCase: {
        'the reporter': () => preparing().when(closureRequested({ by: theReporter })),
        'the verifier': () => preparing().when(closureRequested({ by: theAuditor })),
      },
    },
  },

  ClosureApproved: {
    permitted: { 'the responsible officer': () => requested().when(closureApproved()) },
    refused: {
      isOfficerOfTheSection: {
        'the promoter': () => requested().when(closureApproved({ by: thePromoter })),
        'the officer of another section': () =>
          requested().when(closureApproved({ by: theNeighboursHead })),
        'the secretariat': () => requested().when(closureApproved({ by: theSecretary })),
      },
      signsWhatStandsNow: {
        'not the request that stands': () => requested().when(closureApproved(signedTooEarly)),
      },
      authenticatedRecently: {
        'the password was given an hour ago': () =>
          requested().when(closureApproved(withPasswordOfAnHourAgo)),
      },
    },
  },
};
