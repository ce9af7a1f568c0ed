import type { CaseListAnswer } from '../../../cases/lists/case-list.dto';
import type { CaseNowOrThen } from '../../../history/case.controller';
import type { Text } from '../../../platform/language';
import type { HttpPerson } from '../http-person';
import type { WholeSchedule } from '../schedule';
import { soon } from '../soon';
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

/**
 * 水平展開: two sections are asked whether it concerns them too, and answer with a reason. Answers
 * the case that opens by itself where it applies.
 */
export async function playDeployment(
  stage: Stage,
  { deployment, deploymentAnswers }: WholeSchedule,
  id: string,
): Promise<CaseNowOrThen> {
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
  const linked = await openedFor(await stage.enter('fukushi-kacho'), 'fukushi-seisaku');
  narrator.remark(deploymentTexts.opens);
  narrator.came(linked);
  return linked;
}

/** The numbered case of a section that has none but this; a process opens it in its own time. */
const openedFor = (head: HttpPerson, section: string): Promise<CaseNowOrThen> =>
  soon(`a linked case of ${section}`, async () => {
    const { cases } = await head.get<CaseListAnswer>(`/api/cases?section=${section}`);
    const opened = cases.find(({ number }) => number !== null);
    return opened === undefined ? undefined : head.case(opened.id);
  });
