import type { UnitPath } from '../../state-machines/actor';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { unitPathOf } from '../../state-machines/organisation/questions';
import { Problem } from '../platform/problem';

/** From the city down to a unit that someone named. Throws `invalid-request` where there is none. */
export function knownUnitPath(
  organisation: OrganisationState,
  unit: string,
  pointer: string,
): UnitPath {
  if (!organisation.units.has(unit))
    throw new Problem('invalid-request', { errors: [{ pointer, messages: [UNKNOWN_UNIT] }] });
  return unitPathOf(organisation, unit);
}

const UNKNOWN_UNIT = {
  ja: 'この組織はありません。課を選び直してください。',
  en: 'There is no such unit. Choose a section again.',
};
