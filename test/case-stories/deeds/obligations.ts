import type { CaseFactData } from '../../../state-machines/case/facts';
import { openActions, openObligations } from '../../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import {
  everyone,
  theDeadlines,
  theHandler,
  thePromoter,
  theQualityManager,
  theSecretariatHead,
  theSectionHead,
  theVoices,
} from '../cast';
import { deed, signature } from '../deed';
import { plusDays } from '../days';
import { sealedText } from '../sealed-text';

type Obligation = CaseFactData<'ObligationRaised'>['obligation'];

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
  found: { cityDay: today },
}));

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
  found: { cityDay: moment.today, deciderPosts: [] },
}));

const deadlineOf = (memory: CaseMemory): string => openActions(memory)[0]?.id ?? 'causesAndPlan';

export const extensionRequested = deed('ExtensionRequested', ({ memory, today }) => {
  const deadline = deadlineOf(memory);
  const due =
    openActions(memory).find(({ id }) => id === deadline)?.decidedDueOn ??
    memory.triage?.planDueOn ??
    today;
  const from = due > today ? due : today;
  return {
    by: theHandler,
    deadline,
    to: plusDays(from, 14),
    reason: sealedText('The supplier is late'),
    found: { cityDay: today },
  };
});

/** What was asked for first, by who grants it at that level. */
export const extensionGranted = deed('ExtensionGranted', (moment) => {
  const { memory } = moment;
  const [asked] = memory.extensionRequests;
  const deadline = asked?.deadline ?? 'causesAndPlan';
  const further = (memory.extended[deadline] ?? 0) > 0;
  const by =
    further || memory.triage?.severity === 'serious'
      ? theQualityManager
      : deadline === 'causesAndPlan'
        ? theSecretariatHead
        : theSectionHead;
  return {
    by,
    deadline,
    to: asked?.to ?? plusDays(moment.today, 14),
    reason: sealedText('The supplier is late'),
    signature: signature('ExtensionGranted', moment),
    found: { cityDay: moment.today },
  };
});

export const extensionRefused = deed('ExtensionRefused', (moment) => ({
  by: theSectionHead,
  deadline: moment.memory.extensionRequests[0]?.deadline ?? 'causesAndPlan',
  reason: sealedText('It can be done without the supplier'),
  signature: signature('ExtensionRefused', moment),
  found: { cityDay: moment.today },
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
