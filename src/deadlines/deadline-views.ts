import { Injectable } from '@nestjs/common';
import type { Day } from '../../state-machines/fact';
import { workingDaysBetween } from '../calendar/working-days';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import { Moments, type Moment } from '../cases/pipeline/moments';
import { runningTimers, type RunningTimer } from './clocks';
import type { DeadlineState, DeadlineView } from './deadlines.dto';
import { wordsOn } from './next-word';
import { lastDayOfRunning, reckoningBy } from './reckoned';

/** Tells how a case stands with its deadlines today. */
@Injectable()
export class DeadlineViews {
  constructor(private readonly moments: Moments) {}

  async of(loaded: LoadedCase): Promise<DeadlineView[]> {
    const given = await this.moments.present();
    return [...runningTimers(loaded).values()].flatMap((running) => {
      const { timer } = running;
      if (timer.what !== 'remind' || timer.rests === true || timer.late === undefined) return [];
      const { dueOn, state } = standing(running, loaded, given);
      return [{ deadline: timer.id, dueOn: dueOn ?? null, state, keptBy: { ...timer.late } }];
    });
  }
}

function standing(
  running: RunningTimer,
  loaded: LoadedCase,
  given: Moment,
): { readonly dueOn?: Day; readonly state: DeadlineState } {
  const reckoning = reckoningBy(given);
  const dueOn = lastDayOfRunning(running, loaded, reckoning);
  const { cityDay: today } = given;
  if (dueOn === undefined) return { state: 'onTrack' };
  if (wordsOn(loaded, running.timer.id, dueOn).some(({ level }) => level > 1))
    return { dueOn, state: 'escalated' };
  if (today > dueOn) return { dueOn, state: 'overdue' };
  const left = workingDaysBetween(today, dueOn, reckoning.calendar);
  return { dueOn, state: left <= reckoning.ruleset.reminders.dueSoon ? 'dueSoon' : 'onTrack' };
}
