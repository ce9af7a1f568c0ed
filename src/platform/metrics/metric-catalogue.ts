interface MetricKind {
  readonly type: 'gauge' | 'counter' | 'histogram';
  readonly help: string;
  readonly labels?: readonly string[];
  /** Of a histogram, in its unit. */
  readonly buckets?: readonly number[];
}

/** Seconds: from a write that only waits for its disk to one that nobody waits for any more. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * All that is measured. No label names a person, a case or anything else of which there is ever more:
 * each has as many values as the program has routes, commands, rules or outcomes.
 */
export const METRIC_CATALOGUE = {
  zesei_info: { type: 'gauge', help: 'The release', labels: ['release'] },
  zesei_http_requests_total: {
    type: 'counter',
    help: 'Requests by the template of their route, and how they were answered',
    labels: ['method', 'route', 'status'],
  },
  zesei_http_request_seconds: {
    type: 'histogram',
    help: 'How long requests took to be answered',
    labels: ['method', 'route'],
    buckets: SECONDS,
  },
  zesei_commands_total: {
    type: 'counter',
    help: 'Commands that came over HTTP, and how they ended: done, or the name of the problem',
    labels: ['command', 'outcome'],
  },
  zesei_refusals_total: {
    type: 'counter',
    help: 'How often a rule has said no to a command',
    labels: ['rule'],
  },
  zesei_appends_total: {
    type: 'counter',
    help: 'Appends to the log by how they ended',
    labels: ['outcome'],
  },
  zesei_append_seconds: {
    type: 'histogram',
    help: 'How long an append took until it was on disk, or failed',
    buckets: SECONDS,
  },
  zesei_event_store_up: { type: 'gauge', help: '1 where the log answers' },
  zesei_event_store_damaged: {
    type: 'gauge',
    help: '1 since part of the log was found damaged',
  },
  zesei_feed_interruptions_total: {
    type: 'counter',
    help: 'How often a subscription to the log broke and was made again',
  },
  zesei_feed_waiting_events: { type: 'gauge', help: 'Events not yet projected, at most 1000' },
  zesei_feed_oldest_waiting_seconds: {
    type: 'gauge',
    help: 'How long the oldest of them waits',
  },
  zesei_feed_last_event_age_seconds: { type: 'gauge', help: 'Since the last projected event' },
  zesei_read_models_running: { type: 'gauge', help: '1 where the read models follow the log' },
  zesei_read_models_position: { type: 'gauge', help: 'The last position that was projected' },
  zesei_streams_set_aside: { type: 'gauge', help: 'Streams that cannot be followed' },
  zesei_open_keys: {
    type: 'gauge',
    help: 'Keys of texts that are not destroyed, those made ahead included; counted once a minute',
  },
} as const satisfies Readonly<Record<string, MetricKind>>;

export type MetricName = keyof typeof METRIC_CATALOGUE;

/** A kind as the catalogue has it, with what it may leave out. */
export const metricKind = (name: MetricName): MetricKind => METRIC_CATALOGUE[name];

/** The names of all metrics of one type. */
export type MetricNameOf<Type extends MetricKind['type']> = {
  [Name in MetricName]: (typeof METRIC_CATALOGUE)[Name]['type'] extends Type ? Name : never;
}[MetricName];
