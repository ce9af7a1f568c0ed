import type { Day } from '../../fact';
import { holdsOn } from '../questions';

/** From a first day to a last one, or without end. */
export interface Period {
  readonly from: Day;
  readonly until: Day | undefined;
}

/** Whether two periods have a day in common. */
export const overlap = (first: Period, second: Period): boolean =>
  holdsOn(first, second.from) || holdsOn(second, first.from);
