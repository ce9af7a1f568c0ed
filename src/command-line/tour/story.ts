import { playWholeCase } from './case-story';
import type { PlayedCase } from './played-case';
import { playOtherRoutes } from './scenes/other-routes';
import { playRecurrence } from './scenes/recurrence';
import type { WholeSchedule } from './schedule';
import type { Stage } from './stage';

export interface PlayedStory {
  /** What began with a citizen's letter. */
  readonly first: PlayedCase;
  /** How many cases there are in all. */
  readonly cases: number;
  /** Where the log stood when the last of them was done. */
  readonly position: string;
}

/**
 * Plays the whole story: one case with all that may come in its way, its recurrence, and one case of
 * each other route. Throws `CommandFailure` at the first answer that is not as the story goes.
 */
export async function playStory(stage: Stage, schedule: WholeSchedule): Promise<PlayedStory> {
  const first = await playWholeCase(stage, schedule);
  const recurrence = await playRecurrence(stage, schedule, first.closed);
  const others = await playOtherRoutes(stage, schedule);
  const cases = [first.closed, recurrence, ...others];
  // The linked case was opened by itself.
  return { first, cases: cases.length + 1, position: cases.at(-1)?.position ?? '' };
}
