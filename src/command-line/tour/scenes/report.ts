import type { CaseAnswer } from '../../../cases/requests/case-answer';
import type { Schedule } from '../schedule';
import type { Stage } from '../stage';
import { sceneTexts } from '../texts/scenes';
import { typedTexts } from '../texts/typed';
import { voiceTexts } from '../texts/voice';
import { expectThat } from '../unexpected-answer';
import { playFirstReport, playLeakAssessment, untilOwed } from './obligations';
import { replyOwed } from './voice';

const REPORT_KEY = 'relationship-printed-1';

/** 報告・受領・区分決定 of a case from a voice. Answers its id. */
export async function playReport(
  stage: Stage,
  schedule: Schedule,
  voice: string,
  onAccepted: (answer: CaseAnswer) => void,
): Promise<string> {
  const reported = await report(stage, schedule, voice);
  const { id, number } = reported;
  expectThat(number !== null, 'the case has its number', reported);
  await untilOwed(await stage.enter('kikaku-jimukyoku'), id, 'firstReport-1', 'leakAssessment-1');
  onAccepted(await accept(stage, schedule, id));
  await playFirstReport(stage, schedule, id);
  await playLeakAssessment(stage, schedule, id);
  await triage(stage, schedule, id);
  return id;
}

async function report(stage: Stage, { arrival }: Schedule, voice: string): Promise<CaseAnswer> {
  const { narrator } = stage;
  stage.scene(arrival, '9:40', sceneTexts.report);
  const clerk = await stage.enter('shimin-kakariin');
  narrator.deed(clerk, sceneTexts.reports, [
    stage.typed(typedTexts.whatHappened),
    stage.typed(typedTexts.containment),
  ]);
  const body = {
    whatHappened: stage.typed(typedTexts.whatHappened),
    noticedOn: stage.day(arrival),
    foundHow: 'citizen',
    receivingUnit: 'shimin',
    voice,
    touches: { personalData: 'yes', money: 'no', injury: 'no' },
    containment: {
      what: stage.typed(typedTexts.containment),
      doneOn: stage.day(arrival),
      effect: stage.typed(typedTexts.containmentEffect),
      recheckedOn: stage.day(arrival),
    },
  };
  const reported = await clerk.report(body, REPORT_KEY);
  narrator.came(reported);
  narrator.remark(sceneTexts.suspected);
  const repeated = await clerk.report(body, REPORT_KEY);
  expectThat(
    JSON.stringify(repeated) === JSON.stringify(reported),
    'a repeat is answered the same',
    { reported, repeated },
  );
  narrator.remark(sceneTexts.repeat);
  await replyOwed(clerk, reported.id, 'open');
  narrator.remark(voiceTexts.owed);
  return reported;
}

async function accept(stage: Stage, { arrival }: Schedule, id: string): Promise<CaseAnswer> {
  stage.scene(arrival, '11:15', sceneTexts.acceptance);
  const promoter = await stage.enter('shimin-suishin');
  stage.narrator.deed(promoter.as('promoter'), sceneTexts.accepts);
  const accepted = await promoter.does(id, 'accept');
  stage.narrator.came(accepted);
  return accepted;
}

async function triage(stage: Stage, schedule: Schedule, id: string): Promise<void> {
  const { narrator } = stage;
  stage.scene(schedule.triage, '10:30', sceneTexts.triage);
  const decided = {
    kind: 'nonconformity',
    severity: 'ordinary',
    impact: {
      people: 'one',
      money: 'none',
      personalData: 'ordinary',
      leak: 'none',
      likelihood: 'occasional',
    },
    requirement: stage.typed(typedTexts.requirement),
    handler: 'p-0003',
    planDueOn: stage.planDueOn,
    sharedSummary: stage.typed(typedTexts.sharedSummary),
  };
  const promoter = await stage.enter('shimin-suishin');
  narrator.deed(promoter.as('promoter'), sceneTexts.triesToTriage);
  narrator.refused(
    await promoter.isRefused(id, 'triage', ['triagesForTheSectionOrTheSecretariat'], decided),
  );
  const secretariat = await stage.enter('kikaku-jimukyoku');
  narrator.deed(secretariat, sceneTexts.triages, [stage.typed(typedTexts.sharedSummary)]);
  narrator.came(await secretariat.does(id, 'triage', decided));
}
