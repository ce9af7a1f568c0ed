import { setImmediate as nextTurn } from 'node:timers/promises';

const LATER = Symbol('nothing more in this turn');

/**
 * Gathers a feed into batches: what is there now, at most so many items, never empty. Ends with the
 * feed, throws what it throws, and stops it when the consumer stops.
 */
export async function* inBatches<Item>(
  feed: AsyncIterable<Item>,
  most: number,
): AsyncGenerator<Item[], void> {
  const iterator = feed[Symbol.asyncIterator]();
  // One item is always asked for ahead; its failure is met when its turn comes.
  const ask = (): Promise<IteratorResult<Item, unknown>> => {
    const asked = iterator.next();
    asked.catch(() => undefined);
    return asked;
  };
  let asked = ask();
  try {
    for (;;) {
      const first = await asked;
      if (first.done === true) return;
      const batch = [first.value];
      asked = ask();
      const turn = nextTurn(LATER);
      while (batch.length < most) {
        const more = await Promise.race([asked, turn]);
        if (more === LATER || more.done === true) break;
        batch.push(more.value);
        asked = ask();
      }
      yield batch;
    }
  } finally {
    await iterator.return?.();
  }
}
