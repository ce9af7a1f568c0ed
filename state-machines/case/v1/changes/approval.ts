import { refOf, type FactRef } from '../../../fact';
import { planOnceDecided } from '../derived';
import type { CaseMemory, PlanMemory, StepMemory } from '../memory';
import { deciderOf, including, remember } from './change';
import { deadlinesOnceDecided } from './extensions';

function proposalOf(memory: CaseMemory): PlanMemory {
  if (memory.proposal === undefined) throw new Error('No plan is in approval');
  return memory.proposal;
}

/** The proposal after a step was taken. */
function taking(memory: CaseMemory, step: string, done: StepMemory['done']): Partial<CaseMemory> {
  const proposal = proposalOf(memory);
  const steps = proposal.steps.map((one) => (one.id === step ? { ...one, done } : one));
  return { proposal: { ...proposal, steps } };
}

function untaken({ done: _done, ...step }: StepMemory): StepMemory {
  return step;
}

/** The proposal after it went back to a step: that one and all later ones are to be taken again. */
function backTo(memory: CaseMemory, toStep: string): Partial<CaseMemory> {
  const proposal = proposalOf(memory);
  const from = proposal.steps.findIndex(({ id }) => id === toStep);
  const steps = proposal.steps.map((step, index) => (index < from ? step : untaken(step)));
  return { proposal: { ...proposal, steps } };
}

/**
 * The plan in 回議, if there is one, after what it says was amended 訂正: who endorsed it or was
 * consulted signed something else, and is asked again.
 */
export const approvalsVoid = ({ proposal }: CaseMemory): Partial<CaseMemory> =>
  proposal === undefined ? {} : { proposal: { ...proposal, steps: proposal.steps.map(untaken) } };

const absentReaders = (memory: CaseMemory, step: string, person?: string) => {
  const post = memory.proposal?.steps.find(({ id }) => id === step)?.post;
  const owed = {
    step,
    ...(post !== undefined && { post }),
    ...(person !== undefined && { person }),
  };
  return { toReadAfterwards: [...memory.toReadAfterwards, owed] };
};

/** Once said it stays said: no later round, and no author, takes it back. */
const saidImportant = (
  memory: CaseMemory,
  { important }: { readonly important?: boolean | undefined },
): Pick<CaseMemory, 'important'> => ({ important: memory.important || important === true });

