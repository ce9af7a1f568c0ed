import { jsonEvent, NO_STREAM, type AppendResult } from '@eventstore/db-client';
import type { Random } from '../../platform/random';
import { checkAppend, checkRead } from '../checked-request';
import { DamagedRecord } from '../damaged-record';
import type { RawEvent, RawLog } from '../raw-event';
import {
  EventStoreError,
  type Appended,
  type CaughtUp,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type RecordedEvent,
} from '../event-store';
import { stoppable } from '../../platform/stoppable';
import { wait as waitForReal, type Wait } from '../../platform/back-off';
import { connect, type Connection } from './connection';
import { appendFailure } from './failures';
import { readAll, readStream } from './reads';
import { rawEvent, recordedEvent } from './recorded-event';
import { resumingSubscription, type OnInterruption, type Resuming } from './subscription';

export interface EventStoreDbOptions {
  readonly random: Random;
  /** How the time between two attempts of a subscription passes. */
  readonly wait?: Wait;
  /** After so long without an answer the outcome of an append is unknown. */
  readonly appendDeadlineMs?: number;
  readonly onInterruption?: OnInterruption;
}

/** The log in EventStoreDB 23.10 or later. */
export class EventStoreDbEventStore implements EventStore, RawLog {
  private readonly connection: Connection;
  private readonly resuming: Resuming;
  private readonly appendDeadlineMs: number;
  private readonly appends = new Set<Promise<AppendResult>>();
  private readonly closing = new AbortController();

  /** Connects with its first call. Throws a plain Error for an address that it cannot work with. */
  constructor(uri: string, options: EventStoreDbOptions) {
    this.connection = connect(uri);
    this.appendDeadlineMs = options.appendDeadlineMs ?? 10_000;
    this.resuming = {
      random: options.random,
      wait: options.wait ?? waitForReal,
      onInterruption: options.onInterruption ?? (() => undefined),
    };
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    { expected }: { expected: ExpectedRevision },
  ): Promise<Appended> {
    checkAppend(stream, events, expected);
    this.refuseWhenClosed();
    const { client, callOptions } = this.connection;
    const call = client.appendToStream(stream, events.map(jsonEvent), {
      ...callOptions,
      deadline: this.appendDeadlineMs,
      expectedRevision: expected === 'none' ? NO_STREAM : BigInt(expected),
    });
    this.appends.add(call);
    const result = await call
      .catch((error: unknown) => {
        throw appendFailure(stream, error);
      })
      .finally(() => this.appends.delete(call));
    if (result.position === undefined)
      throw new DamagedRecord(`${stream} was deleted in EventStoreDB: the append has no position`);
    return { revision: Number(result.nextExpectedRevision), position: result.position.commit };
  }

  read(
    stream: string,
    options: { from?: number; backwards?: boolean; max?: number } = {},
  ): AsyncIterable<RecordedEvent> {
    checkRead(stream, options);
    this.refuseWhenClosed();
    return readStream(this.connection, stream, options);
  }

  readAll({ after }: { after?: bigint } = {}): AsyncIterable<RecordedEvent> {
    this.refuseWhenClosed();
    return readAll(this.connection, after, recordedEvent);
  }

  readRaw({ after }: { after?: bigint } = {}): AsyncIterable<RawEvent> {
    this.refuseWhenClosed();
    return readAll(this.connection, after, rawEvent);
  }

  subscribe({ after }: { after?: bigint } = {}): AsyncIterable<RecordedEvent | CaughtUp> {
    return stoppable(this.closing.signal, (stopped) =>
      resumingSubscription(this.connection, after, stopped, this.resuming),
    );
  }

  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all([...this.connection.openCalls].map((call) => call.end()));
    await Promise.allSettled(this.appends);
    await this.connection.client.dispose();
  }

  private refuseWhenClosed(): void {
    if (this.closing.signal.aborted)
      throw new EventStoreError('unavailable', 'the event store is closed');
  }
}
