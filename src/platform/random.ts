import { randomBytes } from 'node:crypto';

/** The only source of random bytes. Injected, so that a simulated year is the same twice. */
export interface Random {
  bytes(length: number): Buffer;
}
export const RANDOM = Symbol('Random');

/** The operating system's generator. */
export const systemRandom: Random = { bytes: (length) => randomBytes(length) };
