import { disagreements, stepsInTurn } from '../v1/derived';
import type { CaseMemory, StepMemory } from '../v1/memory';
import { areDistinct } from './distinct';
import { isRecordedBeyondDoubt } from './recorded-absence';
import { what } from './rule';
import { keptFromDeciding } from './separation-of-duties';
import { isSuperior, isWithin } from './standing';

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

/** 重要・異例・先例, as anybody on the route said at any time; what is 重大 always is. */
const isImportant = ({ important, triage }: CaseMemory) =>
  important || triage?.severity === 'serious';

/** What each step of the route of approval must hold (domain section 3). */
export const approvalContent = {
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
   * 代決: only while the absence is on record, by the post that the ruleset names, never for one's own
   * draft, over an unresolved 不同意, or for what is important unless it is urgent. No 特例 opens a way
   * round any of it.
   */
  isDecidedInPersonOrInRecordedAbsence: what(['PlanDecided'], ({ memory, fact: { data } }) => {
    const { inAbsence } = data;
    if (inAbsence === undefined) return isOnesOwn(memory, data, 'decide');
    const step = inTurn(memory, data.step, 'decide');
    const { absence } = data.found;
    const decider = data.onPaper?.decidedBy ?? data.by;
    const decidedOn = data.onPaper?.decidedOn ?? data.found.cityDay;
    return (
      step?.post === inAbsence.forPost &&
      absence?.id === inAbsence.absence &&
      absence.person === inAbsence.forPerson &&
      absence.standIn === decider.post &&
      !memory.authored.includes(decider.person) &&
      absence.from <= decidedOn &&
      decidedOn <= absence.until &&
      (absence.from < absence.until || inAbsence.urgent) &&
      disagreements(memory).length === 0 &&
      (inAbsence.urgent || !isImportant(memory))
    );
  }),
  /** Nor by an absence that the author recorded; the absent person's own word always counts. */
  didNotRecordTheAbsence: what(['PlanDecided', 'StepSkipped'], ({ memory, fact }) => {
    const { authored } = memory;
    if (fact.type === 'StepSkipped')
      return (fact.data.found.absences ?? []).every((absence) =>
        isRecordedBeyondDoubt(absence, authored),
      );
    const { inAbsence, found, onPaper, by } = fact.data;
    const decider = (onPaper?.decidedBy ?? by).person;
    return (
      inAbsence === undefined ||
      found.absence === undefined ||
      isRecordedBeyondDoubt(found.absence, [decider, ...authored])
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
  /** Of a serious case one cause is 検証済, or the quality manager, or who is above, accepts. */
  seriousCausesAreVerifiedOrAcceptedAbove: what(['PlanDecided'], ({ memory, fact: { data } }) => {
    const causes = memory.causes?.items ?? [];
    const { roles } = data.onPaper?.decidedBy ?? data.by;
    return (
      memory.triage?.severity !== 'serious' ||
      causes.length === 0 ||
      causes.some(({ standing }) => standing === 'verified') ||
      roles.some((role) => role === 'qualityManager' || role === 'topManagement')
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
  /** Above the present decider in their own line, or who decides for the whole city. */
  raisesInTheOwnLineOrToTheTop: what(['DecisionRaised'], ({ fact: { data } }) => {
    const { unitPath } = data.onPaper?.decidedBy ?? data.by;
    return (
      isWithin(unitPath, data.to.unit) ||
      data.found.roles.some((role) => role === 'qualityManager' || role === 'topManagement')
    );
  }),
  raisesToNeitherAuthorNorActionOwner: what(['DecisionRaised'], ({ memory, fact: { data } }) =>
    data.found.holders.every((holder) => !keptFromDeciding(memory).includes(holder)),
  ),
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
      }) &&
      data.steps.some(
        ({ kind, post, skipped }) =>
          kind === 'decide' && post !== undefined && skipped === undefined,
      )
    );
  }),
  readsWhatIsToBeRead: what(['ReadAfterwards'], ({ memory, fact: { data } }) =>
    memory.toReadAfterwards.some(
      ({ step, post, person }) =>
        step === data.step && (post === data.by.post || person === data.by.person),
    ),
  ),
  readsAnAbandonment: what(['AbandonmentRead'], ({ memory, fact: { data } }) =>
    memory.abandonments.some(
      ({ ref, posts }) => ref.revision === data.revision && posts.includes(data.by.post),
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
