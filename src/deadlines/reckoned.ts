import type { Day } from '../../state-machines/fact';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import type { Moment } from '../cases/pipeline/moments';
import { dayOf } from '../read-models/timers/timers-of';
import { holdsOf, type RunningTimer } from './clocks';
import { pausesReckonedIn } from './dates-after-pause';
import { lastDayOf, type Reckoning } from './due-day';

export const reckoningBy = ({ inForce, calendar, cityDay }: Moment): Reckoning => ({
  ruleset: inForce.ruleset,
  calendar,
  today: cityDay,
});

/** Pauses of the city by which a date was moved in the case are not counted a second time. */
const withoutPauses = (reckoning: Reckoning, from: readonly Day[]): Reckoning => ({
  ...reckoning,
  calendar: {
    ...reckoning.calendar,
    pausedPeriods: (reckoning.calendar.pausedPeriods ?? []).filter(
      (pause) => !from.includes(pause.from),
    ),
  },
});

/** The last day of a timer that runs, the times on hold reckoned in; undefined where nobody knows. */
export const lastDayOfRunning = (
  { timer, begunBy, setBy }: RunningTimer,
  loaded: LoadedCase,
  reckoning: Reckoning,
): Day | undefined =>
  lastDayOf(
    { ...timer, begunOn: dayOf(begunBy.fact), setOn: dayOf(setBy.fact) },
    withoutPauses(reckoning, pausesReckonedIn(loaded, timer.id)),
    holdsOf(loaded),
  );
