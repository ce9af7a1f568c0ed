import { isAsProposed, isRecordedBefore } from '../../erasure';
import { deciderOfThePlan, openActions, routeOf } from '../v1/derived';
import { what } from './rule';
import { closesByRight, closureRow, holds, isOfAnotherDepartment, mayStandBy } from './standing';

/** What doing, checking, closing and holding must hold (domain section 3). */
export const workContent = {
  wasDoneByToday: what(
    ['ContainmentRecorded', 'ActionCompleted', 'FixRecorded'],
    ({ fact: { data } }) => data.doneOn <= data.found.cityDay,
  ),
  theFixWasMadeByStaff: what(['FixRecorded'], ({ fact: { data } }) => data.found.doneByWasOnStaff),
  wasRecheckedByToday: what(
    ['ContainmentRecorded'],
    ({ fact: { data } }) =>
      data.recheckedOn === undefined ||
      (data.doneOn <= data.recheckedOn && data.recheckedOn <= data.found.cityDay),
  ),
  happenedByToday: what(
    ['PreventionMaterialised'],
    ({ fact: { data } }) => data.occurredOn <= data.found.cityDay,
  ),
  theActionIsOnesOwnAndOpen: what(['ActionCompleted'], ({ memory, fact: { data } }) =>
    openActions(memory).some(({ id, owner }) => id === data.action && owner === data.by.person),
  ),
  theActionIsOpen: what(['ActionCancelled'], ({ memory, fact: { data } }) =>
    openActions(memory).some(({ id }) => id === data.action),
  ),
  changesOpenActions: what(['PlanChanged'], ({ memory, fact: { data } }) =>
    data.changes.every(({ action }) => openActions(memory).some(({ id }) => id === action)),
  ),
  newOwnersAreOnStaff: what(['PlanChanged'], ({ fact: { data } }) =>
    data.changes.every(
      ({ owner }) => owner === undefined || data.found.ownersOnStaff.includes(owner),
    ),
  ),
  changesOwnersAfterATransfer: what(['PlanChanged'], ({ memory, fact: { data } }) =>
    data.changes.every(({ action, owner }) => {
      const now = openActions(memory).find(({ id }) => id === action)?.owner;
      const changes = owner !== undefined && now !== undefined && owner !== now;
      return !changes || data.found.ownersTransferred.includes(now);
    }),
  ),
  /** The separation of 決裁 and action owners outlasts the decision. */
  newOwnersDidNotDecide: what(['PlanChanged'], ({ memory, fact: { data } }) => {
    const deciders = [deciderOfThePlan(memory), (data.onPaper?.decidedBy ?? data.by).person];
    return data.changes.every(({ owner }) => owner === undefined || !deciders.includes(owner));
  }),
  sendsBackCompletedActions: what(['ImplementationSentBack'], ({ memory, fact: { data } }) =>
    data.actions.every((action) =>
      memory.plan?.actions.some(({ id, completed }) => id === action && completed !== undefined),
    ),
  ),
  saysWhereAnIneffectiveOneGoes: what(
    ['EffectJudged'],
    ({ fact: { data } }) =>
      (data.outcome === 'ineffective') === (data.backTo !== undefined) &&
      (data.outcome === 'inconclusive') === (data.waitUntil !== undefined) &&
      (data.waitUntil === undefined || data.waitUntil > data.found.cityDay),
  ),
  isInconclusiveAtMostTwice: what(
    ['EffectJudged'],
    ({ memory, fact: { data } }) => data.outcome !== 'inconclusive' || memory.inconclusiveTimes < 2,
  ),
  /** "It did not happen" counts only with the number of transactions. */
  countsTheTransactionsOfAPrevention: what(
    ['EffectJudged'],
    ({ memory, fact: { data } }) =>
      routeOf(memory) !== 'preventive' ||
      data.outcome !== 'effective' ||
      (data.transactions ?? 0) > 0,
  ),
  /** Asked again at the approval: the kind may have been changed in between. */
  containmentWasRecordedWhereNeeded: what(
    ['ClosureRequested', 'ClosureApproved'],
    ({ memory }) => routeOf(memory) !== 'full' || memory.containments.length > 0,
  ),
  holdEndsLaterThanToday: what(
    ['HoldRequested'],
    ({ fact: { data } }) => data.until > data.found.cityDay,
  ),
  holdsForThreeMonthsAtMost: what(
    ['CaseHeld'],
    ({ fact: { data } }) =>
      data.until > data.found.cityDay && data.until <= data.found.latestInThreeMonths,
  ),
  holdsLongerByThreeMonthsAtMost: what(
    ['HoldExtended'],
    ({ memory, fact: { data } }) =>
      memory.hold !== undefined &&
      data.until > memory.hold.until &&
      data.until <= data.found.latestInThreeMonths,
  ),
  /** Over the whole case: what it was held before counts. */
  holdsForSixMonthsInAll: what(
    ['CaseHeld', 'HoldExtended'],
    ({ fact: { data } }) => data.until <= data.found.latestInSixMonths,
  ),
  resumesByTimerOnTheDay: what(
    ['CaseResumed'],
    ({ memory, fact: { data } }) =>
      'person' in data.by || (memory.hold !== undefined && data.found.cityDay >= memory.hold.until),
  ),
  countersignsAnException: what(['ExceptionCountersigned'], ({ memory, fact: { data } }) =>
    memory.pending.some(
      ({ ref, what: kind, person, department }) =>
        kind === 'countersignature' &&
        ref.revision === data.revision &&
        person !== data.by.person &&
        isOfAnotherDepartment(data.by, department),
    ),
  ),
  confirmsOnesOwnPaperDecision: what(['PaperDecisionConfirmed'], ({ memory, fact: { data } }) =>
    memory.pending.some((one) => one.ref.revision === data.revision && mayStandBy(one, data.by)),
  ),
  /**
   * Whoever typed it in does not stand by it as well, in whatever post by now; a superior does where
   * no successor can.
   */
  succeedsOnlyWhoHasLeft: what(['PaperDecisionConfirmed'], ({ memory, fact: { data } }) => {
    const { by, found } = data;
    return memory.pending
      .filter(({ ref }) => ref.revision === data.revision)
      .every(
        ({ person, post, typedBy }) =>
          person === by.person ||
          (!found.deciderIsOnStaff &&
            typedBy !== by.person &&
            (post === by.post || found.successors.every((one) => one === typedBy))),
      );
  }),
  /** The substitute closes, or returns, only what is of the approver's own department. */
  theSubstituteActsForTheOwnDepartment: what(
    ['ClosureApproved', 'ClosureReturned'],
    ({ memory, fact: { data }, ruleset }) => {
      const row = closureRow(memory, ruleset);
      const isTheSubstitute =
        row?.substitute !== undefined &&
        holds(data.by, row.substitute) &&
        !closesByRight(memory, data.by, row);
      return !isTheSubstitute || data.found.approverIsOfTheDepartment;
    },
  ),
  amendsATextOfTheReport: what(
    ['ReportAmended'],
    ({ memory, fact: { data } }) =>
      data.revision === memory.report?.ref.revision && data.field === '/whatHappened',
  ),
  amendsATextOfTheCauses: what(
    ['CausesAmended'],
    ({ memory, fact: { data } }) =>
      data.revision === memory.causes?.ref.revision &&
      /^\/(causes\/\d+\/(text|how)|escape)$/.test(data.field),
  ),
  amendsATextOfThePlan: what(
    ['PlanAmended'],
    ({ memory, fact: { data } }) =>
      data.revision === memory.proposal?.ref.revision &&
      /^\/(actions\/\d+\/text|criterion|measure)$/.test(data.field),
  ),
  erasesWhatIsRecorded: what(['ErasureProposed'], ({ fact: { data, revision } }) =>
    isRecordedBefore(data.erases, revision),
  ),
  erasesWhatWasProposed: what(['ErasureDecided'], ({ memory, fact: { data } }) =>
    isAsProposed(data, memory.proposedErasure),
  ),
};
