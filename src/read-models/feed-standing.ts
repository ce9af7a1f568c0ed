import type { EventStore } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';
import type { Clock } from '../platform/clock';
import type { ReadModels } from './read-models';

/** So many events that wait are counted; more of them are as bad. */
const MOST_COUNTED = 1_000;

/** How far the read models are behind the log, and how old their last event is. */
interface FeedStanding {
  /** Events in the log that are not projected yet, at most 1,000. */
  readonly waitingEvents: number;
  /** How long the oldest of them has waited; 0 where none waits. */
  readonly oldestWaitingSeconds: number;
  /** How long ago the last projected event was recorded; null before the first. */
  readonly lastEventAgeSeconds: number | null;
}

/**
 * Looks into the log itself, so that a feed that says nothing more shows, too. Throws
 * `EventStoreError`, and `UnknownPosition` where the log has lost what was projected.
 */
export async function feedStanding(
  store: Pick<EventStore, 'readAll'>,
  readModels: Pick<ReadModels, 'status'>,
  clock: Clock,
): Promise<FeedStanding> {
  const { position, recordedAt } = readModels.status;
  const now = clock.now().getTime();
  const secondsSince = (instant: string): number =>
    Math.max(0, (now - new Date(instant).getTime()) / 1_000);
  let waitingEvents = 0;
  let oldest: string | undefined;
  for await (const event of store.readAll(position === 0 ? {} : { after: BigInt(position) })) {
    oldest ??= metadataOf(event).at;
    waitingEvents += 1;
    if (waitingEvents === MOST_COUNTED) break;
  }
  return {
    waitingEvents,
    oldestWaitingSeconds: oldest === undefined ? 0 : secondsSince(oldest),
    lastEventAgeSeconds: recordedAt === null ? null : secondsSince(recordedAt),
  };
}
