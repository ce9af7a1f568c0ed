import type { CaseFactData } from '../../state-machines/case/facts';
import { openDeadlines, type OpenDeadline } from '../../state-machines/case/rules/moved-dates';
import type { Day } from '../../state-machines/fact';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { newCase, step } from '../../state-machines/statechart';
import { addDays } from '../calendar/day';
import { pausedDays, type Pause } from '../calendar/pause';
import type { LoadedCase, RecordedFact } from '../cases/pipeline/case-streams';
import { dayOf } from '../read-models/timers/timers-of';
import { holdsOf } from './clocks';
import { deadlineIn } from './due-day';

/** A pause of the city that has been ended. */
export type EndedPause = Required<Pause>;

/**
 * The open dates of a case that stood still in a pause of the city, each later by its days. A day on
 * which the case was on hold is no day of it: by those its dates have moved, or will, on resuming. A
 * date that was named in the pause moves by what was left of it; one that had passed before it does not.
 */
export function datesAfter(
  pause: EndedPause,
  loaded: LoadedCase,
  ruleset: Ruleset,
): CaseFactData<'DueDatesMoved'>['dates'] {
  const isOnHold = pausedDays(holdsOf(loaded));
  return [...namedDates(loaded)].flatMap(([deadline, { row, dueOn, namedOn }]) => {
    if (deadlineIn(ruleset, row)?.pauses !== true) return [];
    const stood = stoodStill(pause, namedOn).filter((day) => !isOnHold(day)).length;
    const [first] = stoodStill(pause, namedOn);
    const moves = stood > 0 && first !== undefined && dueOn >= first;
    return moves ? [{ deadline, dueOn: addDays(dueOn, stood) }] : [];
  });
}

/** The days of a pause after a day. */
function stoodStill({ from, until }: EndedPause, namedOn: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) if (day > namedOn) days.push(day);
  return days;
}

/** An open date, and the day on which somebody last named it; what a pause did to it is no naming. */
interface NamedDate extends OpenDeadline {
  readonly namedOn: Day;
}

function namedDates({ snapshot, facts }: LoadedCase): ReadonlyMap<string, NamedDate> {
  let named = new Map<string, NamedDate>();
  let reached = newCase(snapshot.context.ruleset);
  for (const recorded of facts) {
    reached = step(reached, recorded.fact);
    const before = named;
    named = new Map(
      openDeadlines(reached.context).map((open) => {
        const was = before.get(open.deadline);
        const isTheSame = was?.dueOn === open.dueOn || movesAfterAPause(recorded);
        return [
          open.deadline,
          { ...open, namedOn: was !== undefined && isTheSame ? was.namedOn : dayOf(recorded.fact) },
        ];
      }),
    );
  }
  return named;
}

const movesAfterAPause = ({ fact }: RecordedFact): boolean =>
  fact.type === 'CaseResumed' || fact.type === 'DueDatesMoved';

/** The first days of the pauses by which a deadline of a case has been moved. */
export const pausesReckonedIn = ({ facts }: LoadedCase, deadline: string): readonly Day[] =>
  facts.flatMap(({ fact }) =>
    fact.type === 'DueDatesMoved' && fact.data.dates.some((date) => date.deadline === deadline)
      ? [fact.data.pausedFrom]
      : [],
  );
