import { disagreements, routeOf, stepsInTurn } from '../v1/derived';
import type { CaseMemory, StepMemory } from '../v1/memory';
import { POST_KINDS, type PersonActor, type PostKind } from '../../actor';
import { requiredSteps } from './route';
import { what } from './rule';
import { isOfTheSection, isWithin } from './standing';

const areDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

const inTurn = (memory: CaseMemory, step: string, kind?: StepMemory['kind']) =>
  stepsInTurn(memory).find((one) => one.id === step && (kind === undefined || one.kind === kind));

/** The step is the acting post's own, and its turn. */
const isOnesOwn = (
  memory: CaseMemory,
  data: {
    readonly step: string;
    readonly by: { readonly post: string };
    readonly onPaper?: { readonly decidedBy: { readonly post: string } } | undefined;
  },
  kind?: StepMemory['kind'],
) => inTurn(memory, data.step, kind)?.post === (data.onPaper?.decidedBy ?? data.by).post;

/** In the section's line above, or between the section and the author's own unit. */
const isInTheOwnLine = (memory: CaseMemory, author: PersonActor, unit: string) =>
  isWithin(memory.sectionPath, unit) ||
  (isOfTheSection(memory, author) && isWithin(author.unitPath, unit));

/** What causes, plan and approval must hold (domain section 3). */
export const planContent = {
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
  effectIsCheckedAfterTheLastAction: what(['PlanSubmitted'], ({ fact: { data } }) => {
    const { effectCheck } = data;
    return !('on' in effectCheck) || data.actions.every(({ dueOn }) => dueOn <= effectCheck.on);
  }),
  /** From the first completed action on, only the quality manager changes the criterion. */
  criterionIsStillTheAuthors: what(
    ['PlanSubmitted'],
    ({ memory, fact: { data } }) =>
      memory.plan?.actions.some(({ completed }) => completed !== undefined) !== true ||
      ('on' in data.effectCheck ? data.effectCheck.on : undefined) === memory.plan.effectCheckOn,
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
              (post === 'subsectionHead' || isInTheOwnLine(memory, data.by, step.unit))))
        );
      }) &&
      data.steps.filter(({ kind, skipped }) => kind === 'decide' && skipped === undefined)
        .length === 1
    );
  }),
  endorsesTheStepInTurn: what(['PlanEndorsed'], ({ memory, fact: { data } }) =>
    isOnesOwn(memory, data, 'endorse'),
  ),
  isConsultedInTurn: what(['PlanConsulted'], ({ memory, fact: { data } }) =>
    isOnesOwn(memory, data, 'consult'),
  ),
  givesAReasonForDisagreeing: what(
    ['PlanConsulted'],
    ({ fact: { data } }) => data.answer === 'agree' || data.opinion !== undefined,
  ),
  decidesTheStepInTurn: what(
    ['PlanDecided', 'PlanAbandoned', 'DecisionRaised'],
    ({ memory, fact }) =>
      fact.type === 'PlanDecided'
        ? inTurn(memory, fact.data.step, 'decide') !== undefined
        : isOnesOwn(memory, fact.data, 'decide'),
  ),
  /**
   * 代決: only while the absence is on record, by the post that the ruleset names, never over an
   * unresolved 不同意, nor for what is important unless it is urgent.
   */
  isDecidedInPersonOrInRecordedAbsence: what(['PlanDecided'], ({ memory, fact: { data } }) => {
    const { inAbsence } = data;
    if (inAbsence === undefined) return isOnesOwn(memory, data, 'decide');
    const step = inTurn(memory, data.step, 'decide');
    const { absence } = data.found;
    return (
      step?.post === inAbsence.forPost &&
      absence?.id === inAbsence.absence &&
      absence.person === inAbsence.forPerson &&
      absence.standIn === (data.onPaper?.decidedBy ?? data.by).post &&
      absence.from <= data.found.cityDay &&
      data.found.cityDay <= absence.until &&
      (absence.from < absence.until || inAbsence.urgent) &&
      disagreements(memory).length === 0 &&
      (memory.proposal?.important !== true || inAbsence.urgent)
    );
  }),
  decidesOverDisagreementWithReason: what(
    ['PlanDecided'],
    ({ memory, fact: { data } }) =>
      disagreements(memory).length > 0 === (data.overDisagreement !== undefined),
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
  returnsFromTheStepInTurn: what(['PlanReturned'], ({ memory, fact: { data } }) =>
    isOnesOwn(memory, data),
  ),
  returnsToAnEarlierStep: what(['PlanReturned'], ({ memory, fact: { data } }) => {
    const steps = memory.proposal?.steps ?? [];
    const index = (id: string) => steps.findIndex((step) => step.id === id);
    return (
      data.toStep === undefined ||
      (index(data.toStep) >= 0 &&
        index(data.toStep) < index(data.step) &&
        steps[index(data.toStep)]?.skipped === undefined)
    );
  }),
  raisesToASuperior: what(['DecisionRaised'], ({ memory, fact: { data } }) => {
    const now = inTurn(memory, data.step, 'decide');
    return now !== undefined && isSuperior(data.to.postKind, now.postKind);
  }),
  skipsAnOpenStep: what(['StepSkipped'], ({ memory, fact: { data } }) => {
    const step = memory.proposal?.steps.find(({ id }) => id === data.step);
    return (
      step !== undefined &&
      step.kind !== 'decide' &&
      step.done === undefined &&
      step.skipped === undefined
    );
  }),
  keepsTheStepsThatWereTaken: what(['RouteResolvedAgain'], ({ memory, fact: { data } }) => {
    const before = memory.proposal?.steps ?? [];
    return (
      before.length === data.steps.length &&
      before.every(({ id, kind, post, done }, index) => {
        const step = data.steps[index];
        return step?.id === id && step.kind === kind && (done === undefined || step.post === post);
      })
    );
  }),
  readsWhatIsToBeRead: what(['ReadAfterwards'], ({ memory, fact: { data } }) =>
    memory.toReadAfterwards.some(
      ({ step, post, person }) =>
        step === data.step && (post === data.by.post || person === data.by.person),
    ),
  ),
  readsACirculation: what(
    ['CirculationRead'],
    ({ memory, fact: { data } }) =>
      memory.plan?.steps.some(
        ({ id, kind, post, done }) =>
          id === data.step && kind === 'circulate' && post === data.by.post && done === undefined,
      ) === true,
  ),
};

const isSuperior = (post: PostKind, than: PostKind): boolean =>
  POST_KINDS.indexOf(post) > POST_KINDS.indexOf(than);
