import type { OrganisationFactData } from '../facts';
import type { OrganisationState } from '../state';
import { isOnStaff, lastDayOf } from '../questions';
import { overlap } from './periods';

/** 不在 counts where it is longer than a day, or urgent (domain section 3, 代決). */
export function absenceVerdicts(
  organisation: OrganisationState,
  absence: OrganisationFactData<'AbsenceRecorded'>,
) {
  const { id, person, from, until, urgent } = absence;
  const { absences } = organisation;
  return {
    isNew: !absences.some((other) => other.id === id),
    personIsOnStaffThatDay: isOnStaff(organisation, person, from),
    endsNotBeforeItBegins: from <= until,
    isLongerThanADayOrUrgent: from < until || urgent,
    overlapsNoOtherAbsence: !absences
      .filter((other) => other.person === person)
      .map((other) => ({ from: other.from, until: lastDayOf(other) }))
      .some((other) => other.from <= other.until && overlap(other, absence)),
  };
}

/** An absence ends early once, with the day of coming back. */
export function endedAbsenceVerdicts(
  { absences }: OrganisationState,
  { id, endedOn }: OrganisationFactData<'AbsenceEnded'>,
) {
  const absence = absences.find((one) => one.id === id);
  if (absence === undefined) return { absenceIsThere: false };
  return {
    isNotEndedYet: absence.endedOn === undefined,
    endsWithinItsPeriod: absence.from <= endedOn && endedOn <= absence.until,
  };
}
