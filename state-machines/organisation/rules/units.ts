import { UNIT_LEVELS } from '../../actor';
import type { Day } from '../../fact';
import { LIMITS } from '../../limits';
import type { OrganisationFactData } from '../facts';
import { organisationAfter } from '../fold';
import type { OrganisationState, Unit } from '../state';
import { hasUnitOn, predecessorsOf, unitOf } from '../tree';
import { lastsTo } from './periods';
import { secretariatVerdicts } from './secretariat';

/** What a unit that is opened is held to. */
export function unitVerdicts(
  { units }: OrganisationState,
  unit: OrganisationFactData<'UnitOpened'>,
) {
  const parent = unit.parent === undefined ? undefined : units.get(unit.parent);
  const ofAUnitWithCode = unit.level === 'section' || unit.level === 'department';
  return {
    isNew: !units.has(unit.id),
    thereIsOneCity: unit.level !== 'city' || ![...units.values()].some(isACity),
    onlyTheCityHasNoParent: (unit.parent === undefined) === (unit.level === 'city'),
    parentIsThere: unit.parent === undefined || parent !== undefined,
    standsBelowItsParent: !parent || standsBelow(unit, parent),
    beginsNotBeforeWhatItBelongsTo: !parent || parent.from <= unit.from,
    endsNotAfterWhatItBelongsTo: !parent || lastsTo(parent, undefined),
    codeIsOfASectionOrDepartment: unit.code === undefined || ofAUnitWithCode,
    // Without one none of its cases could ever be numbered.
    sectionHasACode: unit.level !== 'section' || unit.code !== undefined,
    codeWasNeverUsed:
      unit.code === undefined || ![...units.values()].some(({ code }) => code === unit.code),
  };
}

/** What 改称 is held to. */
export function renamedUnitVerdicts(
  organisation: OrganisationState,
  { id, from }: OrganisationFactData<'UnitRenamed'>,
) {
  if (!organisation.units.has(id)) return { unitIsThere: false };
  return { unitIsOpenThatDay: hasUnitOn(organisation, id, from) };
}

/** What a move below another unit is held to. */
export function movedUnitVerdicts(
  organisation: OrganisationState,
  moved: OrganisationFactData<'UnitMoved'>,
) {
  const { id, from } = moved;
  const unit = organisation.units.get(id);
  const parent = organisation.units.get(moved.parent);
  if (unit === undefined) return { unitIsThere: false };
  if (parent === undefined) return { parentIsThere: false };
  const next = unit.parents.find((other) => from < other.from)?.from;
  const mayMove = unit.level !== 'city' && standsBelow(unit, parent);
  return {
    unitIsOpenThatDay: hasUnitOn(organisation, id, from),
    onlyTheCityHasNoParent: unit.level !== 'city',
    standsBelowItsParent: standsBelow(unit, parent),
    beginsNotBeforeWhatItBelongsTo: parent.from <= from,
    endsNotAfterWhatItBelongsTo: lastsTo(parent, earlier(next, unit.closedFrom)),
    ...(mayMove &&
      secretariatVerdicts(
        organisationAfter(organisation, { type: 'UnitMoved', data: moved }),
        from,
      )),
  };
}

/** What 統合 is held to. */
export function mergedUnitVerdicts(
  organisation: OrganisationState,
  merged: OrganisationFactData<'UnitMerged'>,
) {
  const { id, into, from } = merged;
  const unit = organisation.units.get(id);
  const successor = organisation.units.get(into);
  if (unit === undefined) return { unitIsThere: false };
  if (successor === undefined) return { successorIsThere: false };
  const ends = endVerdicts(organisation, unit, from);
  const isMergedIntoAnother = id !== into;
  const successorIsOpenThatDay = hasUnitOn(organisation, into, from);
  // Units that end one after the other form no circle; only then can they be counted.
  const isInOrder =
    ends.nothingIsMergedIntoItLater && isMergedIntoAnother && successorIsOpenThatDay;
  return {
    ...ends,
    isMergedIntoAnother,
    successorIsOfTheSameLevel: unit.level === successor.level,
    successorIsOpenThatDay,
    succeedsNotTooMany: !isInOrder || succeedsNotTooMany(organisation, merged),
  };
}

/** What 廃止 is held to. */
export function closedUnitVerdicts(
  organisation: OrganisationState,
  { id, from }: OrganisationFactData<'UnitClosed'>,
) {
  const unit = organisation.units.get(id);
  if (unit === undefined) return { unitIsThere: false };
  return endVerdicts(organisation, unit, from);
}

/** A unit ends once, after its first day, and leaves nobody and nothing behind. */
function endVerdicts(organisation: OrganisationState, unit: Unit, from: Day) {
  const units = [...organisation.units.values()];
  const postsInIt = new Set(
    [...organisation.posts.values()].filter((post) => post.unit === unit.id).map(({ id }) => id),
  );
  return {
    unitIsOpenThatDay: unit.from < from && unit.closedFrom === undefined,
    isNotTheCity: unit.level !== 'city',
    nobodyIsLeftInIt: !organisation.holdings.some(
      ({ post, until }) => postsInIt.has(post) && (until === undefined || from <= until),
    ),
    noUnitIsLeftBelowIt: !units.some((other) => isBelowAfter(other, unit.id, from)),
    nothingIsMergedIntoItLater: !units.some(
      ({ successor, closedFrom }) =>
        successor === unit.id && closedFrom !== undefined && from <= closedFrom,
    ),
  };
}

/** Whether a unit stands right below another on that day or any later one. */
const isBelowAfter = ({ parents, closedFrom }: Unit, parent: string, day: Day): boolean =>
  parents.some(({ from, value }, index) => {
    const end = earlier(parents[index + 1]?.from, closedFrom);
    return value === parent && (end === undefined || (day < end && from < end));
  });

/** The earlier of two days; undefined is never. */
const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

const isACity = ({ level }: Unit): boolean => level === 'city';

const standsBelow = (unit: Pick<Unit, 'level'>, parent: Unit): boolean =>
  UNIT_LEVELS.indexOf(parent.level) < UNIT_LEVELS.indexOf(unit.level);

/** Holds for the successor and whatever that was, or will be, merged into itself. */
function succeedsNotTooMany(
  organisation: OrganisationState,
  merged: OrganisationFactData<'UnitMerged'>,
): boolean {
  const after = organisationAfter(organisation, { type: 'UnitMerged', data: merged });
  const isWithinTheLimit = (id: string): boolean => {
    const { successor } = unitOf(after, id);
    return (
      predecessorsOf(after, id, END_OF_TIME).length <= LIMITS.predecessors &&
      (successor === undefined || isWithinTheLimit(successor))
    );
  };
  return isWithinTheLimit(merged.into);
}

const END_OF_TIME = '9999-12-31';
