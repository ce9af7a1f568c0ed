import { Inject, Injectable } from '@nestjs/common';
import { judge, newCase, type CaseSnapshot } from '../../../state-machines/statechart';
import { appendSurely } from '../../event-store/append-surely';
import {
  EVENT_STORE,
  EventStoreError,
  type Appended,
  type EventStore,
  type JsonObject,
} from '../../event-store/event-store';
import { headOf, recordFacts, type CommandMetadata } from '../../event-store/record';
import { caseStream } from '../../event-store/streams';
import type { RecordedRuleset } from '../../rulesets/rulesets';
import { LastWritten } from '../last-written';
import { CaseStreams, factOf, type LoadedCase, type RecordedFact } from './case-streams';
import { refusalOf } from './refusal';

/** A fact of a case ready for the log: texts sealed, actor and signature in place. */
export interface SealedFact {
  readonly type: string;
  readonly data: JsonObject;
}

/** The case after an append. */
export interface Written {
  readonly snapshot: CaseSnapshot;
  readonly appended: Appended;
  /** The same as if it had been loaded now. */
  readonly loaded: LoadedCase;
}

/** Judges new facts of a case as the whole events that they will be, and appends them. */
@Injectable()
export class CaseWriter {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly streams: CaseStreams,
    private readonly lastWritten: LastWritten,
  ) {}

  /**
   * Writes the facts of one command after what was loaded; undefined for a case that is not there
   * yet. Answers `conflict` where the case has moved on since. Throws the `Problem` of a refusal.
   */
  async write(
    caseId: string,
    loaded: LoadedCase | undefined,
    facts: readonly SealedFact[],
    command: CommandMetadata,
    { now, inForce }: { readonly now: Date; readonly inForce: RecordedRuleset },
  ): Promise<Written | 'conflict'> {
    const stream = caseStream(caseId);
    const head = loaded?.head ?? null;
    const events = recordFacts(stream, head, facts, command, now);
    const before = loaded?.snapshot ?? newCase(inForce.ruleset);
    const first = (head?.revision ?? -1) + 1;
    const recorded = events.map((event, index) =>
      factOf({ ...event, stream, revision: first + index, position: 0n }),
    );
    const snapshot = judged(before, recorded, inForce);
    const last = recorded.at(-1);
    if (last === undefined) throw new Error('A command wrote no facts');
    try {
      const expected = head?.revision ?? 'none';
      const appended = await appendSurely(this.store, stream, events, expected);
      this.lastWritten.note(appended.position);
      const all = [...(loaded?.facts ?? []), ...placed(recorded, appended)];
      const written = { id: caseId, snapshot, head: headOf(last.event), facts: all };
      // Of several facts only the last one's position is known.
      if (recorded.length === 1) this.streams.keep(written);
      return { snapshot, appended, loaded: written };
    } catch (error) {
      if (error instanceof EventStoreError && error.code === 'wrong-expected-revision')
        return 'conflict';
      throw error;
    }
  }
}

/** The facts with the position that the last one was given. */
function placed(
  recorded: readonly RecordedFact[],
  { position }: Appended,
): readonly RecordedFact[] {
  return recorded.map((one, index) =>
    index === recorded.length - 1 ? { ...one, event: { ...one.event, position } } : one,
  );
}

function judged(
  before: CaseSnapshot,
  recorded: readonly RecordedFact[],
  { ruleset }: RecordedRuleset,
): CaseSnapshot {
  return recorded.reduce((snapshot, { fact }) => {
    const judgement = judge(snapshot, fact, ruleset);
    if (judgement.verdict !== 'accepted') throw refusalOf(judgement);
    return judgement.next;
  }, before);
}
