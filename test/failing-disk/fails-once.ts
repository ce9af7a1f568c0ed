import type { FailsWhen } from './rounds';

/** Counts the steps until the one that is to fail; the step is what `mend` answers. */
export abstract class FailsOnce {
  #left = Infinity;
  #when: FailsWhen = 'before';
  #failed: string | undefined;

  failAt(nth: number, when: FailsWhen): void {
    this.#left = nth;
    this.#when = when;
    this.#failed = undefined;
  }

  mend(): string | undefined {
    this.#left = Infinity;
    return this.#failed;
  }

  protected get when(): FailsWhen {
    return this.#when;
  }

  /** Whether this step is the one. */
  protected hasToFail(step: string): boolean {
    this.#left -= 1;
    if (this.#left !== 0) return false;
    this.#failed = step;
    return true;
  }
}
