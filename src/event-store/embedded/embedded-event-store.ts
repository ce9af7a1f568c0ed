import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import { checkAppend } from '../checked-request';
import {
  EventStoreError,
  type Appended,
  type CaughtUp,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type RecordedEvent,
} from '../event-store';
import { stoppable, untilAborted } from '../../platform/stoppable';
import { AppendTransaction, type PendingAppend } from './append-transaction';
import { GroupCommit } from './group-commit';
import { LogReader } from './log-reader';
import { parseEvent, type RawEvent, type RawLog } from '../raw-event';
import { RecentEvents } from './recent-events';
import { reading } from './storage-failure';
import { StreamEnds } from './stream-ends';
import type { WriterLock } from './writer-lock';

/** The log of one machine: one SQLite file, one writer. `openEmbedded` makes it. */
export class EmbeddedEventStore implements EventStore, RawLog {
  private readonly reader: LogReader;
  private readonly writer: GroupCommit<PendingAppend, Appended>;
  private readonly recent = new RecentEvents();
  private readonly ends = new StreamEnds();
  private readonly closing = new AbortController();
  private readonly sleepers = new Set<() => void>();
  private closed: Promise<void> | undefined;

  constructor(
    private readonly database: Database.Database,
    private readonly lock: WriterLock,
  ) {
    this.reader = new LogReader(database, this.ends);
    const transaction = new AppendTransaction(database, {
      onStored: (append, appended) => {
        this.recent.note(append, appended);
        this.ends.note(append.stream, appended.revision + 1);
      },
      onUnknown: () => {
        this.recent.forget();
        this.ends.forget();
      },
    });
    this.writer = new GroupCommit((appends) => {
      const outcomes = transaction.run(appends);
      for (const wake of [...this.sleepers]) wake();
      return outcomes;
    });
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    { expected }: { expected: ExpectedRevision },
  ): Promise<Appended> {
    const checked = checkAppend(stream, events, expected);
    if (this.closing.signal.aborted)
      throw new EventStoreError('unavailable', 'the event store is closed');
    return this.writer.submit({ stream, events: checked, expected });
  }

  read(
    stream: string,
    options?: { from?: number; backwards?: boolean; max?: number },
  ): AsyncIterable<RecordedEvent> {
    return this.reader.read(stream, options);
  }

  readAll(options?: { after?: bigint }): AsyncIterable<RecordedEvent> {
    return this.reader.readAll(options);
  }

  readRaw(options?: { after?: bigint }): AsyncIterable<RawEvent> {
    return this.reader.readRaw(options);
  }

  subscribe({ after }: { after?: bigint } = {}): AsyncIterable<RecordedEvent | CaughtUp> {
    return stoppable(this.closing.signal, (stopped) => this.follow(after, stopped));
  }

  close(): Promise<void> {
    this.closed ??= this.finish();
    return this.closed;
  }

  private async finish(): Promise<void> {
    this.closing.abort();
    await this.writer.settled();
    try {
      // So that a stopped server leaves everything in one file.
      reading(() => this.database.pragma('wal_checkpoint(TRUNCATE)'));
    } finally {
      this.reader.close();
      this.lock.release();
    }
  }

  /** A consumer pulls page after page: however slow it is, nothing piles up for it in memory. */
  private async *follow(
    after: bigint | undefined,
    stopped: AbortSignal,
  ): AsyncGenerator<RecordedEvent | CaughtUp, void> {
    let last = after ?? 0n;
    let caughtUp = false;
    if (!stopped.aborted) this.reader.checkPosition(after);
    while (!stopped.aborted) {
      const page = this.recent.after(last) ?? this.reader.page(last);
      for (const item of page) {
        yield isRaw(item) ? parseEvent(item) : item;
        if (stopped.aborted) return;
        last = item.position;
      }
      if (page.length > 0) {
        await nextTurn();
      } else if (!caughtUp) {
        caughtUp = true;
        yield { caughtUp: true };
      } else {
        await this.nextCommit(stopped);
      }
    }
  }

  /** Called in the same turn as an empty page was read, so that no commit falls in between. */
  private nextCommit(stopped: AbortSignal): Promise<void> {
    return untilAborted(stopped, (done) => {
      this.sleepers.add(done);
      return () => this.sleepers.delete(done);
    });
  }
}

const isRaw = (event: RawEvent | RecordedEvent): event is RawEvent =>
  typeof event.data === 'string';
