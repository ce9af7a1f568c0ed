import { Counter, Gauge } from 'prom-client';
import type { WatchedEventStore } from './event-store/watched-event-store';
import type { Clock } from './platform/clock';
import { Metrics } from './platform/metrics/metrics';
import type { Logger } from './platform/logging';
import { RELEASE } from './platform/release';
import { feedStanding } from './read-models/feed-standing';
import type { ReadModels } from './read-models/read-models';
import { setAsideStreams } from './read-models/set-aside/queries';

interface Measured {
  readonly store: WatchedEventStore;
  readonly readModels: ReadModels;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What an installation measures, and how often its feed was interrupted. */
export interface InstallationMetrics {
  readonly metrics: Metrics;
  readonly measure: (measured: Measured) => void;
  readonly feedInterrupted: () => void;
}

/** Made first, since the feed may break before everything else is open. */
export function installationMetrics(): InstallationMetrics {
  const metrics = new Metrics();
  const registers = [metrics.registry];
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  const interruptions = new Counter({
    name: 'zesei_feed_interruptions_total',
    help: 'How often a subscription to the log broke and was made again',
    registers,
  });
  new Gauge({ name: 'zesei_info', help: 'The release', labelNames: ['release'], registers })
    .labels(RELEASE)
    .set(1);
  const up = gauge('zesei_event_store_up', '1 where the log answers');
  const damaged = gauge('zesei_event_store_damaged', '1 since part of the log was found damaged');
  const waiting = gauge('zesei_feed_waiting_events', 'Events not yet projected, at most 1000');
  const oldest = gauge('zesei_feed_oldest_waiting_seconds', 'How long the oldest of them waits');
  const age = gauge('zesei_feed_last_event_age_seconds', 'Since the last projected event');
  const running = gauge('zesei_read_models_running', '1 where the read models follow the log');
  const position = gauge('zesei_read_models_position', 'The last position that was projected');
  const aside = gauge('zesei_streams_set_aside', 'Streams that cannot be followed');
  const appends = new Gauge({
    name: 'zesei_appends_total',
    help: 'Appends to the log by how they ended',
    labelNames: ['outcome'],
    registers,
  });

  const measure = ({ store, readModels, clock, logger }: Measured): void => {
    metrics.beforeEachAnswer(async () => {
      damaged.set(store.damage === undefined ? 0 : 1);
      for (const [outcome, count] of store.appends) appends.labels(outcome).set(count);
      running.set(readModels.status.running ? 1 : 0);
      position.set(readModels.status.position);
      try {
        const standing = await feedStanding(store, readModels, clock);
        up.set(1);
        waiting.set(standing.waitingEvents);
        oldest.set(standing.oldestWaitingSeconds);
        age.set(standing.lastEventAgeSeconds ?? Number.NaN);
      } catch (error) {
        logger.warn({ err: error }, 'the log could not be measured');
        up.set(0);
        for (const unknown of [waiting, oldest, age]) unknown.set(Number.NaN);
      }
      try {
        aside.set((await readModels.read(setAsideStreams)).length);
      } catch (error) {
        logger.warn({ err: error }, 'the read models could not be measured');
        aside.set(Number.NaN);
      }
    });
  };
  const feedInterrupted = (): void => {
    interruptions.inc();
  };
  return { metrics, measure, feedInterrupted };
}
