import type { CaseAnswer } from '../../../cases/requests/case-answer';
import type { Text } from '../../../platform/language';
import type { Schedule } from '../schedule';
import type { Stage } from '../stage';
import { obligationTexts } from '../texts/obligations';
import { sceneTexts } from '../texts/scenes';
import { typedTexts } from '../texts/typed';
import { untilOwed } from './obligations';

/** 起案・回議・差戻し: a first round that is returned. */
export async function playFirstRound(
  stage: Stage,
  schedule: Schedule,
  id: string,
  onSubmitted: (answer: CaseAnswer) => void,
): Promise<void> {
  onSubmitted(await submitVaguePlan(stage, schedule, id));
  await takeTheRoute(stage, schedule.returned, id, AGREES);
  await refuseTheAuthor(stage, schedule, id);
  await sendBack(stage, schedule, id);
}

/** 起案・回議・決裁・供覧: a second round that is decided over a 不同意. */
export async function playSecondRound(
  stage: Stage,
  schedule: Schedule,
  id: string,
  onDecided: (answer: CaseAnswer) => void,
): Promise<void> {
  await submitBetterPlan(stage, schedule, id);
  await takeTheRoute(stage, schedule.decision, id, DISAGREES);
  onDecided(await decide(stage, schedule, id));
  await circulate(stage, schedule, id);
}

/** Both rounds plan the same actions; what differs is how their effect will be judged. */
const planBody = (stage: Stage, schedule: Schedule, criterion: Text, measure: Text) => ({
  actions: [
    {
      text: stage.typed(typedTexts.firstAction),
      owner: 'p-0003',
      dueOn: stage.day(schedule.firstAction + 1),
      removes: ['c1'],
      revisesProcedure: false,
    },
    {
      text: stage.typed(typedTexts.secondAction),
      owner: 'p-0001',
      dueOn: stage.day(schedule.secondAction + 2),
      removes: ['c2'],
      revisesProcedure: true,
    },
  ],
  criterion: stage.typed(criterion),
  measure: stage.typed(measure),
  effectCheckOn: stage.day(schedule.effectCheck),
});

async function submitVaguePlan(stage: Stage, schedule: Schedule, id: string): Promise<CaseAnswer> {
  stage.scene(schedule.firstPlan, '16:05', sceneTexts.firstPlan);
  const handler = await stage.enter('shimin-tantou');
  stage.narrator.deed(handler.as('handler'), sceneTexts.submitsPlan, [
    `a1 ${stage.typed(typedTexts.firstAction)}`,
    `a2 ${stage.typed(typedTexts.secondAction)}`,
    stage.typed(typedTexts.vagueCriterion),
  ]);
  const body = planBody(stage, schedule, typedTexts.vagueCriterion, typedTexts.vagueMeasure);
  const submitted = await handler.signs(id, 'submit-plan', body);
  stage.narrator.came(submitted);
  return submitted;
}

/** 承認 in the own line; it goes on to 合議 with the secretariat. */
export async function playEndorsement(stage: Stage, id: string): Promise<void> {
  const superior = await stage.enter('shimin-kakaricho');
  stage.narrator.deed(superior, sceneTexts.endorses);
  stage.narrator.came(await superior.signs(id, 'endorse-plan'));
}

/** What the secretariat answers in 合議. */
interface Consultation {
  readonly answer: 'agreeWithOpinion' | 'disagree';
  readonly told: Text;
  readonly opinion: Text;
}

const AGREES: Consultation = {
  answer: 'agreeWithOpinion',
  told: sceneTexts.consultsWithOpinion,
  opinion: typedTexts.consultOpinion,
};
const DISAGREES: Consultation = {
  answer: 'disagree',
  told: sceneTexts.disagrees,
  opinion: typedTexts.disagreement,
};

async function takeTheRoute(
  stage: Stage,
  day: number,
  id: string,
  { answer, told, opinion }: Consultation,
): Promise<void> {
  stage.scene(day, '9:10', sceneTexts.route);
  await playEndorsement(stage, id);
  const consulted = await stage.enter('kikaku-kacho');
  const typed = stage.typed(opinion);
  stage.narrator.deed(consulted.as('secretariatHead'), told, [typed]);
  const body = { answer, opinion: typed };
  stage.narrator.came(await consulted.signs(id, 'consult-on-plan', body));
}

async function refuseTheAuthor(stage: Stage, { returned }: Schedule, id: string): Promise<void> {
  stage.scene(returned, '11:10', sceneTexts.wrongApprover);
  const author = await stage.enter('shimin-tantou');
  stage.narrator.deed(author, sceneTexts.triesToDecide);
  stage.narrator.refused(
    await author.isRefused(id, 'decide-plan', [
      'decidesInTurnOrInAbsence',
      'deciderIsNeitherAuthorNorActionOwner',
    ]),
  );
}

async function sendBack(stage: Stage, { returned }: Schedule, id: string): Promise<void> {
  stage.scene(returned, '13:30', sceneTexts.returns);
  const head = await stage.enter('shimin-kacho');
  const reason = stage.typed(typedTexts.returnReason);
  stage.narrator.deed(head, sceneTexts.returnsPlan, [reason]);
  stage.narrator.came(await head.signs(id, 'return-plan', { reason }));
}

async function submitBetterPlan(stage: Stage, schedule: Schedule, id: string): Promise<void> {
  stage.scene(schedule.secondPlan, '10:45', sceneTexts.secondPlan);
  const handler = await stage.enter('shimin-tantou');
  const { criterion, measure } = typedTexts;
  stage.narrator.deed(handler.as('handler'), sceneTexts.improvesPlan, [
    stage.typed(criterion),
    stage.typed(measure),
  ]);
  const body = planBody(stage, schedule, criterion, measure);
  stage.narrator.came(await handler.signs(id, 'submit-plan', body));
}

async function decide(stage: Stage, { decision }: Schedule, id: string): Promise<CaseAnswer> {
  stage.scene(decision, '11:00', sceneTexts.decision);
  const head = await stage.enter('shimin-kacho');
  const reason = stage.typed(typedTexts.acceptsCause);
  const overDisagreement = stage.typed(typedTexts.overDisagreement);
  stage.narrator.deed(head, sceneTexts.decides, [`c2 ${reason}`, overDisagreement]);
  const decided = await head.signs(id, 'decide-plan', {
    acceptsCauses: [{ id: 'c2', reason }],
    overDisagreement,
  });
  stage.narrator.came(decided);
  stage.narrator.remark(obligationTexts.revisionOwed);
  const { revision, state } = await untilOwed(head, id, 'procedureRevision-1');
  const { number, position } = decided;
  return { id, number, revision, position, state };
}

/** 供覧 is the last step of the route of a 不適合, after 承認, 合議 and 決裁. */
const CIRCULATION = 's4';

async function circulate(stage: Stage, { decision }: Schedule, id: string): Promise<void> {
  stage.scene(decision, '16:30', sceneTexts.circulation);
  const superior = await stage.enter('shimin-bucho');
  stage.narrator.deed(superior, sceneTexts.reads);
  stage.narrator.came(await superior.does(id, 'read-circulation', { step: CIRCULATION }));
}
