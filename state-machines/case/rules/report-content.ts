import { departmentOf, isPerson, type Role } from '../../actor';
import { CURRENT_MACHINE } from '../facts';
import { REPLY } from '../facts/obligations';
import type { SOURCES } from '../facts/report';
import {
  isOfAnExternalAudit,
  isOwedAboutAVoice,
  isRaised,
  kindIn,
  openObligations,
} from '../v1/derived';
import { requiredSteps } from './route';
import { what } from './rule';
import { holds, isOfDepartment, isTheSameOwer, isWithin, sectionOf } from './standing';

type Source = (typeof SOURCES)[number];

const DAYS_TO_OBJECT = 5;
const DAYS_OF_THE_SECRETARIAT = 10;
const AUDITS: readonly Source[] = [
  'internalAudit',
  'externalAudit',
  'comprehensiveExternalAudit',
  'auditCommissioners',
];
/** What comes from outside a section is reported by who brings it in; anything else by anyone. */
const REPORTERS_OF: Readonly<Record<Source, readonly Role[]>> = {
  section: ['reporter'],
  internalAudit: ['internalAuditor', 'secretariat', 'secretariatHead'],
  externalAudit: ['secretariat', 'secretariatHead'],
  comprehensiveExternalAudit: ['secretariat', 'secretariatHead'],
  auditCommissioners: ['secretariat', 'secretariatHead'],
  managementReview: ['secretariat', 'secretariatHead', 'qualityManager'],
};
const CLASSIFYING = ['CaseTriaged', 'TriageProposed'] as const;

