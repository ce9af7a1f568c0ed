import type { WholeSchedule } from '../schedule';
import type { Stage } from '../stage';
import { reworkTexts, reworkTyped } from '../texts/rework';
import { sceneTexts } from '../texts/scenes';
import { typedTexts } from '../texts/typed';
import { playDecisionInAbsence } from './decision-in-absence';
import { playBegin, playJudgement, type Judgement } from './effect';
import { completeAction } from './implementation';

const nowEffective: Judgement = {
  told: sceneTexts.judges,
  measured: reworkTyped.measured,
  body: { outcome: 'effective', transactions: 326 },
};

/** 手戻り: the effect did not show, so causes, plan, decision and actions come once more. */
export async function playRework(stage: Stage, schedule: WholeSchedule, id: string): Promise<void> {
  await analyse(stage, schedule, id);
  await submit(stage, schedule, id);
  await playDecisionInAbsence(stage, schedule, id);
  stage.scene(schedule.newActions, '16:20', reworkTexts.actions);
  await completeAction(stage, id, 'shimin-tantou', 'a1', reworkTyped.firstEvidence);
  await completeAction(stage, id, 'shimin-kakariin', 'a2', reworkTyped.secondEvidence);
}

/** The new plan is held against its criterion. */
export async function playNewEffectCheck(
  stage: Stage,
  { newEffectCheck }: WholeSchedule,
  id: string,
): Promise<void> {
  stage.scene(newEffectCheck, '10:00', reworkTexts.effect);
  await playBegin(stage, id);
  await playJudgement(stage, id, nowEffective);
}

async function analyse(stage: Stage, { newCauses }: WholeSchedule, id: string): Promise<void> {
  stage.scene(newCauses, '13:40', reworkTexts.causes);
  const handler = await stage.enter('shimin-tantou');
  stage.narrator.deed(handler.as('handler'), reworkTexts.recordsCauses, [
    `c1 ${stage.typed(reworkTyped.directCause)}`,
    `c2 ${stage.typed(reworkTyped.rootCause)}`,
  ]);
  const recorded = await handler.does(id, 'record-causes', {
    method: 'fiveWhys',
    causes: [
      {
        text: stage.typed(reworkTyped.directCause),
        code: 'workAndTools.checking',
        level: 'direct',
        standing: 'verified',
        how: stage.typed(reworkTyped.directCauseHow),
      },
      {
        text: stage.typed(reworkTyped.rootCause),
        code: 'workAndTools.system',
        level: 'root',
        standing: 'verified',
        how: stage.typed(reworkTyped.rootCauseHow),
      },
    ],
    escape: stage.typed(reworkTyped.escape),
  });
  stage.narrator.came(recorded);
}

async function submit(stage: Stage, schedule: WholeSchedule, id: string): Promise<void> {
  stage.scene(schedule.thirdPlan, '11:30', reworkTexts.plan);
  const handler = await stage.enter('shimin-tantou');
  const actions = [
    { text: stage.typed(reworkTyped.firstAction), owner: 'p-0003', removes: ['c2'] },
    { text: stage.typed(reworkTyped.secondAction), owner: 'p-0001', removes: ['c1'] },
  ];
  const criterion = stage.typed(reworkTyped.criterion);
  stage.narrator.deed(handler.as('handler'), reworkTexts.submitsPlan, [
    ...actions.map(({ text }, index) => `a${index + 1} ${text}`),
    criterion,
  ]);
  const submitted = await handler.signs(id, 'submit-plan', {
    actions: actions.map((action) => ({
      ...action,
      dueOn: stage.day(schedule.newActions + 2),
      revisesProcedure: false,
    })),
    criterion,
    measure: stage.typed(typedTexts.measure),
    effectCheckOn: stage.day(schedule.newEffectCheck),
  });
  stage.narrator.came(submitted);
}
