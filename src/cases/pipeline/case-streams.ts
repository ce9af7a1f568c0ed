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

/** So many cases are kept folded; one of 40 facts takes some 200 kB. */
const MOST_KEPT = 500;

/**
 * Reads cases from the log. What was folded is remembered, of the cases used last, so that a command
 * reads and steps only what is new; that is always looked for in the log.
 */
@Injectable()
export class CaseStreams {
  /** The one used longest ago first. */
  readonly #kept = new Map<string, LoadedCase>();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly rulesets: Rulesets,
  ) {}

  /** The case as it is; undefined if it is not there. Throws `StreamNotReadable`. */
  async load(caseId: string): Promise<LoadedCase | undefined> {
    const known = this.#kept.get(caseId);
    const from = known === undefined ? 0 : known.head.revision + 1;
    const facts: RecordedFact[] = [];
    for await (const event of this.store.read(caseStream(caseId), { from }))
      facts.push(readable(event, () => factOf(event)));
    const loaded = known === undefined ? await this.fold(caseId, facts) : foldedOn(known, facts);
    if (loaded !== undefined) this.keep(loaded);
    return loaded;
  }

  /**
   * The case as it was after the last fact that `upTo` allows; undefined if there is none. Throws
   * `StreamNotReadable`.
   */
  async loadUpTo(
    caseId: string,
    upTo: (event: RecordedEvent) => boolean,
  ): Promise<LoadedCase | undefined> {
    const kept = this.#kept.get(caseId);
    const end = kept?.facts.findIndex(({ event }) => !upTo(event)) ?? -1;
    if (kept !== undefined && end !== -1) return this.fold(caseId, kept.facts.slice(0, end));
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

  /** Remembers a case as it is in the log now. */
  keep(loaded: LoadedCase): void {
    const kept = this.#kept.get(loaded.id);
    // Another call may have read further meanwhile.
    if (kept !== undefined && kept.head.revision > loaded.head.revision) return;
    this.#kept.delete(loaded.id);
    this.#kept.set(loaded.id, loaded);
    if (this.#kept.size <= MOST_KEPT) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
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

/** The case after further facts of its stream. */
function foldedOn(known: LoadedCase, further: readonly RecordedFact[]): LoadedCase {
  const last = further.at(-1);
  if (last === undefined) return known;
  return {
    id: known.id,
    snapshot: further.reduce(
      (reached, { fact, event }) => readable(event, () => step(reached, fact)),
      known.snapshot,
    ),
    head: headOf(last.event),
    facts: [...known.facts, ...further],
  };
}
