import { isPerson } from '../../../actor';
import { refOf } from '../../../fact';
import type { CaseMemory } from '../memory';
import { remember, rememberRef } from './change';

/** The old section's 担当者 has no part in it any more, and nobody has to check its 仮区分. */
function untilClassifiedAnew({
  handler: _handler,
  ...triage
}: NonNullable<CaseMemory['triage']>): CaseMemory['triage'] {
  return { ...triage, provisional: false };
}

export const reportChanges = {
  rememberReport: remember('CaseSubmitted', (_memory, fact) => {
    const { data } = fact;
    return {
      report: {
        ref: refOf(fact),
        ...(isPerson(data.by) && { reporter: data.by.person }),
        submittedAt: fact.at,
        noticedOn: data.noticedOn,
        fiscalYear: data.found.fiscalYear,
        source: data.source,
        foundHow: data.foundHow,
        seriousSuspected: data.seriousSuspected,
        series: data.series,
        ...(data.voice !== undefined && { voice: data.voice }),
        ...(data.finding !== undefined && { findingKind: data.finding.kind }),
        ...(data.citizen !== undefined && { replyWish: data.citizen.reply }),
        ...(data.recurrenceOf !== undefined && { recurrenceOf: data.recurrenceOf }),
        isLateUnexplained:
          isPerson(data.by) &&
          data.found.reportingDueOn !== undefined &&
          data.found.cityDay > data.found.reportingDueOn &&
          data.whyLate === undefined,
      },
      // Yes or unknown: that it may have leaked was known as soon as it was noticed.
      ...(data.touches.personalData !== 'no' && { leakKnownOn: data.noticedOn }),
      sectionPath: data.found.receivingUnitPath,
      isOfTheSecretariat: data.found.isOfTheSecretariat,
    };
  }),
  rememberDelayExplanation: rememberRef('DelayExplained', 'delayExplanation'),
  rememberNumber: remember('CaseNumbered', (_memory, fact) => ({ number: fact.data.text })),
  rememberAcceptance: remember('CaseAccepted', () => ({ declined: [] })),
  rememberDecline: remember('CaseDeclined', (memory, fact) => ({
    declined: [
      ...memory.declined,
      { ref: refOf(fact), sectionPath: memory.sectionPath, answered: false },
    ],
  })),
  rememberTransfer: remember('CaseTransferred', (memory, fact) => ({
    sectionPath: fact.data.found.toUnitPath,
    isOfTheSecretariat: fact.data.found.isOfTheSecretariat,
    declined: memory.declined.map((one) => ({ ...one, answered: true })),
    // The new section begins anew, and has its own say about a finder's kind.
    finding: undefined,
    reclassificationRequest: undefined,
    ...(memory.triage !== undefined && { triage: untilClassifiedAnew(memory.triage) }),
    proposal: undefined,
  })),
  rememberSections: remember('SectionsJoined', (memory, fact) => ({
    joined: [
      ...memory.joined,
      ...fact.data.units
        .filter(({ unit }) => !memory.joined.some((path) => path.at(-1)?.id === unit))
        .map(({ path }) => path),
    ],
  })),
  rememberHandler: remember('HandlerNamed', (memory, fact) => ({
    ...(memory.triage !== undefined && {
      triage: { ...memory.triage, handler: fact.data.person },
    }),
  })),
  rememberWithdrawalRequest: remember('WithdrawalRequested', (_memory, fact) => ({
    withdrawalRequest: { ref: refOf(fact), person: fact.data.by.person },
  })),
};
