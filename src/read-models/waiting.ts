/** The read models have not seen a position in the time that a query may wait. */
export class ReadModelsBehind extends Error {
  readonly code = 'read-models-behind';
  constructor() {
    super('The read models have not caught up yet');
    this.name = 'ReadModelsBehind';
  }
}

interface Waiter {
  readonly position: number;
  reached(): void;
}

/** Those who wait until the read models have seen a position. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();

  /** `onWaiting` is told of everyone who begins to wait. */
  constructor(
    private readonly mostMilliseconds: number,
    private readonly onWaiting: () => void,
  ) {}

  /** Whether anyone waits. */
  get anyone(): boolean {
    return this.#waiters.size > 0;
  }

  /** Resolves when a position is reached. Throws `ReadModelsBehind` when that takes too long. */
  for(position: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        position,
        reached: () => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter);
        reject(new ReadModelsBehind());
      }, this.mostMilliseconds);
      this.#waiters.add(waiter);
      this.onWaiting();
    });
  }

  /** Says how far the read models are. */
  reached(position: number): void {
    for (const waiter of [...this.#waiters]) if (waiter.position <= position) waiter.reached();
  }
}
