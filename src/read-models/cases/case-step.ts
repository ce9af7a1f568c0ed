import type { CaseFact } from '../../../state-machines/case/facts';
import type { CaseSnapshot } from '../../../state-machines/statechart';

/** One fact of a case, stepped: what every projection of cases is made from. */
export interface CaseStep {
  readonly caseId: string;
  readonly fact: CaseFact;
  readonly position: number;
  /** The greatest `metadata.at` in the feed up to this event. */
  readonly recordedAt: string;
  /** Undefined before the first fact. */
  readonly before: CaseSnapshot | undefined;
  readonly after: CaseSnapshot;
}
