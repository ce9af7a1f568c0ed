import type { CaseFact } from '../facts';
import {
  isRaisedTo,
  kindIn,
  openActions,
  openObligations,
  routeOf,
  theEffectWasJudged,
  thePlanWasCarriedOut,
} from './derived';
import type { CaseMemory } from './memory';

interface Asked {
  readonly context: CaseMemory;
  readonly event: CaseFact;
}

/** The route that a classification puts the case on: that of the event's own kind. */
const newRoute = ({ context, event }: Asked) =>
  event.type === 'CaseTriaged' || event.type === 'CaseReclassified'
    ? kindIn(context.ruleset, event.data.kind)?.route
    : undefined;

const isOn =
  (...routes: readonly string[]) =>
  ({ context }: { readonly context: CaseMemory }) =>
    routes.some((route) => route === routeOf(context));

const needsNoAction = ({ event }: Asked) =>
  event.type === 'CaseTriaged' && event.data.noActionReason !== undefined;

const owesSomething = ({ context }: Asked) =>
  openObligations(context).length + context.pending.length > 0;

/**
 * What follows from the report and its classification by itself, and is raised only after them: a case
 * that closes with its classification would never come to owe it.
 */
function comesToOweMore({ context, event }: Asked): boolean {
  const { report, leakKnownOn, obligations, ruleset, triage } = context;
  const classified = event.type === 'CaseTriaged' ? event.data : undefined;
  const isSerious = (classified ?? triage)?.severity === 'serious';
  const leaks = classified !== undefined && classified.impact.leak !== 'none';
  const because: readonly string[] = [
    ...(isSerious ? ['serious'] : []),
    ...(isSerious || report?.seriousSuspected === true ? ['seriousSuspected'] : []),
    ...(leaks || leakKnownOn !== undefined ? ['leakPossible'] : []),
    ...(report?.replyWish === 'wanted' ? ['citizenWantsReply'] : []),
  ];
  return ruleset.obligationKinds.some(
    ({ id, raised }) =>
      raised !== undefined &&
      because.includes(raised.when) &&
      !obligations.some(({ kind }) => kind === id),
  );
}

const wasAdoptedOrDecided = ({ context }: Asked) =>
  context.plan !== undefined ||
  context.adoption?.decision === 'adopted' ||
  context.adoption?.decision === 'partlyAdopted';

/**
 * A case that is being closed came there by its old route: whether it has done by then what the new
 * one asks for before closing. What needed no action needs none after a change sideways or down.
 */
function hasDoneWhatTheNewRouteAsks({ context, event }: Asked): boolean {
  if (event.type !== 'CaseReclassified') return false;
  switch (newRoute({ context, event })) {
    case 'full':
    case 'preventive':
      return (
        (thePlanWasCarriedOut(context) && theEffectWasJudged(context)) ||
        (context.triage?.noAction === true && !isRaisedTo(context, event.data))
      );
    case 'decision':
      return thePlanWasCarriedOut(context) || wasTurnedDown(context);
    case 'short':
      return thePlanWasCarriedOut(context) || context.fix !== undefined;
    default:
      return false;
  }
}

const wasTurnedDown = ({ adoption }: CaseMemory) =>
  adoption?.decision === 'notAdopted' || adoption?.decision === 'outOfScope';

/** Guards say where a fact leads; they read the pinned ruleset and are asked again on every replay. */
export const guards = {
  // Asked without an event too (`always`, `onDone`): these read the memory only.
  isOnDecisionRoute: isOn('decision'),
  isOnShortRoute: isOn('short'),
  isOnRecordRoute: isOn('record'),
  isOnRouteWithoutVerification: isOn('decision', 'short'),
  containmentIsRecordedOrNotNeeded: ({ context }: Asked) =>
    context.containments.length > 0 || routeOf(context) === 'preventive',
  everyActionHasEnded: ({ context }: Asked) => openActions(context).length === 0,
  aPlanWasDecided: ({ context }: Asked) => context.plan !== undefined,

  needsNoAction,
  leadsToAdoption: (asked: Asked) => newRoute(asked) === 'decision',
  leadsToFix: (asked: Asked) => newRoute(asked) === 'short',
  leadsToRecord: (asked: Asked) => newRoute(asked) === 'record',
  /** A good point waits in 完了準備 while something is or comes to be owed, or nobody has checked its 仮区分. */
  leadsToRecordWaiting: (asked: Asked) =>
    newRoute(asked) === 'record' &&
    (owesSomething(asked) ||
      comesToOweMore(asked) ||
      (asked.event.type === 'CaseTriaged' && asked.event.data.provisional)),
  /** A good point whose 仮区分 nobody objects to has nothing else to wait for. */
  closesAGoodPoint: (asked: Asked) =>
    isOn('record')(asked) && !owesSomething(asked) && !comesToOweMore(asked),
  aDecidedPlanGoesOn: (asked: Asked) =>
    asked.context.plan !== undefined &&
    ['full', 'preventive', 'decision'].some((route) => route === newRoute(asked)),
  hasDoneWhatTheNewRouteAsks,
  onlyLacksTheEffectCheck: (asked: Asked) =>
    ['full', 'preventive'].some((route) => route === newRoute(asked)) &&
    thePlanWasCarriedOut(asked.context),
  isDecidedAndLeadsToAdoption: (asked: Asked) =>
    newRoute(asked) === 'decision' && wasAdoptedOrDecided(asked),

  isAdopted: ({ event }: Asked) =>
    event.type === 'AdoptionDecided' &&
    (event.data.decision === 'adopted' || event.data.decision === 'partlyAdopted'),
  isStillConsidered: ({ event }: Asked) =>
    event.type === 'AdoptionDecided' && event.data.decision === 'underConsideration',

  returnsToAStep: ({ event }: Asked) =>
    event.type === 'PlanReturned' && event.data.toStep !== undefined,

  isEffective: ({ event }: Asked) =>
    event.type === 'EffectJudged' && event.data.outcome === 'effective',
  isInconclusive: ({ event }: Asked) =>
    event.type === 'EffectJudged' && event.data.outcome === 'inconclusive',
  goesBackToAnalysis: ({ event }: Asked) =>
    event.type === 'EffectJudged' && event.data.backTo === 'analysing',
};
