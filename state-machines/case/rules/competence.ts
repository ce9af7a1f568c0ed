import { departmentOf, isPerson } from '../../actor';
import { openObligations, stepsInTurn } from '../v1/derived';
import { who } from './rule';
import {
  answersFor,
  answersInPlaceOf,
  closesByRight,
  closureRow,
  decidesForTheSecretariat,
  handles,
  holds,
  isOfAnotherDepartment,
  isOfAnotherSection,
  actsForTheSecretariat,
  isOfficer,
  isOfficerOrPromoter,
  isOneOf,
  isSubstitute,
  isPartOf,
  isProcess,
  isTheReporter,
  isWithin,
  kindOfObligation,
  mayStandBy,
  ownsAnOpenAction,
} from './standing';

/** Who may do what: domain section 3, the columns "by" and "who". */
export const competence = {
  isOnStaffOrLinksACase: who(({ by }) => holds(by, 'reporter') || isProcess(by, 'linked-cases')),
  isTheNumbering: who(({ by }) => isProcess(by, 'numbering')),
  isTheRouteProcess: who(({ by }) => isProcess(by, 'route-of-approval')),
  isTheDeadlineProcess: who(({ by }) => isProcess(by, 'deadlines')),
  isTheCityPause: who(({ by }) => isProcess(by, 'city-pause')),
  isTheProcessOfVoices: who(({ by }) => isProcess(by, 'voices')),
  isTheReporter: who(({ memory, by }) => isTheReporter(memory, by)),
  /**
   * Before 区分決定 the reporter alone; afterwards it is their wish, which is decided, also where a 移送
   * made the case begin anew.
   */
  withdrawsOrDecidesIt: who(({ memory, by }) =>
    memory.triage === undefined
      ? isTheReporter(memory, by)
      : memory.withdrawalRequest !== undefined && decidesForTheSecretariat(memory, by),
  ),
  isTheReporterOrHandles: who(({ memory, by }) => isTheReporter(memory, by) || handles(memory, by)),
  isPromoterOrOfficerOfTheSection: who(({ memory, by }) => isOfficerOrPromoter(memory, by)),
  isOfficerOfTheSection: who(({ memory, by }) => isOfficer(memory, by)),
  decidesAdoption: who(
    ({ memory, by }) => isOfficer(memory, by) || isSubstitute(memory, by, 'AdoptionDecided'),
  ),
  confirmsImplementation: who(
    ({ memory, by }) =>
      isOfficer(memory, by) || isSubstitute(memory, by, 'ImplementationConfirmed'),
  ),
  decidesForTheSecretariat: who(({ memory, by }) => decidesForTheSecretariat(memory, by)),
  isSecretariatHead: who(({ by }) => holds(by, 'secretariatHead')),
  isQualityManager: who(({ by }) => holds(by, 'qualityManager')),
  /** After sections of two departments have declined, the quality manager decides. */
  transfersTheCase: who(({ memory, by }) => {
    const departments = new Set(
      memory.declined.map(({ sectionPath }) => departmentOf(sectionPath)),
    );
    return departments.size > 1
      ? holds(by, 'qualityManager')
      : holds(by, 'secretariat', 'secretariatHead');
  }),
  joinsSections: who(
    ({ memory, by }) => isOfficer(memory, by) || holds(by, 'secretariat', 'secretariatHead'),
  ),
  triagesForTheSectionOrTheSecretariat: who(
    ({ memory, by }) =>
      actsForTheSecretariat(memory, by) ||
      (isOfficerOrPromoter(memory, by) && memory.report?.seriousSuspected === false),
  ),
  confirmsTriage: who(
    ({ memory, by }) => isProcess(by, 'triage') || actsForTheSecretariat(memory, by),
  ),
  answersAFinding: who(
    ({ memory, by }) =>
      isOfficerOrPromoter(memory, by) &&
      memory.report?.findingKind !== undefined &&
      memory.finding === undefined,
  ),
  reclassifies: who(({ by }) => holds(by, 'secretariatHead', 'qualityManager')),
  handlesTheCase: who(({ memory, by }) => handles(memory, by)),
  handlesTheCaseOrReportedIt: who(
    ({ memory, by }) =>
      handles(memory, by) || (memory.triage === undefined && isTheReporter(memory, by)),
  ),
  asksForExtensions: who(
    ({ memory, by }) =>
      handles(memory, by) ||
      ownsAnOpenAction(memory, by) ||
      (isPerson(by) && openObligations(memory).some((one) => isPartOf(one.owedBy, by))),
  ),
  handlesVerifiesOrIsTheTimer: who(
    ({ memory, by }) =>
      handles(memory, by) ||
      (holds(by, 'internalAuditor') && isOfAnotherSection(memory, by)) ||
      isProcess(by, 'timer'),
  ),
  holdsAStepInTurn: who(
    ({ memory, by }) => isPerson(by) && stepsInTurn(memory).some(({ post }) => post === by.post),
  ),
  holdsTheDecision: who(
    ({ memory, by }) =>
      isPerson(by) &&
      stepsInTurn(memory).some(({ kind, post }) => kind === 'decide' && post === by.post),
  ),
  /** 代決: the deciding step alone may be taken by the post that the ruleset names for it. */
  decidesInTurnOrInAbsence: who(
    ({ memory, by }) =>
      isPerson(by) &&
      stepsInTurn(memory).some(
        ({ kind, post, standIn }) => kind === 'decide' && (post === by.post || standIn === by.post),
      ),
  ),
  isTheAuthor: who(({ memory, by }) => isPerson(by) && by.person === memory.proposal?.author),
  hasToReadAfterwards: who(
    ({ memory, by }) =>
      isPerson(by) &&
      memory.toReadAfterwards.some(({ post, person }) => post === by.post || person === by.person),
  ),
  isACirculationsReader: who(
    ({ memory, by }) =>
      isPerson(by) &&
      memory.plan?.steps.some(
        ({ kind, post, done }) => kind === 'circulate' && post === by.post && done === undefined,
      ) === true,
  ),
  wasConsultedOnWhatWasAbandoned: who(
    ({ memory, by }) =>
      isPerson(by) && memory.abandonments.some(({ posts }) => posts.includes(by.post)),
  ),
  ownsAnOpenAction: who(({ memory, by }) => ownsAnOpenAction(memory, by)),
  verifiesForThisKind: who(({ memory, by, ruleset }) => {
    const kind = ruleset.kinds.find(({ id }) => id === memory.triage?.kind);
    return (
      (holds(by, 'internalAuditor') && isOfAnotherSection(memory, by)) ||
      (kind?.light === true && isOfficer(memory, by)) ||
      isSubstitute(memory, by, 'EffectJudged')
    );
  }),
  approvesClosureForThisSeverity: who(({ memory, by, ruleset }) => {
    const row = closureRow(memory, ruleset);
    if (row === undefined || row.by === 'responsibleOfficer')
      return isOfficer(memory, by) || isSubstitute(memory, by, 'ClosureApproved');
    return (
      closesByRight(memory, by, row) || (row?.substitute !== undefined && holds(by, row.substitute))
    );
  }),
  reopens: who(
    ({ memory, by }) =>
      holds(by, 'secretariatHead') ||
      (holds(by, 'internalAuditor') && isOfAnotherSection(memory, by)),
  ),
  resumesOrIsTheTimer: who(({ memory, by }) => isOfficer(memory, by) || isProcess(by, 'timer')),
  raisesObligations: who(
    ({ memory, by, ruleset }) =>
      !isPerson(by) ||
      ruleset.obligationKinds.some(({ raisedBy }) => isOneOf(memory, by, raisedBy)),
  ),
  owesAnObligation: who(({ memory, by }) =>
    openObligations(memory).some((open) => answersFor(open, by) || answersInPlaceOf(open, by)),
  ),
  waivesObligations: who(({ memory, by, ruleset }) =>
    openObligations(memory).some((open) => {
      const kind = kindOfObligation(memory, ruleset, open);
      return kind !== undefined && isOneOf(memory, by, kind.waivedBy);
    }),
  ),
  grantsExtensions: who(({ memory, by, ruleset }) =>
    isOneOf(memory, by, [
      'qualityManager',
      ...ruleset.deadlines.flatMap(({ extendedBy }) => extendedBy),
    ]),
  ),
  isOfAnotherDepartment: who(
    ({ memory, by }) =>
      holds(by, 'responsibleOfficer', 'secretariatHead', 'qualityManager', 'internalAuditor') &&
      memory.pending.some(
        ({ what, department }) =>
          what === 'countersignature' && isOfAnotherDepartment(by, department),
      ),
  ),
  /** Or holds the post now in which it was decided, or one above it. */
  isTheDeciderOnPaper: who(
    ({ memory, by }) => isPerson(by) && memory.pending.some((one) => mayStandBy(one, by)),
  ),
  takesPart: who(
    ({ memory, by }) =>
      isTheReporter(memory, by) ||
      handles(memory, by) ||
      ownsAnOpenAction(memory, by) ||
      holds(by, 'secretariat', 'secretariatHead', 'qualityManager', 'internalAuditor') ||
      (isPerson(by) && memory.joined.some((path) => isWithin(by.unitPath, path.at(-1)?.id))),
  ),
  proposesErasure: who(({ memory, by }) => isOfficer(memory, by) || holds(by, 'recordsManager')),
  decidesErasure: who(({ by }) => holds(by, 'recordsManager')),
};
