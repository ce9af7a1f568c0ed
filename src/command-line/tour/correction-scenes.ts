import type { CaseAnswer } from '../../cases/case-answer';
import type { Schedule } from './schedule';
import type { Stage } from './stage';
import { sceneTexts } from './texts/scenes';

/** Told where the case stands at two points that are looked back at. */
export interface CorrectionMoments {
  readonly inApproval: (answer: CaseAnswer) => void;
  readonly decided: (answer: CaseAnswer) => void;
}

/** 原因から実施確認まで. */
export async function playCorrection(
  stage: Stage,
  schedule: Schedule,
  id: string,
  moments: CorrectionMoments,
): Promise<void> {
  await analyse(stage, schedule, id);
  moments.inApproval(await submitVaguePlan(stage, schedule, id));
  await circulate(stage, schedule.returned, id, 'consultOpinion');
  await refuseAndReturn(stage, schedule, id);
  await submitBetterPlan(stage, schedule, id);
  await circulate(stage, schedule.decision, id, 'disagreement');
  moments.decided(await decide(stage, schedule, id));
  await implement(stage, schedule, id);
  await confirm(stage, schedule, id);
}

async function analyse(stage: Stage, { causes }: Schedule, id: string): Promise<void> {
  stage.scene(causes, '15:20', sceneTexts.causes);
  const handler = await stage.enter('shimin-tantou');
  stage.narrator.deed(handler, sceneTexts.recordsCauses, [
    `c1 ${stage.typed('directCause')}`,
    `c2 ${stage.typed('rootCause')}`,
  ]);
  const recorded = await handler.does(id, 'record-causes', {
    method: 'fiveWhys',
    causes: [
      {
        text: stage.typed('directCause'),
        code: 'workAndTools.checking',
        level: 'direct',
        standing: 'verified',
        how: stage.typed('directCauseHow'),
      },
      {
        text: stage.typed('rootCause'),
        code: 'workAndTools.system',
        level: 'root',
        standing: 'presumed',
        how: stage.typed('rootCauseHow'),
      },
    ],
    escape: stage.typed('escape'),
  });
  stage.narrator.came(recorded);
}

/** Both rounds plan the same actions; what differs is how their effect will be judged. */
const planBody = (stage: Stage, schedule: Schedule, criterion: string, measure: string) => ({
  actions: [
    {
      text: stage.typed('firstAction'),
      owner: 'p-0003',
      dueOn: stage.day(schedule.firstAction + 1),
      removes: ['c1'],
      revisesProcedure: false,
    },
    {
      text: stage.typed('secondAction'),
      owner: 'p-0004',
      dueOn: stage.day(schedule.secondAction + 2),
      removes: ['c2'],
      revisesProcedure: true,
    },
  ],
  criterion,
  measure,
  effectCheckOn: stage.day(schedule.effectCheck),
});

async function submitVaguePlan(stage: Stage, schedule: Schedule, id: string): Promise<CaseAnswer> {
  stage.scene(schedule.firstPlan, '16:05', sceneTexts.firstPlan);
  const handler = await stage.enter('shimin-tantou');
  const body = planBody(
    stage,
    schedule,
    stage.typed('vagueCriterion'),
    stage.typed('vagueMeasure'),
  );
  stage.narrator.deed(handler, sceneTexts.submitsPlan, [
    `a1 ${stage.typed('firstAction')}`,
    `a2 ${stage.typed('secondAction')}`,
    stage.typed('vagueCriterion'),
  ]);
  const submitted = await handler.signs(id, 'submit-plan', body);
  stage.narrator.came(submitted);
  return submitted;
}

