import type { RuleName } from '../rules/rules';
import { SIGNED } from './any-time';
import { permittedBy } from './setup';

const PLAN_RULES: readonly RuleName[] = [
  'handlesTheCase',
  'isTheNextRound',
  'actionsHaveIdsOfTheirOwn',
  'endedActionsAreKept',
  'actionsRemoveKnownCauses',
  'actionOwnersAreOnStaff',
  'actionsAreDueFromTodayOn',
  'saysHowTheEffectIsJudged',
  'effectIsCheckedAfterTheLastAction',
  'effectIsCheckedInTime',
  'criterionIsStillTheAuthors',
  'followsTheRouteOfTheRuleset',
  'signsWhatStandsNow',
  'authenticatedRecently',
];
const toApproval = [{ target: 'approving', actions: 'rememberPlan' }] as const;
export const planSubmitted = permittedBy(PLAN_RULES, toApproval);
/** All is done, and the case was raised since the decision. */
export const newPlanSubmitted = permittedBy([...PLAN_RULES, 'aNewDecisionIsNeeded'], toApproval);

// During a 変更起案 the decided plan goes on: the same where it is carried out and in approval.
export const actionCompleted = permittedBy(
  ['ownsAnOpenAction', 'theActionIsOnesOwnAndOpen', 'wasDoneByToday'],
  [{ actions: 'rememberAction' }],
);
export const actionCancelled = permittedBy(
  ['isOfficerOfTheSection', 'anActionIsOpen', 'theActionIsOpen', ...SIGNED],
  [{ actions: 'rememberCancelledAction' }],
);

/** From the first completed action on, whatever the plan is waiting for. */
export const criterionChanged = permittedBy(
  [
    'isQualityManager',
    'anActionWasCompleted',
    'thePlanMayStillBeChanged',
    'changesHowTheEffectIsJudged',
    'effectIsCheckedAfterTheLastAction',
    'effectIsCheckedInTime',
    ...SIGNED,
  ],
  [{ actions: 'rememberCriterion' }],
);
