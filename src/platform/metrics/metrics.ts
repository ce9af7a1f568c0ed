import { Registry } from 'prom-client';

/** The injection token of `Metrics`. */
export const METRICS = Symbol('Metrics');

/** What one process measures, for Prometheus. Never a name, an id or a text: only counts and ages. */
export class Metrics {
  readonly registry = new Registry();
  readonly #refreshing: (() => Promise<void>)[] = [];

  /** Does this before each answer, for what is looked up and not counted. It must not throw. */
  beforeEachAnswer(refresh: () => Promise<void>): void {
    this.#refreshing.push(refresh);
  }

  /** All of it, in the text format of Prometheus. */
  async text(): Promise<string> {
    await Promise.all(this.#refreshing.map((refresh) => refresh()));
    return this.registry.metrics();
  }
}
