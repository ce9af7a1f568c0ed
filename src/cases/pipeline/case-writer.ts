import { Inject, Injectable } from '@nestjs/common';
import { judge, newCase, type CaseSnapshot } from '../../../state-machines/statechart';
import { appendSurely } from '../../event-store/append-surely';
import {
  EVENT_STORE,
  EventStoreError,
  type Appended,
  type EventStore,
  type JsonObject,
  type NewEvent,
} from '../../event-store/event-store';
import { recordFacts, type CommandMetadata } from '../../event-store/record';
import { caseStream } from '../../event-store/streams';
import type { RecordedRuleset } from '../../rulesets/rulesets';
import { LastWritten } from '../last-written';
import { factOf, type LoadedCase } from './case-streams';
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
}

/** Judges new facts of a case as the whole events that they will be, and appends them. */
@Injectable()
export class CaseWriter {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
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
    const snapshot = judged(before, stream, (head?.revision ?? -1) + 1, events, inForce);
    try {
      const expected = head?.revision ?? 'none';
      const appended = await appendSurely(this.store, stream, events, expected);
      this.lastWritten.note(appended.position);
      return { snapshot, appended };
    } catch (error) {
      if (error instanceof EventStoreError && error.code === 'wrong-expected-revision')
        return 'conflict';
      throw error;
    }
  }
}

function judged(
  before: CaseSnapshot,
  stream: string,
  firstRevision: number,
  events: readonly NewEvent[],
  { ruleset }: RecordedRuleset,
): CaseSnapshot {
  return events.reduce((snapshot, event, index) => {
    const recorded = { ...event, stream, revision: firstRevision + index, position: 0n };
    const judgement = judge(snapshot, factOf(recorded).fact, ruleset);
    if (judgement.verdict !== 'accepted') throw refusalOf(judgement);
    return judgement.next;
  }, before);
}
