import type { Text } from '../../../platform/language';
import type { Schedule } from '../schedule';
import type { Stage } from '../stage';
import { sceneTexts } from '../texts/scenes';
import { typedTexts } from '../texts/typed';
import { playRevision } from './obligations';

/** 実施 and 実施確認 */
export async function playImplementation(
  stage: Stage,
  schedule: Schedule,
  id: string,
): Promise<void> {
  const { firstAction, secondAction, confirmation } = schedule;
  stage.scene(firstAction, '16:40', sceneTexts.actions);
  await completeAction(stage, id, 'shimin-tantou', 'a1', typedTexts.firstEvidence);
  stage.scene(secondAction, '16:40', sceneTexts.actions);
  await completeAction(stage, id, 'shimin-kakariin', 'a2', typedTexts.secondEvidence);
  await playRevision(stage, id);
  stage.scene(confirmation, '9:30', sceneTexts.confirmation);
  const head = await stage.enter('shimin-kacho');
  stage.narrator.deed(head.as('responsibleOfficer'), sceneTexts.confirms);
  stage.narrator.came(await head.signs(id, 'confirm-implementation'));
}

/** The owner of an action has done it today, and says what shows it. */
export async function completeAction(
  stage: Stage,
  id: string,
  owner: string,
  action: string,
  shows: Text,
): Promise<void> {
  const person = await stage.enter(owner);
  const evidence = stage.typed(shows);
  stage.narrator.deed(person.as('actionOwner'), sceneTexts.completes, [`${action} ${evidence}`]);
  const body = { action, doneOn: stage.today, evidence: [evidence] };
  stage.narrator.came(await person.does(id, 'complete-action', body));
}
