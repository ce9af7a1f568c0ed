import type { FailsWhen } from '../failing-disk/rounds';
import type { Actors } from './actors';
import { brokenOff, failed } from './failures';
import type { Port } from './ports';
import { Replaced } from './replaced';

const FRAMES = 60;
const OF_THE_HOUSE = /\/(src|state-machines)\//;

/** A wait in the code: who comes by it, at which door, and the functions that lead there. */
export interface Place {
  readonly who: string;
  readonly method: string;
  readonly frames: string;
}

/** Which coming by a place fails, from 1, and whether before or after it did its work. */
export interface Plan {
  readonly nth: number;
  readonly when: FailsWhen;
}

/**
 * Lets every wait at some doors fail once, each by itself: the n-th time that somebody comes by the same
 * place in the code in the same way.
 */
export class FailingWaits {
  readonly #times = new Map<string, number>();
  readonly #replaced = new Replaced();
  readonly #failed: Place[] = [];
  #plan: Plan | undefined;

  constructor(
    private readonly actors: Actors,
    ports: readonly Port[],
  ) {
    for (const { on, methods, failure, isFeed = false } of ports)
      for (const method of methods)
        this.#replaced.replace(on.prototype, method, (original, _this, given) => {
          const when = this.#next(method);
          if (when === undefined) return original(given);
          const failsAs = failure(when);
          return isFeed
            ? brokenOff(original(given) as AsyncIterable<unknown>, when, failsAs)
            : failed(() => original(given) as Promise<unknown>, when, failsAs);
        });
  }

  /** From now on. */
  fail(plan: Plan): void {
    this.#plan = plan;
  }

  /** Nothing fails any more; answers where something did. */
  mend(): readonly Place[] {
    this.#plan = undefined;
    return this.#failed;
  }

  restore(): void {
    this.#replaced.restore();
  }

  #next(method: string): FailsWhen | undefined {
    const who = this.actors.present;
    if (this.#plan === undefined || who === undefined) return undefined;
    const place: Place = { who, method, frames: framesOfTheHouse() };
    const key = `${who} ${method}\n${place.frames}`;
    const times = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, times);
    if (times !== this.#plan.nth) return undefined;
    this.#failed.push(place);
    return this.#plan.when;
  }
}

/** What leads here in the house's own code, the nearest first. */
function framesOfTheHouse(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = FRAMES;
  const { stack = '' } = new Error('here');
  Error.stackTraceLimit = stackTraceLimit;
  return stack
    .split('\n')
    .filter((frame) => OF_THE_HOUSE.test(frame) && !frame.includes('node_modules'))
    .join('\n');
}
