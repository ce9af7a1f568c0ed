import type { CaseAnswer } from '../../cases/case-answer';
import type { Text } from '../../platform/language';
import { playCorrection } from './correction-scenes';
import { playReport } from './report-scenes';
import type { Schedule } from './schedule';
import type { Stage } from './stage';
import { momentTexts } from './texts/scenes';
import { playVerification } from './verification-scenes';

/** An instant of the story, and where the case stood then. */
export interface Moment {
  readonly title: Text;
  readonly at: Date;
  readonly answer: CaseAnswer;
}

export interface PlayedCase {
  readonly id: string;
  readonly number: string;
  /** Three instants on the way. */
  readonly moments: readonly Moment[];
  /** The last answer: the case as it was closed. */
  readonly closed: CaseAnswer;
}

/**
 * Plays one case over HTTP, from a citizen's letter to its closure, each person signed in. Throws
 * `CommandFailure` at the first answer that is not as the story goes.
 */
export async function playCase(stage: Stage, schedule: Schedule): Promise<PlayedCase> {
  const moment = (title: Text, answer: CaseAnswer): Moment => {
    const at = stage.clock.now();
    // What follows happens later, so that the instant shows this and nothing more.
    stage.clock.pass(1);
    return { title, at, answer };
  };
  const moments: Moment[] = [];
  const { id, number } = await playReport(stage, schedule, (accepted) => {
    moments.push(moment(momentTexts.accepted, accepted));
  });
  await playCorrection(stage, schedule, id, {
    inApproval: (answer) => moments.push(moment(momentTexts.inApproval, answer)),
    decided: (answer) => moments.push(moment(momentTexts.decided, answer)),
  });
  const closed = await playVerification(stage, schedule, id);
  return { id, number, moments, closed };
}
