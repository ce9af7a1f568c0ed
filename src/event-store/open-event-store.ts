import { ConfigurationError } from '../platform/config';
import { systemRandom, type Random } from '../platform/random';
import { openEmbedded } from './embedded/open-embedded';
import type { EventStore } from './event-store';
import type { RawLog } from './raw-event';
import { AddressRefused } from './eventstoredb/connection';
import { EventStoreDbEventStore } from './eventstoredb/eventstoredb-event-store';
import type { OnInterruption } from './eventstoredb/subscription';

interface OpenEventStoreOptions {
  /** Where the embedded store keeps its files; it is made if missing. */
  readonly dataFolder: string;
  readonly random?: Random;
  /** Told each time that a subscription broke and is made again (EventStoreDB only). */
  readonly onInterruption?: OnInterruption;
}

/**
 * Opens the store that the configuration names: `embedded`, or EventStoreDB at `esdb://…` or
 * `esdb+discover://…`. Throws `EventStoreInUse` while another server writes to the folder, and
 * EventStoreError `unavailable` when the disk says no; EventStoreDB is first called upon when used,
 * but for an address that cannot be worked with it throws `ConfigurationError` at once.
 */
export async function openEventStore(
  uri: string,
  { dataFolder, random = systemRandom, onInterruption }: OpenEventStoreOptions,
): Promise<EventStore & RawLog> {
  if (uri === 'embedded') return openEmbedded(dataFolder);
  try {
    return new EventStoreDbEventStore(uri, { random, onInterruption });
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    const { problem, whatToDo } = error;
    throw new ConfigurationError([{ variable: 'ZESEI_EVENT_STORE', problem, whatToDo }]);
  }
}
