import type { PersonActor } from '../../state-machines/actor';
import type { Standing } from '../../state-machines/organisation/questions';
import type { Requester } from '../people/requester';
import { Problem } from '../platform/problem';

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
