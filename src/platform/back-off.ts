import type { Random } from './random';
import { untilAborted } from './stoppable';

/** Waits, or until the signal is aborted. Injected, so that a test need not wait. */
export type Wait = (milliseconds: number, stopped: AbortSignal) => Promise<void>;

/** The injection token of the wait between two rounds of what nobody asks for. */
export const WAIT = Symbol('Wait');

export const wait: Wait = (milliseconds, stopped) =>
  untilAborted(stopped, (done) => {
    const timer = setTimeout(done, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  });

/** Waits for the end only: where somebody else says when to go on. */
export const untilStopped: Wait = (_milliseconds, stopped) =>
  untilAborted(stopped, () => () => undefined);

const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/**
 * How long to wait after so many failures in a row (from 0): twice as long each time, up to 10 s,
 * less up to a half by chance, so that many clients of one server do not come back all at once.
 */
export function backOff(failures: number, random: Random): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 16));
  const chance = random.bytes(4).readUInt32BE() / 2 ** 32;
  return Math.round(longest * (1 - chance / 2));
}
