import type { UnitPath } from '../../actor';
import type { Day } from '../../fact';
import type { CaseFactData, CaseFactOf } from '../facts';
import {
  anActionWasCompleted,
  effectCheckDueOn,
  kindIn,
  openActions,
  routeOf,
} from '../v1/derived';
import type { CaseMemory } from '../v1/memory';
import { areDistinct } from './distinct';
import { requiredSteps } from './route';
import { what } from './rule';
import { isOfTheSection, isSuperior, isWithin, sectionOf } from './standing';

/** Where the section stands: as it was looked up, if that is the case's own or succeeds it. */
const lineOfTheSection = (
  memory: CaseMemory,
  { sectionPath = memory.sectionPath }: CaseFactData<'PlanSubmitted'>['found'],
): UnitPath => (isWithin(sectionPath, sectionOf(memory)) ? sectionPath : memory.sectionPath);

/** In the section's line above, or between the section and the author's own unit. */
const isInTheOwnLine = (
  memory: CaseMemory,
  { by, found }: CaseFactData<'PlanSubmitted'>,
  unit: string,
) =>
  isWithin(lineOfTheSection(memory, found), unit) ||
  (isOfTheSection(memory, by) && isWithin(by.unitPath, unit));

/** The day of the effect check that a plan or a change of it says, or leaves as decided. */
function checkOf(
  { plan }: CaseMemory,
  { type, data }: CaseFactOf<'PlanSubmitted'> | CaseFactOf<'CriterionChanged'>,
): Day | undefined {
  if (type === 'CriterionChanged') return data.effectCheckOn;
  const { effectCheck } = data;
  if (effectCheck === undefined) return plan?.effectCheckOn;
  return 'on' in effectCheck ? effectCheck.on : undefined;
}

