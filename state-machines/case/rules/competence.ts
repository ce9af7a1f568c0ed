import { isPerson } from '../../actor';
import { affectsACitizen, openActions, openObligations, routeOf, stepsInTurn } from '../v1/derived';
import { who } from './rule';
import {
  departmentOf,
  handles,
  holds,
  isOfDepartment,
  actsForTheSecretariat,
  isOfficer,
  isOfficerOrPromoter,
  isOneOf,
  isOfTheSection,
  isProcess,
  isTheReporter,
  isWithin,
  ownsAnOpenAction,
  sectionOf,
} from './standing';

/** Who may do what: domain section 3, the columns "by" and "who". */
export const competence = {
  isOnStaffOrLinksACase: who(({ by }) => holds(by, 'reporter') || isProcess(by, 'linked-cases')),
  isTheNumbering: who(({ by }) => isProcess(by, 'numbering')),
  isTheRouteProcess: who(({ by }) => isProcess(by, 'route-of-approval')),
  isTheDeadlineProcess: who(({ by }) => isProcess(by, 'deadlines')),
  isTheReporter: who(({ memory, by }) => isTheReporter(memory, by)),
  isTheReporterOrHandles: who(({ memory, by }) => isTheReporter(memory, by) || handles(memory, by)),
  isPromoterOrOfficerOfTheSection: who(({ memory, by }) => isOfficerOrPromoter(memory, by)),
  isOfficerOfTheSection: who(({ memory, by }) => isOfficer(memory, by)),
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
  handlesTheCaseOrOwnsAnAction: who(
    ({ memory, by }) => handles(memory, by) || ownsAnOpenAction(memory, by),
  ),
  handlesVerifiesOrIsTheTimer: who(
    ({ memory, by }) =>
      handles(memory, by) ||
      (holds(by, 'internalAuditor') && !isOfTheSection(memory, by)) ||
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
  ownsAnOpenAction: who(({ memory, by }) => ownsAnOpenAction(memory, by)),
  verifiesForThisKind: who(({ memory, by, ruleset }) => {
    const kind = ruleset.kinds.find(({ id }) => id === memory.triage?.kind);
    return (
      (holds(by, 'internalAuditor') && !isOfTheSection(memory, by)) ||
      (kind?.light === true && isOfficer(memory, by))
    );
  }),
  approvesClosureForThisSeverity: who(({ memory, by, ruleset }) => {
    const severity = memory.triage?.severity;
    const row = ruleset.closure.find(({ severities }) =>
      severities.some((one) => one === severity),
    );
    if (row === undefined || row.by === 'responsibleOfficer') return isOfficer(memory, by);
    // Nobody closes a serious case of their own department: there the substitute does.
    const isOwn = isPerson(by) && isOfDepartment(by.unitPath, departmentOf(memory.sectionPath));
    return (
      (holds(by, row.by) && !isOwn) || (row.substitute !== undefined && holds(by, row.substitute))
    );
  }),
  reopens: who(
    ({ memory, by }) =>
      holds(by, 'secretariatHead') || (holds(by, 'internalAuditor') && !isOfTheSection(memory, by)),
  ),
  resumesOrIsTheTimer: who(({ memory, by }) => isOfficer(memory, by) || isProcess(by, 'timer')),
  raisesObligations: who(
    ({ memory, by, ruleset }) =>
      !isPerson(by) ||
      ruleset.obligationKinds.some(({ raisedBy }) => isOneOf(memory, by, raisedBy)),
  ),
  owesAnObligation: who(
    ({ memory, by }) =>
      isProcess(by, 'voices') ||
      isProcess(by, 'linked-cases') ||
      (isPerson(by) &&
        openObligations(memory).some(({ owedBy }) =>
          'person' in owedBy
            ? owedBy.person === by.person
            : 'post' in owedBy
              ? owedBy.post === by.post
              : isWithin(by.unitPath, owedBy.unit),
        )),
  ),
  waivesObligations: who(({ memory, by, ruleset }) =>
    ruleset.obligationKinds.some(({ waivedBy }) => isOneOf(memory, by, waivedBy)),
  ),
  grantsExtensions: who(
    ({ memory, by }) => isOfficer(memory, by) || holds(by, 'secretariatHead', 'qualityManager'),
  ),
  isOfAnotherDepartment: who(
    ({ memory, by }) =>
      holds(by, 'responsibleOfficer', 'secretariatHead', 'qualityManager', 'internalAuditor') &&
      memory.pending.some(
        ({ what, department }) =>
          what === 'countersignature' && !isOfDepartment(by.unitPath, department),
      ),
  ),
  isTheDeciderOnPaper: who(
    ({ memory, by }) =>
      isPerson(by) &&
      memory.pending.some(({ what, person }) => what === 'confirmation' && person === by.person),
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

  // What the case itself says, whoever asks.
  hasNoNumberYet: who(({ memory }) => memory.number === undefined),
  wasTriaged: who(({ memory }) => memory.triage !== undefined),
  wasNotTriagedYet: who(({ memory }) => memory.triage === undefined),
  theCancellationWasRequested: who(({ memory }) => memory.cancellationRequest !== undefined),
  noCitizenIsAffected: who(({ memory }) => !affectsACitizen(memory)),
  theReporterWishesIt: who(({ memory }) => memory.withdrawalRequest !== undefined),
  theSectionDidNotDecline: who(
    ({ memory }) =>
      !memory.declined.some(
        ({ sectionPath, answered }) => !answered && sectionPath.at(-1)?.id === sectionOf(memory),
      ),
  ),
  somethingSeriousIsSuspected: who(({ memory }) => memory.report?.seriousSuspected === true),
  theTriageIsProvisional: who(({ memory }) => memory.triage?.provisional === true),
  hasNoCausesYet: who(({ memory }) => memory.causes === undefined),
  anActionWasCompleted: who(
    ({ memory }) => memory.plan?.actions.some(({ completed }) => completed !== undefined) === true,
  ),
  theDecisionStands: who(({ memory }) => !memory.needsNewDecision),
  aNewDecisionIsNeeded: who(({ memory }) => memory.needsNewDecision),
  thePlanIsNotDecidedYet: who(({ memory }) => memory.proposal !== undefined),
  theHoldWasRequested: who(({ memory }) => memory.holdRequest !== undefined),
  isNoFindingOfAnExternalAudit: who(
    ({ memory }) =>
      memory.report?.source !== 'externalAudit' &&
      memory.report?.source !== 'comprehensiveExternalAudit',
  ),
  theDayOfTheEffectCheckHasCome: who(({ memory, cityDay }) => {
    const from = memory.waitUntil ?? memory.plan?.effectCheckOn;
    return from === undefined || (cityDay !== undefined && cityDay >= from);
  }),
  /** Asked again at the approval: nothing is open, nothing waits for someone to stand by it. */
  nothingIsOwed: who(
    ({ memory }) =>
      openObligations(memory).length === 0 &&
      memory.pending.length === 0 &&
      // A case that went over to a route without actions leaves its open ones behind.
      (['record', 'short'].includes(routeOf(memory) ?? '') || openActions(memory).length === 0),
  ),
};
