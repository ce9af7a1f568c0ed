import { databaseExists, openToRead } from '../platform/database/database';
import { readModelsDatabase } from '../platform/database/database-name';
import type { DatabaseTarget } from '../platform/database/database-target';
import type { CheckpointTables } from './checkpoint/tables';
import { currentGeneration, type GenerationTables } from './generations';
import { PROJECTIONS_VERSION } from './schema';
import { setAsideStreams, type SetAside } from './set-aside/queries';
import type { SetAsideTables } from './set-aside/tables';

/** How the read models were left, or stand just now under a server. */
export interface RecordedStanding {
  readonly generation: number;
  /** Whether this release made them as it would make them anew; if not, its next start does. */
  readonly ofThisRelease: boolean;
  /** The last position that was projected; 0 before the first. */
  readonly position: number;
  /** When the last projected event had been recorded; empty before the first. */
  readonly recordedAt: string;
  readonly setAside: readonly SetAside[];
}

/**
 * Looks at the generation in use without opening it to write; undefined where there is none. Throws
 * `DatabaseUnavailable`, `DatabaseDamaged`.
 */
export async function recordedStanding(
  target: DatabaseTarget,
): Promise<RecordedStanding | undefined> {
  if (!(await databaseExists(target, 'own'))) return undefined;
  const own = openToRead<GenerationTables>(target, 'own');
  try {
    const current = await currentGeneration(own);
    if (current === undefined) return undefined;
    const name = readModelsDatabase(current.generation);
    if (!(await databaseExists(target, name))) return undefined;
    const tables = openToRead<CheckpointTables & SetAsideTables>(target, name);
    try {
      const checkpoint = await tables
        .selectFrom('checkpoint')
        .select(['position', 'recorded_at'])
        .executeTakeFirstOrThrow();
      return {
        generation: current.generation,
        ofThisRelease: current.version === PROJECTIONS_VERSION,
        position: checkpoint.position,
        recordedAt: checkpoint.recorded_at,
        setAside: await setAsideStreams(tables),
      };
    } finally {
      await tables.destroy();
    }
  } finally {
    await own.destroy();
  }
}
