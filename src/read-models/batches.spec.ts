import { inBatches } from './batches';

async function* feedOf(items: readonly number[]): AsyncGenerator<number> {
  yield* items;
}

async function batchesOf(feed: AsyncIterable<number>, most: number): Promise<number[][]> {
  const batches: number[][] = [];
  for await (const batch of inBatches(feed, () => most)) batches.push(batch);
  return batches;
}

describe('a feed in batches', () => {
  it('gives every item once and in order, never too many at once, and never none', async () => {
    const items = Array.from({ length: 23 }, (_, index) => index);
    const batches = await batchesOf(feedOf(items), 5);
    expect(batches.flat()).toEqual(items);
    for (const { length } of batches) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(5);
    }
    expect(await batchesOf(feedOf([]), 5)).toEqual([]);
  });

  it('does not hold back what is there until more comes', async () => {
    let tellMore: (result: IteratorResult<number>) => void = () => undefined;
    const answers: Promise<IteratorResult<number>>[] = [
      Promise.resolve({ done: false, value: 1 }),
      new Promise((resolve) => {
        tellMore = resolve;
      }),
      Promise.resolve({ done: true, value: undefined }),
    ];
    const feed = {
      [Symbol.asyncIterator]: () => ({
        next: () => answers.shift() ?? Promise.reject(new Error('asked too often')),
      }),
    };
    const batches = inBatches(feed, () => 5)[Symbol.asyncIterator]();
    expect(await batches.next()).toEqual({ done: false, value: [1] });
    tellMore({ done: false, value: 2 });
    expect(await batches.next()).toEqual({ done: false, value: [2] });
    expect(await batches.next()).toEqual({ done: true, value: undefined });
  });

  it('gathers what comes while it pauses', async () => {
    const there = [1];
    const feed = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          const value = there.shift();
          return Promise.resolve<IteratorResult<number>>(
            value === undefined ? { done: true, value } : { done: false, value },
          );
        },
      }),
    };
    const pause = (): Promise<void> => {
      there.push(3);
      return Promise.resolve();
    };
    there.push(2);
    const batches: number[][] = [];
    for await (const batch of inBatches(feed, () => 5, pause)) batches.push(batch);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('throws what the feed throws, after what came before it', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      await Promise.resolve();
      throw new Error('planned');
    }
    const seen: number[] = [];
    const reading = (async () => {
      for await (const batch of inBatches(broken(), () => 1)) seen.push(...batch);
    })();
    await expect(reading).rejects.toThrow('planned');
    expect(seen).toEqual([1]);
  });

  it('stops the feed when its reader stops', async () => {
    let stopped = false;
    const feed = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ done: false as const, value: 1 }),
        return: () => {
          stopped = true;
          return Promise.resolve({ done: true as const, value: undefined });
        },
      }),
    };
    for await (const batch of inBatches(feed, () => 2)) {
      expect(batch).toEqual([1, 1]);
      break;
    }
    expect(stopped).toBe(true);
  });
});
