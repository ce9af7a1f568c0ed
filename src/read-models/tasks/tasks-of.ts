import type { Role } from '../../../state-machines/actor';
import type { CaseFactType } from '../../../state-machines/case/facts';
import {
  effectCheckDueOn,
  openActions,
  stepsInTurn,
} from '../../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { StepKind } from '../../../state-machines/case/facts/plan';
import type { Day } from '../../../state-machines/fact';
import { stateOf, type CaseSnapshot } from '../../../state-machines/statechart';

/**
 * A fact that a case waits for, and whom it waits for: the person, if one is named, else whoever
 * meets all of the other conditions by one of their posts.
 */
export interface Task {
  readonly fact: CaseFactType;
  /** The action that is to be completed, where there may be several. */
  readonly about?: string;
  /** Any of these. */
  readonly forRoles?: readonly Role[];
  /** In this unit or below it. */
  readonly forUnit?: string;
  /** In another unit than this or those below it. */
  readonly notUnit?: string;
  readonly forPost?: string;
  readonly forPerson?: string;
  /** Whom the separation of duties keeps from it. */
  readonly notPersons?: readonly string[];
  readonly dueOn?: Day;
  /** It waits from this day on. */
  readonly fromOn?: Day;
}

/** What a case waits for, by its state and what it remembers. Nothing once it has ended. */
export function tasksOf(snapshot: CaseSnapshot | undefined): readonly Task[] {
  if (snapshot === undefined) return [];
  const { steps, ended } = stateOf(snapshot);
  return ended ? [] : steps.flatMap((step) => tasksIn(step, snapshot.context));
}

type TasksIn = (memory: CaseMemory) => readonly Task[];

const sectionOf = ({ sectionPath }: CaseMemory): string | undefined => sectionPath.at(-1)?.id;

const ofTheSection =
  (fact: CaseFactType, ...forRoles: readonly Role[]): TasksIn =>
  (memory) => [{ fact, forRoles, forUnit: sectionOf(memory) }];

const ofTheHandler =
  (fact: CaseFactType, dueOn: (memory: CaseMemory) => Day | undefined = () => undefined): TasksIn =>
  (memory) => [{ fact, forPerson: memory.triage?.handler, dueOn: dueOn(memory) }];

const planDueOn = ({ triage }: CaseMemory): Day | undefined => triage?.planDueOn;

/** The fact by which each kind of step is taken; 供覧 blocks nothing. */
const TASK_OF_STEP: Readonly<Partial<Record<StepKind, CaseFactType>>> = {
  endorse: 'PlanEndorsed',
  consult: 'PlanConsulted',
  decide: 'PlanDecided',
};

/** What each step of an open case waits for. */
export const TASKS_IN: Readonly<Record<string, TasksIn>> = {
  submitted: ofTheSection('CaseAccepted', 'promoter', 'responsibleOfficer'),
  accepted: (memory) =>
    memory.report?.seriousSuspected === true
      ? [{ fact: 'CaseTriaged', forRoles: ['secretariat', 'secretariatHead'] }]
      : ofTheSection('CaseTriaged', 'promoter', 'responsibleOfficer')(memory),
  containing: ofTheHandler('ContainmentRecorded'),
  analysing: ofTheHandler('CausesRecorded', planDueOn),
  planning: ofTheHandler('PlanSubmitted', planDueOn),
  decidingAdoption: ofTheSection('AdoptionDecided', 'responsibleOfficer'),
  approving: (memory) =>
    stepsInTurn(memory).flatMap(({ kind, post }) => {
      const fact = TASK_OF_STEP[kind];
      return fact === undefined ? [] : [{ fact, forPost: post }];
    }),
  fixing: ofTheHandler('FixRecorded'),
  onHold: (memory) => [
    {
      fact: 'CaseResumed',
      forRoles: ['responsibleOfficer'],
      forUnit: sectionOf(memory),
      dueOn: memory.hold?.until,
    },
  ],
  implementing: (memory) =>
    openActions(memory).map(({ id, owner, dueOn }) => ({
      fact: 'ActionCompleted',
      about: id,
      forPerson: owner,
      dueOn,
    })),
  reviewingImplementation: ofTheSection('ImplementationConfirmed', 'responsibleOfficer'),
  monitoring: (memory) => [
    {
      fact: 'EffectCheckBegun',
      forPerson: memory.triage?.handler,
      fromOn: effectCheckDueOn(memory),
      dueOn: effectCheckDueOn(memory),
    },
  ],
  reviewingEffect: (memory) => [
    {
      fact: 'EffectJudged',
      forRoles: ['internalAuditor'],
      notUnit: sectionOf(memory),
      notPersons: [...new Set([...memory.wrote, ...memory.decided, ...memory.implemented])],
    },
  ],
  preparing: ofTheHandler('ClosureRequested'),
  approvingClosure: ofTheSection('ClosureApproved', 'responsibleOfficer'),
};

function tasksIn(step: string, memory: CaseMemory): readonly Task[] {
  const tasks = TASKS_IN[step];
  if (tasks === undefined) throw new Error(`Nobody was told whom a case in ${step} waits for`);
  return tasks(memory);
}
