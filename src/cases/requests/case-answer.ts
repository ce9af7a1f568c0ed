import type { CaseSnapshot } from '../../../state-machines/statechart';
import { stateOf } from '../../../state-machines/case-state';
import { ApiExample } from '../../platform/openapi/api-example';

/** Where a case stands: its phase and, where two run in parallel, its steps. */
export class CaseStateAnswer {
  /** report, rootCause, correction, verification or closure. */
  phase: string;
  steps: string[];
  ended: boolean;
}

/** What every command answers: the case after it. */
@ApiExample<CaseAnswer>({
  id: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
  number: 'R8-市民-0001',
  revision: 7,
  position: '42',
  state: { phase: 'correction', steps: ['approving'], ended: false },
})
export class CaseAnswer {
  id: string;
  /** Null as long as the number is being taken. */
  number: string | null;
  revision: number;
  /** Opaque; a query that says `?after=` it has seen this command. */
  position: string;
  state: CaseStateAnswer;
}

export function stateAnswer(snapshot: CaseSnapshot): CaseStateAnswer {
  const { phase, steps, ended } = stateOf(snapshot);
  return { phase, steps: [...steps], ended };
}

export function caseAnswer(
  id: string,
  snapshot: CaseSnapshot,
  reached: { readonly revision: number; readonly position: bigint },
): CaseAnswer {
  return {
    id,
    number: snapshot.context.number ?? null,
    revision: reached.revision,
    position: String(reached.position),
    state: stateAnswer(snapshot),
  };
}
