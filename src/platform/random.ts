import { randomBytes, randomFillSync } from 'node:crypto';

/** The only source of random bytes. Injected, so that a simulated year is the same twice. */
export interface Random {
  bytes(length: number): Buffer;
}
export const RANDOM = Symbol('Random');

/** Asking the operating system costs far more than a few bytes; so it is asked for many at once. */
const POOL = 4_096;
const pool = Buffer.alloc(POOL);
let used = POOL;

/** The operating system's generator. */
export const systemRandom: Random = {
  bytes(length) {
    if (length > POOL / 16) return randomBytes(length);
    if (used + length > POOL) {
      randomFillSync(pool);
      used = 0;
    }
    const given = pool.subarray(used, used + length);
    const bytes = Buffer.from(given);
    // What was given may be a key: no second copy of it stays in memory.
    given.fill(0);
    used += length;
    return bytes;
  },
};
