import type { PersonActor } from '../../state-machines/actor';
import type { Standing } from '../../state-machines/organisation/questions';
import type { Requester } from '../people/requester';
import { Problem, type RefusingRule } from '../platform/problem';

/** Who acts, as the fact will say. */
export const actorBy = (requester: Requester, standing: Standing): PersonActor => ({
  person: requester.person,
  post: standing.post,
  postKind: standing.kind,
  unitPath: standing.unitPath,
  roles: [...standing.roles],
  via: requester.via,
});

/** The standings that a request may mean: the one it names, else all. Throws `post-not-held`. */
export function standingsMeant(requester: Requester, as: string | undefined): readonly Standing[] {
  if (as === undefined) return requester.standings;
  const named = requester.standings.filter(({ post }) => post === as);
  if (named.length === 0) throw new Problem('post-not-held');
  return named;
}

/**
 * The standing in which someone may: the one named, or the only one that fits. `deniedTo` answers the
 * rules that say no to an actor, and `explained` what they tell the person. Throws `post-not-held`,
 * `post-ambiguous`, or `forbidden-by-rules`.
 */
export function fittingStanding<Rule>(
  requester: Requester,
  as: string | undefined,
  deniedTo: (by: PersonActor) => readonly Rule[],
  explained: (rules: readonly Rule[]) => readonly RefusingRule[],
): Standing {
  const judged = standingsMeant(requester, as).map((standing) => ({
    standing,
    denied: deniedTo(actorBy(requester, standing)),
  }));
  const fitting = judged.filter(({ denied }) => denied.length === 0);
  if (fitting.length > 1) throw new Problem('post-ambiguous');
  const [only] = fitting;
  if (only !== undefined) return only.standing;
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
