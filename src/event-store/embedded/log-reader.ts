import { isUtf8 } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import { checkRead } from '../checked-request';
import { EventStoreError, type RecordedEvent } from '../event-store';
import { UnknownPosition } from '../unknown-position';
import { parseEvent, type RawEvent, type RawLog } from '../raw-event';
import { LogFileDamaged, reading } from './storage-failure';
import type { StreamEnds } from './stream-ends';

/** Few enough that a page of the largest events fits into memory. */
const PAGE = 128;

/** Texts as bytes: the driver ends the whole process on a text that a damaged byte made invalid. */
const COLUMNS = `position, revision, CAST(stream AS BLOB) AS stream, CAST(id AS BLOB) AS id,
  CAST(type AS BLOB) AS type, CAST(data AS BLOB) AS data, CAST(metadata AS BLOB) AS metadata`;

interface Row {
  position: number;
  revision: number;
  stream: ArrayBuffer;
  id: ArrayBuffer;
  type: ArrayBuffer;
  data: ArrayBuffer;
  metadata: ArrayBuffer;
}

/**
 * Bytes that are no UTF-8 are read with a half character at the end, which no stored text can hold:
 * else a damaged byte beside a stored U+FFFD would read as if nothing had changed.
 */
function text(bytes: ArrayBuffer): string {
  const buffer = Buffer.from(bytes);
  const decoded = buffer.toString('utf8');
  return isUtf8(buffer) ? decoded : `${decoded}\ud800`;
}

function rawEvent(row: Row): RawEvent {
  return {
    position: BigInt(row.position),
    stream: text(row.stream),
    revision: row.revision,
    id: text(row.id),
    type: text(row.type),
    data: text(row.data),
    metadata: text(row.metadata),
  };
}

/**
 * Reads the log page by page, each page a statement of its own, so that no reader holds a snapshot
 * open; between pages the event loop turns, since the driver frees memory only then.
 */
export class LogReader implements RawLog {
  private readonly after: Database.Statement;
  private readonly forwards: Database.Statement;
  private readonly backwards: Database.Statement;
  private readonly lastPosition: Database.Statement;
  private readonly atPosition: Database.Statement;
  private closed = false;

  /** `ends` is kept by the log's one writer; who only reads beside it knows no end. */
  constructor(
    private readonly database: Database.Database,
    private readonly ends?: StreamEnds,
  ) {
    const select = `SELECT ${COLUMNS} FROM events WHERE`;
    this.after = database.prepare(`${select} position > ? ORDER BY position LIMIT ?`);
    this.forwards = database.prepare(
      `${select} stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
    );
    this.backwards = database.prepare(
      `${select} stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
    );
    this.lastPosition = database.prepare('SELECT max(position) AS position FROM events');
    this.atPosition = database.prepare('SELECT position FROM events WHERE position = ?');
  }

  read(
    stream: string,
    options: { from?: number; backwards?: boolean; max?: number } = {},
  ): AsyncIterable<RecordedEvent> {
    checkRead(stream, options);
    return this.pagesOfStream(stream, options);
  }

  async *readAll(options: { after?: bigint } = {}): AsyncIterable<RecordedEvent> {
    for await (const raw of this.readRaw(options)) yield parseEvent(raw);
  }

  async *readRaw({ after }: { after?: bigint } = {}): AsyncIterable<RawEvent> {
    this.checkPosition(after);
    const end = this.end();
    let last = after ?? 0n;
    while (last < end) {
      for (const event of this.page(last)) {
        if (event.position > end) return;
        yield event;
        last = event.position;
      }
      await nextTurn();
    }
  }

  /** The next events after a position, at most a page of them. */
  page(after: bigint): readonly RawEvent[] {
    return this.rows(this.after, after, PAGE).map(rawEvent);
  }

  /** Throws `UnknownPosition` where no event has it. */
  checkPosition(position: bigint | undefined): void {
    if (position !== undefined && this.rows(this.atPosition, position).length === 0)
      throw new UnknownPosition(position);
  }

  /**
   * Holds what the file finds events by against the events: who reads a stream goes by the one, who
   * reads the whole log by the other, and a verification of the whole log sees only that. Throws
   * `LogFileDamaged` where they differ, or where an event stands before the first position.
   */
  requireSoundFile(): void {
    this.refuseWhenClosed();
    const faults = reading(() => [
      ...this.database.prepare('SELECT position FROM events WHERE position < 1 LIMIT 1').all([]),
      ...(this.database.pragma('integrity_check') as { integrity_check: string }[]).filter(
        ({ integrity_check: said }) => said !== 'ok',
      ),
    ]);
    if (faults.length > 0) throw new LogFileDamaged({ cause: faults });
  }

  total(): number {
    return Number(this.end());
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.database.close();
  }

  private async *pagesOfStream(
    stream: string,
    {
      from,
      backwards = false,
      max = Infinity,
    }: { from?: number; backwards?: boolean; max?: number },
  ): AsyncGenerator<RecordedEvent> {
    const statement = backwards ? this.backwards : this.forwards;
    let next = from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    if (!backwards && this.ends?.endsBefore(stream, next) === true) {
      this.refuseWhenClosed();
      return;
    }
    for (let left = max; left > 0 && next >= 0;) {
      const asked = Math.min(left, PAGE);
      const page = this.rows(statement, stream, next, asked).map(rawEvent);
      if (!backwards && page.length < asked)
        this.ends?.note(stream, (page.at(-1)?.revision ?? next - 1) + 1);
      for (const raw of page) {
        yield parseEvent(raw);
        next = backwards ? raw.revision - 1 : raw.revision + 1;
      }
      if (page.length < PAGE) return;
      left -= page.length;
      await nextTurn();
    }
  }

  private end(): bigint {
    const [row] = this.rows(this.lastPosition) as unknown as { position: number | null }[];
    return BigInt(row?.position ?? 0);
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new EventStoreError('unavailable', 'the event store is closed');
  }

  private rows(statement: Database.Statement, ...parameters: unknown[]): Row[] {
    this.refuseWhenClosed();
    return reading(() => statement.all(...parameters) as Row[]);
  }
}
