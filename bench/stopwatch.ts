import { performance } from 'node:perf_hooks';

/** Milliseconds that something took. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds that each of so many took, one after the other. */
export async function each(
  times: number,
  work: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) taken.push(await milliseconds(() => work(index)));
  return taken;
}

/** How many a second, where so many writers at once do so many each. */
export async function aSecond(
  writers: number,
  times: number,
  work: (writer: number, index: number) => Promise<unknown>,
): Promise<number> {
  const taken = await milliseconds(() =>
    Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let index = 0; index < times; index += 1) await work(writer, index);
      }),
    ),
  );
  return (writers * times * 1000) / taken;
}
