import type { FailsWhen } from '../failing-disk/rounds';

/** A call that fails: before it did anything, or when it has done its work. */
export async function failed(
  work: () => Promise<unknown>,
  when: FailsWhen,
  error: Error,
): Promise<never> {
  if (when === 'after') await work();
  throw error;
}

/** A feed that breaks off: before its first item, or after it. */
export function brokenOff<Item>(
  items: AsyncIterable<Item>,
  when: FailsWhen,
  error: Error,
): AsyncIterable<Item> {
  return {
    [Symbol.asyncIterator]: () => {
      const feed = items[Symbol.asyncIterator]();
      let left = when === 'before' ? 0 : 1;
      return {
        next: () => {
          left -= 1;
          return left < 0 ? Promise.reject(error) : feed.next();
        },
        return: () => feed.return?.() ?? Promise.resolve({ done: true, value: undefined }),
      };
    },
  };
}
