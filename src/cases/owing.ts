import type { UnitPath } from '../../state-machines/actor';
import type { OwedBy } from '../../state-machines/case/facts/obligations';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import {
  isOnStaff,
  isPostOpenOn,
  standingsOf,
  unitPathOf,
} from '../../state-machines/organisation/questions';

/** A person who owes something, with the unit of their first post: where the work lies once they are gone. */
export function owedByPerson(organisation: OrganisationState, person: string, today: Day): OwedBy {
  const [standing] = standingsOf(organisation, person, today);
  return withPath({ person }, standing?.unitPath);
}

/** A post that owes something, with its unit. */
export function owedByPost(organisation: OrganisationState, post: string, today: Day): OwedBy {
  const unit = organisation.posts.get(post)?.unit;
  return withPath({ post }, unit === undefined ? undefined : unitPathOf(organisation, unit, today));
}

const withPath = <T extends object>(ower: T, path: UnitPath | undefined) => ({
  ...ower,
  ...(path !== undefined && { path }),
});

/** The person has left the city's staff, or the post is there no more; a unit has whoever succeeds it. */
export function hasGone(organisation: OrganisationState, owedBy: OwedBy, today: Day): boolean {
  if ('person' in owedBy) return !isOnStaff(organisation, owedBy.person, today);
  if ('unit' in owedBy) return false;
  const post = organisation.posts.get(owedBy.post);
  return post === undefined || !isPostOpenOn(organisation, post, today);
}
