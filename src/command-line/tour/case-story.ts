import type { CaseAnswer } from '../../cases/case-answer';
import type { Text } from '../../platform/language';
import type { Moment, PlayedCase } from './played-case';
import { playApproval } from './scenes/approval';
import { playCauses } from './scenes/causes';
import { playClosing } from './scenes/closing';
import { playDeployment } from './scenes/deployment';
import { effective, ineffective, playEffectCheck, playTooEarly } from './scenes/effect';
import { playImplementation } from './scenes/implementation';
import { playReport } from './scenes/report';
import { playPaperDecision } from './scenes/paper-decision';
import { playNewEffectCheck, playRework } from './scenes/rework';
import type { Schedule, WholeSchedule } from './schedule';
import type { Stage } from './stage';
import { momentTexts } from './texts/scenes';

/**
 * Plays one case over HTTP, from a citizen's letter to its closure, each person signed in. Throws
 * `CommandFailure` at the first answer that is not as the story goes.
 */
export async function playCase(stage: Stage, schedule: Schedule): Promise<PlayedCase> {
  const { id, moments } = await playUntilEffectCheck(stage, schedule);
  await playEffectCheck(stage, schedule, id, effective);
  return { moments, closed: await playClosing(stage, schedule, id) };
}

/** The same case with an effect that does not show at first, and all that follows from it. */
export async function playWholeCase(stage: Stage, schedule: WholeSchedule): Promise<PlayedCase> {
  const { id, moments } = await playUntilEffectCheck(stage, schedule);
  const judged = await playEffectCheck(stage, schedule, id, ineffective);
  moments.push(moment(stage, momentTexts.ineffective, judged));
  await playRework(stage, schedule, id);
  await playPaperDecision(stage, schedule, id);
  await playDeployment(stage, schedule, id);
  await playNewEffectCheck(stage, schedule, id);
  return { moments, closed: await playClosing(stage, schedule, id) };
}

/** Notes an instant; what follows happens later, so that it shows this and nothing more. */
function moment({ clock }: Stage, title: Text, answer: CaseAnswer): Moment {
  const at = clock.now();
  clock.pass(1);
  return { title, at, answer };
}

async function playUntilEffectCheck(
  stage: Stage,
  schedule: Schedule,
): Promise<{ readonly id: string; readonly moments: Moment[] }> {
  const moments: Moment[] = [];
  const id = await playReport(stage, schedule, (accepted) => {
    moments.push(moment(stage, momentTexts.accepted, accepted));
  });
  await playCauses(stage, schedule, id);
  await playApproval(stage, schedule, id, {
    inApproval: (answer) => moments.push(moment(stage, momentTexts.inApproval, answer)),
    decided: (answer) => moments.push(moment(stage, momentTexts.decided, answer)),
  });
  await playImplementation(stage, schedule, id);
  await playTooEarly(stage, schedule, id);
  return { id, moments };
}
