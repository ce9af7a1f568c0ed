import { theQualityManager, theReporter, theSecretariatHead, theSectionHead } from '../cast';
import { deed, signature, type Deed, type Moment } from '../deed';
import { plusDays, plusMonths } from '../days';
import { sealedText } from '../sealed-text';
import { EARLIER_CASE } from './report';

// Early endings and the hold.

/** By the reporter, before triage. */
export const withdrawn = deed('CaseWithdrawn', ({ today }) => ({
  by: theReporter,
  reason: sealedText('It was the same letter as yesterday'),
  found: { cityDay: today },
}));

/** 取下げ after triage, as the secretariat's head decides it. */
export const withdrawnByDecision = (): Deed<'CaseWithdrawn'> =>
  withdrawn((usual, moment) => ({
    ...usual,
    by: theSecretariatHead,
    signature: signature('CaseWithdrawn', moment),
  }));

export const withdrawalRequested = deed('WithdrawalRequested', ({ today }) => ({
  by: theReporter,
  reason: sealedText('It was the same letter as yesterday'),
  found: { cityDay: today },
}));

export const markedNotApplicable = deed('MarkedNotApplicable', (moment) => ({
  by: theSecretariatHead,
  reason: sealedText('Nothing was required here'),
  signature: signature('MarkedNotApplicable', moment),
  found: { cityDay: moment.today },
}));

export const merged = deed('CaseMerged', (moment) => ({
  by: theSecretariatHead,
  into: EARLIER_CASE,
  reason: sealedText('The same letter was reported the day before'),
  signature: signature('CaseMerged', moment),
  found: {
    cityDay: moment.today,
    master: { submittedAt: '2024-04-01T03:00:00.000Z', ended: false, owes: [] },
  },
}));

export const cancellationRequested = deed('CancellationRequested', ({ today }) => ({
  by: theSectionHead,
  reason: sealedText('The business ends in March'),
  found: { cityDay: today },
}));

export const cancelled = deed('CaseCancelled', (moment) => ({
  by: theQualityManager,
  reason: sealedText('The business ends in March'),
  signature: signature('CaseCancelled', moment),
  found: { cityDay: moment.today },
}));

export const holdRequested = deed('HoldRequested', ({ today }) => ({
  by: theSectionHead,
  reason: sealedText('The system is being replaced'),
  until: plusMonths(today, 1),
  found: { cityDay: today },
}));

const hold = ({ memory, today }: Moment, months: number) => {
  const from = memory.hold?.until ?? today;
  return {
    by: theSecretariatHead,
    reason: sealedText('The system is being replaced'),
    until: plusMonths(from, months),
    found: {
      cityDay: today,
      latestInThreeMonths: plusMonths(from, 3),
      latestInSixMonths: plusDays(plusMonths(memory.hold?.since ?? today, 6), -memory.heldDays),
    },
  };
};
export const held = deed('CaseHeld', (moment) => ({
  ...hold(moment, 1),
  signature: signature('CaseHeld', moment),
}));
export const holdExtended = deed('HoldExtended', (moment) => ({
  ...hold(moment, 2),
  signature: signature('HoldExtended', moment),
}));

export const resumed = deed('CaseResumed', ({ today }) => ({
  by: theSectionHead,
  found: { cityDay: today },
}));
