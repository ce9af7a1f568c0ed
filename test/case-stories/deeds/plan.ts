import type { PostKind } from '../../../state-machines/actor';
import type { CaseFactData } from '../../../state-machines/case/facts';
import type { ApprovalStep } from '../../../state-machines/case/facts/plan';
import { requiredSteps } from '../../../state-machines/case/rules/route';
import { anActionWasCompleted, stepsInTurn } from '../../../state-machines/case/v1/derived';
import type { CaseMemory, StepMemory } from '../../../state-machines/case/v1/memory';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import {
  everyone,
  holderOf,
  personOf,
  postsOfTheLine,
  theColleague,
  theDepartmentHead,
  theHandler,
  theQualityManager,
  theRoutes,
  theSecretariatHead,
} from '../cast';
import { deed, signature, type Change, type Deed } from '../deed';
import { sealedText } from '../sealed-text';
import { latestEffectCheckAfter, plusDays } from '../days';

/** Before this day all actions of the usual plan are due. */
export const DAY_OF_THE_EFFECT_CHECK = '2024-09-02';

type Planned = CaseFactData<'PlanSubmitted'>;

/** An action of a plan. */
export const action = (
  id: string,
  owner: string,
  change: Partial<Planned['actions'][number]> = {},
): Planned['actions'][number] => ({
  id,
  text: sealedText(`Action ${id}: put the checklist on the counter`),
  owner,
  dueOn: '2024-06-14',
  removes: ['c1'],
  revisesProcedure: false,
  ...change,
});

/** 代決: the post of the line that the ruleset names for a decider of that kind. */
const standInOf = (post: PostKind, { standIns }: Ruleset): string | undefined => {
  const row = standIns.find((one) => one.for === post);
  return row && postsOfTheLine[row.by].post;
};

/** The steps that the ruleset of the case asks for, resolved to the cast. */
export function resolvedSteps({ ruleset, triage, sectionPath }: CaseMemory): ApprovalStep[] {
  const head = everyone.find(
    ({ roles, unitPath }) =>
      roles.includes('responsibleOfficer') && unitPath.at(-1)?.id === sectionPath.at(-1)?.id,
  );
  const steps =
    triage === undefined ? [] : (requiredSteps(ruleset, triage.kind, triage.severity) ?? []);
  return steps.map(({ kind, post }, index) => {
    const id = `s${index + 1}`;
    if (typeof post === 'string') {
      const holder = (post === 'sectionHead' ? head : undefined) ?? postsOfTheLine[post];
      const unit = holder.unitPath.at(-1)?.id ?? 'city';
      const standIn = kind === 'decide' ? standInOf(post, ruleset) : undefined;
      return { id, kind, postKind: post, post: holder.post, unit, ...(standIn && { standIn }) };
    }
    const holder = everyone.find(({ roles }) => roles.includes(post.role));
    if (holder === undefined) throw new Error(`Nobody is ${post.role}`);
    const postKind = holder === theQualityManager ? 'departmentHead' : 'sectionHead';
    return { id, kind, postKind, post: holder.post, unit: holder.unitPath.at(-1)?.id ?? 'city' };
  });
}

/** Two actions, of the handler and a colleague, or what a 変更起案 goes on with. */
function usualActions({ plan, causes }: CaseMemory, today: string): Planned['actions'] {
  const removes = causes === undefined ? [] : [causes.items[0]?.id ?? 'c1'];
  if (plan !== undefined)
    return plan.actions.map(({ id, owner, dueOn, completed }) =>
      action(id, owner, {
        removes,
        dueOn: completed !== undefined || dueOn > today ? dueOn : plusDays(today, 1),
      }),
    );
  const dueOn = today > '2024-06-14' ? plusDays(today, 30) : '2024-06-14';
  return [
    action('a1', theHandler.person, { removes, dueOn }),
    action('a2', theColleague.person, { removes, dueOn }),
  ];
}

