import type { UnitPath } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { hasUnitOn, unitPathOf } from '../../state-machines/organisation/questions';
import { wrongField } from '../platform/problem';

/**
 * From the city down to a unit that someone named, as of a day. Throws `invalid-request` where there
 * is none then.
 */
export function knownUnitPath(
  organisation: OrganisationState,
  unit: string,
  pointer: string,
  day: Day,
): UnitPath {
  if (!hasUnitOn(organisation, unit, day)) throw wrongField(pointer, UNKNOWN_UNIT);
  return unitPathOf(organisation, unit, day);
}

const UNKNOWN_UNIT = {
  ja: 'この組織は現在ありません。課を選び直してください。',
  en: 'There is no such unit now. Choose a section again.',
};
