import { UNIT_LEVELS, type PostKind, type UnitLevel } from '../actor';
import type { OrganisationFact, OrganisationFactData, PostRole } from './facts';
import type { Holding, OrganisationState } from './fold';
import { holdsOn, postOf, unitPathOf } from './questions';

/** What a new fact of the organisation is held to. Never asked of a fact that was recorded. */
export type OrganisationRule =
  | 'isNew'
  | 'parentIsThere'
  | 'onlyTheCityHasNoParent'
  | 'standsBelowItsParent'
  | 'codeIsOfASectionOrDepartment'
  | 'sectionHasACode'
  | 'codeWasNeverUsed'
  | 'unitIsThere'
  | 'postIsThere'
  | 'beginsNotBeforeWhatItBelongsTo'
  | 'kindSuitsTheUnit'
  | 'unitHasOneHead'
  | 'rolesSuitTheKind'
  | 'administratorIsNothingElse'
  | 'secretariatIsOneSection'
  | 'qualityManagerLeadsTheSecretariat'
  | 'endsNotBeforeItBegins'
  | 'postIsFree'
  | 'promoterNamesAUnit'
  | 'internalAuditorNamesNoUnit'
  | 'isOfTheUnitThatDay';

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

type Verdicts = Partial<Record<OrganisationRule, boolean>>;

/** The rules that say no to a new fact, in the order in which they were asked; none: it may happen. */
export function refusalsOf(
  organisation: OrganisationState,
  fact: OrganisationFact,
): OrganisationRule[] {
  const verdicts = verdictsOn(organisation, fact);
  return (Object.keys(verdicts) as OrganisationRule[]).filter((rule) => verdicts[rule] === false);
}

function verdictsOn(organisation: OrganisationState, fact: OrganisationFact): Verdicts {
  switch (fact.type) {
    case 'UnitOpened':
      return unitVerdicts(organisation, fact.data);
    case 'PostEstablished':
      return postVerdicts(organisation, fact.data);
    case 'PostHeld':
      return holdingVerdicts(organisation, fact.data);
    case 'Designated':
      return designationVerdicts(organisation, fact.data);
  }
}

function unitVerdicts(
  { units }: OrganisationState,
  unit: OrganisationFactData<'UnitOpened'>,
): Verdicts {
  const parent = unit.parent === undefined ? undefined : units.get(unit.parent);
  const ofAUnitWithCode = unit.level === 'section' || unit.level === 'department';
  return {
    isNew: !units.has(unit.id),
    onlyTheCityHasNoParent: (unit.parent === undefined) === (unit.level === 'city'),
    parentIsThere: unit.parent === undefined || parent !== undefined,
    standsBelowItsParent:
      !parent || UNIT_LEVELS.indexOf(parent.level) < UNIT_LEVELS.indexOf(unit.level),
    beginsNotBeforeWhatItBelongsTo: !parent || parent.from <= unit.from,
    codeIsOfASectionOrDepartment: unit.code === undefined || ofAUnitWithCode,
    // Without one none of its cases could ever be numbered.
    sectionHasACode: unit.level !== 'section' || unit.code !== undefined,
    codeWasNeverUsed:
      unit.code === undefined || ![...units.values()].some(({ code }) => code === unit.code),
  };
}

function postVerdicts(
  organisation: OrganisationState,
  post: OrganisationFactData<'PostEstablished'>,
): Verdicts {
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
): Verdicts {
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

function holdingVerdicts(
  { posts, holdings }: OrganisationState,
  holding: OrganisationFactData<'PostHeld'>,
): Verdicts {
  const post = posts.get(holding.post);
  if (!post) return { postIsThere: false };
  const meanwhile = holdings.filter(
    (other) => other.post === holding.post && overlap(other, { until: undefined, ...holding }),
  );
  return {
    beginsNotBeforeWhatItBelongsTo: post.from <= holding.from,
    endsNotBeforeItBegins: holding.until === undefined || holding.from <= holding.until,
    postIsFree:
      post.kind === 'member'
        ? !meanwhile.some(({ person }) => person === holding.person)
        : meanwhile.length === 0,
  };
}

function designationVerdicts(
  organisation: OrganisationState,
  designation: OrganisationFactData<'Designated'>,
): Verdicts {
  const { person, role, unit, from, until } = designation;
  const isThere = unit === undefined || organisation.units.has(unit);
  return {
    isNew: !organisation.designations.some(({ id }) => id === designation.id),
    unitIsThere: isThere,
    endsNotBeforeItBegins: from <= until,
    promoterNamesAUnit: role !== 'promoter' || unit !== undefined,
    internalAuditorNamesNoUnit: role !== 'internalAuditor' || unit === undefined,
    isOfTheUnitThatDay:
      !isThere ||
      organisation.holdings
        .filter((holding) => holding.person === person && holdsOn(holding, from))
        .map(({ post }) => unitPathOf(organisation, postOf(organisation, post).unit))
        .some((path) => unit === undefined || path.some(({ id }) => id === unit)),
  };
}

type Period = Pick<Holding, 'from' | 'until'>;

const overlap = (first: Period, second: Period): boolean =>
  holdsOn(first, second.from) || holdsOn(second, first.from);
