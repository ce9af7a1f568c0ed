import type { CaseAnswer } from '../../cases/requests/case-answer';
import type { Text } from '../../platform/language';
import type { Moment, PlayedCase } from './played-case';
import { playFirstRound, playSecondRound } from './scenes/approval';
import { playCauses } from './scenes/causes';
import { playClosing } from './scenes/closing';
import { playDeployment } from './scenes/deployment';
import { effective, ineffective, playEffectCheck, playTooEarly } from './scenes/effect';
import { playImplementation } from './scenes/implementation';
import { playPaperDecision } from './scenes/paper-decision';
import { playReport } from './scenes/report';
import { playNewEffectCheck, playRework } from './scenes/rework';
import { playInterimReply, playLetter, playReply } from './scenes/voice';
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
  const note = (title: Text) => (answer: CaseAnswer) => {
    moments.push(moment(stage, title, answer));
  };
  const voice = await playLetter(stage, schedule);
  const id = await playReport(stage, schedule, voice, note(momentTexts.accepted));
  await playCauses(stage, schedule, id);
  await playFirstRound(stage, schedule, id, note(momentTexts.inApproval));
  await playInterimReply(stage, schedule, voice, id);
  await playSecondRound(stage, schedule, id, note(momentTexts.decided));
  await playImplementation(stage, schedule, id);
  await playReply(stage, schedule, voice, id);
  await playTooEarly(stage, schedule, id);
  return { id, moments };
}
