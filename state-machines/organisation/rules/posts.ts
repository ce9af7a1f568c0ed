import { UNIT_LEVELS, type PostKind, type UnitLevel } from '../../actor';
import type { OrganisationFactData, PostRole } from '../facts';
import type { OrganisationState } from '../fold';
import { unitPathOf } from '../questions';

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
    (other) => other.unit === post.unit && other.kind === post.kind,
  );
  return {
    isNew: !posts.has(post.id),
    kindSuitsTheUnit: LEVELS_OF_KIND[post.kind].includes(unit.level),
    unitHasOneHead: !(HEADS.includes(post.kind) && alike),
    beginsNotBeforeWhatItBelongsTo: unit.from <= post.from,
    rolesSuitTheKind: post.roles.every((role) => KINDS_OF_ROLE[role].includes(post.kind)),
    administratorIsNothingElse: !post.roles.includes('administrator') || post.roles.length === 1,
    ...secretariatVerdicts(organisation, post),
  };
}

/** 事務局 is the planning section; 品質管理責任者 is the director of its department. */
function secretariatVerdicts(
  organisation: OrganisationState,
  post: OrganisationFactData<'PostEstablished'>,
) {
  const posts = [...organisation.posts.values(), post];
  const unitsWith = (...roles: readonly PostRole[]): string[] =>
    posts.filter((other) => other.roles.some((role) => roles.includes(role))).map((p) => p.unit);
  const sections = unitsWith('secretariat', 'secretariatHead').map((id) =>
    unitPathOf(organisation, id),
  );
  const sectionIds = new Set(
    sections.map((path) => path.find(({ level }) => level === 'section')?.id),
  );
  return {
    secretariatIsOneSection: sectionIds.size <= 1,
    qualityManagerLeadsTheSecretariat: unitsWith('qualityManager').every((department) =>
      sections.every((path) => path.some(({ id }) => id === department)),
    ),
  };
}
