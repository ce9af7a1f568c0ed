import { isPerson } from '../../../actor';
import { refOf } from '../../../fact';
import { remember } from './change';

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
      },
      sectionPath: data.found.receivingUnitPath,
      isOfTheSecretariat: data.found.isOfTheSecretariat,
    };
  }),
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
    // The new section begins anew: nobody has to check the old 区分, and what was in approval is void.
    ...(memory.triage !== undefined && { triage: { ...memory.triage, provisional: false } }),
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
