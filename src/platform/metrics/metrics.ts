import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { metricKind, type MetricName, type MetricNameOf } from './metric-catalogue';

/** The injection token of `Metrics`. */
export const METRICS = Symbol('Metrics');

/** What one process measures, for Prometheus. Never a name, an id or a text: only counts and ages. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #refreshing: (() => Promise<void>)[] = [];

  /** What goes up and down. */
  gauge(name: MetricNameOf<'gauge'>): Gauge {
    return new Gauge(this.#asInCatalogue(name));
  }

  /** What only goes up, from the start of the process. */
  counter(name: MetricNameOf<'counter'>): Counter {
    return new Counter(this.#asInCatalogue(name));
  }

  /** How a quantity is spread. */
  histogram(name: MetricNameOf<'histogram'>): Histogram {
    const { buckets = [] } = metricKind(name);
    return new Histogram({ ...this.#asInCatalogue(name), buckets: [...buckets] });
  }

  /** Does this before each answer, for what is looked up and not counted. It must not throw. */
  beforeEachAnswer(refresh: () => Promise<void>): void {
    this.#refreshing.push(refresh);
  }

  /** All of it, in the text format of Prometheus. */
  async text(): Promise<string> {
    await Promise.all(this.#refreshing.map((refresh) => refresh()));
    return this.#registry.metrics();
  }

  #asInCatalogue(name: MetricName) {
    const { help, labels = [] } = metricKind(name);
    return { name, help, labelNames: [...labels], registers: [this.#registry] };
  }
}
