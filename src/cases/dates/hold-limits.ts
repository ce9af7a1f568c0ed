import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import { addDays } from '../../calendar/day';
import { lastDayOfMonthsFrom } from '../../calendar/months';

const MONTHS_IN_ALL = 6;

/** The last day on which a hold that began on that day can end: what the case was held before counts. */
export const latestInSixMonths = ({ heldDays }: CaseMemory, since: Day): Day =>
  addDays(lastDayOfMonthsFrom(since, MONTHS_IN_ALL), -heldDays);
