import type { Clock } from '../platform/clock';

const LIFETIME_MILLISECONDS = 60_000;
const CAPACITY = 20_000;

/** Unwrapped keys, each for at most a minute; the oldest go when there are too many. */
export class KeyCache {
  readonly #keys = new Map<string, { readonly bytes: Buffer; readonly since: number }>();
  #sweep: NodeJS.Timeout | undefined;

  constructor(private readonly clock: Clock) {}

  get(id: string): Buffer | undefined {
    const held = this.#keys.get(id);
    if (held === undefined) return undefined;
    if (this.#isFresh(held.since)) return held.bytes;
    this.#keys.delete(id);
    return undefined;
  }

  put(id: string, bytes: Buffer): void {
    this.#keys.delete(id);
    this.#keys.set(id, { bytes, since: this.clock.now().getTime() });
    if (this.#keys.size > CAPACITY) {
      const [oldest] = this.#keys.keys();
      if (oldest !== undefined) this.#keys.delete(oldest);
    }
    this.#sweepLater();
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) this.#keys.delete(id);
  }

  clear(): void {
    clearTimeout(this.#sweep);
    this.#sweep = undefined;
    this.#keys.clear();
  }

  /** A clock that was set back makes a key stale too: nobody knows for how long it was held. */
  #isFresh(since: number): boolean {
    const age = this.clock.now().getTime() - since;
    return age >= 0 && age < LIFETIME_MILLISECONDS;
  }

  /** Keys that nobody asks for again must leave the memory as well. */
  #sweepLater(): void {
    this.#sweep ??= setTimeout(() => {
      this.#sweep = undefined;
      for (const [id, { since }] of this.#keys) if (!this.#isFresh(since)) this.#keys.delete(id);
      if (this.#keys.size > 0) this.#sweepLater();
    }, LIFETIME_MILLISECONDS / 2).unref();
  }
}
