import type { Clock } from '../../platform/clock';

/** A clock that stands still until it is moved on; never backwards, as the log would not take that. */
export class MovableClock implements Clock {
  #instant: number;

  constructor(instant: Date) {
    this.#instant = instant.getTime();
  }

  now(): Date {
    return new Date(this.#instant);
  }

  /** Throws a `RangeError` for an instant that has passed. */
  moveTo(instant: Date): void {
    if (instant.getTime() < this.#instant)
      throw new RangeError(`a clock does not run backwards: ${instant.toISOString()}`);
    this.#instant = instant.getTime();
  }

  pass(minutes: number): void {
    this.moveTo(new Date(this.#instant + minutes * 60_000));
  }
}
