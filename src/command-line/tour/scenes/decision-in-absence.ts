import type { WholeSchedule } from '../schedule';
import type { Stage } from '../stage';
import { absenceTexts, absenceTyped } from '../texts/absence';
import { expectThat } from '../unexpected-answer';
import { playEndorsement } from './approval';

/** 決裁 is the third step of the route of a 不適合, after 承認 and 合議. */
const DECISION = 's3';

/** 代決 while the head of the section is away, and 後閲 when they are back. */
export async function playDecisionInAbsence(
  stage: Stage,
  schedule: WholeSchedule,
  id: string,
): Promise<void> {
  await recordAbsence(stage, schedule);
  await decideInAbsence(stage, schedule, id);
  await readAfterwards(stage, schedule, id);
}

async function recordAbsence(stage: Stage, { absence, newDecision }: WholeSchedule): Promise<void> {
  stage.scene(absence, '17:00', absenceTexts.absence);
  const head = await stage.enter('shimin-kacho');
  stage.narrator.deed(head, absenceTexts.recordsAbsence);
  await head.recordAbsence({
    from: stage.day(newDecision),
    until: stage.day(newDecision + 1),
    reason: 'businessTrip',
  });
}

async function decideInAbsence(
  stage: Stage,
  { newDecision }: WholeSchedule,
  id: string,
): Promise<void> {
  const { narrator } = stage;
  stage.scene(newDecision, '9:30', absenceTexts.decision);
  await playEndorsement(stage, id);
  const consulted = await stage.enter('kikaku-kacho');
  narrator.deed(consulted.as('secretariatHead'), absenceTexts.agrees);
  narrator.came(await consulted.signs(id, 'consult-on-plan', { answer: 'agree' }));
  const standIn = await stage.enter('shimin-kakaricho');
  narrator.deed(standIn, absenceTexts.decides);
  narrator.came(await standIn.signs(id, 'decide-plan', { inAbsence: {} }));
  narrator.remark(absenceTexts.waits);
}

async function readAfterwards(
  stage: Stage,
  { readAfterwards: back }: WholeSchedule,
  id: string,
): Promise<void> {
  const { narrator } = stage;
  stage.scene(back, '9:00', absenceTexts.back);
  const head = await stage.enter('shimin-kacho');
  const opinion = stage.typed(absenceTyped.opinion);
  narrator.deed(head, absenceTexts.reads, [opinion]);
  narrator.came(await head.does(id, 'read-afterwards', { step: DECISION, opinion }));
  const { toReadAfterwards } = await head.case(id);
  expectThat(toReadAfterwards.length === 0, 'nothing is left to read', toReadAfterwards);
}
