import { setImmediate as nextTurn } from 'node:timers/promises';

const LATER = Symbol('nothing more in this turn');

/** A feed that turns a page needs a turn of its own before its next item is there. */
async function twoTurns(): Promise<typeof LATER> {
  await nextTurn();
  await nextTurn();
  return LATER;
}

/**
 * Gathers a feed into batches: what is there now, at most so many items, never empty. `pause` is
 * waited for after the first item, so that more can come. Ends with the feed, throws what it throws,
 * and stops it when the consumer stops.
 */
export async function* inBatches<Item>(
  feed: AsyncIterable<Item>,
  most: () => number,
  pause: () => Promise<void> = () => Promise.resolve(),
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
      await pause();
      let turns = twoTurns();
      let before = 0;
      while (batch.length < most()) {
        const more = await Promise.race([asked, turns]);
        if (more === LATER) {
          if (batch.length === before) break;
          before = batch.length;
          turns = twoTurns();
          continue;
        }
        if (more.done === true) break;
        batch.push(more.value);
        asked = ask();
      }
      yield batch;
    }
  } finally {
    await iterator.return?.();
  }
}
