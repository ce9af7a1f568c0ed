import type { CaseMemory } from '../../../state-machines/case/v1/memory';

/** `urgentCheck-1`, `urgentCheck-2`, …: the first that the case did not give yet. */
export function nextObligationId(kind: string, { obligations }: CaseMemory): string {
  for (let running = 1; ; running += 1) {
    const id = `${kind}-${running}`;
    if (!obligations.some((one) => one.id === id)) return id;
  }
}
