import {
  inThePostOf,
  theHandler,
  theNeighboursHead,
  thePromoter,
  theQualityManager,
  theSectionHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { asException, by, onPaper } from '../case-stories/modifiers';
import {
  reviewingEffect,
  reviewingImplementation,
  seriousToBeDecided,
  toBeDecided,
} from '../case-stories/places';
import type { Stories } from './told';

const { effectJudged, planDecided } = deeds;

/** The rules of the two ways round: asked with every decision that is made on paper or as 特例. */
export const EXIT_RULES = [
  'typesInPaperDecisions',
  'wasDecidedOnPaperBySomebodyElseBefore',
  'paperIsNoOlderThanWhatItDecides',
  'setsAsideWhatMayBeSetAside',
] as const;

export const exitStories: Readonly<Record<(typeof EXIT_RULES)[number], Stories>> = {
  typesInPaperDecisions: {
    'somebody who has nothing to do with the case types it in': () =>
      toBeDecided().when(onPaper(planDecided(), { typedBy: theNeighboursHead })),
  },
  wasDecidedOnPaperBySomebodyElseBefore: {
    'decided tomorrow': () => toBeDecided().when(onPaper(planDecided(), { on: '2024-05-02' })),
    'the decider types in their own decision': () =>
      toBeDecided().when(onPaper(planDecided(), { typedBy: theSectionHead })),
  },
  paperIsNoOlderThanWhatItDecides: {
    'a plan that was recorded on the day after': () =>
      toBeDecided()
        .on('2024-05-10')
        .when(onPaper(planDecided(), { on: '2024-05-08', shownOn: '2024-05-09' })),
  },
  setsAsideWhatMayBeSetAside: {
    'a rule that has no exit': () =>
      toBeDecided().when(asException(planDecided(), 'decidesInTurnOrInAbsence')),
    'a rule that says no to nobody here': () =>
      toBeDecided().when(asException(planDecided(), 'isNoImplementer')),
    'a rule that would have said yes': () =>
      toBeDecided().when(asException(planDecided(), 'deciderIsNeitherAuthorNorActionOwner')),
    'the decision of one’s own serious case': () =>
      seriousToBeDecided().when(
        asException(
          by(planDecided(), inThePostOf(theHandler, theQualityManager)),
          'deciderIsNeitherAuthorNorActionOwner',
        ),
      ),
    'on paper, and as an exception that the decider does not need': () =>
      reviewingImplementation().when(
        onPaper(asException(deeds.implementationConfirmed(), 'isNoImplementer'), {
          typedBy: thePromoter,
        }),
      ),
    'the effect, by an auditor who had no part in it': () =>
      reviewingEffect().when(asException(effectJudged(), 'neitherWroteNorDecidedNorImplemented')),
  },
};
