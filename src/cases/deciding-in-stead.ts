import type { CaseFactData } from '../../state-machines/case/facts';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { absenceOf, holdersOf, lastDayOf } from '../../state-machines/organisation/questions';
import { Problem } from '../platform/problem';
import type { Given } from './draft';
import { explained } from './refusal';

const IN_RECORDED_ABSENCE = 'isDecidedInPersonOrInRecordedAbsence';

/** Whose decision it is, and the absence on record by which another may make it. */
export interface InStead {
  readonly forPost: string;
  readonly absence: NonNullable<CaseFactData<'PlanDecided'>['found']['absence']>;
}

/**
 * 代決 of a step: looks up the absence of whoever holds its post. Throws the refusal
 * of the rule where nobody who holds it is recorded as absent today.
 */
export function decidingInStead(
  organisation: OrganisationState,
  { memory, cityDay }: Given,
  stepId: string,
): InStead {
  const step = memory.proposal?.steps.find(({ id }) => id === stepId);
  const forPost = step?.post;
  const holders = forPost === undefined ? [] : holdersOf(organisation, forPost, cityDay);
  const [absence] = holders.flatMap((holder) => absenceOf(organisation, holder, cityDay) ?? []);
  if (forPost === undefined || absence === undefined)
    throw new Problem('refused-by-rules', { rules: explained([IN_RECORDED_ABSENCE]) });
  const { id, person, from } = absence;
  const until = lastDayOf(absence);
  // The rules compare it with the post that decides; where the route names none, nobody may.
  const standIn = step?.standIn ?? forPost;
  return { forPost, absence: { id, person, from, until, standIn } };
}
