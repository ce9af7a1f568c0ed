import type { CaseNowOrThen } from '../../../history/case.controller';
import { wait } from '../../../platform/back-off';
import { CommandFailure } from '../../command-failure';
import type { HttpPerson } from '../http-person';
import type { Schedule } from '../schedule';
import type { Stage } from '../stage';
import { obligationTexts, obligationTyped } from '../texts/obligations';
import { tourTexts } from '../texts/tour';

/** 第一報, by telephone and recorded after. */
export async function playFirstReport(
  stage: Stage,
  { arrival }: Schedule,
  id: string,
): Promise<void> {
  stage.scene(arrival, '13:40', obligationTexts.firstReport);
  const head = await stage.enter('shimin-kacho');
  const text = stage.typed(obligationTyped.told);
  stage.narrator.deed(head.as('responsibleOfficer'), obligationTexts.tellsAtOnce, [text]);
  const met = { id: 'firstReport-1', answer: 'done', text };
  stage.narrator.came(await head.does(id, 'meet-obligation', met));
}

/** 漏えい等の報告要否の判断 */
export async function playLeakAssessment(
  stage: Stage,
  { triage }: Schedule,
  id: string,
): Promise<void> {
  stage.scene(triage, '9:20', obligationTexts.leak);
  const records = await stage.enter('soumu-kacho');
  const text = stage.typed(obligationTyped.noLeak);
  stage.narrator.deed(records.as('recordsManager'), obligationTexts.assesses, [text]);
  const met = { id: 'leakAssessment-1', answer: 'notReportable', text };
  stage.narrator.came(await records.does(id, 'meet-obligation', met));
}

/** 業務手順書の改訂, by the owner of the action that asked for it. */
export async function playRevision(stage: Stage, id: string): Promise<void> {
  const owner = await stage.enter('shimin-kakariin');
  const evidence = stage.typed(obligationTyped.revised);
  stage.narrator.deed(owner.as('actionOwner'), obligationTexts.revises, [evidence]);
  const met = { id: 'procedureRevision-1', answer: 'done', evidence: [evidence] };
  stage.narrator.came(await owner.does(id, 'meet-obligation', met));
}

const TRIES = 200;
const MS_BETWEEN_TRIES = 25;

/** The case once it owes all of these; a process raises them in its own time. */
export async function untilOwed(
  reader: HttpPerson,
  id: string,
  ...obligations: readonly string[]
): Promise<CaseNowOrThen> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await reader.case(id);
    if (obligations.every((name) => found.obligations.some((one) => one.id === name))) return found;
    await wait(MS_BETWEEN_TRIES, new AbortController().signal);
  }
  const missing = obligations.join(', ');
  throw new CommandFailure('unexpected', tourTexts.unexpected('an obligation', missing, 'none'));
}
