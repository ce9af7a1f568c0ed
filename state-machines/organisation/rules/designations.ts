import type { OrganisationFactData } from '../facts';
import { holdsOn, postOf } from '../questions';
import type { OrganisationState } from '../state';
import { unitPathOf } from '../tree';

/** What a 指名 is held to. */
export function designationVerdicts(
  organisation: OrganisationState,
  designation: OrganisationFactData<'Designated'>,
) {
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
        .map(({ post }) => unitPathOf(organisation, postOf(organisation, post).unit, from))
        .some((path) => unit === undefined || path.some(({ id }) => id === unit)),
  };
}

/** A designation ends early on a day that it holds. */
export function endedDesignationVerdicts(
  { designations }: OrganisationState,
  { id, until }: OrganisationFactData<'DesignationEnded'>,
) {
  const designation = designations.find((one) => one.id === id);
  if (designation === undefined) return { designationIsThere: false };
  return { endsWithinItsPeriod: holdsOn(designation, until) };
}
