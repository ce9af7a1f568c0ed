import type { CaseFactData } from '../../state-machines/case/facts';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import type { LoadedCase, RecordedFact } from '../cases/pipeline/case-streams';
import type { Moment } from '../cases/pipeline/moments';
import type { Consequence } from '../cases/processes/process-orders';
import { holdsOf, runningTimers } from './clocks';
import { deadlineIn, workingDaysAfter } from './due-day';
import { ladderFor, postsWithRoles, type Rung } from './ladder';
import { lastDayOfRunning, reckoningBy } from './reckoned';

/** A reminder, or a word to the posts above; both carry the same. */
export interface NextWord {
  readonly level: number;
  readonly consequence: Consequence<'ReminderSent'>;
}

/**
 * Who has to hear of a timer today, and has not yet: on the day after its last one whoever is late,
 * then, each some working days after the one before, the posts above. Where the law sets the day,
 * who answers for that hears at once too.
 */
export function nextWord(
  organisation: OrganisationState,
  key: string,
  loaded: LoadedCase,
  given: Moment,
): NextWord | undefined {
  const running = runningTimers(loaded).get(key);
  if (running === undefined) return undefined;
  const { timer, begunBy } = running;
  const { cityDay } = given;
  const section = loaded.snapshot.context.sectionPath.at(-1)?.id;
  if (timer.late === undefined || timer.rests === true || section === undefined) return undefined;
  const reckoning = reckoningBy(given);
  const lastDay = lastDayOfRunning(running, loaded, reckoning);
  if (lastDay === undefined || cityDay <= lastDay) return undefined;

  const said = wordsOn(loaded, timer.id, lastDay);
  const atOnce = deadlineIn(reckoning.ruleset, timer.deadline)?.escalatesAtOnceTo ?? [];
  const ladder = ladderFor(organisation, timer.late, section, cityDay);
  const rung = withAtOnce(ladder, postsWithRoles(organisation, atOnce, cityDay))[said.length];
  const last = said.at(-1);
  if (rung === undefined) return undefined;
  if (last !== undefined && rung.atOnce !== true) {
    const { interval } = reckoning.ruleset.reminders;
    const waited = workingDaysAfter(last.found.cityDay, interval, reckoning, holdsOf(loaded));
    if (waited === undefined || cityDay <= waited) return undefined;
  }
  const level = said.length + 1;
  const { to, person } = rung;
  const draft = {
    deadline: timer.id,
    dueOn: lastDay,
    to: [...to],
    person,
    level,
    found: { cityDay },
  };
  return {
    level,
    consequence: { cause: begunBy.event, about: `${timer.id} ${lastDay} ${level}`, draft },
  };
}

type Word = CaseFactData<'ReminderSent'>;

/** What was said so far of a deadline that had this last day. */
export const wordsOn = ({ facts }: LoadedCase, deadline: string, lastDay: Day): readonly Word[] =>
  facts
    .map(wordIn)
    .filter((word) => word?.deadline === deadline && word.dueOn === lastDay) as Word[];

const wordIn = ({ fact }: RecordedFact): Word | undefined =>
  fact.type === 'ReminderSent' || fact.type === 'Escalated' ? fact.data : undefined;

type TimedRung = Rung & { readonly atOnce?: boolean };

/** Who hears at once comes right after who is late, and not a second time. */
function withAtOnce(ladder: readonly Rung[], atOnce: readonly string[]): readonly TimedRung[] {
  const [first, ...above] = ladder;
  if (first === undefined || atOnce.length === 0) return ladder;
  return [
    first,
    { to: atOnce, atOnce: true },
    ...above.filter(({ to }) => !to.every((post) => atOnce.includes(post))),
  ];
}
