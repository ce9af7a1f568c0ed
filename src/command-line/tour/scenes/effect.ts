import type { CaseAnswer } from '../../../cases/requests/case-answer';
import type { Text } from '../../../platform/language';
import type { Schedule } from '../schedule';
import type { Stage } from '../stage';
import { reworkTyped } from '../texts/rework';
import { sceneTexts } from '../texts/scenes';
import { typedTexts } from '../texts/typed';

/** What comes of an effect check. */
export interface Judgement {
  readonly told: Text;
  readonly measured: Text;
  readonly body: {
    readonly outcome: 'effective' | 'ineffective';
    readonly transactions: number;
    readonly backTo?: 'analysing';
  };
}

export const effective: Judgement = {
  told: sceneTexts.judges,
  measured: typedTexts.measured,
  body: { outcome: 'effective', transactions: 312 },
};

export const ineffective: Judgement = {
  told: sceneTexts.judgesIneffective,
  measured: reworkTyped.measuredByPost,
  body: { outcome: 'ineffective', transactions: 312, backTo: 'analysing' },
};

/** The check cannot begin before the day that the plan has fixed. */
export async function playTooEarly(
  stage: Stage,
  { tooEarly }: Schedule,
  id: string,
): Promise<void> {
  const { narrator } = stage;
  stage.scene(tooEarly, '14:00', sceneTexts.tooEarly);
  const auditor = await stage.enter('kankyo-kansa');
  narrator.deed(auditor.as('internalAuditor'), sceneTexts.triesToBegin);
  narrator.refused(
    await auditor.isRefused(id, 'begin-effect-check', ['theDayOfTheEffectCheckHasCome']),
  );
  narrator.remark(sceneTexts.timePasses);
}

/** 効果確認 by an auditor of another section; who had a part in the case may not judge. */
export async function playEffectCheck(
  stage: Stage,
  { effectCheck }: Schedule,
  id: string,
  judgement: Judgement,
): Promise<CaseAnswer> {
  stage.scene(effectCheck, '10:00', sceneTexts.effect);
  await playBegin(stage, id);
  // One wrote the plan and carried out an action, the other decided; both are of the section.
  for (const login of ['shimin-tantou', 'shimin-kacho']) {
    const person = await stage.enter(login);
    stage.narrator.deed(person, sceneTexts.triesToJudge);
    const rules = ['verifiesForThisKind', 'neitherWroteNorDecidedNorImplemented'];
    const body = bodyOf(stage, judgement);
    stage.narrator.refused(await person.isRefused(id, 'judge-effect', rules, body));
  }
  return playJudgement(stage, id, judgement);
}

/** The check begins on the day that the plan has fixed. */
export async function playBegin(stage: Stage, id: string): Promise<void> {
  const auditor = await stage.enter('kankyo-kansa');
  stage.narrator.deed(auditor.as('internalAuditor'), sceneTexts.begins);
  stage.narrator.came(await auditor.does(id, 'begin-effect-check'));
}

/** What was measured is held against the criterion. */
export async function playJudgement(
  stage: Stage,
  id: string,
  judgement: Judgement,
): Promise<CaseAnswer> {
  const auditor = await stage.enter('kankyo-kansa');
  stage.narrator.deed(auditor.as('internalAuditor'), judgement.told, [
    stage.typed(judgement.measured),
  ]);
  const judged = await auditor.signs(id, 'judge-effect', bodyOf(stage, judgement));
  stage.narrator.came(judged);
  return judged;
}

const bodyOf = (stage: Stage, { measured, body }: Judgement) => ({
  ...body,
  measured: stage.typed(measured),
});
