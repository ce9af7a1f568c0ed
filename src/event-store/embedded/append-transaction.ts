import type Database from 'libsql';
import type { CheckedEvent } from '../checked-request';
import { EventStoreError, type Appended, type ExpectedRevision } from '../event-store';
import type { Outcome } from './group-commit';
import { beforeStoring } from './storage-failure';

export interface PendingAppend {
  readonly stream: string;
  readonly events: readonly CheckedEvent[];
  readonly expected: ExpectedRevision;
}

/** Told of commits, so that what is remembered of the log follows it. */
interface CommitListener {
  /** Once it is on disk, what each append added. */
  readonly onStored: (append: PendingAppend, appended: Appended) => void;
  /** Something may have been added. */
  readonly onUnknown: () => void;
}

/** What became of one append of a group. */
interface Judged {
  readonly append: PendingAppend;
  /** Whether it added events: one that was held already did not. */
  readonly stored: boolean;
  readonly outcome: Outcome<Appended>;
}

/**
 * Writes a group of appends in one transaction. Each is judged alone, on top of those before it:
 * a conflict of one is the answer to that one only, since nothing is written before it is judged.
 */
export class AppendTransaction {
  private readonly head: Database.Statement;
  private readonly held: Database.Statement;
  private readonly insert: Database.Statement;

  constructor(
    private readonly database: Database.Database,
    private readonly listener: CommitListener,
  ) {
    this.head = database.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
    this.held = database.prepare(
      `SELECT CAST(id AS BLOB) AS id, position FROM events
       WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?`,
    );
    this.insert = database.prepare(
      `INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)`,
    );
  }

  /** One outcome for each append, in their order. Never throws. */
  run(appends: readonly PendingAppend[]): readonly Outcome<Appended>[] {
    let judged: readonly Judged[];
    try {
      this.database.exec('BEGIN IMMEDIATE');
      judged = appends.map((append) => this.judgeAndWrite(append));
    } catch (error) {
      // Before COMMIT nothing can have been stored, whatever failed.
      return this.refuseAll(appends, beforeStoring(error));
    }
    try {
      this.database.exec('COMMIT');
    } catch (error) {
      // The commit may be whole in the write-ahead log although the wait for the disk failed.
      this.listener.onUnknown();
      const unknown = new EventStoreError('outcome-unknown', 'the commit failed', { cause: error });
      return this.refuseAll(appends, unknown);
    }
    for (const { stored, append, outcome } of judged)
      if (stored && 'answer' in outcome) this.listener.onStored(append, outcome.answer);
    return judged.map(({ outcome }) => outcome);
  }

  private refuseAll(appends: readonly PendingAppend[], reason: unknown): Outcome<Appended>[] {
    let refused = reason;
    try {
      // Some failures have already rolled the transaction back.
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
    } catch (rollbackError) {
      refused = new AggregateError([reason, rollbackError], 'the rollback failed, too');
    }
    return appends.map(() => ({ refused }));
  }

  private judgeAndWrite(append: PendingAppend): Judged {
    const { stream, events, expected } = append;
    const [head] = this.head.all(stream) as { revision: number | null }[];
    const current = head?.revision ?? -1;
    const wanted = expected === 'none' ? -1 : expected;
    if (wanted === current) {
      const answer = this.write(stream, current + 1, events);
      return { append, stored: true, outcome: { answer } };
    }
    const held = wanted < current ? this.alreadyHeld(stream, wanted, events) : undefined;
    if (held) return { append, stored: false, outcome: { answer: held } };
    const refused = new EventStoreError(
      'wrong-expected-revision',
      `${stream} is at ${current === -1 ? 'none' : current}, not at ${expected}`,
    );
    return { append, stored: false, outcome: { refused } };
  }

  private write(stream: string, first: number, events: readonly CheckedEvent[]): Appended {
    let position: number | bigint = 0;
    events.forEach(({ id, type, data, metadata }, index) => {
      const revision = first + index;
      position = this.insert.run(stream, revision, id, type, data, metadata).lastInsertRowid;
    });
    return { revision: first + events.length - 1, position: BigInt(position) };
  }

  /** As EventStoreDB has it: the same ids in the same order, right after the expected revision. */
  private alreadyHeld(
    stream: string,
    expected: number,
    events: readonly CheckedEvent[],
  ): Appended | undefined {
    const rows = this.held.all(stream, expected, events.length) as {
      id: ArrayBuffer;
      position: number;
    }[];
    const same = events.every(({ id }, index) => {
      const row = rows[index];
      return row !== undefined && Buffer.from(row.id).toString('utf8') === id;
    });
    const last = rows[events.length - 1];
    if (!same || last === undefined) return undefined;
    return { revision: expected + events.length, position: BigInt(last.position) };
  }
}
