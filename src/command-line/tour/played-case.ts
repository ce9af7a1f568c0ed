import type { CaseAnswer } from '../../cases/requests/case-answer';
import type { Text } from '../../platform/language';

/** An instant of the story, and where the case stood then. */
export interface Moment {
  readonly title: Text;
  readonly at: Date;
  readonly answer: CaseAnswer;
}

export interface PlayedCase {
  /** Instants on the way, in their order. */
  readonly moments: readonly Moment[];
  /** The last answer: the case as it was closed. */
  readonly closed: CaseAnswer;
}
