import { dropDatabase } from '../platform/database/database';
import { readModelsDatabase } from '../platform/database/database-name';
import { build, Generation } from './generation';
import { beat, beginGeneration, forgetGeneration, swapTo } from './generations';
import { Projector } from './projector';
import type { ReadModelsSettings } from './read-models-settings';
import { PROJECTIONS_VERSION } from './schema';
import { holdHeads } from './stream-heads/held-heads';
import { recordedHeads } from './stream-heads/recorded-heads';

/**
 * Builds a new generation from the log, beside the one in use, and makes it the one in use. Where it
 * fails, nothing is left of it. Throws `PoisonedStream` unless streams are `setAside`, `LostEvents`
 * where the log lacks what the one in use remembers, `BuildUnderWay`.
 */
export async function buildBeside(
  settings: ReadModelsSettings,
  options: { readonly setAside: boolean },
): Promise<{ built: Generation; replaced: number | undefined }> {
  const { target, own, store, listener } = settings;
  const number = await beginGeneration(own, PROJECTIONS_VERSION);
  let built: Generation | undefined;
  try {
    // Before the log is read, so that the log can only be further on.
    const heads = await recordedHeads(target, own);
    // Where `own` was lost and made anew, an old database may bear the same number.
    await dropDatabase(target, readModelsDatabase(number));
    built = await Generation.open(target, number);
    const projector = await projectorOver(settings, built, options.setAside);
    await build(store, projector, async (progress) => {
      await beat(own, number);
      listener.onBuilding(progress);
    });
    if (heads !== undefined) await holdHeads(heads, built.database, store);
    return { built, replaced: await swapTo(own, number) };
  } catch (error) {
    await built?.close();
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
