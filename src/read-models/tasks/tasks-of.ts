import type { Role } from '../../../state-machines/actor';
import type { CaseFactType } from '../../../state-machines/case/facts';
import { openActions, type CaseMemory } from '../../../state-machines/case/v1/memory';
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

function tasksIn(step: string, memory: CaseMemory): readonly Task[] {
  const { report, triage, plan } = memory;
  const section = memory.sectionPath.at(-1)?.id;
  const handler = triage?.handler;
  const planDueOn = triage?.planDueOn;
  switch (step) {
    case 'submitted':
      return [
        { fact: 'CaseAccepted', forRoles: ['promoter', 'responsibleOfficer'], forUnit: section },
      ];
    case 'accepted':
      return report?.seriousSuspected === true
        ? [{ fact: 'CaseTriaged', forRoles: ['secretariat', 'secretariatHead'] }]
        : [{ fact: 'CaseTriaged', forRoles: ['promoter', 'responsibleOfficer'], forUnit: section }];
    case 'containing':
      return [{ fact: 'ContainmentRecorded', forPerson: handler }];
    case 'analysing':
      return [{ fact: 'CausesRecorded', forPerson: handler, dueOn: planDueOn }];
    case 'planning':
      return [{ fact: 'PlanSubmitted', forPerson: handler, dueOn: planDueOn }];
    case 'approving':
      return [{ fact: 'PlanDecided', forPost: plan?.steps[0]?.post }];
    case 'implementing':
      return openActions(memory).map(({ id, owner, dueOn }) => ({
        fact: 'ActionCompleted',
        about: id,
        forPerson: owner,
        dueOn,
      }));
    case 'reviewingImplementation':
      return [
        { fact: 'ImplementationConfirmed', forRoles: ['responsibleOfficer'], forUnit: section },
      ];
    case 'monitoring':
      return [
        {
          fact: 'EffectCheckBegun',
          forPerson: handler,
          fromOn: plan?.effectCheckOn,
          dueOn: plan?.effectCheckOn,
        },
      ];
    case 'reviewingEffect':
      return [
        {
          fact: 'EffectJudged',
          forRoles: ['internalAuditor'],
          notUnit: section,
          notPersons: [...new Set([...memory.wrote, ...memory.decided, ...memory.implemented])],
        },
      ];
    case 'preparing':
      return [{ fact: 'ClosureRequested', forPerson: handler }];
    case 'approvingClosure':
      return [{ fact: 'ClosureApproved', forRoles: ['responsibleOfficer'], forUnit: section }];
    default:
      throw new Error(`Nobody was told whom a case in ${step} waits for`);
  }
}
