import type { WholeSchedule } from '../schedule';
import type { Stage } from '../stage';
import { reworkTexts, reworkTyped } from '../texts/rework';

/** 紙決裁の記録: a confirmation made on paper is typed in by another, and confirmed by its decider. */
export async function playPaperDecision(
  stage: Stage,
  { onPaper, paperConfirmed }: WholeSchedule,
  id: string,
): Promise<void> {
  const { narrator } = stage;
  stage.scene(onPaper, '15:00', reworkTexts.onPaper);
  const promoter = await stage.enter('shimin-suishin');
  const evidence = stage.typed(reworkTyped.paper);
  narrator.deed(promoter.as('promoter'), reworkTexts.typesIn, [evidence]);
  const typedIn = await promoter.signs(id, 'confirm-implementation', {
    onPaper: {
      person: 'p-0005',
      post: 'shimin-kacho',
      decidedOn: stage.today,
      evidence: [evidence],
    },
  });
  narrator.came(typedIn);
  narrator.remark(reworkTexts.waitsForTheDecider);

  stage.scene(paperConfirmed, '10:20', reworkTexts.paperConfirmed);
  const paper = { revision: typedIn.revision };
  const typist = await stage.enter('shimin-suishin');
  narrator.deed(typist.as('promoter'), reworkTexts.triesToConfirm);
  narrator.refused(
    await typist.isRefused(id, 'confirm-paper-decision', ['isTheDeciderOnPaper'], paper),
  );
  const decider = await stage.enter('shimin-kacho');
  narrator.deed(decider, reworkTexts.confirmsPaper);
  narrator.came(await decider.signs(id, 'confirm-paper-decision', paper));
}
