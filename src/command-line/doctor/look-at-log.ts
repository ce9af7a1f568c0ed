import type { EventStore } from '../../event-store/event-store';
import { metadataOf } from '../../event-store/record';
import { isLaterRelease } from '../../platform/later-release';
import { RELEASE } from '../../platform/release';

/** The end of the log, as far as the read models have not seen it. */
export interface LogEnd {
  /** The position of the last event; 0 in an empty log. */
  readonly position: number;
  /** When the last event was recorded; empty in an empty log. */
  readonly recordedAt: string;
  /** Events that are not in the read models. */
  readonly waiting: number;
  /** When the oldest of them was recorded. */
  readonly waitingSince?: string;
  /** The release that wrote one of them, where it is later than this one. */
  readonly laterRelease?: string;
}

/**
 * Reads the log from where the read models are, and from its beginning where there are none. Throws
 * `UnknownPosition` where the log lacks what they were made from, `EventStoreError`, `DamagedRecord`.
 */
export async function lookAtLog(
  store: Pick<EventStore, 'readAll'>,
  from: { readonly position: number; readonly recordedAt: string },
  progress: (events: number) => void,
): Promise<LogEnd> {
  let { position, recordedAt } = from;
  let waiting = 0;
  let waitingSince: string | undefined;
  let laterRelease: string | undefined;
  for await (const event of store.readAll(position === 0 ? {} : { after: BigInt(position) })) {
    const { at, release } = metadataOf(event);
    position = Number(event.position);
    if (at > recordedAt) recordedAt = at;
    waitingSince ??= at;
    if (isLaterRelease(release, RELEASE)) laterRelease ??= release;
    progress((waiting += 1));
  }
  return {
    position,
    recordedAt,
    waiting,
    ...(waitingSince !== undefined && { waitingSince }),
    ...(laterRelease !== undefined && { laterRelease }),
  };
}
