import type { UnitPath } from '../../../state-machines/actor';
import { CURRENT_MACHINE, type CaseFactData } from '../../../state-machines/case/facts';
import { defaultRuleset } from '../../../state-machines/ruleset/default';
import {
  anotherSection,
  aSubsectionOfIt,
  theHandler,
  theNumbering,
  thePromoter,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSection,
  theSectionHead,
  theTriageProcess,
  theQualityManager,
} from '../cast';
import { deed, signature, type Change, type Deed } from '../deed';
import { plusDays } from '../days';
import { sealedText } from '../sealed-text';

// The word for each fact of the first phase: the right thing by the right person.

/** The day on which a story begins, unless it says otherwise; R6 is fiscal year 2024. */
export const FIRST_DAY = '2024-05-01';

/** Until when causes and plan may take, by the ruleset of these stories. */
export const LATEST_PLAN_DAY = '2024-12-27';

export const RULESET_DIGEST = `sha256-1:${'5'.repeat(64)}`;

/** A case that was submitted earlier, to merge into. */
export const EARLIER_CASE = '00000000-0000-7000-8000-00000000000e';

export const submitted = deed('CaseSubmitted', ({ today }) => ({
  by: theReporter,
  machine: CURRENT_MACHINE,
  ruleset: { version: defaultRuleset.version, digest: RULESET_DIGEST },
  whatHappened: sealedText('A letter was put into the wrong envelope'),
  noticedOn: today,
  foundHow: 'ourselves',
  source: 'section',
  receivingUnit: 'registry-section',
  touches: { personalData: 'no', money: 'no', injury: 'no' },
  seriousSuspected: false,
  series: 'ordinary',
  found: {
    cityDay: today,
    fiscalYear: 2024,
    receivingUnitPath: theSection,
    isOfTheSecretariat: false,
    reportingDueOn: plusDays(today, 3),
  },
}));

/** Received by another unit than usual, which no day binds to report in time. */
export const submittedTo = (
  receivingUnitPath: UnitPath,
  { isOfTheSecretariat = false } = {},
  change: Partial<CaseFactData<'CaseSubmitted'>> = {},
) =>
  submitted({
    ...change,
    receivingUnit: receivingUnitPath.at(-1)?.id,
    found: { cityDay: FIRST_DAY, fiscalYear: 2024, receivingUnitPath, isOfTheSecretariat },
  });

/** Noticed a month before it is reported, and nobody says why. */
export const submittedLate = (change: Partial<CaseFactData<'CaseSubmitted'>> = {}) =>
  submitted((usual) => ({
    ...usual,
    noticedOn: '2024-04-01',
    found: { ...usual.found, reportingDueOn: '2024-04-04' },
    ...change,
  }));

export const delayExplained = deed('DelayExplained', ({ today }) => ({
  by: theReporter,
  whyLate: sealedText('The letter lay in a drawer while the counter was closed'),
  found: { cityDay: today },
}));

export const numbered = deed('CaseNumbered', () => ({
  by: theNumbering,
  text: 'R6-市民-0012',
  fiscalYear: 2024,
  unit: 'registry-section',
}));

export const accepted = deed('CaseAccepted', ({ today }) => ({
  by: thePromoter,
  found: { cityDay: today },
}));

export const declined = deed('CaseDeclined', ({ today }) => ({
  by: thePromoter,
  reason: sealedText('The pension letters are sent by the pension section'),
  proposedUnit: 'pension-section',
  found: { cityDay: today },
}));

export const transferred = deed('CaseTransferred', ({ today }) => ({
  by: theSecretary,
  toUnit: 'pension-section',
  reason: sealedText('The letter was sent by the pension section'),
  found: { cityDay: today, toUnitPath: anotherSection, isOfTheSecretariat: false },
}));

export const sectionsJoined = deed('SectionsJoined', ({ today }) => ({
  by: theSectionHead,
  units: [{ unit: 'pension-section', path: anotherSection }],
  found: { cityDay: today },
}));

export const handlerNamed = deed('HandlerNamed', ({ today }) => ({
  by: thePromoter,
  person: theHandler.person,
  found: { cityDay: today, handlerUnitPaths: [aSubsectionOfIt] },
}));

/** What is looked up for a triage: the units of the handler, and the last day for causes and plan. */
export const triageFound = (
  cityDay: string,
  ...handlerUnitPaths: readonly UnitPath[]
): CaseFactData<'CaseTriaged'>['found'] => ({
  cityDay,
  handlerUnitPaths: [...handlerUnitPaths],
  latestPlanDueOn: LATEST_PLAN_DAY,
});

