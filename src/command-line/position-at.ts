import type { EventStore } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';

/**
 * The one position that an instant means, as the read models resolve it: the last event that had
 * been recorded by then, where an event counts as recorded no earlier than any before it in the
 * feed. Undefined where nothing had been recorded. Reads the log from its beginning up to there.
 */
export async function positionAt(
  store: Pick<EventStore, 'readAll'>,
  instant: Date,
  progress: (events: number) => void,
): Promise<bigint | undefined> {
  const text = instant.toISOString();
  let position: bigint | undefined;
  let events = 0;
  for await (const event of store.readAll()) {
    if (metadataOf(event).at > text) break;
    position = event.position;
    progress((events += 1));
  }
  return position;
}
