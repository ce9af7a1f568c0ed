import type { Outcome, Story } from '../case-stories/story';
import {
  approvalsAreOfWhatIsDecided,
  closesOnlyWhatIsDone,
  closesOwingNothing,
  criterionStandsOnceWorkBegan,
  dutiesStayApart,
  endsEarlyOwingNoJudgement,
  exitsStayNarrow,
  keepsWhatWasDone,
  mergesForgettingNothing,
} from './duties';
import {
  comesBackToWhereItWas,
  fitsItsSchema,
  hasOneNumberAtMost,
  judgesAsWasTold,
  livesOnNowhere,
  stepsAlike,
} from './invariants';

/** What holds after every attempt. Goes on with the story. */
export function checked(before: Story, outcome: Outcome, met: (what: string) => void): Story {
  const { fact, judgement, next: after } = outcome;
  met(judgement.verdict);
  judgesAsWasTold(before, outcome);
  if (judgement.verdict !== 'accepted') return before;
  if (after === undefined) throw new Error('An accepted fact led nowhere');
  met(fact.type);
  met(`in ${after.place}`);
  met(`${fact.type} in ${before.place}`);
  fitsItsSchema(fact);
  stepsAlike(before, after, fact);
  dutiesStayApart(before, fact);
  exitsStayNarrow(before, fact);
  approvalsAreOfWhatIsDecided(before, fact);
  mergesForgettingNothing(before, fact);
  livesOnNowhere(before, fact);
  comesBackToWhereItWas(after, fact);
  hasOneNumberAtMost(after);
  keepsWhatWasDone(before, after, fact);
  criterionStandsOnceWorkBegan(before, after, fact);
  closesOnlyWhatIsDone(after);
  closesOwingNothing(after);
  endsEarlyOwingNoJudgement(after);
  return after;
}
