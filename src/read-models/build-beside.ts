import { dropDatabase } from '../platform/database/database';
import { readModelsDatabase } from '../platform/database/database-name';
import { build, Generation } from './generation';
import { beginGeneration, forgetGeneration, leftoverGenerations, swapTo } from './generations';
import { Projector } from './projector';
import type { ReadModelsSettings } from './read-models-settings';
import { PROJECTIONS_VERSION } from './schema';

/**
 * Builds a new generation from the log, beside the one in use, and makes it the one in use. Where it
 * fails, nothing is left of it. Throws `PoisonedStream` unless streams are `setAside`.
 */
export async function buildBeside(
  settings: ReadModelsSettings,
  options: { readonly setAside: boolean },
): Promise<{ built: Generation; replaced: number | undefined }> {
  const { target, own, store, listener } = settings;
  const number = await beginGeneration(own, PROJECTIONS_VERSION);
  // Where `own` was lost and made anew, an old database may bear the same number.
  await dropDatabase(target, readModelsDatabase(number));
  const built = await Generation.open(target, number);
  try {
    const projector = await projectorOver(settings, built, options.setAside);
    await build(store, projector, (progress) => {
      listener.onBuilding(progress);
    });
    return { built, replaced: await swapTo(own, number) };
  } catch (error) {
    await built.close();
    await drop(settings, number);
    throw error;
  }
}

/** What projects into a generation. */
export const projectorOver = (
  { store, rulesets, release, listener }: ReadModelsSettings,
  { database }: Generation,
  setAside: boolean,
): Promise<Projector> =>
  Projector.over({
    database,
    store,
    rulesets,
    release,
    setAside,
    onSetAside: (stream) => {
      listener.onSetAside(stream);
    },
  });

/** Removes a generation that is closed and no longer in use. */
export async function drop(settings: ReadModelsSettings, number: number): Promise<void> {
  await dropDatabase(settings.target, readModelsDatabase(number));
  await forgetGeneration(settings.own, number);
}

/** Removes what a crash left half built, or replaced and not yet dropped. */
export async function dropLeftovers(settings: ReadModelsSettings): Promise<void> {
  for (const number of await leftoverGenerations(settings.own)) await drop(settings, number);
}
