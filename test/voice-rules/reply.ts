import type { UnitPath } from '../../state-machines/actor';
import {
  inThePostOf,
  theColleague,
  theDepartmentHead,
  theHandler,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theSection,
  theSectionHead,
} from '../case-stories/cast';
import {
  receivedWithoutWish,
  replyDrafted,
  interimReplySent,
  replyDecided,
  replySent,
  noReplyDecided,
  secondLookAssigned,
  secondLookDecided,
} from '../voice-stories/voice-deeds';
import {
  there,
  nameless,
  drafted,
  decided,
  unhappy,
  lookedAgain,
} from '../voice-stories/voice-places';
import { givenVoice } from '../voice-stories/voice-story';
import { signed, today, type VoiceRulesOfAPhase } from './told';

/** The section into which the one that had the voice was merged. */
const theJointSection: UnitPath = [
  ...theSection.slice(0, -1),
  { id: 'joint-section', level: 'section', succeeds: ['registry-section'] },
];
const theJointHead = { ...theSectionHead, post: 'joint-head', unitPath: theJointSection };

/** 回答: in the meantime, drafted, decided on, sent, or not given. */
export const replyRules: VoiceRulesOfAPhase = {
  InterimReplySent: {
    permitted: {
      'with a later day': () => there().when(interimReplySent()),
      'without a day': () =>
        there().when(interimReplySent(({ newDueOn: _newDueOn, ...usual }) => usual)),
      'while the reply is up for decision': () => drafted().when(interimReplySent()),
      'a second time, with a later day still': () =>
        there()
          .after(interimReplySent())
          .when(interimReplySent({ newDueOn: '2026-05-12' })),
    },
    refused: {
      isOfTheSection: {
        'another section': () => there().when(interimReplySent({ by: theNeighbour })),
      },
      theCitizenCanBeReached: { 'it was anonymous': () => nameless().when(interimReplySent()) },
      wasDoneSinceReceipt: {
        'before it came': () => there().when(interimReplySent({ on: '2026-04-05' })),
      },
      promisesALaterDay: {
        'the day on which it is due anyway': () =>
          there().when(interimReplySent({ newDueOn: '2026-04-20' })),
        'a day that had passed when it was sent': () =>
          there()
            .on('2026-05-01')
            .when(interimReplySent({ newDueOn: '2026-05-01' })),
      },
    },
  },
  ReplyDrafted: {
    permitted: {
      'anybody of the section': () => there().when(replyDrafted()),
      'anew, after it was decided on and not sent': () => decided().when(replyDrafted()),
      'where no reply was asked for': () => givenVoice(receivedWithoutWish()).when(replyDrafted()),
    },
    refused: {
      isOfTheSection: {
        'another section': () => there().when(replyDrafted({ by: theNeighbour })),
      },
      theCitizenCanBeReached: { 'it was anonymous': () => nameless().when(replyDrafted()) },
      someoneCanDecideOnTheReply: {
        'everybody above drafted it': () => there().when(replyDrafted({ found: today })),
      },
    },
  },
  ReplyDecided: {
    permitted: {
      'the section’s head': () => drafted().when(replyDecided()),
      'the superior post, where the head drafted it': () =>
        there()
          .after(
            replyDrafted({
              by: theSectionHead,
              found: { ...today, decider: theDepartmentHead.post },
            }),
          )
          .when(replyDecided()),
      'the head of the section into which it was merged': () =>
        drafted().when(replyDecided({ by: theJointHead })),
    },
    refused: {
      ...signed(drafted, replyDecided),
      holdsTheDecisionOnTheReply: {
        'the promoter': () => drafted().when(replyDecided({ by: thePromoter })),
        'another section’s head': () => drafted().when(replyDecided({ by: theNeighboursHead })),
        'the promoter of the section into which it was merged': () =>
          drafted().when(replyDecided({ by: { ...thePromoter, unitPath: theJointSection } })),
      },
      didNotDraftTheReply: {
        'who drafted it, come into the head’s post': () =>
          drafted().when(replyDecided({ by: inThePostOf(theHandler, theSectionHead) })),
        'who drafted it, come to head the section into which it was merged': () =>
          drafted().when(replyDecided({ by: inThePostOf(theHandler, theJointHead) })),
        'who drafted an earlier one': () =>
          drafted()
            .after(replyDrafted({ by: theColleague }))
            .when(replyDecided({ by: inThePostOf(theHandler, theSectionHead) })),
      },
    },
  },
  ReplySent: {
    permitted: {
      発送: () => decided().when(replySent()),
      'of what came of the second look': () => lookedAgain().when(replySent()),
      'on the day after': () => decided().on('2026-04-07').when(replySent()),
    },
    refused: {
      isOfTheSection: {
        'another section': () => decided().when(replySent({ by: theNeighbour })),
      },
      wasDoneSinceReceipt: {
        tomorrow: () => decided().when(replySent({ on: '2026-04-07' })),
      },
      wasSentSinceTheDecision: {
        'before it was decided': () =>
          there()
            .on('2026-04-08')
            .after(replyDrafted(), replyDecided())
            .when(replySent({ on: '2026-04-07' })),
        'after the first decision, before that of the second look': () =>
          unhappy()
            .on('2026-04-20')
            .after(secondLookAssigned(), secondLookDecided())
            .when(replySent({ on: '2026-04-19' })),
      },
    },
  },
  NoReplyDecided: {
    permitted: {
      'the section’s head': () => there().when(noReplyDecided()),
      'while a draft is up for decision': () => drafted().when(noReplyDecided()),
      'where nobody can be answered': () => nameless().when(noReplyDecided()),
    },
    refused: {
      ...signed(there, noReplyDecided),
      isOfficerOfTheSection: {
        'the promoter': () => there().when(noReplyDecided({ by: thePromoter })),
        'another section’s head': () => there().when(noReplyDecided({ by: theNeighboursHead })),
      },
    },
  },
};
