import { isPerson } from '../../state-machines/actor';
import { isSignedFactType } from '../../state-machines/case/signed-facts';
import { sectionOf } from '../../state-machines/case/rules/standing';
import type { Outcome, Story } from '../case-stories/story';
import type { World } from './world';

/** What a walk has to come to now and then, to show anything. */
export const HAPPENINGS = [
  'someone decided in another post than at first',
  'someone decided in the second of two posts',
  'an author came to the deciding post, and was refused',
  'who had part in it came to judge the effect, and was refused',
  'who holds a post in the section too came to judge the effect, and was refused',
  'who recorded the absence came to decide by it, and was refused',
  'the successor of a merged section took on its case',
  '代決',
  'a route was resolved again',
  'a case was held in the parallel part',
  'a case came back to the parallel part',
  'a case with a voice was merged into another',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

const PARALLEL = 'rootCause.containing+analysing';

/** Of these, what an outcome was. */
export function happenings(world: World, before: Story, outcome: Outcome): readonly Happening[] {
  const { fact, judgement, next } = outcome;
  const { by } = fact.data;
  const refused = judgement.verdict === 'refused-by-who' ? judgement.rules : [];
  const isAccepted = judgement.verdict === 'accepted';
  const decided = isAccepted && isSignedFactType(fact.type) && isPerson(by) ? by : undefined;
  const heldPosts = world.organisation.story.state.holdings.filter(
    ({ person, from, until }) =>
      person === decided?.person && from <= world.today && (until ?? world.today) >= world.today,
  );
  const happened: Readonly<Record<Happening, boolean>> = {
    'someone decided in another post than at first':
      decided !== undefined && decided.post !== `post-of-${decided.person}`,
    'someone decided in the second of two posts': heldPosts.length > 1,
    'an author came to the deciding post, and was refused':
      fact.type === 'PlanDecided' &&
      refused.length === 1 &&
      refused.includes('deciderIsNeitherAuthorNorActionOwner') &&
      fact.data.onPaper === undefined &&
      before.snapshot.context.authored.includes(fact.data.by.person),
    'who had part in it came to judge the effect, and was refused':
      fact.type === 'EffectJudged' &&
      refused.length === 1 &&
      refused.includes('neitherWroteNorDecidedNorImplemented') &&
      fact.data.onPaper === undefined,
    'who holds a post in the section too came to judge the effect, and was refused':
      fact.type === 'EffectJudged' &&
      refused.includes('verifiesForThisKind') &&
      fact.data.onPaper === undefined &&
      isPerson(by) &&
      by.roles.includes('internalAuditor') &&
      by.unitPath.every(({ id }) => id !== sectionOf(before.snapshot.context)),
    'who recorded the absence came to decide by it, and was refused':
      judgement.verdict === 'refused-by-what' && judgement.rules.includes('didNotRecordTheAbsence'),
    'the successor of a merged section took on its case':
      isAccepted &&
      isPerson(by) &&
      ['CaseAccepted', 'HandlerNamed', 'HoldRequested', 'CancellationRequested'].includes(
        fact.type,
      ) &&
      by.unitPath.every(({ id }) => id !== sectionOf(before.snapshot.context)),
    代決: isAccepted && fact.type === 'PlanDecided' && fact.data.inAbsence !== undefined,
    'a route was resolved again': isAccepted && fact.type === 'RouteResolvedAgain',
    'a case was held in the parallel part':
      next?.place === 'onHold.onHold' && before.place === PARALLEL,
    'a case came back to the parallel part':
      before.place === 'onHold.onHold' && next?.place === PARALLEL,
    'a case with a voice was merged into another':
      isAccepted &&
      fact.type === 'CaseMerged' &&
      before.snapshot.context.obligations.some(({ about }) => about !== undefined),
  };
  return HAPPENINGS.filter((happening) => happened[happening]);
}
