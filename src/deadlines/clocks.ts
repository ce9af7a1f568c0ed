import { newCase, step, type CaseSnapshot } from '../../state-machines/statechart';
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

/** The timers of a case as far as its facts were looked at. */
interface LookedAt {
  readonly facts: number;
  readonly last: RecordedFact;
  readonly reached: CaseSnapshot;
  readonly running: ReadonlyMap<string, RunningTimer>;
}

/** By the first fact of a case as it was read: whoever asks again, or after one fact more, goes on from there. */
const lookedAt = new WeakMap<RecordedFact, LookedAt>();

/** All timers that run in a case, by their key, from the facts themselves. */
export function runningTimers({ snapshot, facts }: LoadedCase): ReadonlyMap<string, RunningTimer> {
  const [first] = facts;
  if (first === undefined) return new Map();
  const before = lookedAt.get(first);
  const known =
    before !== undefined && facts[before.facts - 1] === before.last ? before : undefined;
  let running = known?.running ?? new Map<string, RunningTimer>();
  let reached = known?.reached ?? newCase(snapshot.context.ruleset);
  for (const recorded of facts.slice(known?.facts ?? 0)) {
    reached = step(reached, recorded.fact);
    running = after(running, recorded, timersOf(reached));
  }
  const last = facts.at(-1) ?? first;
  lookedAt.set(first, { facts: facts.length, last, reached, running });
  return running;
}

const after = (
  before: ReadonlyMap<string, RunningTimer>,
  recorded: RecordedFact,
  timers: readonly Timer[],
): ReadonlyMap<string, RunningTimer> =>
  new Map(
    timers.map((timer) => {
      const was = before.get(keyOf(timer));
      const begunBy = was?.begunBy ?? recorded;
      const setBy = was?.timer.dueOn === timer.dueOn ? (was?.setBy ?? recorded) : recorded;
      return [keyOf(timer), { timer, begunBy, setBy }];
    }),
  );

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
