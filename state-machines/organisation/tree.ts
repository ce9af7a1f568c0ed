import type { UnitPath } from '../actor';
import type { Day } from '../fact';
import { dayBefore } from './day-before';
import type { OrganisationState, Post, Since, Unit } from './state';

// The dated tree. A question about a unit on a day when it was not there is answered as of its first
// or its last day, so that an old record can always be shown where it belonged.

/** A unit that is known to be there; throws for any other id, since then the stream is broken. */
export function unitOf(organisation: OrganisationState, unitId: string): Unit {
  const unit = organisation.units.get(unitId);
  if (!unit) throw new Error(`the organisation has no unit "${unitId}"`);
  return unit;
}

/** Whether something that has a beginning, and perhaps an end, is there on a day. */
const isOpenOn = ({ from, closedFrom }: Pick<Unit | Post, 'from' | 'closedFrom'>, day: Day) =>
  from <= day && (closedFrom === undefined || day < closedFrom);

/** Whether a unit of this id is there on a day. */
export function hasUnitOn(organisation: OrganisationState, unitId: string, day: Day): boolean {
  const unit = organisation.units.get(unitId);
  return unit !== undefined && isOpenOn(unit, day);
}

/** Whether a post is there on a day; a unit that ends takes its posts with it. */
export const isPostOpenOn = (organisation: OrganisationState, post: Post, day: Day): boolean =>
  isOpenOn(post, day) && isOpenOn(unitOf(organisation, post.unit), day);

/** What a unit was called on a day. Throws for a unit that is not there. */
export function nameOf(organisation: OrganisationState, unitId: string, day: Day): string {
  const unit = unitOf(organisation, unitId);
  const name = valueOn(unit.names, inTheLifeOf(unit, day));
  if (name === undefined) throw new Error(`the unit "${unitId}" was opened without a name`);
  return name;
}

/** The unit right above on a day; undefined for the city. Throws for a unit that is not there. */
export function parentOf(
  organisation: OrganisationState,
  unitId: string,
  day: Day,
): string | undefined {
  const unit = unitOf(organisation, unitId);
  return valueOn(unit.parents, inTheLifeOf(unit, day));
}

/** From the city down to the unit itself, as of a day. Throws for a unit that is not there. */
export function unitPathOf(organisation: OrganisationState, unitId: string, day: Day): UnitPath {
  const unit = unitOf(organisation, unitId);
  const then = inTheLifeOf(unit, day);
  const parent = valueOn(unit.parents, then);
  const above = parent === undefined ? [] : unitPathOf(organisation, parent, then);
  const succeeds = predecessorsOf(organisation, unitId, then);
  return [...above, { id: unitId, level: unit.level, ...(succeeds.length > 0 && { succeeds }) }];
}

/** The units for which one stands on a day since they were merged into it, directly or through others. */
export function predecessorsOf(
  organisation: OrganisationState,
  unitId: string,
  day: Day,
): string[] {
  const merged = [...organisation.units.values()].filter(
    ({ successor, closedFrom }) =>
      successor === unitId && closedFrom !== undefined && closedFrom <= day,
  );
  return merged.flatMap(({ id }) => [id, ...predecessorsOf(organisation, id, day)]);
}

/**
 * The unit that stands for one on a day: itself while it is there, then what it was merged into;
 * undefined where it was closed and nothing stands for it. Throws for a unit that is not there.
 */
export function successorOf(
  organisation: OrganisationState,
  unitId: string,
  day: Day,
): string | undefined {
  const { closedFrom, successor } = unitOf(organisation, unitId);
  if (closedFrom === undefined || day < closedFrom) return unitId;
  return successor === undefined ? undefined : successorOf(organisation, successor, day);
}

/** The value on a day; undefined before the first. */
const valueOn = <Value>(values: readonly Since<Value>[], day: Day): Value | undefined =>
  values.findLast(({ from }) => from <= day)?.value;

function inTheLifeOf({ from, closedFrom }: Unit, day: Day): Day {
  if (day < from) return from;
  return closedFrom !== undefined && closedFrom <= day ? dayBefore(closedFrom) : day;
}
