import type { Role } from '../../../state-machines/actor';
import type { CaseFactType } from '../../../state-machines/case/facts';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';

/** Whom a case waits for: the person, if one is named, else whoever meets all by one of their posts. */
export interface Audience {
  readonly person?: string;
  readonly post?: string;
  /** Any of these. */
  readonly roles?: readonly Role[];
  /** In this unit or below it. */
  readonly unit?: string;
  /** In another unit than this or those below it. */
  readonly notUnit?: string;
  /** Whom the separation of duties keeps from it. */
  readonly notPersons?: readonly string[];
  /** Only once this person is on the city's staff no more. */
  readonly inPlaceOf?: string;
}

/** A fact that a case waits for, and whom it waits for. */
export interface Task {
  readonly fact: CaseFactType;
  /** What of the case it is about, where there may be several: an action, a step, an obligation. */
  readonly about?: string;
  /** Any of these. */
  readonly who: readonly Audience[];
  /** The day that the case itself has for it. */
  readonly dueOn?: Day;
  /** Else the deadline of the ruleset, running from the day on which the case began to wait. */
  readonly deadline?: string;
  /** It waits from this day on. */
  readonly fromOn?: Day;
}

export type TasksIn = (memory: CaseMemory) => readonly Task[];
