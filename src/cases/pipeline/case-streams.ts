import { Inject, Injectable } from '@nestjs/common';
import type { CaseFact } from '../../../state-machines/case/facts';
import {
  newCase,
  parseCaseFact,
  step,
  type CaseSnapshot,
} from '../../../state-machines/statechart';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../../event-store/event-store';
import { notReadable, readable } from '../../event-store/not-readable';
import { headOf, metadataOf, type EventMetadata, type Head } from '../../event-store/record';
import { caseStream } from '../../event-store/streams';
import { Rulesets } from '../../rulesets/rulesets';

/** A fact of a case as recorded: the step that it was, and its envelope. */
export interface RecordedFact {
  readonly fact: CaseFact;
  readonly event: RecordedEvent;
  readonly metadata: EventMetadata;
}

/** A case folded from its stream. */
export interface LoadedCase {
  readonly id: string;
  readonly snapshot: CaseSnapshot;
  readonly head: Head;
  readonly facts: readonly RecordedFact[];
}

/** An event as the statechart sees it. Throws where this release does not know it. */
export function factOf(event: RecordedEvent): RecordedFact {
  const metadata = metadataOf(event);
  const { type, data, revision } = event;
  const fact = parseCaseFact({ type, data, at: metadata.at, revision, digest: metadata.digest });
  return { fact, event, metadata };
}

/** Reads cases from the log. */
@Injectable()
export class CaseStreams {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly rulesets: Rulesets,
  ) {}

  /**
   * The case as it is, or as it was after the last fact that `upTo` allows; undefined if it is not
   * there. Throws `StreamNotReadable`.
   */
  async load(
    caseId: string,
    upTo: (event: RecordedEvent) => boolean = () => true,
  ): Promise<LoadedCase | undefined> {
    const facts: RecordedFact[] = [];
    for await (const event of this.store.read(caseStream(caseId))) {
      if (!upTo(event)) break;
      facts.push(readable(event, () => factOf(event)));
    }
    return this.fold(caseId, facts);
  }

  /** Folds facts of one case, oldest first; undefined for none. Throws `StreamNotReadable`. */
  async fold(caseId: string, facts: readonly RecordedFact[]): Promise<LoadedCase | undefined> {
    const [first] = facts;
    const last = facts.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const snapshot = facts.reduce(
      (reached, { fact, event }) => readable(event, () => step(reached, fact)),
      newCase(await this.pinnedBy(first)),
    );
    return { id: caseId, snapshot, head: headOf(last.event), facts };
  }

  private async pinnedBy({ fact, event }: RecordedFact): Promise<Ruleset> {
    try {
      if (fact.type !== 'CaseSubmitted') throw new Error(`a case begins with ${fact.type}`);
      return await this.rulesets.pinned(fact.data.ruleset);
    } catch (error) {
      throw notReadable(event, error);
    }
  }
}
