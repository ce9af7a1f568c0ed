import { ROLES, unitsAlong, type PostKind, type Role, type UnitPath } from '../actor';
import type { Day } from '../fact';
import { dayBefore } from './day-before';
import type { Absence, Holding, OrganisationState, Post } from './state';
import { isPostOpenOn, parentOf, unitPathOf } from './tree';

export { hasUnitOn, isPostOpenOn, nameOf, parentOf, successorOf, unitOf, unitPathOf } from './tree';

/** What a person is by one of the posts held on a day. */
export interface Standing {
  readonly post: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly unitPath: UnitPath;
  /** In the order of `ROLES`; everybody in a post is a reporter. */
  readonly roles: readonly Role[];
}

/** A post that is known to be there; throws for any other id. */
export function postOf(organisation: OrganisationState, postId: string): Post {
  const post = organisation.posts.get(postId);
  if (!post) throw new Error(`the organisation has no post "${postId}"`);
  return post;
}

/** Whether a period holds a day; its last day is part of it, and without one it has no end. */
export const holdsOn = (
  period: { readonly from: Day; readonly until: Day | undefined },
  day: Day,
): boolean => period.from <= day && (period.until === undefined || day <= period.until);

/** All that a person is on a day, a standing for every post held, in the order of the posts' ids. */
export function standingsOf(
  organisation: OrganisationState,
  personId: string,
  day: Day,
): Standing[] {
  return holdingsOn(organisation, day)
    .filter((holding) => holding.person === personId)
    .map((holding) => standingBy(organisation, holding, day))
    .sort((first, second) => (first.post < second.post ? -1 : 1));
}

function standingBy(organisation: OrganisationState, holding: Holding, day: Day): Standing {
  const post = postOf(organisation, holding.post);
  const unitPath = unitPathOf(organisation, post.unit, day);
  const designated = organisation.designations
    .filter((designation) => designation.person === holding.person && holdsOn(designation, day))
    // Of a unit that was merged it goes on in the successor.
    .filter(({ unit }) => unit === undefined || unitsAlong(unitPath).includes(unit))
    .map((designation) => designation.role);
  const held = new Set<Role>(['reporter', ...post.roles, ...designated]);
  return {
    post: post.id,
    kind: post.kind,
    title: post.title,
    unitPath,
    roles: ROLES.filter((role) => held.has(role)),
  };
}

/** The persons in a post on a day; none for a vacant post or one that is not there. */
export function holdersOf(organisation: OrganisationState, postId: string, day: Day): string[] {
  return holdingsOn(organisation, day)
    .filter((holding) => holding.post === postId)
    .map((holding) => holding.person)
    .sort();
}

/**
 * The post of a kind in a unit's own line on a day: the unit's, else that of the nearest unit above
 * it (the department's head for a section). Of several alike, the one established first. Undefined
 * for 該当職なし. Throws for a unit that is not there.
 */
export function postOfKind(
  organisation: OrganisationState,
  unitId: string,
  kind: PostKind,
  day: Day,
): Post | undefined {
  for (const post of organisation.posts.values())
    if (post.unit === unitId && post.kind === kind && isPostOpenOn(organisation, post, day))
      return post;
  const parent = parentOf(organisation, unitId, day);
  return parent === undefined ? undefined : postOfKind(organisation, parent, kind, day);
}

/** The first post with a role that there is on a day, in the whole city; undefined for none. */
export const postWithRole = (
  organisation: OrganisationState,
  role: Role,
  day: Day,
): Post | undefined =>
  [...organisation.posts.values()].find(
    (post) => post.roles.some((one) => one === role) && isPostOpenOn(organisation, post, day),
  );

/** Whether a person holds any post on a day: who holds none may neither sign in nor act. */
export const isOnStaff = (organisation: OrganisationState, personId: string, day: Day): boolean =>
  holdingsOn(organisation, day).some((holding) => holding.person === personId);

/** 不在 of a person on a day, for 代決 and skipped steps; undefined for who is there. */
export const absenceOf = (
  organisation: OrganisationState,
  personId: string,
  day: Day,
): Absence | undefined =>
  organisation.absences.find(
    (absence) => absence.person === personId && absence.from <= day && day <= lastDayOf(absence),
  );

/** The last day of an absence as it turned out; before its first where the person was back then. */
export const lastDayOf = ({ until, endedOn }: Absence): Day =>
  endedOn === undefined ? until : dayBefore(endedOn);

const holdingsOn = (organisation: OrganisationState, day: Day): Holding[] =>
  organisation.holdings.filter((holding) => holdsOn(holding, day));
