import type { CaseFactType } from '../../state-machines/case/facts';
import type { PersonActor } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { possible, type CaseSnapshot } from '../../state-machines/statechart';
import type { Standing } from '../../state-machines/organisation/questions';
import type { Requester } from '../people/requester';
import { Problem } from '../platform/problem';
import { explained } from './refusal';

/** Who acts, as the fact will say. */
export const actorBy = (requester: Requester, standing: Standing): PersonActor => ({
  person: requester.person,
  post: standing.post,
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
 * The standing in which someone may bring this fact about: the one named, or the only one that fits.
 * Throws the problem that says why there is none, or not just one.
 */
export function standingFor(
  type: CaseFactType,
  snapshot: CaseSnapshot,
  requester: Requester,
  as: string | undefined,
  cityDay: Day,
  ruleset: Ruleset,
): Standing {
  const judged = standingsMeant(requester, as).map((standing) => {
    const by = actorBy(requester, standing);
    const possibility = possible(snapshot, by, cityDay, ruleset).find(({ fact }) => fact === type);
    if (possibility === undefined) throw new Problem('not-possible-in-this-state');
    return { standing, denied: possibility.denied };
  });
  const fitting = judged.filter(({ denied }) => denied.length === 0);
  if (fitting.length > 1) throw new Problem('post-ambiguous');
  const [only] = fitting;
  if (only !== undefined) return only.standing;
  // Of several posts, the one that is refused for the fewest reasons tells most.
  const nearest = judged.reduce((a, b) => (b.denied.length < a.denied.length ? b : a));
  throw new Problem('forbidden-by-rules', { rules: explained(nearest.denied) });
}