/** What report, triage and classification must hold (domain section 3, the column "needs"). */
export const reportContent = {
  /** Of another department than the case's section, and somebody else than who names them. */
  substituteIsAnotherDepartmentsAuditor: what(
    ['SubstituteNamed'],
    ({ memory, fact: { data } }) =>
      data.person !== (data.onPaper?.decidedBy ?? data.by).person &&
      data.found.auditorUnitPaths.length > 0 &&
      data.found.auditorUnitPaths.every(
        (path) => !isOfDepartment(path, departmentOf(memory.sectionPath)),
      ),
  ),
  pinsWhatIsInForce: what(
    ['CaseSubmitted'],
    ({ memory, fact: { data }, ruleset }) =>
      data.machine === CURRENT_MACHINE &&
      [ruleset, memory.ruleset].every(({ version }) => version === data.ruleset.version),
  ),
  datesAreNotInTheFuture: what(
    ['CaseSubmitted'],
    ({ fact: { data } }) =>
      data.noticedOn <= data.found.cityDay &&
      (data.occurredOn === undefined || data.occurredOn <= data.noticedOn),
  ),
  receivingUnitIsASection: what(['CaseSubmitted'], ({ fact: { data } }) => {
    const unit = data.found.receivingUnitPath.at(-1);
    return (
      unit?.level === 'section' &&
      (data.receivingUnit === undefined || unit.id === data.receivingUnit)
    );
  }),
  doubtTicksSerious: what(
    ['CaseSubmitted'],
    ({ fact: { data } }) =>
      data.seriousSuspected || Object.values(data.touches).every((answer) => answer === 'no'),
  ),
  /** A voice says of itself whether it wants a reply; of anything else it means nothing. */
  saysWhetherTheCitizenWantsAReply: what(
    ['CaseSubmitted'],
    ({ fact: { data } }) =>
      (data.citizen !== undefined) === (data.foundHow === 'citizen' && data.voice === undefined),
  ),
  findingComesFromAnAudit: what(
    ['CaseSubmitted'],
    ({ fact: { data } }) => data.finding === undefined || AUDITS.includes(data.source),
  ),
  /** A process only links cases; it brings nothing in from outside. */
  reportsFromThisSource: what(['CaseSubmitted'], ({ fact: { data } }) =>
    isPerson(data.by) ? holds(data.by, ...REPORTERS_OF[data.source]) : data.source === 'section',
  ),
  toUnitIsAnotherSection: what(['CaseTransferred'], ({ memory, fact: { data } }) => {
    const unit = data.found.toUnitPath.at(-1);
    // In a dispute it may also be decided that the present section has to keep it.
    const isDecidedForThePresent = memory.declined.some(
      ({ sectionPath, answered }) => !answered && sectionPath.at(-1)?.id === data.toUnit,
    );
    return (
      unit?.level === 'section' &&
      unit.id === data.toUnit &&
      (unit.id !== sectionOf(memory) || isDecidedForThePresent)
    );
  }),
  joinsSectionsOnly: what(['SectionsJoined'], ({ memory, fact: { data } }) =>
    data.units.every(
      ({ unit, path }) =>
        path.at(-1)?.id === unit && path.at(-1)?.level === 'section' && unit !== sectionOf(memory),
    ),
  ),
  /** The kind is in both rulesets and in force, and a plan of it can be decided. */
  kindAndSeverityHaveARoute: what(
    ['CaseTriaged', 'TriageProposed', 'CaseReclassified', 'ReclassificationRequested'],
    ({ memory, fact: { data }, ruleset }) => {
      const kind = kindIn(ruleset, data.kind);
      const { cityDay } = data.found;
      return (
        kind !== undefined &&
        kindIn(memory.ruleset, data.kind) !== undefined &&
        (kind.from === undefined || kind.from <= cityDay) &&
        (kind.until === undefined || cityDay <= kind.until) &&
        [ruleset, memory.ruleset].every(({ severities }) =>
          severities.some(({ id }) => id === data.severity),
        ) &&
        (kind.route === 'record' || requiredSteps(ruleset, data.kind, data.severity) !== undefined)
      );
    },
  ),
  /** An audit finding's kind is set by the finder, until an objection was raised. */
  findingKeepsItsKind: what(
    ['CaseTriaged'],
    ({ memory, fact: { data } }) =>
      memory.report?.findingKind === undefined ||
      // The section does not decide on its own objection.
      (memory.finding === 'objected' && !data.provisional) ||
      memory.report.findingKind === data.kind,
  ),
  handlerBelongsToTheSection: what([...CLASSIFYING, 'HandlerNamed'], ({ memory, fact: { data } }) =>
    data.found.handlerUnitPaths.some((path) => isWithin(path, sectionOf(memory))),
  ),
  onlyTheSectionsTriageIsProvisional: what(
    ['CaseTriaged'],
    ({ memory, fact: { data } }) =>
      data.provisional ===
      (isWithin(data.by.unitPath, sectionOf(memory)) &&
        (memory.isOfTheSecretariat ||
          !data.by.roles.some((role) => role === 'secretariat' || role === 'secretariatHead'))),
  ),
  planIsDueFromTodayOn: what(
    CLASSIFYING,
    ({ fact: { data } }) => data.planDueOn >= data.found.cityDay,
  ),
  /** A later day is a 期限延長, which others than the triage grant. */
  planIsDueWithinTheDeadline: what(
    CLASSIFYING,
    ({ fact: { data } }) => data.planDueOn <= data.found.latestPlanDueOn,
  ),
  /** 異議なし（自動）: after five working days of silence, and never as a person's act. */
  isConfirmedByAPersonOrSilence: what(
    ['TriageConfirmed'],
    ({ fact: { data } }) =>
      isPerson(data.by) || data.found.workingDaysSinceTriage >= DAYS_TO_OBJECT,
  ),
  objectsInTime: what(
    ['FindingObjected'],
    ({ fact: { data } }) => data.found.workingDaysInTheSection <= DAYS_TO_OBJECT,
  ),
  isNewClassification: what(
    ['CaseReclassified', 'ReclassificationRequested'],
    ({ memory, fact: { data } }) =>
      memory.triage !== undefined &&
      (memory.triage.kind !== data.kind || memory.triage.severity !== data.severity),
  ),
  /**
   * Downward within ten working days of triage, and neither serious nor from outside: the
   * secretariat's head; any other way down: the quality manager; upward or sideways: the head.
   */
  isDownwardOnlyByWhoMay: what(['CaseReclassified'], ({ memory, fact: { data }, ruleset }) => {
    const { triage } = memory;
    if (triage === undefined) return false;
    const decider = data.onPaper?.decidedBy ?? data.by;
    const downward = isRaised(ruleset, data, triage);
    const byTheHead =
      !downward ||
      (data.found.workingDaysSinceTriage <= DAYS_OF_THE_SECRETARIAT &&
        triage.severity !== 'serious' &&
        !isOfAnExternalAudit(memory));
    return decider.roles.includes(byTheHead ? 'secretariatHead' : 'qualityManager');
  }),
  considersUntilADay: what(
    ['AdoptionDecided'],
    ({ fact: { data } }) =>
      (data.decision === 'underConsideration') === (data.decideBy !== undefined) &&
      (data.decideBy === undefined || data.decideBy > data.found.cityDay),
  ),
  mergesIntoAnEarlierCase: what(
    ['CaseMerged'],
    ({ memory, fact: { data } }) =>
      memory.report !== undefined &&
      data.found.master.submittedAt < memory.report.submittedAt &&
      !data.found.master.ended,
  ),
  /**
   * Replies about voices go over to the other case by themselves. All else is met or waived first, but
   * for what the other case owes too, by the same and no later.
   */
  leavesNothingOwedBehind: what(
    ['CaseMerged'],
    ({ memory, fact: { data } }) =>
      memory.pending.length === 0 &&
      openObligations(memory).every(
        (open) =>
          isOwedAboutAVoice(open) ||
          (open.kind !== REPLY &&
            open.about === undefined &&
            data.found.master.owes.some(
              ({ kind, owedBy, dueOn }) =>
                kind === open.kind && isTheSameOwer(owedBy, open.owedBy) && dueOn <= open.dueOn,
            )),
      ),
  ),
};
