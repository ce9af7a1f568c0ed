import { type Day, compareDays } from './day';

/**
 * A time in which due dates stand still: one case's hold 一時停止, or the whole city's in an
 * emergency. The day on which it begins no longer counts, and the day on which time runs again
 * does: whoever had two days left when it began has two days left from `until` on.
 */
export interface Pause {
  /** The first day that does not count. */
  readonly from: Day;
  /** The first day that counts again. Without it nobody knows yet when that will be. */
  readonly until?: Day;
}

/** A pause that nobody has ended reaches over the day that was asked for: there is none yet. */
export class TimeStandsStill extends Error {
  readonly code = 'time-stands-still';

  /** @param since the first day of the pause that has no end */
  constructor(readonly since: Day) {
    super(`time stands still since ${since}, and nobody knows until when`);
    this.name = 'TimeStandsStill';
  }
}

/**
 * A test of whether a day lies in one of these pauses; a day in two of them is paused once.
 *
 * @throws RangeError if one of them is bounded by what is no day, or ends before it begins
 */
export function pausedDays(pauses: readonly Pause[]): (day: Day) => boolean {
  for (const { from, until } of pauses) {
    if (compareDays(from, until ?? from) > 0)
      throw new RangeError(`a pause from ${from} cannot end on ${String(until)}`);
  }
  return (day) =>
    pauses.some(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** The day from which on no day counts any more, if one of these pauses has no end. */
export function endlessSince(pauses: readonly Pause[]): Day | undefined {
  return pauses
    .filter(({ until }) => until === undefined)
    .map(({ from }) => from)
    .sort()
    .at(0);
}
