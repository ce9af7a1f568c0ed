import { newCase, step } from '../../state-machines/statechart';
import type { Pause } from '../calendar/pause';
import type { LoadedCase, RecordedFact } from '../cases/pipeline/case-streams';
import { dayOf, keyOf, type Timer, timersOf } from '../read-models/timers/timers-of';

/** A timer that runs in a case, and the facts that it runs from. */
export interface RunningTimer {
  readonly timer: Timer;
  /** With this it began. */
  readonly begunBy: RecordedFact;
  /** With this its day was last set; the same fact where it was never moved. */
  readonly setBy: RecordedFact;
}

/** All timers that run in a case, by their key, from the facts themselves. */
export function runningTimers({ snapshot, facts }: LoadedCase): ReadonlyMap<string, RunningTimer> {
  let running = new Map<string, RunningTimer>();
  let reached = newCase(snapshot.context.ruleset);
  for (const recorded of facts) {
    reached = step(reached, recorded.fact);
    const before = running;
    running = new Map(
      timersOf(reached).map((timer) => {
        const was = before.get(keyOf(timer));
        const begunBy = was?.begunBy ?? recorded;
        const setBy = was?.timer.dueOn === timer.dueOn ? (was?.setBy ?? recorded) : recorded;
        return [keyOf(timer), { timer, begunBy, setBy }];
      }),
    );
  }
  return running;
}

/** The times on hold of a case; the last one without an end while it lasts. */
export function holdsOf({ facts }: LoadedCase): readonly Pause[] {
  const holds: Pause[] = [];
  for (const { fact } of facts) {
    if (fact.type === 'CaseHeld') holds.push({ from: dayOf(fact) });
    const last = holds.at(-1);
    if (fact.type === 'CaseResumed' && last !== undefined)
      holds.splice(-1, 1, { ...last, until: dayOf(fact) });
  }
  return holds;
}
