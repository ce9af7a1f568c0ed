import { databaseExists, openToRead } from '../../platform/database/database';
import { readModelsDatabase } from '../../platform/database/database-name';
import { DatabaseDamaged } from '../../platform/database/database-unavailable';
import type { DatabaseTarget } from '../../platform/database/database-target';
import { currentGeneration, type GenerationsDatabase } from '../generations';
import { streamHeads, type StreamHead } from './queries';
import type { StreamHeadTables } from './tables';

/** The ends of streams, by the streams' names. */
export type RecordedHeads = ReadonlyMap<string, StreamHead>;

/**
 * What the generation in use has recorded as the ends of the streams, whichever release made it;
 * undefined where there is none, or none that can be read. Throws `DatabaseUnavailable`.
 */
export async function recordedHeads(
  target: DatabaseTarget,
  own: GenerationsDatabase,
): Promise<RecordedHeads | undefined> {
  const current = await currentGeneration(own);
  if (current === undefined) return undefined;
  const name = readModelsDatabase(current.generation);
  if (!(await databaseExists(target, name))) return undefined;
  try {
    const generation = openToRead<StreamHeadTables>(target, name);
    try {
      const heads = new Map<string, StreamHead>();
      for await (const head of streamHeads(generation)) heads.set(head.stream, head);
      return heads;
    } finally {
      await generation.destroy();
    }
  } catch (error) {
    if (error instanceof DatabaseDamaged) return undefined;
    throw error;
  }
}
