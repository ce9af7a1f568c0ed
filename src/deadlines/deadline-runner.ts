import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Day } from '../../state-machines/fact';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import { RouteMending } from '../cases/approval/route-mending';
import { LastWritten } from '../cases/last-written';
import { Moments } from '../cases/pipeline/moments';
import type { CaseAtHand } from '../cases/processes/process-orders';
import { isTransient } from '../cases/processes/transient';
import { WAIT, type Wait } from '../platform/back-off';
import { ON_FATAL, type OnFatal } from '../platform/fatal';
import { LOGGER, type Logger } from '../platform/logging';
import { ReadModels } from '../read-models/read-models';
import type { TimerRow } from '../read-models/timers/timer-writes';
import { DueTimers } from './due-timers';
import { reckoningBy } from './reckoned';
import { Reminders } from './reminders';
import { TimedFacts } from './timed-facts';

const MS_BETWEEN_LOOKS = 60_000;

/**
 * Brings about what time brings about: at the start, and then every minute, it looks for what has
 * come to its day. Each is attempted once a day; a refusal ends the attempt and stands in the
 * server's log. What the read models say too late does no harm: each case is asked again.
 */
@Injectable()
export class DeadlineRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  #loop: Promise<void> = Promise.resolve();
  #look: Promise<void> = Promise.resolve();
  #attempted: { readonly day: Day; readonly timers: Set<string> } = { day: '', timers: new Set() };

  constructor(
    @Inject(WAIT) private readonly wait: Wait,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(ON_FATAL) private readonly onFatal: OnFatal,
    private readonly readModels: ReadModels,
    private readonly lastWritten: LastWritten,
    private readonly moments: Moments,
    private readonly dueTimers: DueTimers,
    private readonly reminders: Reminders,
    private readonly timedFacts: TimedFacts,
    private readonly routes: RouteMending,
  ) {}

  onApplicationBootstrap(): void {
    this.#loop = this.#run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await this.#look;
  }

  /** Looks once, after a look that is under way. Throws what keeps it from looking. */
  runDue(): Promise<void> {
    const look = () => this.#runDue();
    const result = this.#look.then(look);
    this.#look = result.catch(() => undefined);
    return result;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.runDue();
      } catch (error) {
        if (!isTransient(error)) {
          this.logger.fatal({ err: error }, 'deadlines are looked after no longer');
          this.onFatal(error);
          return;
        }
        this.logger.warn({ err: error }, 'deadlines wait for the store');
      }
      await this.wait(MS_BETWEEN_LOOKS, signal);
    }
  }

  async #runDue(): Promise<void> {
    const { position } = this.lastWritten;
    if (position !== undefined) await this.readModels.waitFor(position);
    const given = await this.moments.present();
    if (this.#attempted.day !== given.cityDay)
      this.#attempted = { day: given.cityDay, timers: new Set() };
    const due: TimerRow[] = [];
    for await (const row of this.dueTimers.on(given.cityDay, reckoningBy(given))) due.push(row);
    // What is due comes case by case, and much may be due in one of them.
    const atHand: CaseAtHand = {};
    for (const row of due) {
      if (this.#stopping.signal.aborted) return;
      await this.#attempt(row, atHand);
    }
  }

  async #attempt(row: TimerRow, atHand: CaseAtHand): Promise<void> {
    const { case_id, timer, due_on } = row;
    const attempt = `${case_id}/${timer}/${due_on ?? ''}`;
    if (this.#attempted.timers.has(attempt)) return;
    try {
      await this.#bringAbout(row, atHand);
    } catch (error) {
      if (error instanceof UnknownToThisRelease || isTransient(error)) throw error;
      this.logger.error(
        { err: error, case: case_id, timer },
        'what time should bring about did not come about',
      );
    }
    this.#attempted.timers.add(attempt);
  }

  async #bringAbout({ what, case_id, timer }: TimerRow, atHand: CaseAtHand): Promise<void> {
    // Whatever else comes about in it goes by the case as it then is.
    if (what !== 'remind') atHand.loaded = undefined;
    switch (what) {
      case 'remind':
        return this.reminders.remind(case_id, timer, atHand);
      case 'resume':
        return this.timedFacts.resume(case_id, timer);
      case 'beginEffectCheck':
        return this.timedFacts.beginEffectCheck(case_id, timer);
      case 'confirmTriage':
        return this.timedFacts.confirmTriage(case_id, timer);
      case 'mendRoute':
        return this.routes.mend(case_id);
    }
  }
}
