import type { Day } from '../../fact';
import { holdsOn } from '../questions';

/** From a first day to a last one, or without end. */
interface Period {
  readonly from: Day;
  readonly until: Day | undefined;
}

/** From a first day to the one before another, or without end. */
export interface Life {
  readonly from: Day;
  readonly closedFrom: Day | undefined;
}

/** Whether two periods have a day in common. */
export const overlap = (first: Period, second: Period): boolean =>
  holdsOn(first, second.from) || holdsOn(second, first.from);

/** Whether something lasts at least until a day, itself not counted; undefined is for ever. */
export const lastsTo = ({ closedFrom }: Life, end: Day | undefined): boolean =>
  closedFrom === undefined || (end !== undefined && end <= closedFrom);
