import { isPerson } from '../../actor';
import type { Day } from '../../fact';
import { openActions, openObligations, routeOf } from '../v1/derived';
import type { CaseMemory } from '../v1/memory';
import { what } from './rule';
import { isOfDepartment, isOfficer, isOneOf, isWithin } from './standing';

const DAYS_OF_A_MINOR_CHANGE = 30;

const isADeadline = (memory: CaseMemory, deadline: string): boolean =>
  (deadline === 'causesAndPlan' && memory.triage !== undefined) ||
  openActions(memory).some(({ id }) => id === deadline);

const MILLISECONDS_A_DAY = 86_400_000;
const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;

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
  movesNoDateOfOnesOwn: what(['PlanChanged'], ({ memory, fact: { data } }) =>
    data.changes.every(
      ({ action, dueOn }) =>
        dueOn === undefined ||
        openActions(memory).find(({ id }) => id === action)?.owner !==
          (data.onPaper?.decidedBy ?? data.by).person,
    ),
  ),
  staysWithinThirtyDays: what(['PlanChanged'], ({ fact: { data } }) =>
    data.changes
      .filter(({ dueOn }) => dueOn !== undefined)
      .every(({ action }) => {
        const moved = data.found.daysAfterDecided.find((one) => one.action === action);
        return moved !== undefined && Math.abs(moved.days) <= DAYS_OF_A_MINOR_CHANGE;
      }),
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
    if (!('person' in by)) return true;
    const { owedBy } = open;
    if ('person' in owedBy) return owedBy.person === by.person;
    return 'post' in owedBy ? owedBy.post === by.post : isWithin(by.unitPath, owedBy.unit);
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
  extendsAKnownDeadline: what(
    ['ExtensionRequested'],
    ({ memory, fact: { data } }) =>
      isADeadline(memory, data.deadline) && data.to > data.found.cityDay,
  ),
  extendsAsRequested: what(['ExtensionGranted'], ({ memory, fact: { data } }) =>
    memory.extensionRequests.some(
      ({ deadline, to }) =>
        deadline === data.deadline && data.to <= to && data.to > data.found.cityDay,
    ),
  ),
  refusesWhatWasRequested: what(['ExtensionRefused'], ({ memory, fact: { data } }) =>
    memory.extensionRequests.some(({ deadline }) => deadline === data.deadline),
  ),
  grantsNotOnesOwn: what(['ExtensionGranted'], ({ memory, fact: { data } }) => {
    const { person } = data.onPaper?.decidedBy ?? data.by;
    const owner = openActions(memory).find(({ id }) => id === data.deadline)?.owner;
    return (
      owner !== person &&
      memory.extensionRequests.every(
        (one) => one.deadline !== data.deadline || one.person !== person,
      )
    );
  }),
  /** An action's date moves by 30 days in sum, whether by this or by a 軽微な変更. */
  staysWithinThirtyDaysOfTheDecidedDate: what(
    ['ExtensionGranted'],
    ({ memory, fact: { data } }) => {
      const action = openActions(memory).find(({ id }) => id === data.deadline);
      return (
        action === undefined || daysBetween(action.decidedDueOn, data.to) <= DAYS_OF_A_MINOR_CHANGE
      );
    },
  ),
  /** First: the officer, for causes and plan the secretariat's head; further or serious: the quality manager. */
  grantsAtTheRightLevel: what(['ExtensionGranted'], ({ memory, fact: { data } }) => {
    const decider = data.onPaper?.decidedBy ?? data.by;
    const isFurther = (memory.extended[data.deadline] ?? 0) > 0;
    if (isFurther || memory.triage?.severity === 'serious')
      return decider.roles.includes('qualityManager');
    if (data.deadline === 'causesAndPlan') return decider.roles.includes('secretariatHead');
    return isOfficer(memory, { ...decider, via: data.by.via });
  }),
  countersignsAnException: what(['ExceptionCountersigned'], ({ memory, fact: { data } }) =>
    memory.pending.some(
      ({ ref, what: kind, person, department }) =>
        kind === 'countersignature' &&
        ref.revision === data.revision &&
        person !== data.by.person &&
        !isOfDepartment(data.by.unitPath, department),
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
