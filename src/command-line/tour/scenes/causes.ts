import type { Schedule } from '../schedule';
import type { Stage } from '../stage';
import { sceneTexts } from '../texts/scenes';
import { typedTexts } from '../texts/typed';

/** 原因分析 */
export async function playCauses(stage: Stage, { causes }: Schedule, id: string): Promise<void> {
  stage.scene(causes, '15:20', sceneTexts.causes);
  const handler = await stage.enter('shimin-tantou');
  stage.narrator.deed(handler.as('handler'), sceneTexts.recordsCauses, [
    `c1 ${stage.typed(typedTexts.directCause)}`,
    `c2 ${stage.typed(typedTexts.rootCause)}`,
  ]);
  const recorded = await handler.does(id, 'record-causes', {
    method: 'fiveWhys',
    causes: [
      {
        text: stage.typed(typedTexts.directCause),
        code: 'workAndTools.checking',
        level: 'direct',
        standing: 'verified',
        how: stage.typed(typedTexts.directCauseHow),
      },
      {
        text: stage.typed(typedTexts.rootCause),
        code: 'workAndTools.system',
        level: 'root',
        standing: 'presumed',
        how: stage.typed(typedTexts.rootCauseHow),
      },
    ],
    escape: stage.typed(typedTexts.escape),
  });
  stage.narrator.came(recorded);
}
