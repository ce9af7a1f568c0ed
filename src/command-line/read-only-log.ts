import type { EventStore } from '../event-store/event-store';
import type { RawEvent } from '../event-store/raw-event';
import { openReadOnly } from '../event-store/embedded/open-embedded';
import { openEventStore } from '../event-store/open-event-store';
import type { Config } from '../platform/config';
import type { Random } from '../platform/random';

/** The log, for a command that only reads it. */
export interface ReadOnlyLog {
  readonly store: EventStore;
  /** How many events it holds, where that can be told at once: of the embedded log. */
  readonly total: number | undefined;
  /** All events as they are stored (EventStoreDB: in their canonical form), after a position. */
  readonly readRaw: (options?: { readonly after?: bigint }) => AsyncIterable<RawEvent>;
  /** Throws `LogFileDamaged` where the embedded file is unsound; EventStoreDB looks after its own. */
  readonly requireSoundFile: () => void;
}

/**
 * Works with the log without writing it, also beside a running server: the embedded file is opened
 * to read only. Throws `EventStoreError` `unavailable` where there is no log.
 */
export async function withReadOnlyLog<Result>(
  { eventStore, dataFolder }: Config,
  random: Random,
  work: (log: ReadOnlyLog) => Promise<Result>,
): Promise<Result> {
  if (eventStore === 'embedded') {
    const log = openReadOnly(dataFolder);
    try {
      const store = {
        ...refusing,
        read: log.read.bind(log),
        readAll: log.readAll.bind(log),
      };
      return await work({
        store,
        total: log.total(),
        readRaw: (options) => log.readRaw({ ...options }),
        requireSoundFile: () => {
          log.requireSoundFile();
        },
      });
    } finally {
      log.close();
    }
  }
  const store = await openEventStore(eventStore, { dataFolder, random });
  try {
    return await work({
      store,
      total: undefined,
      readRaw: (options) => store.readRaw({ ...options }),
      requireSoundFile: () => undefined,
    });
  } finally {
    await store.close();
  }
}

/** How many events an embedded log holds; undefined for another. Throws as `withReadOnlyLog`. */
export function eventsIn({ eventStore, dataFolder }: Config): number | undefined {
  if (eventStore !== 'embedded') return undefined;
  const log = openReadOnly(dataFolder);
  try {
    return log.total();
  } finally {
    log.close();
  }
}

/** What a reader must not ask for. */
const refusing: Pick<EventStore, 'append' | 'subscribe' | 'close'> = {
  append: () => Promise.reject(new Error('this log was opened to read only')),
  subscribe: () => {
    throw new Error('this log was opened to read only');
  },
  close: () => Promise.resolve(),
};
