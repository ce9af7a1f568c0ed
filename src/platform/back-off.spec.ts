import { backOff, wait } from './back-off';

const always = (byte: number) => ({ bytes: (length: number) => Buffer.alloc(length, byte) });

describe('the wait before the next attempt', () => {
  it('doubles with each failure, up to ten seconds', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1000].map((n) => backOff(n, always(0)));
    expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]);
  });

  it('is shorter by chance, never by more than a half', () => {
    expect(backOff(3, always(0x80))).toBe(599);
    expect(backOff(3, always(0xff))).toBe(400);
  });

  it('ends when it is no longer wanted', async () => {
    const stopped = new AbortController();
    const waiting = wait(2 ** 30, stopped.signal);
    stopped.abort();
    await waiting;
    await wait(2 ** 30, stopped.signal);
  });
});
