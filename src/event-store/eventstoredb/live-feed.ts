import { START, streamNameFilter, type AllStreamResolvedEvent } from '@eventstore/db-client';
import { STREAM_CATEGORIES } from '../streams';
import type { Connection } from './connection';
import { OpenCall } from './open-calls';

/** Stands between the events where the server has said that it is caught up. */
const CAUGHT_UP = Symbol('caught up');

/** What one subscription says next. It ends once, with an error or without one. */
export type Said =
  | { readonly event: AllStreamResolvedEvent }
  | { readonly caughtUp: true }
  | { readonly ended: unknown };

/**
 * One subscription to all streams of our categories. It does not resume: every end, also an orderly
 * one, is said as `ended`.
 */
export class LiveFeed {
  private readonly call: OpenCall<AllStreamResolvedEvent | typeof CAUGHT_UP>;

  constructor({ client, callOptions, openCalls }: Connection, after: bigint | undefined) {
    const subscription = client.subscribeToAll({
      ...callOptions,
      fromPosition: after === undefined ? START : { commit: after, prepare: after },
      filter: streamNameFilter({ prefixes: [...STREAM_CATEGORIES], checkpointInterval: 32 }),
    });
    // The client tells this beside its events, ahead of those in its buffer; so into the buffer.
    subscription.on('caughtUp', () => {
      subscription.push(CAUGHT_UP);
    });
    this.call = new OpenCall<AllStreamResolvedEvent | typeof CAUGHT_UP>(
      subscription,
      () => subscription.unsubscribe(),
      openCalls,
    );
  }

  async next(): Promise<Said> {
    try {
      const next = await this.call.next();
      if (next.done === true) return { ended: undefined };
      return next.value === CAUGHT_UP ? { caughtUp: true } : { event: next.value };
    } catch (error) {
      return { ended: error };
    }
  }

  /** Lets go of the subscription; a `next` that still waits is told that it ended. */
  async stop(): Promise<void> {
    await this.call.end();
  }
}
