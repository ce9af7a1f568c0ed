import { isPerson, unitsAlong, type Actor, type Role } from '../../actor';
import type { OrganisationFact, OrganisationFactOf } from '../facts';
import type { Absence, OrganisationState } from '../state';
import { standingsOf } from '../questions';

/** Loads the organisation's file, and may what an administrator may. */
export const FILE_PROCESS = 'organisation-file';

/** Who may change the organisation: units, posts and people are the administrator's (domain section 1). */
export type CompetenceRule =
  'isAdministrator' | 'designates' | 'appointsSomebodyElse' | 'recordsAbsencesOfThePerson';

/** The rule about the person that says no to a new fact; undefined where none does. */
export function competenceDenying(
  organisation: OrganisationState,
  fact: OrganisationFact,
): CompetenceRule | undefined {
  const { by } = fact.data;
  const missing = isAdministrator(by) ? undefined : competenceMissing(organisation, fact);
  if (missing !== undefined) return missing;
  // An administrator has no power over cases, and gives none to themselves.
  return isPerson(by) && appointedBy(fact).includes(by.person) ? 'appointsSomebodyElse' : undefined;
}

/** Who comes to hold a post or a designation by a fact. */
function appointedBy({ type, data }: OrganisationFact): readonly string[] {
  if (type === 'PostHeld' || type === 'Designated') return [data.person];
  if (type !== 'TransfersOrdered') return [];
  return data.transfers.flatMap(({ person, takes }) => (takes === undefined ? [] : [person]));
}

/** What somebody who is no administrator lacks. */
function competenceMissing(
  organisation: OrganisationState,
  fact: OrganisationFact,
): CompetenceRule | undefined {
  const { by } = fact.data;
  switch (fact.type) {
    case 'Designated':
    case 'DesignationEnded':
      return holds(by, 'secretariatHead') ? undefined : 'designates';
    case 'AbsenceRecorded':
    case 'AbsenceEnded':
      return recordsAbsencesOf(organisation, by, absenceMeant(organisation, fact))
        ? undefined
        : 'recordsAbsencesOfThePerson';
    default:
      return 'isAdministrator';
  }
}

const holds = (by: Actor, ...roles: readonly Role[]): boolean =>
  isPerson(by) && roles.some((role) => by.roles.includes(role));

/** The administrator, or the loader of the file in their stead. */
export const isAdministrator = (by: Actor): boolean =>
  isPerson(by) ? holds(by, 'administrator') : by.process === FILE_PROCESS;

type Absent = Pick<Absence, 'person' | 'from'>;

const absenceMeant = (
  { absences }: OrganisationState,
  { type, data }: OrganisationFactOf<'AbsenceRecorded' | 'AbsenceEnded'>,
): Absent | undefined =>
  type === 'AbsenceRecorded' ? data : absences.find(({ id }) => id === data.id);

/** The absent themselves, whoever leads or coordinates their section on the first day, or 事務局. */
function recordsAbsencesOf(
  organisation: OrganisationState,
  by: Actor,
  absent: Absent | undefined,
): boolean {
  if (!isPerson(by)) return false;
  if (holds(by, 'secretariat', 'secretariatHead') || by.person === absent?.person) return true;
  // The section that succeeded one speaks for those who were absent from it.
  const section = unitsAlong(by.unitPath.filter(({ level }) => level === 'section'));
  return (
    absent !== undefined &&
    holds(by, 'responsibleOfficer', 'promoter') &&
    standingsOf(organisation, absent.person, absent.from).some(({ unitPath }) =>
      unitPath.some(({ id }) => section.includes(id)),
    )
  );
}
