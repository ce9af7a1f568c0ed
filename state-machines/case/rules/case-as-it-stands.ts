import { isPerson } from '../../actor';
import { LIMITS } from '../../limits';
import {
  affectsACitizen,
  anActionWasCompleted,
  effectCheckDueOn,
  isOfAnExternalAudit,
  mayBeANonconformity,
  openActions,
  openObligations,
  routeOf,
} from '../v1/derived';
import { who } from './rule';
import { sectionOf, toBeAnsweredFirst } from './standing';

/** What the case itself says, whoever asks: nobody may, before it stands otherwise. */
export const caseAsItStands = {
  hasNoNumberYet: who(({ memory }) => memory.number === undefined),
  wasTriaged: who(({ memory }) => memory.triage !== undefined),
  /** From a 移送 until the new section has classified it, 区分決定 is still to come. */
  standsClassified: who(({ memory }) => memory.triage?.handler !== undefined),
  aDelayIsToBeExplained: who(
    ({ memory }) =>
      memory.report?.isLateUnexplained === true && memory.delayExplanation === undefined,
  ),
  isAPrevention: who(({ memory }) => routeOf(memory) === 'preventive'),
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
  anActionIsOpen: who(({ memory }) => openActions(memory).length > 0),
  /** All changes of a plan are signed with it, so there are only so many. */
  thePlanMayStillBeChanged: who(
    ({ memory }) => (memory.plan?.changes.length ?? 0) < LIMITS.planChanges,
  ),
  anActionWasCompleted: who(({ memory }) => anActionWasCompleted(memory)),
  /** What a 変更起案 says anew about judging the effect is decided before the first action is done. */
  theCriterionIsNotMovedAfterTheFirstAction: who(({ memory }) => {
    const { criterion, measure, effectCheck } = memory.proposal ?? {};
    return (
      !anActionWasCompleted(memory) ||
      [criterion, measure, effectCheck].every((said) => said === undefined)
    );
  }),
  theDecisionStands: who(({ memory }) => !memory.needsNewDecision),
  aNewDecisionIsNeeded: who(({ memory }) => memory.needsNewDecision),
  /** 訂正 of causes after 決裁 asks for a new decision, which comes too late once all was confirmed. */
  nothingBuiltOnTheCausesIsConfirmed: who(
    ({ memory: { causes, confirmation } }) =>
      causes === undefined ||
      confirmation === undefined ||
      causes.ref.revision > confirmation.revision,
  ),
  thePlanIsNotDecidedYet: who(({ memory }) => memory.proposal !== undefined),
  theHoldWasRequested: who(({ memory }) => memory.holdRequest !== undefined),
  /** Neither as its finder called it nor as it stands; what nobody has classified yet may be one. */
  isNoNonconformityOfAnExternalAudit: who(({ memory }) => {
    const kinds = [memory.report?.findingKind, memory.triage?.kind].filter(
      (kind) => kind !== undefined,
    );
    return (
      !isOfAnExternalAudit(memory) ||
      (kinds.length > 0 && !kinds.some((kind) => mayBeANonconformity(memory, kind)))
    );
  }),
  theTriageIsConfirmed: who(({ memory }) => memory.triage?.provisional === false),
  theDayOfTheEffectCheckHasCome: who(({ memory, cityDay }) => {
    const from = effectCheckDueOn(memory);
    return from === undefined || (cityDay !== undefined && cityDay >= from);
  }),
  /** What comes about by itself is owed in any case; persons ask for no more than can be kept in view. */
  owesNoMoreThanCanBeKept: who(
    ({ memory, by }) =>
      !isPerson(by) ||
      (openObligations(memory).length < LIMITS.openObligations &&
        memory.obligations.length < LIMITS.obligations),
  ),
  /** Before an early end; all else that is open lapses with the case. */
  leavesNothingThatMustBeAnswered: who(
    ({ memory, ruleset }) => toBeAnsweredFirst(memory, ruleset).length === 0,
  ),
  /** Asked again at the approval: nothing is open, nothing waits for someone to stand by it. */
  nothingIsOwed: who(
    ({ memory }) =>
      openObligations(memory).length === 0 &&
      memory.pending.length === 0 &&
      // A case that went over to a route without actions leaves its open ones behind.
      (['record', 'short'].includes(routeOf(memory) ?? '') || openActions(memory).length === 0),
  ),
};
