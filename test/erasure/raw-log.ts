import { openReadOnly } from '../../src/event-store/embedded/open-embedded';
import type { RawEvent } from '../../src/event-store/raw-event';

/** The events of an embedded log as they are stored, read beside a running server. */
export async function* readRawLog(folder: string): AsyncGenerator<RawEvent, void> {
  const log = openReadOnly(folder);
  try {
    yield* log.readRaw();
  } finally {
    log.close();
  }
}
