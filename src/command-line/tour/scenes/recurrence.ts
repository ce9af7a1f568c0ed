import type { CaseAnswer } from '../../../cases/requests/case-answer';
import { HARMS_NOBODY, TOUCHES_NOTHING } from '../harmless';
import type { WholeSchedule } from '../schedule';
import type { Stage } from '../stage';
import { recurrenceTexts, recurrenceTyped } from '../texts/recurrence';
import { expectThat } from '../unexpected-answer';

const REPORT_KEY = 'relationship-printed-again-1';

/** 再発: a new case that names the closed one. Answers what it was reported as. */
export async function playRecurrence(
  stage: Stage,
  { recurrence }: WholeSchedule,
  closed: CaseAnswer,
): Promise<CaseAnswer> {
  const { narrator } = stage;
  stage.scene(recurrence, '16:50', recurrenceTexts.title);
  const clerk = await stage.enter('shimin-kakariin');
  const whatHappened = stage.typed(recurrenceTyped.whatHappened);
  narrator.deed(clerk, recurrenceTexts.reports(closed.number ?? ''), [whatHappened]);
  const reported = await clerk.report(
    {
      whatHappened,
      foundHow: 'ourselves',
      receivingUnit: 'shimin',
      touches: TOUCHES_NOTHING,
      recurrenceOf: closed.id,
      containment: { what: stage.typed(recurrenceTyped.containment), doneOn: stage.today },
    },
    REPORT_KEY,
  );
  narrator.came(reported);
  const promoter = await stage.enter('shimin-suishin');
  narrator.deed(promoter.as('promoter'), recurrenceTexts.acceptsAndTriages);
  await promoter.does(reported.id, 'accept');
  const triaged = await promoter.does(reported.id, 'triage', {
    kind: 'nonconformity',
    severity: 'ordinary',
    impact: HARMS_NOBODY,
    handler: 'p-0003',
    planDueOn: stage.planDueOn,
    sharedSummary: stage.typed(recurrenceTyped.sharedSummary),
  });
  narrator.came(triaged);
  const { facts } = await promoter.case(reported.id);
  expectThat(
    facts.report?.data.recurrenceOf === closed.id,
    'a case that names the closed one',
    facts.report,
  );
  const former = await promoter.case(closed.id);
  expectThat(former.state.ended, 'the first case stays closed', former.state);
  narrator.remark(recurrenceTexts.noReopening);
  return triaged;
}
