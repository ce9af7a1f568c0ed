import { UNIT_LEVELS, type PostKind, type UnitLevel } from '../../actor';
import type { OrganisationFactData, PostRole } from '../facts';
import { organisationAfter } from '../fold';
import type { OrganisationState } from '../state';
import { isOfTheSecretariat, secretariatVerdicts } from './secretariat';

/** Where a kind of post can stand. */
const LEVELS_OF_KIND: Readonly<Record<PostKind, readonly UnitLevel[]>> = {
  member: UNIT_LEVELS,
  subsectionHead: ['section', 'subsection'],
  sectionHead: ['section'],
  deputyDepartmentHead: ['department'],
  departmentHead: ['department'],
  deputyMayor: ['city'],
  mayor: ['city'],
};

/** Of these a unit has one; a deputy or a 係長 within a section there may be several of. */
const HEADS: readonly PostKind[] = ['sectionHead', 'departmentHead', 'mayor'];

/** Which kinds of post a role can belong to (domain section 1). */
const KINDS_OF_ROLE: Readonly<Record<PostRole, readonly PostKind[]>> = {
  responsibleOfficer: ['sectionHead'],
  secretariat: ['member', 'subsectionHead'],
  secretariatHead: ['sectionHead'],
  qualityManager: ['departmentHead'],
  topManagement: ['mayor'],
  recordsManager: ['sectionHead'],
  auditCommissioner: ['member'],
  administrator: ['member', 'subsectionHead', 'sectionHead'],
};

/** What a post that is established is held to. */
export function postVerdicts(
  organisation: OrganisationState,
  post: OrganisationFactData<'PostEstablished'>,
) {
  const { units, posts } = organisation;
  const unit = units.get(post.unit);
  if (!unit) return { isNew: !posts.has(post.id), unitIsThere: false };
  const alike = [...posts.values()].some(
    (other) =>
      other.unit === post.unit &&
      other.kind === post.kind &&
      (other.closedFrom === undefined || post.from < other.closedFrom),
  );
  return {
    isNew: !posts.has(post.id),
    kindSuitsTheUnit: LEVELS_OF_KIND[post.kind].includes(unit.level),
    unitHasOneHead: !(HEADS.includes(post.kind) && alike),
    beginsNotBeforeWhatItBelongsTo: unit.from <= post.from,
    endsNotAfterWhatItBelongsTo: unit.closedFrom === undefined || post.from < unit.closedFrom,
    rolesSuitTheKind: post.roles.every((role) => KINDS_OF_ROLE[role].includes(post.kind)),
    administratorIsNothingElse: !post.roles.includes('administrator') || post.roles.length === 1,
    ...(isOfTheSecretariat(post) &&
      secretariatVerdicts(
        organisationAfter(organisation, { type: 'PostEstablished', data: post }),
        post.from,
      )),
  };
}

/** A post is closed once, after its first day, and with nobody in it any more. */
export function closedPostVerdicts(
  { posts, holdings }: OrganisationState,
  { id, from }: OrganisationFactData<'PostClosed'>,
) {
  const post = posts.get(id);
  if (post === undefined) return { postIsThere: false };
  return {
    postIsOpenThatDay: post.from < from && post.closedFrom === undefined,
    nobodyIsLeftInIt: !holdings.some(
      (holding) => holding.post === id && (holding.until === undefined || from <= holding.until),
    ),
  };
}
