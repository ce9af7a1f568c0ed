import type { CaseFactData } from '../../../state-machines/case/facts';
import { isOwedAboutAVoice, openObligations } from '../../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import {
  anotherProcess,
  anotherSection,
  everyone,
  theDeadlines,
  theHandler,
  thePromoter,
  theSecretariatHead,
  theSection,
  theSectionHead,
  theVoices,
} from '../cast';
import { deed, signature, type Deed } from '../deed';
import { plusDays } from '../days';
import { sealedText } from '../sealed-text';
import { EARLIER_CASE } from './report';

type Obligation = CaseFactData<'ObligationRaised'>['obligation'];

/** Until when anything may be owed, by the ruleset of these stories. */
export const LATEST_DUE_DAY = '2024-12-27';

/** What the case comes to owe: by default the first report, by the section's head. */
export const obligation = (
  memory: CaseMemory,
  today: string,
  change: Partial<Obligation> = {},
): Obligation => ({
  id: `o${memory.obligations.length + 1}`,
  kind: 'firstReport',
  owedBy: { post: theSectionHead.post },
  dueOn: plusDays(today, 3),
  ...change,
});

export const obligationRaised = deed('ObligationRaised', ({ memory, today }) => ({
  by: thePromoter,
  obligation: obligation(memory, today),
  found: { cityDay: today, latestDueOn: LATEST_DUE_DAY },
}));

/** The case comes to owe something of which this is otherwise than usual. */
export const owing = (
  change: Partial<Obligation>,
  more: Partial<CaseFactData<'ObligationRaised'>> = {},
): Deed<'ObligationRaised'> =>
  obligationRaised((usual, { memory, today }) => ({
    ...usual,
    obligation: obligation(memory, today, change),
    ...more,
  }));

/** The section has yet to answer a voice, as the process of voices says. */
export const replyOwed = (): Deed<'ObligationRaised'> =>
  owing(
    {
      kind: 'reply',
      owedBy: { unit: 'registry-section', path: theSection },
      about: EARLIER_CASE,
    },
    { by: theVoices },
  );

/** What nobody may waive, as it comes about by itself: whether a leak is reportable. */
export const judgementOwed = (): Deed<'ObligationRaised'> =>
  owing({ kind: 'leakAssessment' }, { by: anotherProcess });

/** The voice of the first reply that is open went to the pension section, which answers a week later. */
export const obligationMoved = deed('ObligationMoved', ({ memory, today }) => {
  const open = openObligations(memory).find(isOwedAboutAVoice);
  return {
    by: theVoices as CaseFactData<'ObligationMoved'>['by'],
    id: open?.id ?? 'o1',
    owedBy: { unit: 'pension-section', path: anotherSection },
    dueOn: plusDays(open?.dueOn ?? today, 7),
    found: { cityDay: today },
  };
});

const owerOf = (owedBy: Obligation['owedBy'] | undefined) => {
  if (owedBy === undefined) return theSectionHead;
  return (
    everyone.find((one) =>
      'person' in owedBy
        ? one.person === owedBy.person
        : 'post' in owedBy
          ? one.post === owedBy.post
          : one.roles.includes('responsibleOfficer') &&
            one.unitPath.some(({ id }) => id === owedBy.unit),
    ) ?? theVoices
  );
};

/** Met by who owes the first that is open, with the first answer that its kind knows. */
export const obligationMet = deed('ObligationMet', ({ memory, today }) => {
  const [open] = openObligations(memory);
  const kind = memory.ruleset.obligationKinds.find(({ id }) => id === open?.kind);
  return {
    by: owerOf(open?.owedBy),
    id: open?.id ?? 'o1',
    answer: kind?.answers[0] ?? 'done',
    text: sealedText('Told by telephone at nine'),
    found: { cityDay: today },
  };
});

export const obligationWaived = deed('ObligationWaived', (moment) => ({
  by: theSecretariatHead,
  id: openObligations(moment.memory)[0]?.id ?? 'o1',
  reason: sealedText('The section was closed'),
  signature: signature('ObligationWaived', moment),
  found: { cityDay: moment.today, workingDaysSinceRaised: 5 },
}));

export const reminderSent = deed('ReminderSent', ({ today }) => ({
  by: theDeadlines,
  deadline: 'causesAndPlan',
  to: [theHandler.person],
  level: 1,
  found: { cityDay: today },
}));

export const escalated = deed('Escalated', ({ today }) => ({
  by: theDeadlines,
  deadline: 'causesAndPlan',
  to: [theSectionHead.person],
  level: 2,
  found: { cityDay: today },
}));
