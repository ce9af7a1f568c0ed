import type { CaseAnswer } from '../../../cases/requests/case-answer';
import type { Schedule } from '../schedule';
import type { Stage } from '../stage';
import { sceneTexts } from '../texts/scenes';
import { expectThat } from '../unexpected-answer';

/** 完了. Answers the case as it was closed. */
export async function playClosing(
  stage: Stage,
  { closure }: Schedule,
  id: string,
): Promise<CaseAnswer> {
  const { narrator } = stage;
  stage.scene(closure, '9:20', sceneTexts.closure);
  const handler = await stage.enter('shimin-tantou');
  narrator.deed(handler.as('handler'), sceneTexts.requests);
  narrator.came(await handler.does(id, 'request-closure'));
  const head = await stage.enter('shimin-kacho');
  narrator.deed(head.as('responsibleOfficer'), sceneTexts.closes);
  const closed = await head.signs(id, 'approve-closure');
  narrator.came(closed);
  expectThat(closed.state.ended, 'the case is closed', closed);
  return closed;
}
