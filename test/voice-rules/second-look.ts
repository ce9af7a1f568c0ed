import type { PersonActor } from '../../state-machines/actor';
import {
  alsoInThePostOf,
  inThePostOf,
  theHandler,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theSectionHead,
  theSection,
  theWelfareHead,
  theWelfareSection,
} from '../case-stories/cast';
import {
  receivedWithoutWish,
  replySent,
  noReplyDecided,
  settled,
  dissatisfied,
  receptionRecorded,
  secondLookAssigned,
  secondLookDecided,
} from '../voice-stories/voice-deeds';
import {
  there,
  nameless,
  replied,
  unhappy,
  lookingAgain,
  lookedAgain,
} from '../voice-stories/voice-places';
import { givenVoice } from '../voice-stories/voice-story';
import { signed, today, type VoiceRulesOfAPhase } from './told';

/** Of a section that took in the one that answered and the one that looks again. */
const headOfBoth: PersonActor = {
  ...theWelfareHead,
  unitPath: [
    ...theWelfareSection.slice(0, -1),
    { id: 'joint-section', level: 'section', succeeds: ['registry-section', 'welfare-section'] },
  ],
};

/** 受止め and the second look. */
export const secondLookRules: VoiceRulesOfAPhase = {
  ReceptionRecorded: {
    permitted: {
      納得: () => replied().when(receptionRecorded()),
      連絡なし: () => replied().when(receptionRecorded({ reception: 'noContact' })),
      不服: () => replied().when(dissatisfied()),
      'of the decision not to reply': () => there().after(noReplyDecided()).when(dissatisfied()),
      'of the second look': () => lookedAgain().after(replySent()).when(dissatisfied()),
    },
    refused: {
      isOfTheSection: {
        'another section': () => replied().when(receptionRecorded({ by: theNeighbour })),
      },
      theCitizenCanBeReached: {
        'nobody is known': () => nameless().after(settled()).when(receptionRecorded()),
      },
    },
  },
  SecondLookAssigned: {
    permitted: {
      'the secretariat': () => unhappy().when(secondLookAssigned()),
      'another section than before': () => lookingAgain().when(secondLookAssigned()),
    },
    refused: {
      assignsSecondLooks: {
        'the section’s head': () => unhappy().when(secondLookAssigned({ by: theSectionHead })),
      },
      isLookedAtByAnotherSection: {
        'the section that answered': () =>
          unhappy().when(
            secondLookAssigned({
              unit: 'registry-section',
              found: { ...today, unitPath: theSection },
            }),
          ),
      },
    },
  },
  SecondLookDecided: {
    permitted: {
      'the head of the other section': () => lookingAgain().when(secondLookDecided()),
      'of the decision not to reply': () =>
        there()
          .after(noReplyDecided(), dissatisfied(), secondLookAssigned())
          .when(secondLookDecided()),
    },
    refused: {
      ...signed(lookingAgain, secondLookDecided),
      isOfficerOfTheOtherSection: {
        'the section that answered': () =>
          lookingAgain().when(secondLookDecided({ by: theNeighboursHead })),
        'the head of the other section, who holds a post in the one that answered too 兼務': () =>
          lookingAgain().when(
            secondLookDecided({ by: alsoInThePostOf(theWelfareHead, theHandler) }),
          ),
        'the section into which both were merged': () =>
          lookingAgain().when(secondLookDecided({ by: headOfBoth })),
      },
      hadNoPartInTheFirstAnswer: {
        'who decided the first answer, moved there since': () =>
          lookingAgain().when(
            secondLookDecided({ by: inThePostOf(theSectionHead, theWelfareHead) }),
          ),
        'who drafted it': () =>
          lookingAgain().when(secondLookDecided({ by: inThePostOf(theHandler, theWelfareHead) })),
        'who settled it': () =>
          givenVoice(receivedWithoutWish(), settled(), dissatisfied(), secondLookAssigned()).when(
            secondLookDecided({ by: inThePostOf(thePromoter, theWelfareHead) }),
          ),
      },
    },
  },
};