const classification = (today: string) => ({
  kind: 'nonconformity',
  severity: 'ordinary' as const,
  impact: {
    people: 'one' as const,
    money: 'none' as const,
    personalData: 'none' as const,
    leak: 'none' as const,
    likelihood: 'occasional' as const,
  },
  handler: theHandler.person,
  planDueOn: LATEST_PLAN_DAY,
  sharedSummary: sealedText('A letter was sent to a wrong address'),
  found: triageFound(today, aSubsectionOfIt),
});

export const triaged = deed('CaseTriaged', ({ today }) => ({
  by: thePromoter,
  ...classification(today),
  provisional: true,
}));

/** The secretariat's triage, which is no provisional one. */
export const triagedByTheSecretariat = (
  change: Partial<ReturnType<Deed<'CaseTriaged'>['data']>> = {},
): Deed<'CaseTriaged'> => triaged({ by: theSecretary, provisional: false, ...change });

/** Triaged as another kind, or another severity. */
export const triagedAs = (
  kind: string,
  severity: 'slight' | 'ordinary' | 'serious' = 'ordinary',
): Deed<'CaseTriaged'> => triaged({ kind, severity });

export const triageProposed = deed('TriageProposed', ({ today }) => ({
  by: thePromoter,
  ...classification(today),
}));

export const triageConfirmed = deed('TriageConfirmed', ({ today }) => ({
  by: theSecretary,
  found: { cityDay: today, workingDaysSinceTriage: 2 },
}));

/** Silence of five working days: 異議なし（自動）. */
export const triageConfirmedBySilence = (
  change: Change<'TriageConfirmed'> = {},
): Deed<'TriageConfirmed'> =>
  deed('TriageConfirmed', ({ today }) => ({
    by: theTriageProcess,
    found: { cityDay: today, workingDaysSinceTriage: 5 },
  }))(change);

export const findingAccepted = deed('FindingAccepted', ({ today }) => ({
  by: thePromoter,
  found: { cityDay: today },
}));

export const findingObjected = deed('FindingObjected', ({ today }) => ({
  by: thePromoter,
  reason: sealedText('The requirement that the finding names is met'),
  found: { cityDay: today, workingDaysInTheSection: 3 },
}));

/** The section asks for what is decided then by `reclassified`. */
export const reclassificationRequested = deed('ReclassificationRequested', ({ today, memory }) => ({
  by: thePromoter,
  kind: memory.triage?.kind ?? 'nonconformity',
  severity: memory.triage?.severity === 'serious' ? 'ordinary' : 'serious',
  reason: sealedText('The letter was not the only one'),
  found: { cityDay: today },
}));

/** Where the case stands higher than `request`, it goes down; the quality manager may do either. */
export const reclassified = deed('CaseReclassified', (moment) => ({
  by: theSecretariatHead,
  kind: moment.memory.triage?.kind ?? 'nonconformity',
  severity: moment.memory.triage?.severity === 'serious' ? 'ordinary' : 'serious',
  reason: sealedText('The letter was not the only one'),
  signature: signature('CaseReclassified', moment),
  found: { cityDay: moment.today, workingDaysSinceTriage: 3 },
}));

/** Put into another kind by whoever may do that. */
export const reclassifiedAs = (
  kind: string,
  severity: 'slight' | 'ordinary' | 'serious' = 'ordinary',
): Deed<'CaseReclassified'> =>
  reclassified((usual, { memory }) => {
    const { kinds, severities } = memory.ruleset;
    const weight = (id: string | undefined) => kinds.find((one) => one.id === id)?.weight ?? 0;
    const rank = (id: string | undefined) => severities.findIndex((one) => one.id === id);
    const { triage, report } = memory;
    const downward = weight(kind) < weight(triage?.kind) || rank(severity) < rank(triage?.severity);
    const far = triage?.severity === 'serious' || report?.source.includes('xternalAudit') === true;
    return { ...usual, kind, severity, by: downward && far ? theQualityManager : usual.by };
  });

export const adoptionDecided = deed('AdoptionDecided', (moment) => ({
  by: theSectionHead,
  decision: 'adopted',
  reason: sealedText('The counter can open earlier at no cost'),
  signature: signature('AdoptionDecided', moment),
  found: { cityDay: moment.today },
}));

/** 継続検討, to be decided by a day. */
export const stillConsidered = (): Deed<'AdoptionDecided'> =>
  adoptionDecided({ decision: 'underConsideration', decideBy: '2024-12-27' });