/** How the effect will be judged; nothing of it once work has begun: it stands as decided. */
function usualCriterion(
  memory: CaseMemory,
  actions: Planned['actions'],
): Pick<Planned, 'criterion' | 'measure' | 'effectCheck'> {
  if (anActionWasCompleted(memory)) return {};
  const last = actions
    .map(({ dueOn }) => dueOn)
    .reduce((one, other) => (one > other ? one : other));
  const usual = memory.plan?.effectCheckOn ?? DAY_OF_THE_EFFECT_CHECK;
  return {
    criterion: sealedText('No letter to a wrong address in two months'),
    measure: sealedText('Letters that came back, by the register of post'),
    effectCheck: { on: usual >= last ? usual : plusDays(last, 90) },
  };
}

export const planSubmitted = deed('PlanSubmitted', (moment) => {
  const { memory, today } = moment;
  const actions = usualActions(memory, today);
  return {
    by: theHandler,
    round: memory.rounds + 1,
    actions,
    ...usualCriterion(memory, actions),
    steps: resolvedSteps(memory),
    signature: signature('PlanSubmitted', moment),
    found: {
      cityDay: today,
      ownersOnStaff: [...new Set(actions.map(({ owner }) => owner))],
      latestEffectCheckOn: latestEffectCheckAfter(
        actions.map(({ dueOn }) => dueOn),
        today,
      ),
    },
  };
});

/** The first step of that kind that is in turn; any step where none is, so that the fact is told. */
const stepOf = (memory: CaseMemory, kind?: StepMemory['kind']): StepMemory | undefined => {
  const inTurn = stepsInTurn(memory).find((step) => kind === undefined || step.kind === kind);
  return inTurn ?? memory.proposal?.steps.find((step) => kind === undefined || step.kind === kind);
};
const actsFor = (step: StepMemory | undefined) =>
  step?.post === undefined ? postsOfTheLine.sectionHead : holderOf(step.post);

export const planEndorsed = deed('PlanEndorsed', (moment) => {
  const step = stepOf(moment.memory, 'endorse');
  return {
    by: actsFor(step),
    step: step?.id ?? 's1',
    signature: signature('PlanEndorsed', moment),
    found: { cityDay: moment.today },
  };
});

export const planConsulted = deed('PlanConsulted', (moment) => {
  const step = stepOf(moment.memory, 'consult');
  return {
    by: actsFor(step),
    step: step?.id ?? 's2',
    answer: 'agree',
    signature: signature('PlanConsulted', moment),
    found: { cityDay: moment.today },
  };
});

/** 不同意 with its reason. */
export const disagreed = (): Deed<'PlanConsulted'> =>
  planConsulted({ answer: 'disagree', opinion: sealedText('The checklist was tried before') });

/** By the decider; with what the case asks for: causes accepted, a disagreement decided over. */
export const planDecided = deed('PlanDecided', (moment) => {
  const { memory } = moment;
  const step = stepOf(memory, 'decide');
  const unverified = memory.causes?.items.filter(({ standing }) => standing !== 'verified') ?? [];
  const disagrees = memory.proposal?.steps.some(({ done }) => done?.answer === 'disagree');
  return {
    by: actsFor(step),
    step: step?.id ?? 's3',
    ...(unverified.length > 0 && {
      acceptsCauses: unverified.map(({ id }) => ({ id, reason: sealedText('Plain enough') })),
    }),
    ...(disagrees === true && { overDisagreement: sealedText('It is cheap to try again') }),
    signature: signature('PlanDecided', moment),
    found: { cityDay: moment.today },
  };
});

/** 承認 and 合議 that the usual plan of a nonconformity needs before 決裁. */
export const approvals = (): readonly Deed[] => [planEndorsed(), planConsulted(), planDecided()];

