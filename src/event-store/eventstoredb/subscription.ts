import type { Random } from '../../platform/random';
import { EventStoreError, type CaughtUp, type RecordedEvent } from '../event-store';
import { untilAborted } from '../../platform/stoppable';
import { backOff, type Wait } from '../../platform/back-off';
import type { Connection } from './connection';
import { LiveFeed, type Said } from './live-feed';
import { checkPosition } from './reads';
import { recordedEvent } from './recorded-event';

/** Told each time that a subscription ended on its own and is about to be made again. */
export type OnInterruption = (interruption: {
  /** What the server or the connection said; undefined for an orderly end. */
  readonly reason: unknown;
  /** How many attempts in a row have failed, this one included. */
  readonly failures: number;
  readonly waitMs: number;
}) => void;

export interface Resuming {
  readonly random: Random;
  readonly wait: Wait;
  readonly onInterruption: OnInterruption;
}

/**
 * One subscription for its consumer, however many it takes of the server: each end of one, be it a
 * lost connection, a new leader, a consumer that was too slow or an orderly end, is followed by the
 * next, after the last event that was handed over.
 */
export async function* resumingSubscription(
  connection: Connection,
  after: bigint | undefined,
  stopped: AbortSignal,
  { random, wait, onInterruption }: Resuming,
): AsyncGenerator<RecordedEvent | CaughtUp, void> {
  let last = after;
  let proven = after === undefined;
  let caughtUp = false;
  let failures = 0;
  while (!stopped.aborted) {
    let reason: unknown;
    try {
      if (last !== undefined && !proven) await checkPosition(connection, last);
      proven = true;
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      reason = error;
    }
    if (proven) {
      const feed = new LiveFeed(connection, last);
      try {
        for (;;) {
          const said = await nextUnlessStopped(feed, stopped);
          if ('ended' in said) {
            reason = said.ended;
            break;
          }
          failures = 0;
          if ('caughtUp' in said) {
            if (!caughtUp) yield { caughtUp: true };
            caughtUp = true;
            continue;
          }
          const event = recordedEvent(said.event);
          if (event === undefined || (last !== undefined && event.position <= last)) continue;
          last = event.position;
          yield event;
        }
      } finally {
        await feed.stop();
      }
    }
    if (stopped.aborted) return;
    const waitMs = backOff(failures, random);
    failures += 1;
    onInterruption({ reason, failures, waitMs });
    await wait(waitMs, stopped);
  }
}

async function nextUnlessStopped(feed: LiveFeed, stopped: AbortSignal): Promise<Said> {
  let said: Said = { ended: undefined };
  await untilAborted(stopped, (done) => {
    void feed.next().then((next) => {
      said = next;
      done();
    });
    return () => undefined;
  });
  return stopped.aborted ? { ended: undefined } : said;
}
