import { takeWriterLock } from '../event-store/embedded/writer-lock';
import type { Config } from '../platform/config';

/**
 * Works as the one writer of an embedded folder, so beside no server. With EventStoreDB servers are
 * not known. Throws `EventStoreInUse`.
 */
export async function alone<Result>(config: Config, work: () => Promise<Result>): Promise<Result> {
  if (config.eventStore !== 'embedded') return work();
  const lock = takeWriterLock(config.dataFolder);
  try {
    return await work();
  } finally {
    lock.release();
  }
}
