import type { Day } from '../../state-machines/fact';
import type { LoadedCase } from '../cases/case-streams';
import type { Moment } from '../cases/moments';
import { dayOf } from '../read-models/timers/timers-of';
import { holdsOf, type RunningTimer } from './clocks';
import { lastDayOf, type Reckoning } from './due-day';

export const reckoningBy = ({ inForce, calendar }: Moment): Reckoning => ({
  ruleset: inForce.ruleset,
  calendar,
});

/** The last day of a timer that runs, the times on hold reckoned in; undefined where nobody knows. */
export const lastDayOfRunning = (
  { timer, begunBy, setBy }: RunningTimer,
  loaded: LoadedCase,
  reckoning: Reckoning,
): Day | undefined =>
  lastDayOf(
    { ...timer, begunOn: dayOf(begunBy.fact), setOn: dayOf(setBy.fact) },
    reckoning,
    holdsOf(loaded),
  );
