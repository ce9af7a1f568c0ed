import type { Actor } from '../../state-machines/actor';
import type { CaseFactType } from '../../state-machines/case/facts';
import { openActions } from '../../state-machines/case/v1/memory';
import type { Day } from '../../state-machines/fact';
import {
  anotherSection,
  aSubsectionOfIt,
  everyone,
  inThePostOf,
  theAuditor,
  theColleague,
  theHandler,
  theNeighbour,
  thePromoter,
  theSecretary,
  theSectionHead,
} from '../case-stories/cast';
import type { Change, Deed, Moment } from '../case-stories/deed';
import * as deeds from '../case-stories/deeds';
import { sealedText } from '../case-stories/sealed-text';
import { signedTooEarly, withPasswordOfAnHourAgo, withToken } from '../case-stories/signatures';

/** One way, right or wrong, of doing a thing; by somebody, or by the one who usually does it. */
export type Variation = (by?: Actor) => Deed;

// `by` is put in last, so that every content meets every person. A process is tried as well where a
// schema takes persons only: the rules have to hold without the schema.
function variations<T extends CaseFactType>(
  word: (change?: Change<T>) => Deed<T>,
  ...changes: readonly Change<T>[]
): readonly Variation[] {
  return [{}, ...changes].map((change) => (by) => {
    const told = word(change);
    const data = (moment: Moment) => ({ ...told.data(moment), ...(by !== undefined && { by }) });
    return { ...told, data } as unknown as Deed;
  });
}

const { action, cause, FIRST_DAY } = deeds;
const YESTERDAY: Day = '2024-04-30';
const FAR_AWAY: Day = '2030-01-01';

/** The first action that is open, completed by its owner. */
const theNextAction: Change<'ActionCompleted'> = (usual, { memory }) => {
  const next = openActions(memory)[0];
  const by = everyone.find(({ person }) => person === next?.owner);
  return { ...usual, action: next?.id ?? usual.action, by: by ?? usual.by };
};

/** Whatever is not verified is accepted, and nothing else. */
const withAllAccepted: Change<'PlanDecided'> = (usual, { memory }) => ({
  ...usual,
  acceptsCauses: (memory.causes?.items ?? [])
    .filter(({ standing }) => standing !== 'verified')
    .map(({ id }) => ({ id, reason: sealedText('It is plain enough') })),
});

/** Every fact with its ways, the usual ones among the first two. A new fact has to bring its own. */
export const variationsOf: Readonly<Record<CaseFactType, readonly Variation[]>> = {
  CaseSubmitted: variations(
    deeds.submitted,
    { seriousSuspected: true },
    { touches: { personalData: 'unknown', money: 'no', injury: 'no' } },
    { noticedOn: FAR_AWAY },
    { receivingUnit: 'pension-section' },
  ),
  CaseNumbered: variations(deeds.numbered, { text: 'R6-市民-0013' }),
  CaseAccepted: variations(deeds.accepted),
  CaseTriaged: variations(
    deeds.triaged,
    { by: theSecretary, provisional: false },
    { severity: 'slight' },
    { severity: 'serious' },
    { handler: theColleague.person },
    { planDueOn: YESTERDAY },
    { found: { cityDay: FIRST_DAY, handlerUnitPaths: [anotherSection] } },
    { found: { cityDay: FIRST_DAY, handlerUnitPaths: [anotherSection, aSubsectionOfIt] } },
  ),
  ContainmentRecorded: variations(
    deeds.contained,
    { effect: sealedText('The neighbour was told') },
    { doneOn: FAR_AWAY },
  ),
  CausesRecorded: variations(
    deeds.causesRecorded,
    { causes: [cause('c1', { standing: 'presumed' }), cause('c2')] },
    { causes: [cause('c1'), cause('c1')] },
    { causes: [cause('c1', { code: 'fate' })] },
  ),
  PlanSubmitted: variations(
    deeds.planSubmitted,
    { actions: [action('a1', theHandler.person)] },
    { actions: [action('a1', theColleague.person), action('a2', theColleague.person)] },
    {
      actions: [action('a1', theSectionHead.person)],
      found: { cityDay: FIRST_DAY, ownersOnStaff: [theSectionHead.person] },
    },
    {
      actions: [action('a1', theNeighbour.person), action('a2', thePromoter.person)],
      found: { cityDay: FIRST_DAY, ownersOnStaff: [theNeighbour.person, thePromoter.person] },
    },
    { actions: [action('a1', theNeighbour.person)] },
    { actions: [action('a1', theHandler.person, { removes: ['c2'] })] },
    { round: 2 },
    { effectCheckOn: '2024-06-01' },
    signedTooEarly,
  ),
  PlanDecided: variations(
    deeds.planDecided,
    withAllAccepted,
    { acceptsCauses: [{ id: 'c1', reason: sealedText('It is plain enough') }] },
    { step: 's2' },
    signedTooEarly,
    withPasswordOfAnHourAgo,
  ),
  PlanReturned: variations(deeds.planReturned, { step: 's2' }, signedTooEarly, withToken),
  ActionCompleted: variations(
    deeds.actionCompleted,
    theNextAction,
    { action: 'a2' },
    { action: 'a3' },
    { doneOn: FAR_AWAY },
  ),
  ImplementationConfirmed: variations(deeds.implementationConfirmed, signedTooEarly),
  EffectCheckBegun: variations(deeds.effectCheckBegun, { found: { cityDay: FIRST_DAY } }),
  EffectJudged: variations(deeds.effectJudged, signedTooEarly, withToken),
  ClosureRequested: variations(deeds.closureRequested),
  ClosureApproved: variations(deeds.closureApproved, signedTooEarly, withPasswordOfAnHourAgo),
};

/** Persons who come into the posts of others, where duties are meant to stay apart. */
export const peopleOnTheMove = [
  inThePostOf(theHandler, theSectionHead),
  inThePostOf(theColleague, theSectionHead),
  inThePostOf(theHandler, theAuditor),
  inThePostOf(theColleague, theAuditor),
  inThePostOf(theSectionHead, theAuditor),
  inThePostOf(thePromoter, theAuditor),
] as const;
