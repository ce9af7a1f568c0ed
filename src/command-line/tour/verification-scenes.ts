import type { CaseAnswer } from '../../cases/case-answer';
import type { Schedule } from './schedule';
import type { Stage } from './stage';
import { sceneTexts } from './texts/scenes';
import { expectThat } from './unexpected-answer';

const TRANSACTIONS = 312;

/** 効果確認と完了. Answers the case as it was closed. */
export async function playVerification(
  stage: Stage,
  schedule: Schedule,
  id: string,
): Promise<CaseAnswer> {
  await beginTooEarly(stage, schedule, id);
  await judge(stage, schedule, id);
  return close(stage, schedule, id);
}

async function beginTooEarly(stage: Stage, { tooEarly }: Schedule, id: string): Promise<void> {
  const { narrator } = stage;
  stage.scene(tooEarly, '14:00', sceneTexts.tooEarly);
  const auditor = await stage.enter('kankyo-kansa');
  narrator.deed(auditor, sceneTexts.triesToBegin);
  narrator.refused(
    await auditor.isRefused(id, 'begin-effect-check', ['theDayOfTheEffectCheckHasCome']),
  );
  narrator.remark(sceneTexts.timePasses);
}

async function judge(stage: Stage, { effectCheck }: Schedule, id: string): Promise<void> {
  const { narrator } = stage;
  stage.scene(effectCheck, '10:00', sceneTexts.effect);
  const auditor = await stage.enter('kankyo-kansa');
  narrator.deed(auditor, sceneTexts.begins);
  narrator.came(await auditor.does(id, 'begin-effect-check'));

  const judgement = {
    outcome: 'effective',
    measured: stage.typed('measured'),
    transactions: TRANSACTIONS,
  };
  // One wrote the plan and carried out an action, the other decided; both are of the section.
  for (const login of ['shimin-tantou', 'shimin-kacho']) {
    const person = await stage.enter(login);
    narrator.deed(person, sceneTexts.triesToJudge);
    const rules = ['verifiesForThisKind', 'neitherWroteNorDecidedNorImplemented'];
    narrator.refused(await person.isRefused(id, 'judge-effect', rules, judgement));
  }

  narrator.deed(auditor, sceneTexts.judges, [stage.typed('measured')]);
  narrator.came(await auditor.signs(id, 'judge-effect', judgement));
}

async function close(stage: Stage, { closure }: Schedule, id: string): Promise<CaseAnswer> {
  const { narrator } = stage;
  stage.scene(closure, '9:20', sceneTexts.closure);
  const handler = await stage.enter('shimin-tantou');
  narrator.deed(handler, sceneTexts.requests);
  narrator.came(await handler.does(id, 'request-closure'));
  const head = await stage.enter('shimin-kacho');
  narrator.deed(head, sceneTexts.closes);
  const closed = await head.signs(id, 'approve-closure');
  narrator.came(closed);
  expectThat(closed.state.ended, 'the case is closed', closed);
  return closed;
}