/** What causes and plan must hold (domain section 3). */
export const planContent = {
  causeCodesAreInTheRuleset: what(['CausesRecorded'], ({ fact: { data }, ruleset }) =>
    data.causes.every((cause) => ruleset.causeCodes.some(({ id }) => id === cause.code)),
  ),
  causesHaveIdsOfTheirOwn: what(['CausesRecorded'], ({ fact: { data } }) =>
    areDistinct(data.causes.map(({ id }) => id)),
  ),
  /**
   * 軽微 asks for a one-line cause; any other analysis goes down to a root, and says why it escaped
   * notice, unless nothing has happened yet.
   */
  findsARootCauseAndWhyItEscaped: what(
    ['CausesRecorded'],
    ({ memory, fact: { data }, ruleset }) =>
      kindIn(ruleset, memory.triage?.kind)?.light === true ||
      (data.causes.some(({ level }) => level === 'root') &&
        (data.escape !== undefined || routeOf(memory) === 'preventive')),
  ),
  /** 検証済: measured, observed or reproduced. */
  saysHowACauseWasVerified: what(['CausesRecorded'], ({ fact: { data } }) =>
    data.causes.every(({ standing, how }) => standing !== 'verified' || how !== undefined),
  ),
  isTheNextRound: what(
    ['PlanSubmitted'],
    ({ memory, fact: { data } }) => data.round === memory.rounds + 1,
  ),
  actionsHaveIdsOfTheirOwn: what(['PlanSubmitted'], ({ fact: { data } }) =>
    areDistinct(data.actions.map(({ id }) => id)),
  ),
  /** A 変更起案 goes on with what was done: ended actions stay in the plan. */
  endedActionsAreKept: what(['PlanSubmitted'], ({ memory, fact: { data } }) =>
    (memory.plan?.actions ?? [])
      .filter(({ completed, cancelled }) => completed !== undefined || cancelled !== undefined)
      .every(({ id, owner }) => data.actions.some((one) => one.id === id && one.owner === owner)),
  ),
  /** Each action removes a recorded cause; on a route without analysis there is none to name. */
  actionsRemoveKnownCauses: what(['PlanSubmitted'], ({ memory, fact: { data } }) => {
    // The route that the case walks, whatever the ruleset in force makes of its kind by now.
    const route = routeOf(memory);
    const isAnalysed = route === 'full' || route === 'preventive';
    return data.actions.every(
      ({ removes }) =>
        (removes.length > 0 || !isAnalysed) &&
        removes.every((cause) => memory.causes?.items.some(({ id }) => id === cause)),
    );
  }),
  actionOwnersAreOnStaff: what(['PlanSubmitted'], ({ fact: { data } }) =>
    data.actions.every(({ owner }) => data.found.ownersOnStaff.includes(owner)),
  ),
  actionsAreDueFromTodayOn: what(['PlanSubmitted'], ({ memory, fact: { data } }) =>
    data.actions.every(
      ({ id, dueOn }) =>
        dueOn >= data.found.cityDay ||
        memory.plan?.actions.some((one) => one.id === id && one.completed !== undefined),
    ),
  ),
  /** What a 変更起案 leaves out stands as decided; the first plan has to say it all. */
  saysHowTheEffectIsJudged: what(
    ['PlanSubmitted'],
    ({ memory, fact: { data } }) =>
      memory.plan !== undefined ||
      [data.criterion, data.measure, data.effectCheck].every((said) => said !== undefined),
  ),
  changesHowTheEffectIsJudged: what(['CriterionChanged'], ({ fact: { data } }) =>
    [data.criterion, data.measure, data.effectCheckOn].some((said) => said !== undefined),
  ),
  effectIsCheckedAfterTheLastAction: what(
    ['PlanSubmitted', 'CriterionChanged'],
    ({ memory, fact }) => {
      const on = checkOf(memory, fact);
      if (on === undefined) return true;
      if (fact.type === 'PlanSubmitted') return fact.data.actions.every(({ dueOn }) => dueOn <= on);
      return on >= fact.data.found.cityDay && openActions(memory).every(({ dueOn }) => dueOn <= on);
    },
  ),
  /** Beyond what the ruleset allows the day moves by a granted extension only, and then stands. */
  effectIsCheckedInTime: what(
    ['PlanSubmitted', 'CriterionChanged', 'EffectJudged'],
    ({ memory, fact }) => {
      const on = fact.type === 'EffectJudged' ? fact.data.waitUntil : checkOf(memory, fact);
      const standing = effectCheckDueOn(memory);
      return (
        on === undefined ||
        on <= fact.data.found.latestEffectCheckOn ||
        (standing !== undefined && on <= standing)
      );
    },
  ),
  /** From the first completed action on, only the quality manager changes how the effect is judged. */
  criterionIsStillTheAuthors: what(
    ['PlanSubmitted'],
    ({ memory, fact: { data } }) =>
      !anActionWasCompleted(memory) ||
      [data.criterion, data.measure, data.effectCheck].every((said) => said === undefined),
  ),
  followsTheRouteOfTheRuleset: what(['PlanSubmitted'], ({ memory, fact: { data }, ruleset }) => {
    const { triage } = memory;
    const required =
      triage === undefined ? undefined : requiredSteps(ruleset, triage.kind, triage.severity);
    return (
      required?.length === data.steps.length &&
      areDistinct(data.steps.map(({ id }) => id)) &&
      // 決裁 by a post of the section's own line lies there, also where a superior stands in.
      required.every(({ kind, post }, index) => {
        const step = data.steps[index];
        return (
          step?.kind === kind &&
          (step.post !== undefined || step.skipped !== undefined) &&
          (typeof post !== 'string' ||
            (!isSuperior(post, step.postKind) &&
              // Neither the section's path nor its head's reaches down to a subsection.
              (post === 'subsectionHead' || isInTheOwnLine(memory, data, step.unit))))
        );
      }) &&
      data.steps.filter(({ kind, skipped }) => kind === 'decide' && skipped === undefined)
        .length === 1
    );
  }),
};
