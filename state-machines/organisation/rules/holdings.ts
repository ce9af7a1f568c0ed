import type { Day } from '../../fact';
import { LIMITS } from '../../limits';
import type { OrganisationFactData } from '../facts';
import { organisationAfter } from '../fold';
import { holdsOn } from '../questions';
import type { OrganisationState } from '../state';
import { unitOf } from '../tree';
import { overlap, type Life } from './periods';

type Holding = Omit<OrganisationFactData<'PostHeld'>, 'by'>;

/** What a holding of a post is held to. */
export function holdingVerdicts(organisation: OrganisationState, holding: Holding) {
  const { posts, holdings } = organisation;
  const post = posts.get(holding.post);
  if (!post) return { postIsThere: false };
  const meanwhile = holdings.filter(
    (other) => other.post === holding.post && overlap(other, { until: undefined, ...holding }),
  );
  return {
    beginsNotBeforeWhatItBelongsTo: post.from <= holding.from,
    endsNotAfterWhatItBelongsTo: [post, unitOf(organisation, post.unit)].every((life) =>
      endsBefore(life, holding.until),
    ),
    endsNotBeforeItBegins: holding.until === undefined || holding.from <= holding.until,
    postIsFree:
      post.kind === 'member'
        ? !meanwhile.some(({ person }) => person === holding.person)
        : meanwhile.length === 0,
    holdsNotTooManyPosts: daysOfBeginning(holdings, holding).every(
      (day) =>
        holdings.filter((other) => other.person === holding.person && holdsOn(other, day)).length <
        LIMITS.postsOfAPerson,
    ),
  };
}

/** The days of a holding on which one of the person's begins, itself included. */
const daysOfBeginning = (
  holdings: OrganisationState['holdings'],
  { person, from, until }: Holding,
): Day[] => [
  from,
  ...holdings
    .filter((other) => other.person === person && holdsOn({ from, until }, other.from))
    .map((other) => other.from),
];

/** Whether a last day lies before the end of a life. */
const endsBefore = ({ closedFrom }: Life, until: Day | undefined): boolean =>
  closedFrom === undefined || (until !== undefined && until < closedFrom);

/** A holding ends early on a day that it holds. */
export function vacatedVerdicts(
  { posts, holdings }: OrganisationState,
  { post, person, until }: OrganisationFactData<'PostVacated'>,
) {
  if (!posts.has(post)) return { postIsThere: false };
  return {
    holdsThePostThatDay: holdings.some(
      (holding) => holding.post === post && holding.person === person && holdsOn(holding, until),
    ),
  };
}

/** A 発令 list happens as a whole or not at all: all leave first, then each takes a post that is free. */
export function transferVerdicts(
  organisation: OrganisationState,
  ordered: OrganisationFactData<'TransfersOrdered'>,
) {
  const { by, from, transfers } = ordered;
  const named = transfers.flatMap(({ person, leaves, takes }) => [
    ...(leaves === undefined ? [] : [`${person} leaves ${leaves}`]),
    ...(takes === undefined ? [] : [`${person} takes ${takes}`]),
  ]);
  const posts = transfers.flatMap(({ leaves, takes }) => [leaves, takes]);
  const asked = {
    eachLeavesOrTakesAPost: transfers.every(({ leaves, takes }) => leaves !== takes),
    isNamedOnce: new Set(named).size === named.length,
    postIsThere: posts.every((post) => post === undefined || organisation.posts.has(post)),
    holdsThePostItLeaves: transfers.every(
      ({ person, leaves }) =>
        leaves === undefined ||
        organisation.holdings.some(
          (holding) =>
            holding.post === leaves &&
            holding.person === person &&
            holding.from < from &&
            holdsOn(holding, from),
        ),
    ),
  };
  if (!asked.isNamedOnce || !asked.postIsThere) return asked;
  const leaving = transfers.flatMap(({ person, leaves }) =>
    leaves === undefined ? [] : [{ person, leaves }],
  );
  let reached = organisationAfter(organisation, {
    type: 'TransfersOrdered',
    data: { by, from, transfers: leaving },
  });
  const taken = transfers.flatMap(({ person, takes: post }) => {
    if (post === undefined) return [];
    const holding = { post, person, from };
    const verdicts = holdingVerdicts(reached, holding);
    reached = organisationAfter(reached, { type: 'PostHeld', data: { by, ...holding } });
    return [verdicts];
  });
  return {
    ...asked,
    beginsNotBeforeWhatItBelongsTo: taken.every((one) => one.beginsNotBeforeWhatItBelongsTo),
    endsNotAfterWhatItBelongsTo: taken.every((one) => one.endsNotAfterWhatItBelongsTo),
    postIsFree: taken.every((one) => one.postIsFree),
    holdsNotTooManyPosts: taken.every((one) => one.holdsNotTooManyPosts),
  };
}
