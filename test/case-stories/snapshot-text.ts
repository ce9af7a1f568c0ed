import { caseMachineV1 } from '../../state-machines/case/v1/machine';
import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { CaseSnapshot } from '../../state-machines/statechart';

/** State and memory of a case as JSON, its ruleset left out: the same case is the same text, however it came about. */
export function snapshotText(snapshot: CaseSnapshot): string {
  const kept = caseMachineV1.getPersistedSnapshot(snapshot) as unknown as {
    context: CaseMemory;
  };
  const { ruleset: _ruleset, ...memory } = kept.context;
  const context = Object.fromEntries(Object.entries(memory).sort());
  return JSON.stringify({ ...kept, context });
}
