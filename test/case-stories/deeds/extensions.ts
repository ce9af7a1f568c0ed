import { effectCheckDueOn, openActions } from '../../../state-machines/case/v1/derived';
import { openDeadlines } from '../../../state-machines/case/rules/moved-dates';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import {
  theCityPause,
  theHandler,
  theQualityManager,
  theSecretariatHead,
  theSectionHead,
} from '../cast';
import { plusDays } from '../days';
import { deed, signature } from '../deed';
import { sealedText } from '../sealed-text';

/** What usually takes longer: causes and plan; of a decided plan the next action, then the effect check. */
const deadlineOf = (memory: CaseMemory): string => {
  if (memory.plan === undefined) return 'causesAndPlan';
  return openActions(memory)[0]?.id ?? 'effectCheck';
};

/** The day on which a deadline of the case falls due now. */
const dueOn = (memory: CaseMemory, deadline: string) =>
  deadline === 'causesAndPlan'
    ? memory.triage?.planDueOn
    : deadline === 'effectCheck'
      ? effectCheckDueOn(memory)
      : [...openActions(memory), ...memory.obligations].find(({ id }) => id === deadline)?.dueOn;

/** Two weeks more. */
export const extensionRequested = deed('ExtensionRequested', ({ memory, today }) => {
  const deadline = deadlineOf(memory);
  const due = dueOn(memory, deadline) ?? today;
  return {
    by: theHandler,
    deadline,
    to: plusDays(due > today ? due : today, 14),
    reason: sealedText('The supplier is late'),
    found: { cityDay: today },
  };
});

/** What was asked for first, by who grants it at that level. */
export const extensionGranted = deed('ExtensionGranted', (moment) => {
  const { memory, today } = moment;
  const [asked] = memory.extensionRequests;
  const deadline = asked?.deadline ?? deadlineOf(memory);
  const isFurther = memory.extended[deadline] !== undefined;
  const isOfTheCase = deadline === 'causesAndPlan' || deadline === 'effectCheck';
  const first = isOfTheCase ? theSecretariatHead : theSectionHead;
  const due = dueOn(memory, deadline) ?? today;
  return {
    by: isFurther || memory.triage?.severity === 'serious' ? theQualityManager : first,
    deadline,
    to: asked?.to ?? plusDays(due > today ? due : today, 14),
    reason: sealedText('The supplier is late'),
    signature: signature('ExtensionGranted', moment),
    found: { cityDay: today },
  };
});

/** A pause of the city that lasted a week has ended. */
export const dueDatesMoved = deed('DueDatesMoved', ({ memory, today }) => {
  const open = openDeadlines(memory);
  const dates = open.length > 0 ? open : [{ deadline: 'causesAndPlan', dueOn: today }];
  return {
    by: theCityPause,
    pausedFrom: plusDays(today, -7),
    dates: dates.map(({ deadline, dueOn }) => ({ deadline, dueOn: plusDays(dueOn, 7) })),
    found: { cityDay: today },
  };
});

export const extensionRefused = deed('ExtensionRefused', (moment) => ({
  by: theSectionHead,
  deadline: moment.memory.extensionRequests[0]?.deadline ?? 'causesAndPlan',
  reason: sealedText('It can be done without the supplier'),
  signature: signature('ExtensionRefused', moment),
  found: { cityDay: moment.today },
}));
