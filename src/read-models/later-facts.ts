import type { EventStore } from '../event-store/event-store';
import { UnknownPosition } from '../event-store/unknown-position';
import { isLaterRelease } from '../platform/later-release';

/**
 * Whether a later release has written anything that is not projected yet. Such facts are projected
 * before the process does anything else, so that one which is too old for them ends before it has
 * recorded anything itself.
 */
export async function holdsLaterFacts(
  store: Pick<EventStore, 'readAll'>,
  position: number,
  release: string,
): Promise<boolean> {
  try {
    const log = store.readAll(position === 0 ? {} : { after: BigInt(position) });
    for await (const { metadata } of log)
      if (typeof metadata.release === 'string' && isLaterRelease(metadata.release, release))
        return true;
  } catch (error) {
    // Whoever opens the log to write says what that means.
    if (!(error instanceof UnknownPosition)) throw error;
  }
  return false;
}
