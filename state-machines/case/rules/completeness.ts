import type { Ruleset } from '../../ruleset/schema';
import type { CaseMemory } from '../v1/memory';
import { CURRENT_MACHINE } from '../facts';
import { what } from './rule';

const areDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** The steps that the ruleset in force asks of this case's plan. */
export function requiredSteps(ruleset: Ruleset, memory: CaseMemory) {
  const { triage } = memory;
  const route = ruleset.approvalRoutes.find(
    ({ kinds, severities }) =>
      triage !== undefined &&
      kinds.includes(triage.kind) &&
      severities.some((severity) => severity === triage.severity),
  );
  return route?.steps;
}

/** What a fact must hold (domain section 3, the column "needs"). */
export const completeness = {
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
    return unit?.id === data.receivingUnit && unit.level === 'section';
  }),
  doubtTicksSerious: what(
    ['CaseSubmitted'],
    ({ fact: { data } }) =>
      data.seriousSuspected || Object.values(data.touches).every((answer) => answer === 'no'),
  ),
  kindAndSeverityAreInTheRuleset: what(['CaseTriaged'], ({ memory, fact: { data }, ruleset }) =>
    [ruleset, memory.ruleset].every(
      ({ kinds, severities }) =>
        kinds.some(({ id }) => id === data.kind) &&
        severities.some(({ id }) => id === data.severity),
    ),
  ),
  handlerBelongsToTheSection: what(['CaseTriaged'], ({ memory, fact: { data } }) =>
    data.found.handlerUnitPaths.some((path) =>
      path.some(({ id }) => id === memory.sectionPath.at(-1)?.id),
    ),
  ),
  onlyTheSectionsTriageIsProvisional: what(
    ['CaseTriaged'],
    ({ fact: { data } }) =>
      data.provisional ===
      !data.by.roles.some((role) => role === 'secretariat' || role === 'secretariatHead'),
  ),
  planIsDueFromTodayOn: what(
    ['CaseTriaged'],
    ({ fact: { data } }) => data.planDueOn >= data.found.cityDay,
  ),
  wasRecheckedByToday: what(
    ['ContainmentRecorded'],
    ({ fact: { data } }) =>
      data.recheckedOn === undefined ||
      (data.doneOn <= data.recheckedOn && data.recheckedOn <= data.found.cityDay),
  ),
  wasDoneByToday: what(
    ['ContainmentRecorded', 'ActionCompleted'],
    ({ fact: { data } }) => data.doneOn <= data.found.cityDay,
  ),
  causeCodesAreInTheRuleset: what(['CausesRecorded'], ({ fact: { data }, ruleset }) =>
    data.causes.every((cause) => ruleset.causeCodes.some(({ id }) => id === cause.code)),
  ),
  causesHaveIdsOfTheirOwn: what(['CausesRecorded'], ({ fact: { data } }) =>
    areDistinct(data.causes.map(({ id }) => id)),
  ),
  isTheNextRound: what(
    ['PlanSubmitted'],
    ({ memory, fact: { data } }) => data.round === memory.rounds + 1,
  ),
  actionsHaveIdsOfTheirOwn: what(['PlanSubmitted'], ({ fact: { data } }) =>
    areDistinct(data.actions.map(({ id }) => id)),
  ),
  actionsRemoveKnownCauses: what(['PlanSubmitted'], ({ memory, fact: { data } }) =>
    data.actions.every(({ removes }) =>
      removes.every((cause) => memory.causes?.items.some(({ id }) => id === cause)),
    ),
  ),
  actionOwnersAreOnStaff: what(['PlanSubmitted'], ({ fact: { data } }) =>
    data.actions.every(({ owner }) => data.found.ownersOnStaff.includes(owner)),
  ),
  actionsAreDueFromTodayOn: what(['PlanSubmitted'], ({ fact: { data } }) =>
    data.actions.every(({ dueOn }) => dueOn >= data.found.cityDay),
  ),
  effectIsCheckedAfterTheLastAction: what(['PlanSubmitted'], ({ fact: { data } }) =>
    data.actions.every(({ dueOn }) => dueOn <= data.effectCheckOn),
  ),
  followsTheRouteOfTheRuleset: what(['PlanSubmitted'], ({ memory, fact: { data }, ruleset }) => {
    const required = requiredSteps(ruleset, memory);
    return (
      required?.length === data.steps.length &&
      // 決裁 lies with a post of the section or above it, also where a superior stands in.
      required.every(({ kind }, index) => {
        const step = data.steps[index];
        return step?.kind === kind && memory.sectionPath.some(({ id }) => id === step.unit);
      })
    );
  }),
  namesTheStepInTurn: what(
    ['PlanDecided', 'PlanReturned'],
    ({ memory, fact: { data } }) => data.step === memory.plan?.steps[0]?.id,
  ),
  acceptsEachCauseThatIsNotVerified: what(['PlanDecided'], ({ memory, fact: { data } }) => {
    const accepted = data.acceptsCauses?.map(({ id }) => id) ?? [];
    const unverified = memory.causes?.items.filter(({ standing }) => standing !== 'verified') ?? [];
    return (
      areDistinct(accepted) &&
      accepted.length === unverified.length &&
      unverified.every(({ id }) => accepted.includes(id))
    );
  }),
  theActionIsOnesOwnAndOpen: what(
    ['ActionCompleted'],
    ({ memory, fact: { data } }) =>
      memory.plan?.actions.some(
        ({ id, owner, completed }) =>
          id === data.action && owner === data.by.person && completed === undefined,
      ) === true,
  ),
};
