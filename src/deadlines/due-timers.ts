import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../../state-machines/fact';
import { LOGGER, type Logger } from '../platform/logging';
import { ReadModels } from '../read-models/read-models';
import { timersUpTo, type TimerPlace } from '../read-models/timers/queries';
import type { TimerRow } from '../read-models/timers/timer-writes';
import { lastDayOf, type Reckoning } from './due-day';

const ROWS_AT_A_TIME = 500;
const BEFORE_ALL: TimerPlace = { case_id: '', timer: '' };

/** Looks up what may have come to its day; times on hold are reckoned in only by who reads the case. */
@Injectable()
export class DueTimers {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly readModels: ReadModels,
  ) {}

  /** Every timer that something may follow from today; one that cannot be reckoned is logged. */
  async *on(today: Day, reckoning: Reckoning): AsyncGenerator<TimerRow> {
    let beyond = BEFORE_ALL;
    for (;;) {
      const rows = await this.readModels.read((database) =>
        timersUpTo(database, today, beyond, ROWS_AT_A_TIME),
      );
      for (const row of rows) if (this.#isDue(row, today, reckoning)) yield row;
      const last = rows.at(-1);
      if (last === undefined || rows.length < ROWS_AT_A_TIME) return;
      beyond = last;
    }
  }

  #isDue(row: TimerRow, today: Day, reckoning: Reckoning): boolean {
    try {
      return isDue(row, today, reckoning);
    } catch (error) {
      // A day beyond the known holidays. One such timer must not keep all others from their day.
      if (!(error instanceof RangeError)) throw error;
      const { case_id, timer } = row;
      this.logger.error({ err: error, case: case_id, timer }, 'a due date cannot be reckoned');
      return false;
    }
  }
}

const withoutPauses = (reckoning: Reckoning): Reckoning => ({
  ...reckoning,
  calendar: { ...reckoning.calendar, pausedPeriods: [] },
});

function isDue(row: TimerRow, today: Day, reckoning: Reckoning): boolean {
  if (row.what === 'mendRoute') return true;
  const lastDay = lastDayOf(
    {
      ...(row.deadline !== null && { deadline: row.deadline }),
      ...(row.due_on !== null && { dueOn: row.due_on }),
      countsAnew: row.counts_anew === 1,
      begunOn: row.begun_on,
      setOn: row.begun_on,
    },
    // A date that was moved after a pause of the city has that reckoned in; who reads the case knows.
    row.due_on === null ? reckoning : withoutPauses(reckoning),
    [],
  );
  if (lastDay === undefined) return false;
  const passes = row.what === 'remind' || row.what === 'confirmTriage';
  return passes ? lastDay < today : lastDay <= today;
}
