import { UNIT_LEVELS } from '../../actor';
import type { OrganisationFactData } from '../facts';
import type { OrganisationState } from '../fold';

/** What a unit that is opened is held to. */
export function unitVerdicts(
  { units }: OrganisationState,
  unit: OrganisationFactData<'UnitOpened'>,
) {
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
