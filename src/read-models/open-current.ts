import { databaseExists } from '../platform/database/database';
import { readModelsDatabase } from '../platform/database/database-name';
import { DatabaseDamaged } from '../platform/database/database-unavailable';
import { buildBeside, drop } from './build-beside';
import { Generation } from './generation';
import { BuildUnderWay, currentGeneration } from './generations';
import { dropLeftovers } from './leftovers';
import type { ReadModelsSettings } from './read-models-settings';
import { PROJECTIONS_VERSION } from './schema';

/**
 * Opens the generation in use. Where there is none, or it was made by other projections, or it is
 * gone or damaged, a new one is built first, with poisoned streams set aside; where another process
 * is building one, that is waited for.
 */
export async function openCurrent(settings: ReadModelsSettings): Promise<Generation> {
  for (;;) {
    const usable = await openUsable(settings);
    if (usable !== undefined) return usable;
    try {
      const { built, replaced } = await buildBeside(settings, { setAside: true });
      if (replaced !== undefined) await drop(settings, replaced);
      return built;
    } catch (error) {
      if (!(error instanceof BuildUnderWay)) throw error;
      await dropLeftovers(settings);
    }
  }
}

async function openUsable(settings: ReadModelsSettings): Promise<Generation | undefined> {
  const { own, target, listener } = settings;
  const current = await currentGeneration(own);
  if (current?.version !== PROJECTIONS_VERSION) return undefined;
  if (!(await databaseExists(target, readModelsDatabase(current.generation)))) return undefined;
  let generation: Generation | undefined;
  try {
    generation = await Generation.open(target, current.generation);
    await generation.read((tables) => tables.selectFrom('checkpoint').selectAll().execute());
    return generation;
  } catch (error) {
    await generation?.close();
    if (!(error instanceof DatabaseDamaged)) throw error;
    listener.onDamaged(error);
    return undefined;
  }
}
