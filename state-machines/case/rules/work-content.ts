import { isPerson } from '../../actor';
import { openActions, openObligations, routeOf } from '../v1/derived';
import { what } from './rule';
import { departmentOf, isOneOf, owes } from './standing';

/** What doing, checking, closing and holding must hold (domain section 3). */
export const workContent = {
  wasDoneByToday: what(
    ['ContainmentRecorded', 'ActionCompleted', 'FixRecorded'],
    ({ fact: { data } }) => data.doneOn <= data.found.cityDay,
  ),
  wasRecheckedByToday: what(
    ['ContainmentRecorded'],
    ({ fact: { data } }) =>
      data.recheckedOn === undefined ||
      (data.doneOn <= data.recheckedOn && data.recheckedOn <= data.found.cityDay),
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
  containmentWasRecordedWhereNeeded: what(
    ['ClosureRequested'],
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
  holdsForSixMonthsAtMost: what(
    ['HoldExtended'],
    ({ memory, fact: { data } }) =>
      memory.hold !== undefined &&
      data.until > memory.hold.until &&
      data.until <= data.found.latestInThreeMonths &&
      data.until <= data.found.latestInSixMonths,
  ),
  resumesByTimerOnTheDay: what(
    ['CaseResumed'],
    ({ memory, fact: { data } }) =>
      'person' in data.by || (memory.hold !== undefined && data.found.cityDay >= memory.hold.until),
  ),
  isAKindOfObligation: what(['ObligationRaised'], ({ memory, fact: { data }, ruleset }) => {
    const kind = ruleset.obligationKinds.find(({ id }) => id === data.obligation.kind);
    return kind !== undefined && (!isPerson(data.by) || isOneOf(memory, data.by, kind.raisedBy));
  }),
  isANewObligation: what(
    ['ObligationRaised'],
    ({ memory, fact: { data } }) => !memory.obligations.some(({ id }) => id === data.obligation.id),
  ),
  meetsOnesOwnOpenObligation: what(['ObligationMet'], ({ memory, fact: { data } }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    const { by } = data;
    if (open === undefined) return false;
    return !('person' in by) || owes(open, by);
  }),
  answersAsTheKindAsks: what(['ObligationMet'], ({ memory, fact: { data }, ruleset }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    const kind = ruleset.obligationKinds.find(({ id }) => id === open?.kind);
    return (
      kind?.answers.includes(data.answer) === true &&
      // applies / does not apply / already done: with a reason.
      (data.answer === 'done' || data.text !== undefined || !('person' in data.by))
    );
  }),
  theObligationIsOpen: what(['ObligationWaived'], ({ memory, fact: { data }, ruleset }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    const kind = ruleset.obligationKinds.find(({ id }) => id === open?.kind);
    const decider = data.onPaper?.decidedBy ?? data.by;
    return kind !== undefined && isOneOf(memory, { ...decider, via: data.by.via }, kind.waivedBy);
  }),
  closesUnansweredOnlyWhenOverdue: what(['ObligationWaived'], ({ memory, fact: { data } }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    return data.unanswered !== true || (open !== undefined && open.dueOn < data.found.cityDay);
  }),
  countersignsAnException: what(['ExceptionCountersigned'], ({ memory, fact: { data } }) =>
    memory.pending.some(
      ({ ref, what: kind, person, department }) =>
        kind === 'countersignature' &&
        ref.revision === data.revision &&
        person !== data.by.person &&
        department !== departmentOf(data.by.unitPath),
    ),
  ),
  confirmsOnesOwnPaperDecision: what(['PaperDecisionConfirmed'], ({ memory, fact: { data } }) =>
    memory.pending.some(
      ({ ref, what: kind, person }) =>
        kind === 'confirmation' && ref.revision === data.revision && person === data.by.person,
    ),
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
  erasesWhatWasProposed: what(['ErasureDecided'], ({ memory, fact: { data } }) => {
    const key = ({ revision, field }: { revision: number; field: string }) => `${revision}${field}`;
    const proposed = memory.proposedErasure?.texts.map(key) ?? [];
    return (
      proposed.length === data.texts.length &&
      data.texts.every((text) => proposed.includes(key(text)))
    );
  }),
};
