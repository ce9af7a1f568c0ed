import type { Text } from '../../../platform/language';
import type { WholeSchedule } from '../schedule';
import type { Stage } from '../stage';
import { deploymentTexts, deploymentTyped } from '../texts/deployment';

/** What an asked section answers. */
interface Answered {
  readonly unit: string;
  readonly who: string;
  readonly told: Text;
  readonly answer: 'applies' | 'doesNotApply';
  readonly reason: Text;
}

const ANSWERS: readonly Answered[] = [
  {
    unit: 'fukushi-seisaku',
    who: 'fukushi-kacho',
    told: deploymentTexts.applies,
    answer: 'applies',
    reason: deploymentTyped.applies,
  },
  {
    unit: 'kankyo-seisaku',
    who: 'kankyo-kansa',
    told: deploymentTexts.doesNotApply,
    answer: 'doesNotApply',
    reason: deploymentTyped.doesNotApply,
  },
];

/** 水平展開: two sections are asked whether it concerns them too, and answer with a reason. */
export async function playDeployment(
  stage: Stage,
  { deployment, deploymentAnswers }: WholeSchedule,
  id: string,
): Promise<void> {
  const { narrator } = stage;
  stage.scene(deployment, '11:00', deploymentTexts.title);
  const secretariat = await stage.enter('kikaku-jimukyoku');
  narrator.deed(secretariat, deploymentTexts.asks);
  for (const { unit } of ANSWERS)
    await secretariat.does(id, 'raise-obligation', {
      kind: 'horizontalDeployment',
      owedBy: { unit },
    });
  stage.scene(deploymentAnswers, '13:20', deploymentTexts.answers);
  for (const [index, { who, told, answer, reason }] of ANSWERS.entries()) {
    const head = await stage.enter(who);
    const text = stage.typed(reason);
    narrator.deed(head, told, [text]);
    const obligation = `horizontalDeployment-${index + 1}`;
    narrator.came(await head.does(id, 'meet-obligation', { id: obligation, answer, text }));
  }
}
