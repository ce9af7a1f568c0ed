import type { RecordedEvent } from '../event-store/event-store';

/** An event on its way into the read models. */
export interface FeedEvent {
  readonly event: RecordedEvent;
  /** Its place in the feed, as SQL holds it. */
  readonly position: number;
  readonly digest: string;
  readonly at: string;
  /** The greatest `metadata.at` in the feed up to this event. */
  readonly recordedAt: string;
}
