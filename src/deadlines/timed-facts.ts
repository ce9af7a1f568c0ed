import { Injectable } from '@nestjs/common';
import { stateOf } from '../../state-machines/case-state';
import { workingDaysBetween } from '../calendar/working-days';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import type { Moment } from '../cases/pipeline/moments';
import { BeforeEnding } from '../cases/processes/before-ending';
import { ProcessOrders } from '../cases/processes/process-orders';
import { dayOf, type Timed } from '../read-models/timers/timers-of';
import { holdsOf, runningTimers, type RunningTimer } from './clocks';
import { lastDayOfRunning, reckoningBy } from './reckoned';

/** A timer that runs where its fact may follow now: on hold nothing but resuming does. */
function running(
  key: string,
  what: Timed,
  { loaded, given }: { readonly loaded: LoadedCase; readonly given: Moment },
) {
  const found = runningTimers(loaded).get(key);
  const isHeld = stateOf(loaded.snapshot).phase === 'onHold';
  if (found?.timer.what !== what || isHeld !== (what === 'resume')) return undefined;
  const lastDay = lastDayOfRunning(found, loaded, reckoningBy(given));
  return lastDay === undefined ? undefined : { ...found, lastDay };
}

const cause = ({ begunBy, setBy }: RunningTimer) => (setBy === begunBy ? begunBy : setBy).event;

/** What comes about on its day without anybody: the case says which day, and is asked again. */
@Injectable()
export class TimedFacts {
  constructor(
    private readonly orders: ProcessOrders,
    private readonly beforeEnding: BeforeEnding,
  ) {}

  /** A hold ends on the day until which it was granted. */
  async resume(caseId: string, key: string): Promise<void> {
    await this.orders.bringAbout('timer', caseId, 'CaseResumed', (loaded, given) => {
      const timer = running(key, 'resume', { loaded, given });
      if (timer === undefined || given.cityDay < timer.lastDay) return undefined;
      return { cause: cause(timer), about: timer.lastDay, draft: { found: today(given) } };
    });
  }

  /** The check of the effect begins on the planned day. */
  async beginEffectCheck(caseId: string, key: string): Promise<void> {
    await this.orders.bringAbout('timer', caseId, 'EffectCheckBegun', (loaded, given) => {
      const timer = running(key, 'beginEffectCheck', { loaded, given });
      if (timer === undefined || given.cityDay < timer.lastDay) return undefined;
      return { cause: cause(timer), about: timer.lastDay, draft: { found: today(given) } };
    });
  }

  /** 異議なし（自動）: once the last day for an objection has passed in silence. */
  async confirmTriage(caseId: string, key: string): Promise<void> {
    await this.beforeEnding.raise(caseId, 'TriageConfirmed');
    await this.orders.bringAbout('triage', caseId, 'TriageConfirmed', (loaded, given) => {
      const timer = running(key, 'confirmTriage', { loaded, given });
      if (timer === undefined || given.cityDay <= timer.lastDay) return undefined;
      const { cityDay } = given;
      const { calendar } = reckoningBy(given);
      const pausedPeriods = [...(calendar.pausedPeriods ?? []), ...holdsOf(loaded)];
      const workingDaysSinceTriage = workingDaysBetween(dayOf(timer.begunBy.fact), cityDay, {
        ...calendar,
        pausedPeriods,
      });
      return {
        cause: timer.begunBy.event,
        draft: { found: { cityDay, workingDaysSinceTriage } },
      };
    });
  }
}

const today = ({ cityDay }: Moment) => ({ cityDay });
