import { wait } from '../../platform/back-off';
import { CommandFailure } from '../command-failure';
import { tourTexts } from './texts/tour';

const TRIES = 800;
const MS_BETWEEN_TRIES = 25;

/**
 * What a process brings about in its own time: asks again until it is there. The story goes on only
 * then, so that what is told and recorded never depends on who was quicker. Throws `CommandFailure`
 * where it does not come.
 */
export async function soon<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(MS_BETWEEN_TRIES, new AbortController().signal);
  }
  throw new CommandFailure('unexpected', tourTexts.unexpected(what, 'true', 'none'));
}
