import type { AppendWatch, WatchedEventStore } from './event-store/watched-event-store';
import type { Clock } from './platform/clock';
import { Metrics } from './platform/metrics/metrics';
import type { Logger } from './platform/logging';
import { RELEASE } from './platform/release';
import { feedStanding } from './read-models/feed-standing';
import type { ReadModels } from './read-models/read-models';
import { setAsideStreams } from './read-models/set-aside/queries';
import type { KeyStore } from './sealed-texts/key-store';

interface Measured {
  readonly store: WatchedEventStore;
  readonly readModels: ReadModels;
  readonly keyStore: KeyStore;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What an installation measures, and what it is told of that cannot be looked up later. */
interface InstallationMetrics {
  readonly metrics: Metrics;
  readonly measure: (measured: Measured) => void;
  readonly feedInterrupted: () => void;
  readonly onAppend: AppendWatch;
}

/** Keys are many, and to count them is to read them all. */
const KEYS_ARE_COUNTED_EVERY_MS = 60_000;

/** Made first, since the feed may break before everything else is open. */
export function installationMetrics(): InstallationMetrics {
  const metrics = new Metrics();
  metrics.gauge('zesei_info').labels(RELEASE).set(1);
  const interruptions = metrics.counter('zesei_feed_interruptions_total');
  const appends = metrics.counter('zesei_appends_total');
  const appendSeconds = metrics.histogram('zesei_append_seconds');
  return {
    metrics,
    measure: (measured) => {
      measureLog(metrics, measured);
      measureReadModels(metrics, measured);
      measureKeys(metrics, measured);
    },
    feedInterrupted: () => {
      interruptions.inc();
    },
    onAppend: () => {
      const end = appendSeconds.startTimer();
      return (outcome) => {
        end();
        appends.labels(outcome).inc();
      };
    },
  };
}

function measureLog(metrics: Metrics, { store, readModels, clock, logger }: Measured): void {
  const up = metrics.gauge('zesei_event_store_up');
  const damaged = metrics.gauge('zesei_event_store_damaged');
  const waiting = metrics.gauge('zesei_feed_waiting_events');
  const oldest = metrics.gauge('zesei_feed_oldest_waiting_seconds');
  const age = metrics.gauge('zesei_feed_last_event_age_seconds');
  metrics.beforeEachAnswer(async () => {
    damaged.set(store.damage === undefined ? 0 : 1);
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
  });
}

function measureReadModels(metrics: Metrics, { readModels, logger }: Measured): void {
  const running = metrics.gauge('zesei_read_models_running');
  const position = metrics.gauge('zesei_read_models_position');
  const aside = metrics.gauge('zesei_streams_set_aside');
  metrics.beforeEachAnswer(async () => {
    running.set(readModels.status.running ? 1 : 0);
    position.set(readModels.status.position);
    try {
      aside.set((await readModels.read(setAsideStreams)).length);
    } catch (error) {
      logger.warn({ err: error }, 'the read models could not be measured');
      aside.set(Number.NaN);
    }
  });
}

function measureKeys(metrics: Metrics, { keyStore, clock, logger }: Measured): void {
  const open = metrics.gauge('zesei_open_keys');
  let countedAt: number | undefined;
  metrics.beforeEachAnswer(async () => {
    const now = clock.now().getTime();
    if (countedAt !== undefined && Math.abs(now - countedAt) < KEYS_ARE_COUNTED_EVERY_MS) return;
    try {
      open.set(await keyStore.countOpen());
      countedAt = now;
    } catch (error) {
      logger.warn({ err: error }, 'the keys could not be counted');
      open.set(Number.NaN);
    }
  });
}
