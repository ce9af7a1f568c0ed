import type { CaseFact } from '../../../state-machines/case/facts';
import { parseCaseFact } from '../../../state-machines/statechart';
import type { RecordedEvent } from '../../event-store/event-store';
import { metadataOf } from '../../event-store/record';

/** The ruleset that a case was pinned to. */
export interface Pinned {
  readonly version: number;
  readonly digest: string;
}

/** The fact of a case that an event records. Throws where this release does not know it. */
export function caseFactOf(event: RecordedEvent): CaseFact {
  const { type, data, revision } = event;
  const { at, digest } = metadataOf(event);
  return parseCaseFact({ type, data, at, revision, digest });
}

/** What the first fact of a case pins it to. */
export function pinnedBy(fact: CaseFact): Pinned {
  if (fact.type !== 'CaseSubmitted') throw new Error(`A case begins with ${fact.type}`);
  return fact.data.ruleset;
}