/** 回議: 承認 in the own line, then 合議 with the secretariat. */
async function circulate(
  stage: Stage,
  on: number,
  id: string,
  opinion: 'consultOpinion' | 'disagreement',
): Promise<void> {
  stage.scene(on, '9:10', sceneTexts.route);
  const superior = await stage.enter('shimin-kakaricho');
  stage.narrator.deed(superior, sceneTexts.endorses);
  await superior.signs(id, 'endorse-plan');
  const consulted = await stage.enter('kikaku-kacho');
  const isAgreed = opinion === 'consultOpinion';
  stage.narrator.deed(consulted, isAgreed ? sceneTexts.consultsWithOpinion : sceneTexts.disagrees, [
    stage.typed(opinion),
  ]);
  const answer = isAgreed ? 'agreeWithOpinion' : 'disagree';
  const body = { answer, opinion: stage.typed(opinion) };
  stage.narrator.came(await consulted.signs(id, 'consult-on-plan', body));
}

async function refuseAndReturn(stage: Stage, { returned }: Schedule, id: string): Promise<void> {
  const { narrator } = stage;
  stage.scene(returned, '11:10', sceneTexts.wrongApprover);
  const author = await stage.enter('shimin-tantou');
  narrator.deed(author, sceneTexts.triesToDecide);
  narrator.refused(
    await author.isRefused(id, 'decide-plan', [
      'decidesInTurnOrInAbsence',
      'deciderIsNeitherAuthorNorActionOwner',
    ]),
  );
  stage.scene(returned, '13:30', sceneTexts.returns);
  const head = await stage.enter('shimin-kacho');
  narrator.deed(head, sceneTexts.returnsPlan, [stage.typed('returnReason')]);
  const reason = stage.typed('returnReason');
  narrator.came(await head.signs(id, 'return-plan', { reason }));
}

async function submitBetterPlan(stage: Stage, schedule: Schedule, id: string): Promise<void> {
  stage.scene(schedule.secondPlan, '10:45', sceneTexts.secondPlan);
  const handler = await stage.enter('shimin-tantou');
  const [criterion, measure] = [stage.typed('criterion'), stage.typed('measure')];
  stage.narrator.deed(handler, sceneTexts.improvesPlan, [criterion, measure]);
  const body = planBody(stage, schedule, criterion, measure);
  stage.narrator.came(await handler.signs(id, 'submit-plan', body));
}

async function decide(stage: Stage, { decision }: Schedule, id: string): Promise<CaseAnswer> {
  stage.scene(decision, '11:00', sceneTexts.decision);
  const head = await stage.enter('shimin-kacho');
  stage.narrator.deed(head, sceneTexts.decides, [
    `c2 ${stage.typed('acceptsCause')}`,
    stage.typed('overDisagreement'),
  ]);
  const decided = await head.signs(id, 'decide-plan', {
    acceptsCauses: [{ id: 'c2', reason: stage.typed('acceptsCause') }],
    overDisagreement: stage.typed('overDisagreement'),
  });
  stage.narrator.came(decided);
  return decided;
}

async function implement(stage: Stage, schedule: Schedule, id: string): Promise<void> {
  const steps = [
    { on: schedule.firstAction, owner: 'shimin-tantou', action: 'a1', shows: 'firstEvidence' },
    { on: schedule.secondAction, owner: 'shimin-kakaricho', action: 'a2', shows: 'secondEvidence' },
  ] as const;
  for (const { on, owner, action, shows } of steps) {
    stage.scene(on, '16:40', sceneTexts.actions);
    const person = await stage.enter(owner);
    const evidence = stage.typed(shows);
    stage.narrator.deed(person, sceneTexts.completes, [`${action} ${evidence}`]);
    const body = { action, doneOn: stage.day(on), evidence: [evidence] };
    stage.narrator.came(await person.does(id, 'complete-action', body));
  }
}

async function confirm(stage: Stage, { confirmation }: Schedule, id: string): Promise<void> {
  stage.scene(confirmation, '9:30', sceneTexts.confirmation);
  const head = await stage.enter('shimin-kacho');
  stage.narrator.deed(head, sceneTexts.confirms);
  stage.narrator.came(await head.signs(id, 'confirm-implementation'));
}
