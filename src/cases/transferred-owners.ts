import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { standingsOf } from '../../state-machines/organisation/questions';

/**
 * Who owns one of these actions of the decided plan and was transferred since: has left the city, or a
 * post held when the action came to them.
 */
export function transferredOwners(
  organisation: OrganisationState,
  { plan }: CaseMemory,
  actions: readonly string[],
  today: Day,
): string[] {
  const postsOf = (person: string, day: Day) =>
    standingsOf(organisation, person, day).map(({ post }) => post);
  const transferred = (plan?.actions ?? [])
    .filter(({ id }) => actions.includes(id))
    .filter(({ owner, ownedSince }) => {
      const now = postsOf(owner, today);
      return now.length === 0 || postsOf(owner, ownedSince).some((post) => !now.includes(post));
    });
  return [...new Set(transferred.map(({ owner }) => owner))];
}