/** 代決 by the subsection's head, while the section's head is away. */
export const decidedInAbsence = (change: Change<'PlanDecided'> = {}): Deed<'PlanDecided'> => {
  const inAbsence = planDecided((usual, { memory, today }) => {
    const step = stepOf(memory, 'decide');
    const absent = actsFor(step);
    const standIn = postsOfTheLine.subsectionHead;
    return {
      ...usual,
      by: standIn,
      inAbsence: {
        absence: 'absence-7',
        forPost: absent.post,
        forPerson: absent.person,
        urgent: false,
      },
      found: {
        cityDay: today,
        absence: {
          id: 'absence-7',
          person: absent.person,
          from: today,
          until: '2024-12-27',
          standIn: standIn.post,
        },
      },
    };
  });
  return {
    ...inAbsence,
    data: (moment) => {
      const usual = inAbsence.data(moment);
      return typeof change === 'function' ? change(usual, moment) : { ...usual, ...change };
    },
  };
};

export const planReturned = deed('PlanReturned', (moment) => {
  const step = stepOf(moment.memory);
  return {
    by: actsFor(step),
    step: step?.id ?? 's1',
    reason: sealedText('Say how the effect will be measured'),
    signature: signature('PlanReturned', moment),
    found: { cityDay: moment.today },
  };
});

export const planPulledBack = deed('PlanPulledBack', ({ memory, today }) => ({
  by: personOf(memory.proposal?.author ?? theHandler.person),
  found: { cityDay: today },
}));

export const planAbandoned = deed('PlanAbandoned', (moment) => {
  const step = stepOf(moment.memory, 'decide');
  return {
    by: actsFor(step),
    step: step?.id ?? 's3',
    reason: sealedText('The counter will be closed'),
    signature: signature('PlanAbandoned', moment),
    found: { cityDay: moment.today },
  };
});

/** To the department's head; whoever decides by now raises it. */
export const decisionRaised = deed('DecisionRaised', (moment) => {
  const step = stepOf(moment.memory, 'decide');
  const to = step?.postKind === 'sectionHead' ? theDepartmentHead : postsOfTheLine.mayor;
  return {
    by: actsFor(step),
    step: step?.id ?? 's3',
    to: {
      post: to.post,
      postKind: to === theDepartmentHead ? 'departmentHead' : 'mayor',
      unit: to.unitPath.at(-1)?.id ?? 'city',
    },
    reason: sealedText('Other sections will have to follow it'),
    signature: signature('DecisionRaised', moment),
    found: { cityDay: moment.today, holders: [to.person], roles: [...to.roles] },
  };
});

export const stepSkipped = deed('StepSkipped', ({ memory, today }) => {
  const inTurn = stepsInTurn(memory)[0];
  return {
    by: theRoutes,
    step: inTurn?.id ?? 's1',
    because: 'absent',
    found: { cityDay: today },
  };
});

/** A reorganisation: the steps that are to come lie with another unit of the same posts. */
export const routeResolvedAgain = deed('RouteResolvedAgain', ({ memory, today }) => ({
  by: theRoutes,
  steps: memory.proposal?.steps.map(({ done: _done, ...step }) => step) ?? resolvedSteps(memory),
  found: { cityDay: today },
}));

/** 後閲 by the first who has to. */
export const readAfterwards = deed('ReadAfterwards', ({ memory, today }) => {
  const [first] = memory.toReadAfterwards;
  const absent =
    first?.person !== undefined
      ? personOf(first.person)
      : first?.post !== undefined
        ? holderOf(first.post)
        : postsOfTheLine.sectionHead;
  return { by: absent, step: first?.step ?? 's1', found: { cityDay: today } };
});

export const circulationRead = deed('CirculationRead', ({ memory, today }) => {
  const step = memory.plan?.steps.find(({ kind, done }) => kind === 'circulate' && !done);
  return {
    by: step?.post === undefined ? theDepartmentHead : holderOf(step.post),
    step: step?.id ?? 's4',
    found: { cityDay: today },
  };
});

/** Who was consulted reads that the plan was abandoned. */
export const abandonmentRead = deed('AbandonmentRead', ({ memory, today }) => {
  const [abandoned] = memory.abandonments;
  return {
    by: theSecretariatHead,
    revision: abandoned?.ref.revision ?? 0,
    found: { cityDay: today },
  };
});
