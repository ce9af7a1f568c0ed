import type { Role } from '../../../state-machines/actor';
import type { CaseFact } from '../../../state-machines/case/facts';
import { openActions, openObligations, stepsInTurn } from '../../../state-machines/case/v1/derived';
import type { CaseMemory, ObligationMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import { stateOf, stepsOf } from '../../../state-machines/case-state';
import type { CaseSnapshot } from '../../../state-machines/statechart';

/** Who is late: a person, a post, whoever heads a unit, or whoever holds a role. */
export type Late =
  | { readonly person: string }
  | { readonly post: string }
  | { readonly unit: string }
  | { readonly role: Role };

/**
 * What follows when the day has passed (`remind`, `confirmTriage` 異議なし（自動）), when it has come
 * (`resume`, `beginEffectCheck`), or what has to be looked at every day (`mendRoute`: an absence may
 * begin without anything happening).
 */
export type Timed = 'remind' | 'confirmTriage' | 'resume' | 'beginEffectCheck' | 'mendRoute';

/** What time brings about in a case, unless somebody is there before it. */
export interface Timer {
  /** Its name in the case; a reminder calls the deadline so. */
  readonly id: string;
  readonly what: Timed;
  /** The row of the ruleset that says how long it takes, and whether it pauses. */
  readonly deadline?: string;
  /** The day that was set in the case; else the ruleset counts from the day on which it began. */
  readonly dueOn?: Day;
  /** Whose turn it is: the same deadline begins anew for another. */
  readonly turn?: string;
  readonly late?: Late;
  /** Where it begins only after the day that was set, it is counted anew from its beginning. */
  readonly countsAnew?: boolean;
  /** What was asked for is done, and may be returned: nobody is late meanwhile. */
  readonly rests?: boolean;
}

/** All that runs in a case, by its state and what it remembers; on hold too. Nothing once it has ended. */
export function timersOf(snapshot: CaseSnapshot): readonly Timer[] {
  if (stateOf(snapshot).ended) return [];
  const { context: memory } = snapshot;
  const held = memory.hold;
  return [
    ...stepsOf(snapshot).flatMap((step) => TIMERS_IN[step]?.(memory) ?? []),
    ...anywhere(memory),
    ...(held === undefined
      ? []
      : [{ id: 'resume', what: 'resume', dueOn: held.until } satisfies Timer]),
  ];
}

/** Tells a timer from what ran under its name before. */
export const keyOf = ({ id, turn }: Timer): string => (turn === undefined ? id : `${id}@${turn}`);

/** The day in the city on which a fact came about. Throws for one that does not say it. */
export function dayOf({ type, data }: CaseFact): Day {
  if ('found' in data) return data.found.cityDay;
  throw new Error(`${type} begins something and does not say on which day`);
}

const remind = (timer: Omit<Timer, 'what'>): readonly Timer[] => [{ ...timer, what: 'remind' }];

const sectionOf = ({ sectionPath }: CaseMemory): string => {
  const section = sectionPath.at(-1)?.id;
  if (section === undefined) throw new Error('A case remembers no section');
  return section;
};

const byTheHandler = ({ triage }: CaseMemory): Pick<Timer, 'late'> =>
  triage?.handler === undefined ? {} : { late: { person: triage.handler } };

/** What runs in a step of an open case. */
const TIMERS_IN: Readonly<Record<string, (memory: CaseMemory) => readonly Timer[]>> = {
  // In a dispute the last section keeps the clock.
  submitted: (memory) => {
    const unit = sectionOf(memory);
    return remind({ id: 'acceptance', deadline: 'acceptance', turn: unit, late: { unit } });
  },
  accepted: (memory) => remind({ id: 'triage', deadline: 'triage', late: whoClassifies(memory) }),
  decidingAdoption: (memory) =>
    memory.adoption?.decideBy === undefined
      ? []
      : remind({
          id: 'adoption',
          dueOn: memory.adoption.decideBy,
          late: { unit: sectionOf(memory) },
        }),
  containing: (memory) =>
    remind({ id: 'containment', deadline: 'containment', ...byTheHandler(memory) }),
  analysing: causesAndPlan,
  planning: causesAndPlan,
  approving: (memory) => [
    ...causesAndPlan(memory).map((timer) => ({ ...timer, rests: true })),
    ...stepsInTurn(memory).flatMap(({ id, post }) =>
      post === undefined
        ? []
        : remind({
            id: `approvalStep-${id}`,
            deadline: 'approvalStep',
            turn: post,
            late: { post },
          }),
    ),
    ...actions(memory),
    { id: 'route', what: 'mendRoute' },
  ],
  implementing: actions,
  monitoring: (memory) => {
    const on = memory.waitUntil ?? memory.plan?.effectCheckOn;
    return on === undefined
      ? remind({ id: 'effectCheck', deadline: 'effectCheckAtLatest', ...byTheHandler(memory) })
      : [{ id: 'effectCheck', what: 'beginEffectCheck', dueOn: on }];
  },
  // Nobody in particular has to judge it; the secretariat finds somebody who may.
  reviewingEffect: () =>
    remind({
      id: 'effectJudgement',
      deadline: 'effectJudgement',
      late: { role: 'secretariatHead' },
    }),
};

function whoClassifies(memory: CaseMemory): Late {
  if (memory.report?.seriousSuspected !== true) return { unit: sectionOf(memory) };
  // The secretariat does not classify what happened in its own section.
  return { role: memory.isOfTheSecretariat ? 'qualityManager' : 'secretariatHead' };
}

/** Once a plan was decided they are there, and stay so through a 変更起案. */
function causesAndPlan(memory: CaseMemory): readonly Timer[] {
  const { triage, plan } = memory;
  if (triage === undefined || plan !== undefined) return [];
  return remind({
    id: 'causesAndPlan',
    deadline: 'causesAndPlan',
    dueOn: triage.planDueOn,
    countsAnew: true,
    ...byTheHandler(memory),
  });
}

function actions(memory: CaseMemory): readonly Timer[] {
  return openActions(memory).flatMap(({ id, dueOn, owner }) =>
    remind({ id, deadline: 'action', dueOn, late: { person: owner } }),
  );
}

/** What runs wherever the case stands. */
const anywhere = (memory: CaseMemory): readonly Timer[] => [
  ...(memory.triage?.provisional === true
    ? [
        {
          id: 'triageConfirmation',
          what: 'confirmTriage',
          deadline: 'triageConfirmation',
        } satisfies Timer,
      ]
    : []),
  ...(memory.report?.findingKind !== undefined && memory.finding === undefined
    ? remind({
        id: 'findingAnswer',
        deadline: 'findingAnswer',
        turn: sectionOf(memory),
        late: { unit: sectionOf(memory) },
      })
    : []),
  ...openObligations(memory).flatMap(({ id, kind, dueOn, owedBy }) =>
    remind({ id, deadline: kind, dueOn, late: whoOwes(owedBy) }),
  ),
  ...memory.pending.flatMap(({ what, ref, dueOn, person, post }) =>
    what === 'confirmation'
      ? remind({
          id: `confirmation-${ref.revision}`,
          deadline: 'paperConfirmation',
          dueOn,
          // Where the decider has left, it is the successor who confirms.
          late: post === undefined ? { person } : { post },
        })
      : // Any post of another department may countersign; the secretariat finds one.
        remind({
          id: `countersignature-${ref.revision}`,
          deadline: 'countersignature',
          dueOn,
          late: { role: 'secretariatHead' },
        }),
  ),
];

function whoOwes(owedBy: ObligationMemory['owedBy']): Late {
  if ('person' in owedBy) return { person: owedBy.person };
  return 'post' in owedBy ? { post: owedBy.post } : { unit: owedBy.unit };
}
