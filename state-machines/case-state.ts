import type { SnapshotFrom } from 'xstate';
import type { caseMachineV1 } from './case/v1/machine';

export type CaseSnapshot = SnapshotFrom<typeof caseMachineV1>;

/** Phase and steps, as the API and the screens call them; two steps where two run in parallel. */
export interface CaseState {
  readonly phase: string;
  readonly steps: readonly string[];
  readonly ended: boolean;
}

/** What lies beside the five phases belongs to one of them for a reader. */
const PHASE_OUTSIDE_OPEN = {
  unsubmitted: 'report',
  onHold: 'onHold',
  closed: 'closure',
  notApplicable: 'ended',
  withdrawn: 'ended',
  merged: 'ended',
  cancelled: 'ended',
} as const;

/** Where a case stands. */
export function stateOf(snapshot: CaseSnapshot): CaseState {
  const ended = snapshot.hasTag('end');
  const { value } = snapshot;
  if (typeof value === 'string') return { phase: PHASE_OUTSIDE_OPEN[value], steps: [value], ended };
  const [phase, inPhase] = Object.entries(value.open)[0] ?? [];
  if (phase === undefined) throw new Error('An open case is in no phase');
  if (typeof inPhase === 'string') return { phase, steps: [inPhase], ended };
  const steps = Object.entries(inPhase as Record<string, string>)
    .filter(([, progress]) => progress === 'open')
    .map(([step]) => step);
  return { phase, steps, ended };
}

/** The steps of an open case, as `stateOf` tells them; on hold, those to which it will return. */
export function stepsOf(snapshot: CaseSnapshot): readonly string[] {
  const { steps, ended } = stateOf(snapshot);
  if (ended) return [];
  if (snapshot.value !== 'onHold') return steps;
  return Object.values(snapshot.historyValue)
    .flat()
    .flatMap(({ path }) => {
      const [place, above] = path.toReversed();
      // Of what runs in parallel: the region, as long as it is open.
      if (place === 'open') return above ?? [];
      return place === undefined || place === 'done' ? [] : place;
    })
    .sort();
}