export const approvalChanges = {
  rememberPlan: remember('PlanSubmitted', (memory, fact) => ({
    rounds: fact.data.round,
    ...saidImportant(memory, fact.data),
    proposal: {
      ref: refOf(fact),
      round: fact.data.round,
      author: fact.data.by.person,
      actions: fact.data.actions.map(({ id, owner, dueOn }) => ({
        id,
        owner,
        ownedSince: fact.data.found.cityDay,
        dueOn,
        decidedDueOn: dueOn,
      })),
      ...(fact.data.criterion !== undefined && { criterion: refOf(fact) }),
      ...(fact.data.measure !== undefined && { measure: refOf(fact) }),
      ...(fact.data.effectCheck !== undefined && { effectCheck: refOf(fact) }),
      ...(fact.data.effectCheck !== undefined &&
        'on' in fact.data.effectCheck && { effectCheckOn: fact.data.effectCheck.on }),
      criterionIsFixed: false,
      changes: [],
      steps: fact.data.steps,
    },
    returned: undefined,
    authored: including(memory.authored, fact.data.by.person),
    wrote: including(memory.wrote, fact.data.by.person),
  })),
  rememberEndorsement: remember('PlanEndorsed', (memory, fact) => ({
    ...saidImportant(memory, fact.data),
    ...taking(memory, fact.data.step, { ref: refOf(fact), person: deciderOf(fact.data) }),
  })),
  rememberConsultation: remember('PlanConsulted', (memory, fact) => {
    const { step, answer } = fact.data;
    const done = { ref: refOf(fact), person: deciderOf(fact.data), answer };
    return { ...saidImportant(memory, fact.data), ...taking(memory, step, done) };
  }),
  rememberDecision: remember('PlanDecided', (memory, fact) => {
    const done = { ref: refOf(fact), person: deciderOf(fact.data) };
    const { inAbsence } = fact.data;
    return {
      ...deadlinesOnceDecided(memory),
      plan: planOnceDecided({ ...memory, ...taking(memory, fact.data.step, done) }),
      proposal: undefined,
      decision: refOf(fact),
      aPlanWasEverDecided: true,
      needsNewDecision: false,
      // What was confirmed before was another plan.
      confirmation: undefined,
      waitUntil: undefined,
      decided: including(memory.decided, deciderOf(fact.data)),
      ...(inAbsence !== undefined && absentReaders(memory, fact.data.step, inAbsence.forPerson)),
    };
  }),
  rememberReturn: remember('PlanReturned', (memory, fact) => ({
    ...saidImportant(memory, fact.data),
    returned: refOf(fact),
    proposal: undefined,
  })),
  rememberReturnToStep: remember('PlanReturned', (memory, fact) => ({
    ...saidImportant(memory, fact.data),
    returned: refOf(fact),
    ...(fact.data.toStep !== undefined && backTo(memory, fact.data.toStep)),
  })),
  forgetProposal: remember('PlanPulledBack', () => ({ proposal: undefined })),
  rememberAbandonment: remember('PlanAbandoned', (memory, fact) => {
    const posts = proposalOf(memory).steps.flatMap(({ kind, done, post }) =>
      kind === 'consult' && done !== undefined ? (post ?? []) : [],
    );
    const abandoned = posts.length === 0 ? [] : [{ ref: refOf(fact), posts }];
    return {
      returned: refOf(fact),
      proposal: undefined,
      abandonments: [...memory.abandonments, ...abandoned],
    };
  }),
  rememberReadAbandonment: remember('AbandonmentRead', (memory, fact) => ({
    abandonments: memory.abandonments
      .map(({ ref, posts }) =>
        ref.revision === fact.data.revision
          ? { ref, posts: posts.filter((post) => post !== fact.data.by.post) }
          : { ref, posts },
      )
      .filter(({ posts }) => posts.length > 0),
  })),
  rememberRaising: remember('DecisionRaised', (memory, fact) => {
    const proposal = proposalOf(memory);
    const done = { ref: refOf(fact), person: deciderOf(fact.data) };
    const steps = proposal.steps.flatMap((step): StepMemory[] =>
      step.id === fact.data.step
        ? [
            { ...step, kind: 'endorse', done },
            { id: nextStepId(proposal), kind: 'decide', ...fact.data.to },
          ]
        : [step],
    );
    // What was raised is 重要・異例: nobody decides it in absence, unless it is urgent.
    return { important: true, proposal: { ...proposal, steps } };
  }),
  rememberSkipping: remember('StepSkipped', (memory, fact) => {
    const proposal = proposalOf(memory);
    const { step, because } = fact.data;
    const steps = proposal.steps.map((one) =>
      one.id === step ? { ...one, skipped: because } : one,
    );
    return {
      proposal: { ...proposal, steps },
      ...(because === 'absent' && absentReaders(memory, step)),
    };
  }),
  rememberNewSteps: remember('RouteResolvedAgain', (memory, fact) => {
    const proposal = proposalOf(memory);
    const steps = fact.data.steps.map((step) => {
      const before = proposal.steps.find(({ id }) => id === step.id);
      return before?.done === undefined ? step : before;
    });
    return { proposal: { ...proposal, steps } };
  }),
  rememberReading: remember('ReadAfterwards', (memory, fact) => ({
    // Steps of several rounds bear one id: each reads what is their own.
    toReadAfterwards: memory.toReadAfterwards.filter(
      ({ step, post, person }) =>
        step !== fact.data.step || (post !== fact.data.by.post && person !== fact.data.by.person),
    ),
  })),
  rememberCirculation: remember('CirculationRead', (memory, fact) => ({
    ...(memory.plan !== undefined && {
      plan: {
        ...memory.plan,
        steps: circulated(memory.plan, fact.data.step, refOf(fact), fact.data.by.person),
      },
    }),
  })),
};

const nextStepId = ({ steps }: PlanMemory): string =>
  `s${Math.max(...steps.map(({ id }) => Number(id.slice(1)))) + 1}`;

const circulated = (plan: PlanMemory, step: string, ref: FactRef, person: string) =>
  plan.steps.map((one) => (one.id === step ? { ...one, done: { ref, person } } : one));
