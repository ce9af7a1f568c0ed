import type { PersonActor } from '../../../state-machines/actor';
import type { Standing } from '../../../state-machines/organisation/questions';
import type { Requester } from '../../people/requester';
import { Problem, type RefusingRule } from '../../platform/problem';

/** Who acts, as the fact will say. */
export const actorBy = (requester: Requester, standing: Standing): PersonActor => ({
  ...personIn(requester.person, standing, requester.standings),
  via: requester.via,
});

/** A person in one of the posts held on a day; the others are told beside it 兼務. */
export function personIn(
  person: string,
  { post, kind, unitPath, roles }: Standing,
  standings: readonly Standing[],
): Omit<PersonActor, 'via'> {
  const others = standings.filter((other) => other.post !== post);
  const otherPosts = others.map((other) => ({ post: other.post, unitPath: other.unitPath }));
  return {
    ...{ person, post, postKind: kind, unitPath, roles: [...roles] },
    ...(otherPosts.length > 0 && { otherPosts }),
  };
}

/**
 * The standing in which someone may act, of those that `as` leaves: the only one in which nothing is
 * denied. Throws `post-ambiguous`, and what `fittingStandings` throws.
 */
export function fittingStanding<Rule>(...asked: FittingAsked<Rule>): Standing {
  const [only, ...more] = fittingStandings(...asked);
  if (only === undefined || more.length > 0) throw new Problem('post-ambiguous');
  return only;
}

type FittingAsked<Rule> = [
  requester: Requester,
  as: string | undefined,
  deniedTo: (by: PersonActor) => readonly Rule[],
  explained: (rules: readonly Rule[]) => readonly RefusingRule[],
];

/**
 * The standings in which someone may act, of those that `as` leaves: one at least. Throws
 * `post-not-held`, and `forbidden-by-rules` with what is denied where the fewest rules say no, since
 * that tells most.
 */
export function fittingStandings<Rule>(
  ...[requester, as, deniedTo, explained]: FittingAsked<Rule>
): readonly Standing[] {
  const judged = standingsMeant(requester, as).map((standing) => ({
    standing,
    denied: deniedTo(actorBy(requester, standing)),
  }));
  const fitting = judged.filter(({ denied }) => denied.length === 0);
  if (fitting.length > 0) return fitting.map(({ standing }) => standing);
  const nearest = judged.reduce((a, b) => (b.denied.length < a.denied.length ? b : a));
  throw new Problem('forbidden-by-rules', { rules: explained(nearest.denied) });
}

/** The standings that a request may mean: the one it names, else all. Throws `post-not-held`. */
export function standingsMeant(requester: Requester, as: string | undefined): readonly Standing[] {
  if (as === undefined) return requester.standings;
  const named = requester.standings.filter(({ post }) => post === as);
  if (named.length === 0) throw new Problem('post-not-held');
  return named;
}
