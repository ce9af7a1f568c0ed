/**
 * A feed that ends, even while it waits for its next item, when its consumer stops it (`return`) or
 * when `closing` is aborted. (An async generator by itself keeps a `return` back until the `next`
 * under way has been answered, which on a quiet feed is never.)
 */
export function stoppable<Item>(
  closing: AbortSignal,
  feed: (stopped: AbortSignal) => AsyncGenerator<Item, void>,
): AsyncIterable<Item> {
  return {
    [Symbol.asyncIterator](): AsyncIterator<Item, void> {
      const consumer = new AbortController();
      const items = feed(AbortSignal.any([closing, consumer.signal]));
      return {
        next: () => items.next(),
        return: () => {
          consumer.abort();
          return items.return();
        },
      };
    },
  };
}

/** Resolves as soon as the signal is aborted, or the work is done. `begin` answers how to give up. */
export function untilAborted(
  signal: AbortSignal,
  begin: (done: () => void) => () => void,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const finish = (): void => {
      signal.removeEventListener('abort', finish);
      giveUp();
      resolve();
    };
    const giveUp = begin(finish);
    signal.addEventListener('abort', finish);
  });
}
