import type { CaseFactType } from '../../../state-machines/case/facts';
import type { StepKind } from '../../../state-machines/case/facts/plan';
import { sectionOf } from '../../../state-machines/case/rules/standing';
import {
  anActionWasCompleted,
  effectCheckDueOn,
  openActions,
  openObligations,
  stepsInTurn,
} from '../../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import { stateOf } from '../../../state-machines/case-state';
import type { CaseSnapshot } from '../../../state-machines/statechart';
import {
  closing,
  handler,
  officer,
  officerOrSubstitute,
  promoterOrOfficer,
  secretariat,
  transferring,
  verifying,
} from './audiences';
import type { Audience, Task, TasksIn } from './task';
import { alsoOnHold, erasures, onceTriaged, readings, whileOpen } from './tasks-beside';

/** What a case waits for, by its state and what it remembers. Once it has ended, only to be read, or erased. */
export function tasksOf(snapshot: CaseSnapshot): readonly Task[] {
  const { steps, ended } = stateOf(snapshot);
  const memory = snapshot.context;
  const anywhere = [...readings(memory), ...erasures(memory)];
  if (ended) return forSomebody(anywhere);
  const isOnHold = steps.includes('onHold');
  return forSomebody([
    ...steps.flatMap((step) => tasksIn(step, memory)),
    ...alsoOnHold(memory, isOnHold),
    ...(isOnHold ? [] : whileOpen(memory)),
    ...onceTriaged(memory, isOnHold),
    ...anywhere,
  ]);
}

/** Without those who are not known: a condition that is not there must not mean everybody. */
const forSomebody = (tasks: readonly Task[]): readonly Task[] =>
  tasks
    .map((task) => ({ ...task, who: task.who.filter(isSomebody) }))
    .filter(({ who }) => who.length > 0);

const isSomebody = ({ person, post, roles, unit }: Audience): boolean =>
  [person, post, roles, unit].some((condition) => condition !== undefined);

type By = (memory: CaseMemory) => readonly Audience[];

const only =
  (fact: CaseFactType, by: By, more: Pick<Task, 'deadline'> = {}): TasksIn =>
  (memory) => [{ fact, who: by(memory), ...more }];

const dueWithThePlan =
  (fact: CaseFactType): TasksIn =>
  (memory) => [{ fact, who: handler(memory), dueOn: memory.triage?.planDueOn }];

/** The fact by which each kind of step is taken; 供覧 blocks nothing. */
const TASK_OF_STEP: Readonly<Partial<Record<StepKind, CaseFactType>>> = {
  endorse: 'PlanEndorsed',
  consult: 'PlanConsulted',
  decide: 'PlanDecided',
};

const completions: TasksIn = (memory) =>
  openActions(memory).map(({ id, owner, dueOn }) => ({
    fact: 'ActionCompleted',
    about: id,
    who: [{ person: owner }],
    dueOn,
  }));

/** Where an owner has left, the 推進責任者 gives the action to another by a 軽微な変更. */
const actionsOfWhoHasLeft: TasksIn = (memory) =>
  openActions(memory).map(({ id, owner, dueOn }) => ({
    fact: 'PlanChanged',
    about: id,
    who: [{ ...officer(memory), inPlaceOf: owner }],
    dueOn,
  }));

/** What a 変更起案 says anew about judging the effect is not decided once an action was completed. */
const comesTooLate = (memory: CaseMemory): boolean => {
  const { criterion, measure, effectCheck } = memory.proposal ?? {};
  return (
    anActionWasCompleted(memory) &&
    [criterion, measure, effectCheck].some((said) => said !== undefined)
  );
};

/** Raised after 決裁: what was decided has to be decided anew before its doing is confirmed. */
const newPlanIfNeeded: TasksIn = (memory) =>
  memory.needsNewDecision ? only('PlanSubmitted', handler)(memory) : [];

/** What is owed and a 仮区分 to be checked are tasks of their own, and no closing before them. */
const mayBeClosed = (memory: CaseMemory): boolean =>
  openObligations(memory).length + memory.pending.length === 0 &&
  memory.triage?.provisional === false;

/** What each step of an open case waits for. */
export const TASKS_IN: Readonly<Record<string, TasksIn>> = {
  submitted: (memory) => {
    const section = sectionOf(memory);
    const isDeclined = memory.declined.some(
      ({ sectionPath, answered }) => !answered && sectionPath.at(-1)?.id === section,
    );
    return isDeclined
      ? [{ fact: 'CaseTransferred', who: [transferring(memory)] }]
      : [{ fact: 'CaseAccepted', who: [promoterOrOfficer(memory)], deadline: 'acceptance' }];
  },
  accepted: (memory) => [
    {
      fact: 'CaseTriaged',
      who: [
        memory.report?.seriousSuspected === true ? secretariat(memory) : promoterOrOfficer(memory),
      ],
      deadline: 'triage',
    },
  ],
  containing: only('ContainmentRecorded', handler, { deadline: 'containment' }),
  analysing: dueWithThePlan('CausesRecorded'),
  planning: dueWithThePlan('PlanSubmitted'),
  decidingAdoption: (memory) => [
    {
      fact: 'AdoptionDecided',
      who: officerOrSubstitute(memory, 'AdoptionDecided'),
      dueOn: memory.adoption?.decideBy,
    },
  ],
  approving: (memory) => [
    ...stepsInTurn(memory).flatMap(({ id, kind, post }): readonly Task[] => {
      const fact = kind === 'decide' && comesTooLate(memory) ? 'PlanReturned' : TASK_OF_STEP[kind];
      return fact === undefined
        ? []
        : [{ fact, about: id, who: [{ post }], deadline: 'approvalStep' }];
    }),
    // During a 変更起案 the decided plan goes on.
    ...completions(memory),
  ],
  fixing: only('FixRecorded', handler),
  onHold: (memory) => [{ fact: 'CaseResumed', who: [officer(memory)], dueOn: memory.hold?.until }],
  implementing: (memory) => [
    ...completions(memory),
    ...actionsOfWhoHasLeft(memory),
    ...newPlanIfNeeded(memory),
  ],
  reviewingImplementation: (memory) =>
    memory.needsNewDecision
      ? newPlanIfNeeded(memory)
      : [
          {
            fact: 'ImplementationConfirmed',
            who: officerOrSubstitute(memory, 'ImplementationConfirmed'),
          },
        ],
  monitoring: (memory) => [
    {
      fact: 'EffectCheckBegun',
      who: handler(memory),
      fromOn: effectCheckDueOn(memory),
      dueOn: effectCheckDueOn(memory),
    },
  ],
  reviewingEffect: (memory) => [{ fact: 'EffectJudged', who: verifying(memory) }],
  preparing: (memory) => (mayBeClosed(memory) ? only('ClosureRequested', handler)(memory) : []),
  approvingClosure: (memory) =>
    mayBeClosed(memory) ? [{ fact: 'ClosureApproved', who: closing(memory) }] : [],
};

function tasksIn(step: string, memory: CaseMemory): readonly Task[] {
  const tasks = TASKS_IN[step];
  if (tasks === undefined) throw new Error(`Nobody was told whom a case in ${step} waits for`);
  return tasks(memory);
}
