import { Inject, Injectable } from '@nestjs/common';
import { judge, newCase, type CaseSnapshot } from '../../../state-machines/statechart';
import { appendUnlessLate } from '../../event-store/append-surely';
import {
  EVENT_STORE,
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
interface Written {
  readonly snapshot: CaseSnapshot;
  readonly appended: Appended;
  /** The same as if it had been loaded now. */
  readonly loaded: LoadedCase;
}

/** New facts of a case that may happen, as they will be stored. */
interface Judged {
  readonly caseId: string;
  readonly loaded: LoadedCase | undefined;
  readonly events: ReturnType<typeof recordFacts>;
  readonly recorded: readonly RecordedFact[];
  /** The case after them. */
  readonly snapshot: CaseSnapshot;
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
   * Judges the facts of one command as the events that they will be after what was loaded; undefined for
   * a case that is not there yet. Throws the `Problem` of a refusal.
   */
  judge(
    caseId: string,
    loaded: LoadedCase | undefined,
    facts: readonly SealedFact[],
    command: CommandMetadata,
    { now, inForce }: { readonly now: Date; readonly inForce: RecordedRuleset },
  ): Judged {
    const stream = caseStream(caseId);
    const head = loaded?.head ?? null;
    const events = recordFacts(stream, head, facts, command, now);
    const first = (head?.revision ?? -1) + 1;
    const recorded = events.map((event, index) =>
      factOf({ ...event, stream, revision: first + index, position: 0n }),
    );
    const before = loaded?.snapshot ?? newCase(inForce.ruleset);
    return { caseId, loaded, events, recorded, snapshot: judged(before, recorded, inForce) };
  }

  /** Appends what was judged. Answers `conflict` where the case has moved on since. */
  async append({
    caseId,
    loaded,
    events,
    recorded,
    snapshot,
  }: Judged): Promise<Written | 'conflict'> {
    const last = recorded.at(-1);
    if (last === undefined) throw new Error('A command wrote no facts');
    const expected = loaded?.head.revision ?? 'none';
    const appended = await appendUnlessLate(this.store, caseStream(caseId), events, expected);
    if (appended === 'conflict') return appended;
    this.lastWritten.note(appended.position);
    const all = [...(loaded?.facts ?? []), ...placed(recorded, appended)];
    const written = { id: caseId, snapshot, head: headOf(last.event), facts: all };
    // Of several facts only the last one's position is known.
    if (recorded.length === 1) this.streams.keep(written);
    return { snapshot, appended, loaded: written };
  }

  /** Judges and appends. Throws the `Problem` of a refusal; answers `conflict` as `append` does. */
  async write(...facts: Parameters<CaseWriter['judge']>): Promise<Written | 'conflict'> {
    return this.append(this.judge(...facts));
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
