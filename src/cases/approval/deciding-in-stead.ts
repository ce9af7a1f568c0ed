import type { CaseFactData } from '../../../state-machines/case/facts';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { absenceOf, holdersOf, lastDayOf } from '../../../state-machines/organisation/questions';
import { Problem } from '../../platform/problem';
import { explained } from '../pipeline/refusal';

const IN_RECORDED_ABSENCE = 'isDecidedInPersonOrInRecordedAbsence';

/** Whose decision it is, and the absence on record by which another may make it. */
interface InStead {
  readonly forPost: string;
  readonly absence: NonNullable<CaseFactData<'PlanDecided'>['found']['absence']>;
}

/**
 * 代決 of a step on a day, on paper that of the paper: looks up the absence of whoever held its post
 * then. Throws the refusal of the rule where nobody who did is recorded as absent that day.
 */
export function decidingInStead(
  organisation: OrganisationState,
  memory: CaseMemory,
  stepId: string,
  decidedOn: Day,
): InStead {
  const step = memory.proposal?.steps.find(({ id }) => id === stepId);
  const forPost = step?.post;
  const holders = forPost === undefined ? [] : holdersOf(organisation, forPost, decidedOn);
  const [absence] = holders.flatMap((holder) => absenceOf(organisation, holder, decidedOn) ?? []);
  if (forPost === undefined || absence === undefined)
    throw new Problem('refused-by-rules', { rules: explained([IN_RECORDED_ABSENCE]) });
  const { id, person, from, recordedBy } = absence;
  const until = lastDayOf(absence);
  // The rules compare it with the post that decides; where the route names none, nobody may.
  const standIn = step?.standIn ?? forPost;
  return {
    forPost,
    absence: { id, person, from, until, standIn, ...(recordedBy !== undefined && { recordedBy }) },
  };
}
