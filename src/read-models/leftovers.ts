import { wait as waitForReal } from '../platform/back-off';
import { drop } from './build-beside';
import { buildingGeneration, retiredGenerations } from './generations';
import type { ReadModelsSettings } from './read-models-settings';

/** Whoever builds shows it after every batch; after so many looks without one it is given up for dead. */
const LOOKS_BEFORE_GIVEN_UP = 20;
const MS_BETWEEN_LOOKS = 1_000;
const NEVER_STOPPED = new AbortController().signal;

/**
 * Removes what a crash left half built, or replaced and not yet dropped. Where other processes share
 * the databases, one of them may be building: that is waited for.
 */
export async function dropLeftovers(settings: ReadModelsSettings): Promise<void> {
  const dead = await abandonedBuild(settings);
  if (dead !== undefined) await drop(settings, dead);
  for (const number of await retiredGenerations(settings.own)) await drop(settings, number);
}

/** The generation that nobody builds any more; undefined once there is none that is not ready. */
async function abandonedBuild({
  own,
  shared = false,
  wait = waitForReal,
}: ReadModelsSettings): Promise<number | undefined> {
  let seen = await buildingGeneration(own);
  let still = 0;
  while (seen !== undefined && shared && still < LOOKS_BEFORE_GIVEN_UP) {
    await wait(MS_BETWEEN_LOOKS, NEVER_STOPPED);
    const now = await buildingGeneration(own);
    still = now?.generation === seen.generation && now.beats === seen.beats ? still + 1 : 0;
    seen = now;
  }
  return seen?.generation;
}
