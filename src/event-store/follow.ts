import type { CaughtUp, EventStore, RecordedEvent } from './event-store';

/** A subscription that ends, without an error, when the signal is aborted. */
export async function* follow(
  store: Pick<EventStore, 'subscribe'>,
  after: bigint | undefined,
  signal: AbortSignal,
): AsyncGenerator<RecordedEvent | CaughtUp, void> {
  const feed = store.subscribe({ after })[Symbol.asyncIterator]();
  const stop = () => void feed.return?.();
  signal.addEventListener('abort', stop, { once: true });
  try {
    while (!signal.aborted) {
      const item = await feed.next();
      if (item.done === true) return;
      yield item.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await feed.return?.();
  }
}
